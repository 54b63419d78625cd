"""UBL elements out of values."""

import re
from datetime import date
from decimal import Decimal
from typing import cast

from lxml import etree

from core.einvoice.xml_input import Element

CBC = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
CAC = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
_SPACES = {"cbc": f"{{{CBC}}}", "cac": f"{{{CAC}}}"}
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot carry; text from scans has them."""


def root(name: str) -> Element:
    """An empty UBL document."""
    space = f"urn:oasis:names:specification:ubl:schema:xsd:{name}-2"
    prefixes = cast(dict[str, str], {None: space, "cac": CAC, "cbc": CBC})  # the stubs know no default namespace
    return etree.Element(f"{{{space}}}{name}", nsmap=prefixes)


def group(parent: Element, name: str) -> Element:
    """An aggregate such as `Party`; one that stays empty is pruned at the end."""
    return etree.SubElement(parent, _SPACES["cac"] + name)


def put(parent: Element, name: str, value: str | date | None, /, **attributes: str | None) -> None:
    """A basic element such as `ID`, unless there is nothing to say."""
    text = value.isoformat() if isinstance(value, date) else _FORBIDDEN.sub("", value or "").strip()
    if not text:
        return
    element = etree.SubElement(parent, _SPACES["cbc"] + name, {key: given for key, given in attributes.items() if given})
    element.text = text


def put_amount(parent: Element, name: str, value: Decimal | None, currency: str | None) -> None:
    """An amount with at least two decimals and its currency."""
    if value is not None:
        put(parent, name, in_full(value, least=2), currencyID=currency)


def put_number(parent: Element, name: str, value: Decimal | None, /, **attributes: str | None) -> None:
    """A percentage or a quantity."""
    if value is not None:
        put(parent, name, in_full(value), **attributes)


def in_full(value: Decimal, *, least: int = 0) -> str:
    """Digits without an exponent, zeros beyond the `least` decimals dropped."""
    whole, _, decimals = format(value, "f").partition(".")
    decimals = decimals.rstrip("0").ljust(least, "0")
    return f"{whole}.{decimals}" if decimals else whole


def prune(element: Element) -> None:
    """Take out elements that say nothing: Peppol forbids them (PEPPOL-EN16931-R008)."""
    for child in list(element):
        prune(child)
        if len(child) == 0 and not child.text:
            element.remove(child)


def serialise(element: Element) -> bytes:
    """The finished document."""
    prune(element)
    etree.indent(element)
    return etree.tostring(element, encoding="UTF-8", xml_declaration=True)
