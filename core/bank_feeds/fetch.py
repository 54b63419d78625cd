"""Ask a bank about one account: no transaction is open while it answers."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.bank_feeds.providers.errors import ConsentExpired, ConsentRevoked, PeriodUnavailable, ProtocolViolation
from core.bank_feeds.providers.provider import BankProvider, Psu, RemoteAccount, RemoteTransaction, Window
from core.bank_feeds.window import HISTORY_UNATTENDED
from core.banking.movement import Movement
from core.errors import DomainError
from core.money import is_storable

MOST_PAGES = 2_000
"""Of one answer: a bank that goes on beyond repeats itself. Ways in that know their pages by name see it sooner."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a whole, unbroken fetch of one account said: every booked movement from `first` on."""

    first: date
    movements: tuple[Movement, ...]
    pending: tuple[RemoteTransaction, ...] | None
    """None when the bank said nothing of announced movements, which is not the same as none."""
    booked_balance: Decimal | None


async def fetch_account(
    provider: BankProvider, consent_id: str, account: RemoteAccount, *, first: date, today: date, psu: Psu | None
) -> Fetched:
    """All pages of an account, or the failure that broke them off; never part of an answer.

    A bank that refuses old days is asked for ninety. Raises what the provider raises.
    """
    try:
        movements, pending = await _movements(provider, consent_id, account, Window(first), psu)
    except PeriodUnavailable:
        first = max(first, today - HISTORY_UNATTENDED)
        movements, pending = await _movements(provider, consent_id, account, Window(first), psu)
    return Fetched(first, movements, pending, await _booked_balance(provider, consent_id, account, psu))


async def _booked_balance(provider: BankProvider, consent_id: str, account: RemoteAccount, psu: Psu | None) -> Decimal | None:
    """The balance the movements must add up to; None where the bank does not say it now, which costs the proof and no movement."""
    try:
        balances = await provider.balances(consent_id, account, psu)
    except (ConsentExpired, ConsentRevoked):
        raise
    except DomainError:
        return None
    return next((b.amount for b in balances if b.booked and b.currency == account.currency and is_storable(b.amount)), None)


async def _movements(
    provider: BankProvider, consent_id: str, account: RemoteAccount, window: Window, psu: Psu | None
) -> tuple[tuple[Movement, ...], tuple[RemoteTransaction, ...] | None]:
    booked: dict[tuple[object, ...], RemoteTransaction] = {}
    pending: list[RemoteTransaction] | None = None
    pages, is_whole = 0, False
    async for page in provider.transactions(consent_id, account, window, psu):
        pages, is_whole = pages + 1, page.complete
        if pages > MOST_PAGES:
            raise ProtocolViolation("pages that have no end", field="pages")
        if any(not is_storable(theirs.amount) for theirs in (*page.booked, *(page.pending or ()))):
            raise ProtocolViolation("an amount that no account can hold", field="transactionAmount.amount")
        for theirs in page.booked:
            # Within one answer the bank's id names one movement, so pages that overlap tell nothing twice. Between answers it may change.
            named = (theirs.transaction_id, theirs.booking_date, theirs.amount) if theirs.transaction_id else (len(booked),)
            booked.setdefault(named, theirs)
        if page.pending is not None:
            pending = [*(pending or []), *page.pending]
    if not is_whole:
        raise ProtocolViolation("an answer that breaks off", field="pages")
    stored = tuple(movement for theirs in booked.values() if (movement := as_movement(theirs)) is not None)
    return stored, None if pending is None else tuple(pending)


def as_movement(theirs: RemoteTransaction) -> Movement | None:
    """A booked movement in our words; None while the bank gives it no day at all: it will come again with one."""
    day = theirs.booking_date or theirs.value_date
    if day is None:
        return None
    return Movement(
        booking_date=day,
        value_date=theirs.value_date,
        amount=theirs.amount,
        currency=theirs.currency,
        counterparty_name=theirs.counterparty_name,
        counterparty_iban=theirs.counterparty_iban,
        remittance_information=theirs.remittance_information,
        structured_communication=theirs.structured_communication,
        end_to_end_id=theirs.end_to_end_id,
        mandate_id=theirs.mandate_id,
        creditor_id=theirs.creditor_id,
        bank_transaction_code=theirs.bank_transaction_code,
        entry_reference=theirs.entry_reference,
        raw=theirs.raw,
    )
