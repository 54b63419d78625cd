"""From the interface's words to ours."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from core.bank_feeds.providers.errors import ProtocolViolation
from core.bank_feeds.providers.parse import shaped
from core.bank_feeds.providers.ponto import wire
from core.bank_feeds.providers.provider import Balance, RemoteAccount, RemoteTransaction
from core.bank_feeds.providers.values import BRUSSELS, compact, unless_not_provided
from core.banking import structured_communication as references


def moment(value: str | None) -> datetime | None:
    """A moment; one without a zone is in UTC, as all of this interface are."""
    if value is None:
        return None
    try:
        read = datetime.fromisoformat(value)
    except ValueError:
        raise ProtocolViolation(f"not a moment: {value[:40]}", field="date") from None
    return read if read.tzinfo is not None else read.replace(tzinfo=ZoneInfo("UTC"))


def day(value: str | None) -> date | None:
    """The day in Belgium on which a moment falls: 22:00 UTC of a summer's day is midnight of the next."""
    read = moment(value)
    return None if read is None else read.astimezone(BRUSSELS).date()


def account(theirs: wire.Account) -> RemoteAccount | None:
    """An account we can tell from others; None without an IBAN."""
    told = theirs.attributes
    if told.reference is None or (told.reference_type or "IBAN") != "IBAN":
        return None
    return RemoteAccount(
        remote_id=theirs.id,
        iban=compact(told.reference),
        currency=told.currency or "EUR",
        name=told.description or told.product or told.reference,
        owner_name=told.holder_name,
        product=told.product,
        closed=told.deprecated is True,
    )


def authorized_until(accounts: Iterable[wire.Account], today: date) -> date | None:
    """The first day to come after which one of these accounts cannot be read; where none is to come, the last that was."""
    days = [until for theirs in accounts if (until := day(theirs.attributes.authorization_expiration_expected_at))]
    return min((until for until in days if until >= today), default=max(days, default=None))


def balances(theirs: wire.Account) -> tuple[Balance, ...]:
    """The booked balance, and what can be spent."""
    told, currency = theirs.attributes, theirs.attributes.currency or "EUR"
    found: list[Balance] = []
    if told.current_balance is not None:
        reference = day(told.current_balance_reference_date)
        found.append(Balance(Decimal(told.current_balance), currency, "currentBalance", booked=True, day=reference))
    if told.available_balance is not None:
        reference = day(told.available_balance_reference_date)
        found.append(Balance(Decimal(told.available_balance), currency, "availableBalance", booked=False, day=reference))
    return tuple(found)


def transactions(raw: Iterable[Mapping[str, object]]) -> tuple[RemoteTransaction, ...]:
    """The movements of a list."""
    return tuple(transaction(shaped(wire.Transaction, entry, f"data.{index}"), entry) for index, entry in enumerate(raw))


def transaction(theirs: wire.Transaction, raw: Mapping[str, object]) -> RemoteTransaction:
    """One movement in our words; the interface's id for it stays, whatever the bank does with its own."""
    told = theirs.attributes
    executed, valued = day(told.execution_date), day(told.value_date)
    text, structured = _remittance(told)
    other = compact(told.counterpart_reference) if told.counterpart_reference else None
    return RemoteTransaction(
        amount=Decimal(told.amount),
        currency=told.currency,
        booking_date=executed or valued,
        value_date=valued,
        counterparty_name=told.counterpart_name,
        counterparty_iban=other if other and _IBAN.fullmatch(other) else None,
        counterparty_bic=None,
        remittance_information=text,
        structured_communication=structured,
        end_to_end_id=unless_not_provided(told.end_to_end_id),
        mandate_id=told.mandate_id,
        creditor_id=told.creditor_id,
        bank_transaction_code=told.bank_transaction_code or told.proprietary_bank_transaction_code,
        entry_reference=theirs.id,
        transaction_id=theirs.id,
        raw=raw,
    )


_IBAN = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{1,30}")
"""A counterpart's reference may also be a card or an old account number; those are kept in the raw entry alone."""


def _remittance(told: wire.TransactionAttributes) -> tuple[str, str | None]:
    """The free text, and the structured reference where one is given or the whole text is one."""
    said = told.remittance_information
    reference = references.normalise(said)
    if reference is not None and told.remittance_information_type == "structured":
        return "", reference
    return said or told.description or told.additional_information or "", reference
