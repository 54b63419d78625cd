"""Keep what a document tells of its counterparty."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock, ids
from core.counterparties.identify import Marks, identify
from core.counterparties.models import Counterparty, CounterpartyFact
from core.counterparties.queries import find_by_vat_number
from core.counterparties.telling import Telling


async def enter(session: AsyncSession, company_id: UUID, marks: Marks, *, known: UUID | None) -> Counterparty:
    """The counterparty of a document, made where there is none yet; `known` is the one that papers of this look have.

    Twice at once is one: the VAT number is unique, and who comes second takes what the first made.
    """
    found = await identify(session, company_id, marks)
    if found is None and known is not None:
        alike = await session.get(Counterparty, (company_id, known))
        found = alike if alike is not None and (marks.vat_number is None or alike.vat_number in (None, marks.vat_number)) else None
    if found is not None:
        if found.vat_number is None and marks.vat_number is not None:
            found.vat_number = marks.vat_number
        return found
    made = Counterparty(company_id=company_id, id=ids.uuid7(), vat_number=marks.vat_number)
    if marks.vat_number is None:
        session.add(made)
        await session.flush()
        return made
    values = {"company_id": company_id, "id": made.id, "vat_number": marks.vat_number, "created_at": clock.now()}
    await session.execute(insert(Counterparty).values(values).on_conflict_do_nothing())
    entered = await find_by_vat_number(session, company_id, marks.vat_number)
    if entered is None:
        raise RuntimeError("A counterparty vanished while it was entered.")
    return entered


async def learn(
    session: AsyncSession, company_id: UUID, counterparty_id: UUID, document_id: UUID, told: Sequence[Telling], *, by_user: bool
) -> None:
    """Keep each thing once, with the document that told it last. What was forgotten stays so until a user says it again."""
    now = clock.now()
    for one in told:
        wanted = select(CounterpartyFact).where(
            CounterpartyFact.company_id == company_id,
            CounterpartyFact.counterparty_id == counterparty_id,
            CounterpartyFact.kind == one.kind,
            CounterpartyFact.value == one.value,
        )
        fact = await session.scalar(wanted.with_for_update())
        if fact is None:
            values = {
                "company_id": company_id,
                "id": ids.uuid7(),
                "created_at": now,
                "counterparty_id": counterparty_id,
                "kind": one.kind.value,
                "value": one.value,
                "instead_of": one.instead_of,
                "document_id": document_id,
                "learned_by": "user" if by_user else "document",
                "times": 1,
                "told_at": now,
            }
            await session.execute(insert(CounterpartyFact).values(values).on_conflict_do_nothing())
            continue
        if fact.forgotten_at is not None and not by_user:
            continue
        fact.times += fact.document_id != document_id
        if by_user:
            fact.learned_by, fact.instead_of = "user", one.instead_of or fact.instead_of
        if by_user or fact.learned_by == "document":
            fact.document_id = document_id
        fact.told_at, fact.forgotten_at = now, None
