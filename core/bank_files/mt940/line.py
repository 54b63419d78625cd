"""Field 61 of MT940: day, amount, kind and references of one movement, with the habits of banks."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from core.bank_files.accounts import account_number
from core.bank_files.errors import Damage, damaged
from core.bank_files.mt940.values import amount, day, near

_LINE = re.compile(
    r"(?P<valued>\d{6})(?P<booked>\d{4})?(?P<mark>E?R?[CD])(?P<fund>[A-Z])?\s*"
    r"(?P<amount>\d[\d.,]*)(?P<kind>[A-Z][A-Z0-9 ]{0,3})?(?P<rest>.*)",
    re.DOTALL,
)
_REFERENCE_LENGTH = 16
_IBAN_FIRST = re.compile(r"[A-Z]{2}\d{2}[A-Z]{4}\d{6,20}")


@dataclass(frozen=True, slots=True)
class Line:
    """What field 61 says. `name` and `account` are of the counterparty, where a bank squeezes them in."""

    value_date: date
    booking_date: date
    amount: Decimal
    is_reversal: bool
    kind: str | None
    customer_reference: str | None
    bank_reference: str | None
    further: str
    name: str | None = None
    account: str | None = None


def read_line(lines: tuple[str, ...], number: int) -> Line:
    """The field. Raises StatementDamaged."""
    first, further = lines[0], [line for line in lines[1:] if line.strip(": ")]
    if not re.search(r"\d,|,\d|\d[NSF]", first) and further:  # broken off before the amount
        first, further = first + further[0], further[1:]
    match = _LINE.match(first.strip())
    if match is None:
        raise damaged(Damage.RECORD, number, first)
    valued = day(match["valued"], number)
    booked = near(match["booked"], valued, number) if match["booked"] else valued
    size = amount(match["amount"], number)
    is_reversal = match["mark"].startswith("R")
    incoming = match["mark"].endswith("C") != is_reversal
    customer, _, bank = match["rest"].partition("//")
    name, account = _squeezed(customer, bank, further)
    return Line(
        valued,
        booked,
        size if incoming else -size,
        is_reversal,
        (match["kind"] or "").strip() or None,
        None if account is not None else _given(customer[:_REFERENCE_LENGTH] if name else customer),
        _given(bank),
        " ".join(" ".join(further).split()),
        name,
        account,
    )


def _squeezed(customer: str, bank: str, further: list[str]) -> tuple[str | None, str | None]:
    """Name and account of the counterparty in place of a reference: Rabobank puts both into the line, ASN and SNS the account."""
    if _IBAN_FIRST.fullmatch(customer.strip()):
        return (" ".join(further[0].split()) if further else None), customer.strip()
    if not bank and len(customer) > _REFERENCE_LENGTH:
        account = customer[:_REFERENCE_LENGTH].strip()
        name = " ".join(customer[_REFERENCE_LENGTH:].split())
        return name or None, account_number(account) if account.strip("P0").isdigit() else None
    return None, None


def _given(text: str) -> str | None:
    said = " ".join(text.split())
    return said if said.strip("0X- ") and said.upper() not in ("NONREF", "NOTPROVIDED", "NONE") else None
