"""What a document says: what was read, overruled by what the user corrected."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from stdnum import iso11649  # pyright: ignore[reportMissingTypeStubs]
from stdnum.be import ogm_vcs  # pyright: ignore[reportMissingTypeStubs]
from stdnum.eu import vat  # pyright: ignore[reportMissingTypeStubs]
from stdnum.exceptions import ValidationError  # pyright: ignore[reportMissingTypeStubs]
from stdnum.iban import validate as validate_iban  # pyright: ignore[reportMissingTypeStubs]

from core.documents.errors import FieldNotCorrectable
from core.documents.models import Direction, Document, Kind
from core.money import is_storable

LONGEST_TEXT = 200


def _text(value: str) -> str:
    cleaned = " ".join(value.split())
    if not cleaned or len(cleaned) > LONGEST_TEXT or not cleaned.isprintable():
        raise ValueError
    return cleaned


def _day(value: str) -> date:
    day = date.fromisoformat(value)
    if not 1990 <= day.year <= 2100:  # older than any bookkeeping that must be kept, or a misreading
        raise ValueError
    return day


def _amount(value: str) -> Decimal:
    amount = Decimal(value)
    if not is_storable(amount):
        raise ValueError
    return amount


def _currency(value: str) -> str:
    if len(value) != 3 or not value.isascii() or not value.isalpha() or not value.isupper():
        raise ValueError
    return value


def _vat_number(value: str) -> str:
    return str(vat.validate(value))  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]


def _iban(value: str) -> str:
    return str(validate_iban(value))  # pyright: ignore[reportUnknownArgumentType]


def _structured_communication(value: str) -> str:
    """Twelve digits of a Belgian one, or a creditor reference (ISO 11649: RF and check digits) without spaces."""
    if value.strip()[:2].upper() == "RF":
        return str(iso11649.validate(value.upper()))  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]
    return str(ogm_vcs.validate(value))  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]


PARSERS: Mapping[str, Callable[[str], Any]] = {
    "kind": Kind,
    "direction": Direction,
    "supplier_name": _text,
    "supplier_vat_number": _vat_number,
    "customer_name": _text,
    "customer_vat_number": _vat_number,
    "invoice_number": _text,
    "issue_date": _day,
    "due_date": _day,
    "currency": _currency,
    "tax_inclusive_amount": _amount,
    "tax_exclusive_amount": _amount,
    "vat_amount": _amount,
    "iban": _iban,
    "structured_communication": _structured_communication,
    "payment_means": _text,
}
"""Every field a document has a column for, and how its written form becomes a value."""


def parse(name: str, value: str) -> Any:  # noqa: ANN401 # each field has its own type
    """The value of a field from its written form.

    Raises FieldNotCorrectable when the field does not exist or the value cannot be one: a VAT number, IBAN or structured
    communication with wrong check digits, a day that is none, an amount beyond NUMERIC(14,2).
    """
    parser = PARSERS.get(name)
    if parser is None:
        raise FieldNotCorrectable(f"There is no field {name}.", field=name)
    try:
        return parser(value)
    except (ValueError, InvalidOperation, ValidationError) as error:
        raise FieldNotCorrectable(f"{value!r} cannot be the {name.replace('_', ' ')}.", field=name, value=value) from error


def as_written(value: Any) -> str:  # noqa: ANN401 # as parse
    """The one form in which a value is kept, however it was typed."""
    return f"{value:.2f}" if isinstance(value, Decimal) else str(value)


def effective(extraction: Mapping[str, Any] | None, corrections: Mapping[str, Any]) -> dict[str, Any]:
    """The values of all columns: corrections first, then what was read; what was read and does not parse is left open."""
    read: Mapping[str, Any] = (extraction or {}).get("fields", {})
    values: dict[str, Any] = dict.fromkeys(PARSERS)
    for name in PARSERS:
        stated: Any = (extraction or {}).get(name) if name in ("kind", "direction") else _value(read.get(name))
        written = corrections.get(name, stated)
        if written is not None:
            values[name] = _parsed_or_open(name, str(written))
    values["kind"] = values["kind"] or Kind.OTHER
    return values


def _value(field: Mapping[str, Any] | None) -> Any:  # noqa: ANN401 # as written by whichever evidence gave it
    return None if field is None else field.get("value")


def _parsed_or_open(name: str, written: str) -> Any:  # noqa: ANN401 # as parse
    try:
        return parse(name, written)
    except FieldNotCorrectable:
        return None


def counterparty_of(document: Document) -> tuple[str | None, str | None]:
    """Name and VAT number of the other side: the customer of a sale, the supplier of anything else."""
    if document.direction == Direction.SALE:
        return document.customer_name, document.customer_vat_number
    return document.supplier_name, document.supplier_vat_number
