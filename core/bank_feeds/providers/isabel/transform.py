"""From the interface's words to ours, and from a bank's statement to movements."""

from collections.abc import Iterable
from decimal import Decimal

from core.bank_feeds.providers.isabel import wire
from core.bank_feeds.providers.provider import Balance, RemoteAccount, RemoteTransaction
from core.bank_feeds.providers.values import compact, day
from core.bank_files.statement import Entry, Statement

_BOOKED = frozenset({"CLBD", "ITBD"})


def account(theirs: wire.Account) -> RemoteAccount | None:
    """An account we can tell from others; None without an IBAN."""
    told = theirs.attributes
    if told.reference is None or (told.reference_type or "IBAN") != "IBAN":
        return None
    return RemoteAccount(
        remote_id=theirs.id,
        iban=compact(told.reference),
        currency=told.currency or "EUR",
        name=told.description or told.reference,
        owner_name=told.holder_name,
        bic=told.financial_institution_bic,
    )


def is_wanted(theirs: wire.Report, own_iban: str, since: str) -> bool:
    """Whether a report may tell of days from `since` on (as ISO writes a day): a statement comes in after the days it tells of."""
    told = theirs.attributes
    named = {compact(reference) for reference in told.account_references}
    return (told.file_format or "").upper() == "CODA" and own_iban in named and (told.received_at or "9")[:10] >= since


def balances(read: Iterable[wire.Balance], currency: str) -> tuple[Balance, ...]:
    """What the interface says, of this moment."""
    return tuple(
        Balance(
            Decimal(one.attributes.amount),
            currency,
            one.attributes.subtype,
            one.attributes.subtype in _BOOKED,
            day(one.attributes.datetime),
        )
        for one in read
    )


def closing(statement: Statement) -> Balance | None:
    """The balance to which the statements add up: theirs, and not that of this moment, whose movements have no statement yet."""
    told = statement.closing
    return None if told is None else Balance(told.amount, statement.currency, "CLBD", booked=True, day=told.on)


def movement(entry: Entry) -> RemoteTransaction:
    """One line of a statement."""
    told = entry.movement
    return RemoteTransaction(
        amount=told.amount,
        currency=told.currency,
        booking_date=told.booking_date,
        value_date=told.value_date,
        counterparty_name=told.counterparty_name,
        counterparty_iban=told.counterparty_iban,
        counterparty_bic=entry.counterparty_bic,
        remittance_information=told.remittance_information,
        structured_communication=told.structured_communication,
        end_to_end_id=told.end_to_end_id,
        mandate_id=told.mandate_id,
        creditor_id=told.creditor_id,
        bank_transaction_code=told.bank_transaction_code,
        entry_reference=told.entry_reference,
        transaction_id=None,
        raw=told.raw,
    )
