"""From a bank's XML to a tree: no document type, no entities, nothing fetched."""

import re
from typing import cast

from lxml import etree

from core.bank_files.errors import Damage, NotAStatement, damaged

Element = etree._Element  # pyright: ignore[reportPrivateUsage]  # lxml names its element class so

_HEAD, _PROLOG = 4096, 256 * 1024
_CAMT = re.compile(rb"camt\.05[234]\.001\.\d\d|<(?:[\w.-]+:)?BkToCstmr(?:Acct|Stmt|Dbt)")
_DOCUMENT_TYPE = re.compile(rb"<!DOCTYPE", re.IGNORECASE)
_EXPAT_LIMIT = 10_000_000


def looks_like_camt(data: bytes) -> bool:
    """Whether a CAMT root or its namespace stands at the beginning."""
    head = data[:_HEAD].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return head.startswith(b"<") and _CAMT.search(head) is not None


def parse_xml(data: bytes) -> Element:
    """The root. Raises StatementDamaged, NotAStatement."""
    if _DOCUMENT_TYPE.search(data[:_PROLOG].replace(b"\0", b"")):
        raise damaged(Damage.SYNTAX, 1, "<!DOCTYPE")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=len(data) > _EXPAT_LIMIT,
        remove_comments=True,
        remove_pis=True,
        remove_blank_text=True,
    )
    try:
        root = cast("Element | None", etree.fromstring(data.strip(), parser))
    except (etree.XMLSyntaxError, ValueError) as error:
        line = error.lineno if isinstance(error, etree.XMLSyntaxError) else None
        raise damaged(Damage.SYNTAX, line or 1, str(error)) from error
    if root is None:
        raise NotAStatement
    return root
