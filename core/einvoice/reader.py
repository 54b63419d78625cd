"""Reading any e-invoice in XML, whatever its syntax."""

from enum import StrEnum

from core.einvoice.cii_reader import read_cii
from core.einvoice.errors import NotAnInvoice
from core.einvoice.model import Invoice
from core.einvoice.ubl_reader import read_ubl
from core.einvoice.xml_input import Element, parse, without_namespaces


class Syntax(StrEnum):
    """The two languages of EN 16931, and the one that came before."""

    UBL = "ubl"
    CII = "cii"
    ZUGFERD1 = "zugferd1"


_ROOTS = {
    "{urn:oasis:names:specification:ubl:schema:xsd:Invoice-2}Invoice": Syntax.UBL,
    "{urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2}CreditNote": Syntax.UBL,
    "{urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100}CrossIndustryInvoice": Syntax.CII,
    "{urn:ferd:CrossIndustryDocument:invoice:1p0}CrossIndustryDocument": Syntax.ZUGFERD1,
}

_ENVELOPE = "{http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader}StandardBusinessDocument"


def syntax_of(root: Element) -> Syntax | None:
    """Which syntax a root element announces, `None` when it is no invoice."""
    return _ROOTS.get(root.tag)


def unwrapped(root: Element) -> Element:
    """The invoice inside the envelope that access points store with it (Standard Business Document), else the root itself."""
    if root.tag != _ENVELOPE:
        return root
    return next((child for child in root if child.tag in _ROOTS), root)


def read_xml(data: bytes) -> Invoice:
    """The invoice in a file. Raises NotAnInvoice or UnsafeXml; it judges nothing else."""
    root = unwrapped(parse(data))
    syntax = syntax_of(root)
    if syntax is None:
        raise NotAnInvoice("The XML file is neither a UBL invoice nor a Cross Industry Invoice.", root=root.tag)
    without_namespaces(root)
    return read_ubl(root) if syntax is Syntax.UBL else read_cii(root)
