"""The banks' state in the interface's words."""

from hashlib import sha256

from sandbox.bank.state import Account, Movement
from sandbox.enable_banking.house import Session

Json = dict[str, object]


def identification_hash(account: Account) -> str:
    """The same in every session."""
    return sha256(f"{account.iban}{account.currency}".encode()).hexdigest()


def account(session: Session, kept: Account) -> Json:
    """An account as a new session tells it."""
    return {
        "account_id": {"iban": kept.iban, "other": None},
        "account_servicer": {"bic_fi": kept.bic, "name": kept.institution},
        "name": kept.owner_name,
        "details": kept.name,
        "product": kept.product,
        "usage": "ORGA",
        "cash_account_type": "CACC",
        "currency": kept.currency,
        "uid": session.uid(kept),
        "identification_hash": identification_hash(kept),
        "identification_hashes": [identification_hash(kept)],
    }


def account_data(session: Session, kept: Account) -> Json:
    """The same later: without what it is."""
    return {
        "uid": session.uid(kept),
        "identification_hash": identification_hash(kept),
        "identification_hashes": [identification_hash(kept)],
    }


def amount(value: str, currency: str) -> Json:
    """A string with a point."""
    return {"currency": currency, "amount": value}


def balances(kept: Account, day: str) -> list[Json]:
    """Booked, and expected with what is announced."""
    expected = kept.balance() + sum(m.amount for m in kept.pending())
    pairs = [("Booked balance", "CLBD", kept.balance()), ("Expected balance", "XPCD", expected)]
    return [
        {
            "name": name,
            "balance_amount": amount(str(value), kept.currency),
            "balance_type": kind,
            "last_change_date_time": None,
            "reference_date": day,
            "last_committed_transaction": None,
        }
        for name, kind, value in pairs
    ]


def movement(kept: Account, moved: Movement, *, dateless: bool, wrong_types: bool) -> Json:
    """One movement: a positive amount and its direction."""
    leaving = moved.amount < 0
    code = (moved.bank_transaction_code or "").split("-", 1)
    value: object = float(abs(moved.amount)) if wrong_types else str(abs(moved.amount))
    lines = [text for text in (moved.remittance_information, moved.structured_communication) if text]
    other, own = ("creditor", "debtor") if leaving else ("debtor", "creditor")
    is_dateless = dateless and moved.status == "pending"
    return {
        "entry_reference": moved.entry_reference,
        "transaction_amount": {"currency": moved.currency, "amount": value},
        "credit_debit_indicator": "DBIT" if leaving else "CRDT",
        "status": "BOOK" if moved.status == "booked" else "PDNG",
        "booking_date": None if is_dateless or moved.booking_date is None else moved.booking_date.isoformat(),
        "value_date": None if is_dateless or moved.value_date is None else moved.value_date.isoformat(),
        other: {"name": moved.counterparty_name} if moved.counterparty_name else None,
        f"{other}_account": {"iban": moved.counterparty_iban} if moved.counterparty_iban else None,
        f"{other}_agent": {"bic_fi": moved.counterparty_bic} if moved.counterparty_bic else None,
        own: None,
        f"{own}_account": {"iban": kept.iban},
        f"{own}_agent": None,
        "remittance_information": lines,
        "reference_number": moved.structured_communication,
        "reference_number_schema": "BERF" if moved.structured_communication else None,
        "bank_transaction_code": {"code": code[0], "sub_code": code[1] if code[1:] else None, "description": None} if code[0] else None,
        "transaction_id": moved.transaction_id,
        "note": None,
    }
