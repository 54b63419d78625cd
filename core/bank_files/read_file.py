"""What bank file these bytes are, judged by their content, and the statements in it."""

from collections.abc import Mapping

from core.bank_files.bytes_input import LARGEST, decode, lines_of
from core.bank_files.camt.reader import read_camt
from core.bank_files.camt.xml_input import looks_like_camt
from core.bank_files.coda.reader import looks_like_coda, read_coda
from core.bank_files.errors import LayoutUnknown, NotAStatement, StatementTooLarge
from core.bank_files.mt940.reader import read_mt940
from core.bank_files.mt940.tags import looks_like_mt940
from core.bank_files.statement import Format, Statement
from core.bank_files.tables import workbook
from core.bank_files.tables.headings import institution_of
from core.bank_files.tables.layout import ColumnMapping, find_table, looks_like_table
from core.bank_files.tables.reader import read_table
from core.errors import DomainError

_HEAD = 16 * 1024
"""Bytes that tell the format."""
_NOT_TEXT = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"\xd0\xcf\x11\xe0", b"\x7fELF", b"MZ\x90")


def recognise(data: bytes) -> Format | None:
    """The format of a bank's file, from its beginning alone; None for anything else, also for tables of a bank that is not known."""
    head = data[:_HEAD]
    if looks_like_camt(head):
        return next(wanted for wanted in (Format.CAMT_052, Format.CAMT_054, Format.CAMT_053) if _names(head, wanted))
    if head.startswith(_NOT_TEXT) or head.lstrip().startswith(b"<"):
        return None
    lines = lines_of(decode(head))
    if looks_like_coda(lines):
        return Format.CODA
    if looks_like_mt940(lines):
        return Format.MT940
    return Format.CSV if _is_known_table(head) else None


def _names(head: bytes, wanted: Format) -> bool:
    inside = {Format.CAMT_052: (b"camt.052", b"BkToCstmrAcctRpt"), Format.CAMT_054: (b"camt.054", b"BkToCstmrDbtCdt")}
    return wanted is Format.CAMT_053 or any(name in head.replace(b"\0", b"") for name in inside[wanted])


def _is_known_table(head: bytes) -> bool:
    try:
        return institution_of(find_table(decode(head), {}).headings) is not None
    except DomainError:
        return False


def read_file(data: bytes, known: Mapping[str, ColumnMapping] | None = None) -> tuple[Statement, ...]:
    """Every statement of a file; `known` are the column mappings of a company's own tables.

    Raises NotAStatement, StatementDamaged, StatementTooLarge, LayoutUnknown.
    """
    if len(data) > LARGEST:
        raise StatementTooLarge(size=len(data), most=LARGEST)
    if looks_like_camt(data):
        return tuple(read_camt(data))
    if data.startswith(workbook.MARK):
        return tuple(_of_table(workbook.text_of(data), known or {}))
    if data.startswith(_NOT_TEXT) or data.lstrip()[:1] == b"<" or not data.strip(b"\0 \t\r\n"):
        raise NotAStatement
    text = decode(data)
    lines = lines_of(text)
    if looks_like_coda(lines):
        return tuple(read_coda(lines))
    if looks_like_mt940(lines):
        return tuple(read_mt940(lines))
    return tuple(_of_table(text, known or {}))


def _of_table(text: str, known: Mapping[str, ColumnMapping]) -> list[Statement]:
    """A table of a known layout, or the question what its columns are; anything else is no statement."""
    try:
        return read_table(text, known)
    except LayoutUnknown as question:
        if looks_like_table(lines_of(text)):
            raise
        raise NotAStatement from question
