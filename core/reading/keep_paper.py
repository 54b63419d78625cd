"""Keep a paper's words beside what was read in it, and learn from e-invoices what they state."""

from dataclasses import replace
from typing import Any

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from core.counterparties.learn import enter, learn
from core.counterparties.models import Paper
from core.counterparties.queries import find_paper
from core.counterparties.telling import side_of, tellings_of
from core.documents.models import Document
from core.reading.extraction import Extraction
from core.reading.gather_knowledge import Gathered, marks_of
from core.reading.learned.knowledge import Improved
from core.reading.learned.page_words import pages_to_json
from core.reading.learned.read_alone import ReadAlone
from core.reading.learned.signature import bands_of, signature_of
from core.storable import storable_json


def with_knowledge(extraction: Extraction, gathered: Gathered | None, improved: Improved | None) -> Extraction:
    """What was read, with what is known laid over it."""
    known = gathered.knowledge.counterparty if gathered else None
    direction = extraction.direction or (known.direction if known else None)
    if improved is None:
        return replace(extraction, direction=direction)
    return replace(extraction, fields=improved.fields, contradictions=tuple(improved.contradictions), direction=direction)


async def keep_paper(
    session: AsyncSession, document: Document, extraction: Extraction, gathered: Gathered | None, improved: Improved | None
) -> None:
    """Nothing for a file without pages, such as an e-invoice in XML. Where the user pointed stays: the pages are the same."""
    if not extraction.page_words:
        return
    signature = signature_of(extraction.page_words)
    values: dict[str, Any] = {
        "counterparty_id": gathered.counterparty_id if gathered else None,
        "pages": storable_json(pages_to_json(extraction.page_words)),
        "signature": storable_json(signature),
        "bands": bands_of(signature),
        "read_alone": storable_json(ReadAlone(extraction.fields, extraction.contradictions, extraction.direction).to_json()),
        "used": improved.used if improved else {},
    }
    key = {"company_id": document.company_id, "document_id": document.id}
    statement = insert(Paper).values(key | values | {"said": {}})
    await session.execute(statement.on_conflict_do_update(index_elements=["company_id", "document_id"], set_=values))


async def learn_from_einvoice(session: AsyncSession, document: Document) -> None:
    """An e-invoice is confirmed by whoever made it: what it states of its sender goes into the registry."""
    fields: dict[str, dict[str, Any]] = (document.extraction or {}).get("fields", {})
    side = side_of(document.direction)
    number = fields.get(f"{side}_vat_number")
    if number is None or number["source"] != "einvoice" or document.direction is None:
        return
    sources = {name: field["source"] for name, field in fields.items() if name not in document.corrections}
    told, _ = tellings_of(document, sources, {})
    marks = marks_of({f"{side}_vat_number": getattr(document, f"{side}_vat_number"), "iban": document.iban}, side)
    if not told or marks.vat_number is None:
        return
    counterparty = await enter(session, document.company_id, marks, known=None)
    await learn(session, document.company_id, counterparty.id, document.id, told, by_user=False)
    paper = await find_paper(session, document.company_id, document.id)
    if paper is not None:
        paper.counterparty_id = counterparty.id
