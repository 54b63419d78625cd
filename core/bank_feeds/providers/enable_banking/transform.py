"""From the interface's words to ours."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from core.bank_feeds.providers.enable_banking import wire
from core.bank_feeds.providers.enable_banking.reference import KnownAccount
from core.bank_feeds.providers.parse import shaped
from core.bank_feeds.providers.provider import Balance, ConsentStatus, RemoteAccount, RemoteTransaction
from core.bank_feeds.providers.values import compact, day
from core.banking import structured_communication as references

_STATUSES = {
    "AUTHORIZED": ConsentStatus.VALID,
    "PENDING_AUTHORIZATION": ConsentStatus.PENDING,
    "RETURNED_FROM_BANK": ConsentStatus.PENDING,
    "CANCELLED": ConsentStatus.REJECTED,
    "INVALID": ConsentStatus.REJECTED,
    "EXPIRED": ConsentStatus.EXPIRED,
    "CLOSED": ConsentStatus.REVOKED,
    "REVOKED": ConsentStatus.REVOKED,
}
_BOOKED_BALANCES = {"CLBD", "ITBD"}
"""Closing and interim booked."""
_BOOKED, _ANNOUNCED = {"BOOK"}, {"PDNG", "HOLD", "SCHD"}
_NEVER = {"CNCL", "RJCT"}
"""Cancelled and rejected: they move no money."""


def consent_status(word: str) -> ConsentStatus:
    """A word the interface does not have is treated as not yet given: asking again is the safe side."""
    return _STATUSES.get(word, ConsentStatus.PENDING)


def known_accounts(listed: Iterable[wire.Account]) -> tuple[KnownAccount, ...]:
    """The accounts that can be read and told from others: with an address of their own, and an IBAN."""
    return tuple(
        KnownAccount(
            uid=theirs.uid,
            iban=compact(theirs.account_id.iban),
            currency=theirs.currency or "EUR",
            name=theirs.details or theirs.product or theirs.account_id.iban,
            owner_name=theirs.name,
            bic=theirs.account_servicer.bic_fi if theirs.account_servicer else None,
            product=theirs.product,
        )
        for theirs in listed
        if theirs.uid is not None and theirs.account_id is not None and theirs.account_id.iban is not None
    )


def account(known: KnownAccount) -> RemoteAccount:
    """In our words."""
    return RemoteAccount(known.uid, known.iban, known.currency, known.name, known.owner_name, known.bic, known.product)


def balance(theirs: wire.BalanceEntry) -> Balance:
    """A balance with its day."""
    return Balance(
        amount=Decimal(theirs.balance_amount.amount),
        currency=theirs.balance_amount.currency,
        kind=theirs.balance_type,
        booked=theirs.balance_type in _BOOKED_BALANCES,
        day=day(theirs.reference_date or theirs.last_change_date_time),
    )


@dataclass(frozen=True, slots=True)
class Sorted:
    """One page, by what it says of each movement."""

    booked: tuple[RemoteTransaction, ...]
    pending: tuple[RemoteTransaction, ...]


def transactions(raw: Iterable[Mapping[str, object]]) -> Sorted:
    """Booked and announced apart; what was cancelled is neither. An unknown status counts by whether it has a booking day."""
    booked: list[RemoteTransaction] = []
    pending: list[RemoteTransaction] = []
    for index, entry in enumerate(raw):
        theirs = shaped(wire.Transaction, entry, f"transactions.{index}")
        if theirs.status in _NEVER:
            continue
        is_booked = theirs.status in _BOOKED or (theirs.status not in _ANNOUNCED and theirs.booking_date is not None)
        (booked if is_booked else pending).append(transaction(theirs, entry))
    return Sorted(tuple(booked), tuple(pending))


def transaction(theirs: wire.Transaction, raw: Mapping[str, object]) -> RemoteTransaction:
    """One movement in our words."""
    leaves = theirs.credit_debit_indicator == "DBIT"
    amount = abs(Decimal(theirs.transaction_amount.amount))
    party, reference, agent = (
        (theirs.creditor, theirs.creditor_account, theirs.creditor_agent)
        if leaves
        else (theirs.debtor, theirs.debtor_account, theirs.debtor_agent)
    )
    text, structured = _remittance(theirs)
    booked_on, valued_on = day(theirs.booking_date), day(theirs.value_date)
    return RemoteTransaction(
        amount=-amount if leaves else amount,
        currency=theirs.transaction_amount.currency,
        booking_date=booked_on or valued_on,
        value_date=valued_on,
        counterparty_name=party.name if party else None,
        counterparty_iban=compact(reference.iban) if reference and reference.iban else None,
        counterparty_bic=agent.bic_fi if agent else None,
        remittance_information=text,
        structured_communication=structured,
        end_to_end_id=None,
        mandate_id=None,
        creditor_id=None,
        bank_transaction_code=_code(theirs.bank_transaction_code),
        entry_reference=theirs.entry_reference,
        transaction_id=None,  # theirs may name several movements, and another one tomorrow: it is for asking details by
        raw=raw,
    )


def _code(theirs: wire.TransactionCode | None) -> str | None:
    if theirs is None:
        return None
    return "-".join(part for part in (theirs.code, theirs.sub_code) if part) or theirs.description


def _remittance(theirs: wire.Transaction) -> tuple[str, str | None]:
    """The free text, and the structured reference; a line that only repeats the reference is no text of its own."""
    lines = list(dict.fromkeys(line.strip() for line in theirs.remittance_information or () if line.strip()))
    given = [theirs.reference_number] if theirs.reference_number else []
    reference = next((found for text in [*given, *lines] if (found := references.normalise(text))), None)
    if given and reference is not None:
        lines = [line for line in lines if references.normalise(line) != reference]
    unknown = [text for text in given if references.normalise(text) is None and text not in lines]
    return " ".join([*lines, *unknown]) or theirs.note or "", reference
