"""The invoice model as JSON: the names of the model, amounts as decimal strings, days as ISO dates, bytes in base64."""

import base64
import binascii
import json
import re
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import cast, get_args, get_origin, get_type_hints

from core.einvoice.errors import InvalidInvoiceJson
from core.einvoice.model import Invoice
from core.einvoice.totals import with_totals

_DECIMAL = re.compile(r"-?\d{1,20}(\.\d{1,20})?")


def to_json(invoice: Invoice) -> dict[str, object]:
    """What json.dumps takes; what the invoice does not say is left out."""
    return cast(dict[str, object], _plain(invoice))


def from_json(document: str | bytes) -> Invoice:
    """The invoice that a JSON text describes. Line amounts, VAT breakdown and totals are computed when left out.

    Raises InvalidInvoiceJson, which names the place that is wrong.
    """
    try:
        data: object = json.loads(document, parse_float=Decimal)
    except ValueError as error:
        raise InvalidInvoiceJson(f"Not JSON: {error}.") from error
    invoice = cast(Invoice, _typed(data, Invoice, "invoice"))
    given = cast(dict[str, object], data)
    if given.get("vat_breakdown") and "tax_inclusive_amount" in cast(dict[str, object], given.get("totals") or {}):
        return invoice
    computed = with_totals(invoice)
    return replace(computed, vat_breakdown=invoice.vat_breakdown) if _amounts_given(invoice) else computed


def _amounts_given(invoice: Invoice) -> bool:
    return bool(invoice.vat_breakdown) and all(part.vat_amount is not None for part in invoice.vat_breakdown)


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        found = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        return {name: one for name, one in found.items() if one not in (None, [])}
    if isinstance(value, tuple):
        return [_plain(one) for one in cast(tuple[object, ...], value)]
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    return value


@cache
def _types_of(kind: type) -> dict[str, object]:
    return get_type_hints(kind)


def _typed(value: object, kind: object, where: str) -> object:
    if isinstance(kind, UnionType):
        if value is None:
            return None
        return _typed(value, next(one for one in get_args(kind) if one is not NoneType), where)
    if get_origin(kind) is tuple:
        if not isinstance(value, list):
            raise InvalidInvoiceJson(f"{where} must be a list.", at=where)
        inner = get_args(kind)[0]
        return tuple(_typed(one, inner, f"{where}[{position}]") for position, one in enumerate(cast(list[object], value)))
    if is_dataclass(kind):
        return _object(value, cast(type, kind), where)
    return _scalar(value, kind, where)


def _object(value: object, kind: type, where: str) -> object:
    if not isinstance(value, dict):
        raise InvalidInvoiceJson(f"{where} must be an object.", at=where)
    given = cast(dict[str, object], value)
    types = _types_of(kind)
    for name in given:
        if name not in types:
            raise InvalidInvoiceJson(f"{where}.{name} is not a field of an invoice.", at=f"{where}.{name}")
    for field in fields(kind):
        if field.name not in given and field.default is MISSING and field.default_factory is MISSING:
            raise InvalidInvoiceJson(f"{where}.{field.name} is missing.", at=f"{where}.{field.name}")
    return kind(**{name: _typed(one, types[name], f"{where}.{name}") for name, one in given.items()})


def _scalar(value: object, kind: object, where: str) -> object:
    try:
        if kind is Decimal and isinstance(value, str | int | Decimal) and not isinstance(value, bool):
            if _DECIMAL.fullmatch(str(value)):
                return Decimal(value)
        elif kind is date and isinstance(value, str):
            return date.fromisoformat(value)
        elif kind is bytes and isinstance(value, str):
            return base64.b64decode(value, validate=True)
        elif isinstance(kind, type) and kind in {str, bool} and isinstance(value, kind):
            return cast(object, value)
    except (ValueError, binascii.Error):
        pass
    wanted = {Decimal: "an amount such as 12.50", date: "a day such as 2026-11-24", bytes: "base64", bool: "true or false"}
    raise InvalidInvoiceJson(f"{where} must be {wanted.get(cast(type, kind), 'a text')}.", at=where)
