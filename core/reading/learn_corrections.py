"""Keep what a user's corrections of one document teach: where its values stand, and what its counterparty is called."""

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, events, ids
from core.counterparties.learn import enter, learn
from core.counterparties.models import Counterparty, LearnedPlace, Paper
from core.counterparties.queries import facts_from, find_paper, places_of
from core.counterparties.telling import side_of, tellings_of
from core.documents.models import Document
from core.documents.queries import get_document
from core.jobs import PutRight
from core.outbox.stage import stage
from core.reading.gather_knowledge import marks_of
from core.reading.learned.lesson import Lesson
from core.reading.learned.page_words import pages_from_json
from core.reading.learned.place import Place
from core.reading.learned.printed import is_same
from core.reading.page import Box


async def look(session: AsyncSession, company_id: UUID, document_id: UUID) -> Lesson | None:
    """The paper and what was said of it; None where nothing can be learned from its pages. Raises DocumentNotFound."""
    document = await get_document(session, company_id, document_id)
    paper = await find_paper(session, company_id, document_id)
    if paper is None or not document.corrections:
        return None
    return Lesson(pages_from_json(paper.pages), dict(document.corrections), {name: _pointed(at) for name, at in paper.said.items()})


async def keep(session: AsyncSession, company_id: UUID, document_id: UUID, places: dict[str, Place]) -> None:
    """Replace what this document taught by what its corrections teach now; a learned place that they contradict is dropped.

    Safe to run twice: what was kept already stays under its id.
    """
    document = await get_document(session, company_id, document_id, lock=True)
    paper = await find_paper(session, company_id, document_id)
    counterparty = await _learn_facts(session, document, paper)
    if paper is not None:
        if counterparty is not None:
            paper.counterparty_id = counterparty.id
        await _drop_wrong(session, document, paper)
        await _keep_places(session, document, paper, places)
    await stage(session, company_id, PutRight(document_id=document_id))
    events.tell(session, company_id, "document.learned", subject_type="document", subject_id=document_id)


async def _keep_places(session: AsyncSession, document: Document, paper: Paper, places: dict[str, Place]) -> None:
    alone: dict[str, dict[str, Any]] = paper.read_alone["fields"]
    known = {place.field: place for place in await places_of(session, document.company_id, document.id)}
    for name, learned in known.items():
        if name not in document.corrections:  # taken back: so is what it taught
            await session.delete(learned)
    said = {name: at for name, at in paper.said.items() if name in document.corrections}
    for name, place in places.items():
        value = document.corrections.get(name)
        if value is None:
            continue
        said[name] = {"page": place.page, "box": list(place.box)}
        read = alone.get(name)
        wrong = read is not None and isinstance(read["value"], str) and not is_same(name, read["value"], value)
        mistake = {"value": read["value"], "box": read["box"]} if read is not None and wrong else None
        row = known.get(name)
        if row is None:
            row = LearnedPlace(company_id=document.company_id, id=ids.uuid7(), document_id=document.id, field=name)
            session.add(row)
        elif row.value == value and row.place == _plain(place):
            row.counterparty_id = paper.counterparty_id
            continue
        row.value, row.place, row.mistake, row.forgotten_at = value, _plain(place), mistake, None
        row.counterparty_id = paper.counterparty_id
    paper.said = said
    await session.flush()


async def _drop_wrong(session: AsyncSession, document: Document, paper: Paper) -> None:
    """A place learned elsewhere that gave a value which had to be corrected here is not asked again."""
    fields: dict[str, dict[str, Any]] = (document.extraction or {}).get("fields", {})
    for name, place_id in paper.used.items():
        said, read = document.corrections.get(name), fields.get(name)
        if said is None or read is None or is_same(name, str(read["value"]), said):
            continue
        wanted = select(LearnedPlace).where(LearnedPlace.company_id == document.company_id, LearnedPlace.id == UUID(place_id))
        wrong = await session.scalar(wanted)
        if wrong is not None and wrong.document_id != document.id:
            await session.delete(wrong)
            facts = {"field": name, "value": str(read["value"])}
            await audit.record(
                session, document.company_id, "learned_place.dropped", subject_type="learned_place", subject_id=wrong.id, **facts
            )


async def _learn_facts(session: AsyncSession, document: Document, paper: Paper | None) -> Counterparty | None:
    """What the corrections tell of the counterparty; what this document's corrections no longer tell is taken back."""
    fields: dict[str, dict[str, Any]] = (document.extraction or {}).get("fields", {})
    sources = {name: field["source"] for name, field in fields.items()} | dict.fromkeys(document.corrections, "user")
    alone = paper.read_alone["fields"] if paper is not None else fields
    told, _ = tellings_of(document, sources, {name: field["value"] for name, field in alone.items()})
    for fact in await facts_from(session, document.company_id, document.id):
        if not any(one.kind == fact.kind and one.value == fact.value for one in told):
            await session.delete(fact)
    side = side_of(document.direction)
    marks = marks_of({f"{side}_vat_number": getattr(document, f"{side}_vat_number"), "iban": document.iban}, side)
    if marks.vat_number is None and not told:
        return None
    counterparty = await enter(session, document.company_id, marks, known=paper.counterparty_id if paper else None)
    by_user = [one for one in told if _is_users(one.kind, side, document.corrections)]
    rest = [one for one in told if one not in by_user]
    await learn(session, document.company_id, counterparty.id, document.id, by_user, by_user=True)
    await learn(session, document.company_id, counterparty.id, document.id, rest, by_user=False)
    return counterparty


def _is_users(kind: str, side: str, corrections: dict[str, Any]) -> bool:
    names = {"name": (f"{side}_name",), "payment_term": ("due_date", "issue_date")}.get(kind, (kind,))
    return any(name in corrections for name in names)


def _plain(place: Place) -> dict[str, Any]:
    told = place.to_json()
    return told | {"box": list(place.box), "anchors": list(told["anchors"])}


def _pointed(at: dict[str, Any]) -> tuple[int, Box]:
    x0, y0, x1, y1 = at["box"]
    return at["page"], (x0, y0, x1, y1)
