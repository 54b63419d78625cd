"""Read one document: open it, recognise what has no text, and weigh what the evidences say."""

import asyncio
from dataclasses import replace

from core import clock
from core.intake.file_type import FileType, detect
from core.parsing.limits import OCR, PARSING, THREADED, Limits
from core.parsing.parse import parse
from core.reading.card_statements.contradictions import entries_and_contradictions
from core.reading.evidence_einvoice import EinvoiceEvidence, read_einvoice
from core.reading.evidence_qr import read_codes
from core.reading.extraction import Extraction, OwnCompany
from core.reading.fields.own_company import direction
from core.reading.fields.read_fields import PageFields
from core.reading.ocr.engine import ENGINES, EngineUnknown
from core.reading.ocr.recognise import recognise
from core.reading.open_and_read import open_and_read
from core.reading.page import OpenedDocument, Page
from core.reading.parts import find_parts
from core.reading.read_pages import read_pages
from core.reading.weigh_evidence import weigh


async def extract(
    data: bytes, filename: str, *, own: OwnCompany | None = None, ignore_einvoice: bool = False, engine: str = "rapidocr"
) -> Extraction:
    """What the document says. All parsing happens in child processes; the event loop only waits.

    `ignore_einvoice` leaves embedded XML aside, so that what is seen on the page can be judged.
    Raises EmptyFile, FileTooLarge, DisguisedFile, UnknownFileType, Encrypted, Damaged, TooManyPages, PictureTooLarge,
    TooManyFrames, NotAnInvoice, UnsafeXml, ParserKilled, Unreadable; ParserUnavailable, EngineUnknown and EngineNotInstalled.
    """
    began = clock.monotonic()
    if engine not in ENGINES:
        raise EngineUnknown(engine=engine, known=list(ENGINES))
    kind = detect(data, filename)
    if kind is FileType.XML:
        evidence = await parse(read_einvoice, data)
        page_fields = PageFields(evidence.kind, 0.99, {})
        return _weighed(OpenedDocument(1, (), (), ()), evidence, page_fields, text="", own=own, engine=None, began=began)
    opened, said, evidence = await parse(open_and_read, data, kind, own, ignore_einvoice, limits=limits_for(kind))
    recognised = await asyncio.gather(*(parse(recognise, image, engine, limits=OCR) for image in opened.images))
    pages = _in_order(opened.pages, recognised)
    text, page_fields = said or await parse(read_pages, pages, own)
    opened = replace(opened, pages=pages, images=())
    parts = await parse(find_parts, pages) if any(page.papers for page in pages) else ()
    read = _weighed(opened, evidence, page_fields, text=text, own=own, engine=engine if recognised else None, began=began)
    return replace(read, parts=parts)


def limits_for(kind: FileType) -> Limits:
    """What opening a file of this type may use."""
    return THREADED if kind is FileType.HEIC else PARSING


def _in_order(text: tuple[Page, ...], recognised: list[Page]) -> tuple[Page, ...]:
    """Each page once: the recognised words where the text layer had (almost) none."""
    by_number = {page.number: page for page in text} | {page.number: page for page in recognised if page.words}
    return tuple(by_number[number] for number in sorted(by_number))


def _weighed(
    opened: OpenedDocument,
    evidence: EinvoiceEvidence | None,
    page_fields: PageFields,
    *,
    text: str,
    own: OwnCompany | None,
    engine: str | None,
    began: float,
) -> Extraction:
    fields, contradictions = weigh([evidence.fields if evidence else {}, read_codes(opened.codes), page_fields.fields])
    statements, unproved = entries_and_contradictions(page_fields.card if evidence is None else None)
    return Extraction(
        kind=evidence.kind if evidence else page_fields.kind,
        fields=fields,
        pages=opened.page_count,
        pages_read=max(1, len(opened.pages)),
        engine=engine,
        seconds=clock.monotonic() - began,
        direction=direction(fields, own) if own else None,
        contradictions=(*contradictions, *unproved),
        lines=tuple(line for statement in statements for line in statement.lines),
        statements=statements,
        text=text,
        page_words=opened.pages,
    )
