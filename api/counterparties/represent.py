"""Counterparties as the contract shows them."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from api.counterparties.schemas import Counterparty, CounterpartyFact, LearnedPlace
from core.counterparties import models
from core.counterparties.queries import KnownCounterpartyRow, filenames


async def represent_all(session: AsyncSession, company_id: UUID, rows: Sequence[KnownCounterpartyRow]) -> list[Counterparty]:
    """Each with the files it was learned from."""
    wanted = [thing.document_id for row in rows for thing in (*row.facts, *row.places)]
    names = await filenames(session, company_id, wanted)
    return [_counterparty(row, names) for row in rows]


async def represent_fact(session: AsyncSession, company_id: UUID, fact: models.CounterpartyFact) -> CounterpartyFact:
    """One learned thing."""
    return _fact(fact, await filenames(session, company_id, [fact.document_id]))


async def represent_place(session: AsyncSession, company_id: UUID, place: models.LearnedPlace) -> LearnedPlace:
    """One learned place."""
    return _place(place, await filenames(session, company_id, [place.document_id]))


def _counterparty(row: KnownCounterpartyRow, names: dict[UUID, str]) -> Counterparty:
    known = [fact.value for fact in row.facts if fact.kind == models.FactKind.NAME and fact.forgotten_at is None]
    return Counterparty(
        id=row.counterparty.id,
        name=known[0] if known else None,
        vat_number=row.counterparty.vat_number,
        facts=[_fact(fact, names) for fact in row.facts],
        places=[_place(place, names) for place in row.places],
        created_at=row.counterparty.created_at,
    )


def _fact(fact: models.CounterpartyFact, names: dict[UUID, str]) -> CounterpartyFact:
    return CounterpartyFact.model_validate(
        {name: getattr(fact, name) for name in CounterpartyFact.model_fields if name != "filename"}
        | {"filename": names.get(fact.document_id, "")}
    )


def _place(place: models.LearnedPlace, names: dict[UUID, str]) -> LearnedPlace:
    anchors = place.place["anchors"]
    return LearnedPlace.model_validate(
        {name: getattr(place, name) for name in LearnedPlace.model_fields if name not in ("filename", "label")}
        | {"filename": names.get(place.document_id, ""), "label": anchors[0]["text"] if anchors else None}
    )
