"""From the bank's words to ours."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from core.bank_feeds.providers.berlin_group import wire
from core.bank_feeds.providers.parse import shaped
from core.bank_feeds.providers.provider import Balance, ConsentStatus, RemoteAccount, RemoteTransaction
from core.bank_feeds.providers.values import compact, day, unless_not_provided
from core.banking import structured_communication as references

_STATUSES = {
    "received": ConsentStatus.PENDING,
    "partiallyAuthorised": ConsentStatus.PENDING,
    "valid": ConsentStatus.VALID,
    "rejected": ConsentStatus.REJECTED,
    "revokedByPsu": ConsentStatus.REVOKED,
    "terminatedByTpp": ConsentStatus.REVOKED,
    "expired": ConsentStatus.EXPIRED,
}
_BOOKED_BALANCES = {"closingBooked", "interimBooked"}
_LEAVING = {"ICDT", "IRCT", "RDDT", "RRCT", "CCRD"}
"""ISO 20022 families of domain PMNT that debit: issued transfers, received direct debits, card payments."""
_COMING = {"RCDT", "IDDT", "MCRD"}
"""ISO 20022 families of domain PMNT that credit: received transfers, issued direct debits, card takings."""


def consent_status(word: str) -> ConsentStatus:
    """A word the contract does not have is treated as not yet given: asking again is the safe side."""
    return _STATUSES.get(word, ConsentStatus.PENDING)


def account(theirs: wire.Account) -> RemoteAccount | None:
    """An account we can read; None without an IBAN or an address."""
    if theirs.iban is None or theirs.resource_id is None:
        return None
    return RemoteAccount(
        remote_id=theirs.resource_id,
        iban=compact(theirs.iban),
        currency=theirs.currency or "EUR",
        name=theirs.display_name or theirs.name or theirs.product or theirs.iban,
        owner_name=theirs.owner_name,
        bic=theirs.bic,
        product=theirs.product,
        closed=theirs.status == "deleted",
    )


def balance(theirs: wire.BalanceEntry) -> Balance:
    """A balance with its day."""
    return Balance(
        amount=Decimal(theirs.balance_amount.amount),
        currency=theirs.balance_amount.currency,
        kind=theirs.balance_type,
        booked=theirs.balance_type in _BOOKED_BALANCES,
        day=day(theirs.reference_date or theirs.last_change_date_time),
    )


def transactions(raw: Iterable[Mapping[str, object]], own_iban: str, path: str) -> tuple[RemoteTransaction, ...]:
    """One list of a report. `path` says where in the answer it stood, for the failure's sake.

    The contract does not force a sign on amounts. A list with a single negative amount comes from a bank that signs, so all of its
    signs are believed; else the direction is read from the parties and the ISO code of each movement.
    """
    read = [(shaped(wire.Transaction, entry, f"{path}.{index}"), entry) for index, entry in enumerate(raw)]
    signs = any(theirs.transaction_amount.amount.startswith("-") for theirs, _ in read)
    return tuple(transaction(theirs, entry, own_iban, believe_sign=signs) for theirs, entry in read)


def transaction(theirs: wire.Transaction, raw: Mapping[str, object], own_iban: str, *, believe_sign: bool) -> RemoteTransaction:
    """One movement in our words."""
    unsigned = Decimal(theirs.transaction_amount.amount)
    leaves = unsigned < 0 if believe_sign else _leaves(theirs, compact(own_iban))
    creditor = (theirs.creditor_name or theirs.ultimate_creditor, theirs.creditor_account, theirs.creditor_agent)
    debtor = (theirs.debtor_name or theirs.ultimate_debtor, theirs.debtor_account, theirs.debtor_agent)
    name, reference, bic = _other_side(creditor, debtor, compact(own_iban), leaves=leaves)
    text, structured = _remittance(theirs)
    booked_on, valued_on = day(theirs.booking_date), day(theirs.value_date)
    return RemoteTransaction(
        amount=-abs(unsigned) if leaves else abs(unsigned),
        currency=theirs.transaction_amount.currency,
        booking_date=booked_on or valued_on,
        value_date=valued_on,
        counterparty_name=name,
        counterparty_iban=compact(reference.iban) if reference and reference.iban else None,
        counterparty_bic=bic,
        remittance_information=text,
        structured_communication=structured,
        end_to_end_id=unless_not_provided(theirs.end_to_end_id),
        mandate_id=theirs.mandate_id,
        creditor_id=theirs.creditor_id,
        bank_transaction_code=theirs.bank_transaction_code or theirs.proprietary_bank_transaction_code,
        entry_reference=theirs.entry_reference,
        transaction_id=theirs.transaction_id,
        raw=raw,
    )


_Party = tuple[str | None, wire.Reference | None, str | None]


def _leaves(theirs: wire.Transaction, own_iban: str) -> bool:
    debtor = theirs.debtor_account.iban if theirs.debtor_account else None
    creditor = theirs.creditor_account.iban if theirs.creditor_account else None
    if debtor and compact(debtor) == own_iban:
        return True
    if creditor and compact(creditor) == own_iban:
        return False
    family = (theirs.bank_transaction_code or "").split("-")[1:2]
    if family and family[0] in _LEAVING | _COMING:
        return family[0] in _LEAVING
    has_creditor = bool(theirs.creditor_name or creditor)
    has_debtor = bool(theirs.debtor_name or debtor)
    return has_creditor and not has_debtor


def _other_side(creditor: _Party, debtor: _Party, own_iban: str, *, leaves: bool) -> _Party:
    """The party that is not us; some banks fill only the wrong one (actual #1588), so that is taken rather than nothing."""
    likely, other = (creditor, debtor) if leaves else (debtor, creditor)
    for name, reference, bic in (likely, other):
        is_own = reference is not None and reference.iban is not None and compact(reference.iban) == own_iban
        if not is_own and (name or (reference and reference.iban)):
            return name, reference, bic
    return None, None, None


def _remittance(theirs: wire.Transaction) -> tuple[str, str | None]:
    """The free text, and the structured reference where one is given or the whole text is one."""
    free = [theirs.remittance_information_unstructured, *(theirs.remittance_information_unstructured_array or [])]
    texts = list(dict.fromkeys(text.strip() for text in free if text and text.strip()))
    structured = [theirs.remittance_information_structured, *(theirs.remittance_information_structured_array or [])]
    given = [entry if isinstance(entry, str) else entry.reference for entry in structured if entry is not None]
    known = [reference for reference in given if reference]
    reference = next((found for text in [*known, *texts] if (found := references.normalise(text))), None)
    # A reference that is none of the known kinds is still something the payer wrote.
    unknown = [text for text in known if references.normalise(text) is None and text not in texts]
    return " ".join([*texts, *unknown]) or theirs.additional_information or "", reference
