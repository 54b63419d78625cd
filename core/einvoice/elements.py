"""Values out of XML elements, forgiving: what is absent or unreadable is `None`."""

import base64
import binascii
import re
from datetime import date
from decimal import Decimal

from core.einvoice.xml_input import Element

_NUMBER = re.compile(r"[-+]?(?:\d{1,20}(?:[.,]\d{0,20})?|[.,]\d{1,20})")
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_BARE_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})")


def many(element: Element | None, path: str) -> list[Element]:
    """All elements at a path of local names."""
    return [] if element is None else element.findall(path)


def one(element: Element | None, path: str) -> Element | None:
    """The first element at a path of local names."""
    return None if element is None else element.find(path)


def text(element: Element | None, path: str = ".") -> str | None:
    """The text at a path, without white space around it; `None` when empty."""
    found = one(element, path)
    return (found.text or "").strip() or None if found is not None else None


def attribute(element: Element | None, name: str) -> str | None:
    """An attribute's text; `None` when empty."""
    return ((element.get(name) or "").strip() or None) if element is not None else None


def number(element: Element | None, path: str = ".") -> Decimal | None:
    """A decimal of at most twenty digits on either side of the point; a lone comma counts as the point."""
    found = (text(element, path) or "").replace(" ", "")
    return Decimal(found.replace(",", ".")) if _NUMBER.fullmatch(found) else None


def day(element: Element | None, path: str = ".") -> date | None:
    """A day, written 2026-11-24 (a time may follow) or 20261124."""
    found = text(element, path) or ""
    parts = _ISO_DAY.match(found) or _BARE_DAY.match(found)
    try:
        return date(*(int(part) for part in parts.groups())) if parts else None
    except ValueError:
        return None


def compact(value: str | None) -> str | None:
    """A VAT number or IBAN in capitals, without the spaces, points and dashes people group it with."""
    return re.sub(r"[\s.\-]", "", value).upper() or None if value else None


def binary(element: Element | None) -> bytes | None:
    """Bytes written in base64; `None` when they are damaged."""
    if element is None or not element.text:
        return None
    try:
        return base64.b64decode("".join(element.text.split()), validate=True)
    except (binascii.Error, ValueError):
        return None
