"""Finding counterparties and what was learned of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import or_, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from core.counterparties.errors import CounterpartyNotFound
from core.counterparties.models import Counterparty, CounterpartyFact, FactKind, LearnedPlace, Paper
from core.documents.models import Document

MOST_PLACES = 400
"""Learned places looked at for one paper: the latest."""


@dataclass(frozen=True, slots=True)
class KnownCounterpartyRow:
    """A counterparty with all that is known of it."""

    counterparty: Counterparty
    facts: list[CounterpartyFact]
    places: list[LearnedPlace]


async def find_by_vat_number(session: AsyncSession, company_id: UUID, vat_number: str) -> Counterparty | None:
    """The counterparty with this VAT number."""
    wanted = select(Counterparty).where(Counterparty.company_id == company_id, Counterparty.vat_number == vat_number)
    return await session.scalar(wanted)


async def find_by_iban(session: AsyncSession, company_id: UUID, iban: str) -> Counterparty | None:
    """The only counterparty that has this account; None where two share it, such as a factor's."""
    wanted = (
        select(Counterparty)
        .join(
            CounterpartyFact,
            (CounterpartyFact.company_id == Counterparty.company_id) & (CounterpartyFact.counterparty_id == Counterparty.id),
        )
        .where(
            Counterparty.company_id == company_id,
            CounterpartyFact.kind == FactKind.IBAN,
            CounterpartyFact.value == iban,
            CounterpartyFact.forgotten_at.is_(None),
        )
        .limit(2)
    )
    found = (await session.scalars(wanted)).all()
    return found[0] if len(found) == 1 else None


async def facts_of(session: AsyncSession, company_id: UUID, counterparty_ids: Sequence[UUID]) -> Sequence[CounterpartyFact]:
    """What is known of them, what users said first, then what was told last."""
    wanted = select(CounterpartyFact).where(
        CounterpartyFact.company_id == company_id, CounterpartyFact.counterparty_id.in_(counterparty_ids)
    )
    in_order = wanted.order_by((CounterpartyFact.learned_by == "user").desc(), CounterpartyFact.told_at.desc(), CounterpartyFact.id)
    return (await session.scalars(in_order)).all()


async def places_for(
    session: AsyncSession, company_id: UUID, counterparty_id: UUID | None, bands: Sequence[int], *, besides: UUID | None = None
) -> Sequence[tuple[LearnedPlace, dict[str, float]]]:
    """Learned places of this counterparty and of papers that may look alike, each with how its paper looks; the latest first."""
    wanted = (
        select(LearnedPlace, Paper.signature)
        .join(Paper, (Paper.company_id == LearnedPlace.company_id) & (Paper.document_id == LearnedPlace.document_id))
        .where(
            LearnedPlace.company_id == company_id,
            LearnedPlace.forgotten_at.is_(None),
            or_(LearnedPlace.counterparty_id == counterparty_id, Paper.bands.overlap(list(bands))),
        )
        .order_by(LearnedPlace.created_at.desc(), LearnedPlace.id.desc())
        .limit(MOST_PLACES)
    )
    if besides is not None:
        wanted = wanted.where(LearnedPlace.document_id != besides)
    return [(place, signature) for place, signature in (await session.execute(wanted)).all()]


async def find_paper(session: AsyncSession, company_id: UUID, document_id: UUID) -> Paper | None:
    """The words of a document's pages; None for what has no pages, or was read before they were kept."""
    return await session.scalar(select(Paper).where(Paper.company_id == company_id, Paper.document_id == document_id))


async def places_of(session: AsyncSession, company_id: UUID, document_id: UUID) -> Sequence[LearnedPlace]:
    """What corrections of this document taught, forgotten or not."""
    wanted = select(LearnedPlace).where(LearnedPlace.company_id == company_id, LearnedPlace.document_id == document_id)
    return (await session.scalars(wanted)).all()


async def facts_from(session: AsyncSession, company_id: UUID, document_id: UUID) -> Sequence[CounterpartyFact]:
    """What this document's corrections told of its counterparty."""
    wanted = select(CounterpartyFact).where(
        CounterpartyFact.company_id == company_id,
        CounterpartyFact.document_id == document_id,
        CounterpartyFact.learned_by == "user",
    )
    return (await session.scalars(wanted)).all()


async def list_counterparties(
    session: AsyncSession, company_id: UUID, *, after: tuple[datetime, UUID] | None, limit: int
) -> list[KnownCounterpartyRow]:
    """Counterparties, those first that came last, with what was learned of each."""
    wanted = select(Counterparty).where(Counterparty.company_id == company_id)
    if after is not None:
        wanted = wanted.where(tuple_(Counterparty.created_at, Counterparty.id) < after)
    found = (await session.scalars(wanted.order_by(Counterparty.created_at.desc(), Counterparty.id.desc()).limit(limit))).all()
    return await _with_knowledge(session, company_id, found)


async def get_counterparty(session: AsyncSession, company_id: UUID, counterparty_id: UUID) -> KnownCounterpartyRow:
    """One counterparty with what was learned of it. Raises CounterpartyNotFound."""
    wanted = select(Counterparty).where(Counterparty.company_id == company_id, Counterparty.id == counterparty_id)
    found = (await session.scalars(wanted)).all()
    if not found:
        raise CounterpartyNotFound(counterparty_id=counterparty_id)
    return (await _with_knowledge(session, company_id, found))[0]


async def filenames(session: AsyncSession, company_id: UUID, document_ids: Sequence[UUID]) -> dict[UUID, str]:
    """What the documents are called that something was learned from."""
    wanted = select(Document.id, Document.filename).where(Document.company_id == company_id, Document.id.in_(document_ids))
    return {row.id: row.filename for row in (await session.execute(wanted)).all()}


async def _with_knowledge(session: AsyncSession, company_id: UUID, found: Sequence[Counterparty]) -> list[KnownCounterpartyRow]:
    wanted = [one.id for one in found]
    facts = await facts_of(session, company_id, wanted)
    learned = select(LearnedPlace).where(LearnedPlace.company_id == company_id, LearnedPlace.counterparty_id.in_(wanted))
    places = (await session.scalars(learned.order_by(LearnedPlace.created_at.desc()))).all()
    return [
        KnownCounterpartyRow(
            one,
            [fact for fact in facts if fact.counterparty_id == one.id],
            [place for place in places if place.counterparty_id == one.id],
        )
        for one in found
    ]
