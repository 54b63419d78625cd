"""Say of an expected document that none comes any more, or put it off."""

from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events
from core.absence.errors import ExpectationDayOutOfRange, ExpectationNotFound
from core.absence.models import ExpectationAnswer, ExpectedDocument

LONGEST = timedelta(days=92)
"""The longest VAT quarter, as for everything that is put off."""


async def end_expectation(session: AsyncSession, company_id: UUID, document_id: UUID) -> ExpectedDocument:
    """Expect no document after this one, until another comes all the same. Raises ExpectationNotFound."""
    expected, answer = await _answered(session, company_id, document_id)
    answer.ended_at = answer.ended_at or clock.now()
    await _tell(session, expected, "expectation.ended")
    return expected


async def resume_expectation(session: AsyncSession, company_id: UUID, document_id: UUID) -> ExpectedDocument:
    """Expect one again. Raises ExpectationNotFound."""
    expected, answer = await _answered(session, company_id, document_id)
    answer.ended_at = None
    await _tell(session, expected, "expectation.resumed")
    return expected


async def snooze_expectation(session: AsyncSession, company_id: UUID, document_id: UUID, *, until: date, today: date) -> ExpectedDocument:
    """Ask again on the day `until`. Raises ExpectationNotFound, ExpectationDayOutOfRange."""
    if not today < until <= today + LONGEST:
        raise ExpectationDayOutOfRange(latest=today + LONGEST)
    expected, answer = await _answered(session, company_id, document_id)
    answer.snoozed_until = until
    await _tell(session, expected, "expectation.snoozed", until=until.isoformat())
    return expected


async def wake_expectation(session: AsyncSession, company_id: UUID, document_id: UUID) -> ExpectedDocument:
    """Ask again now. Raises ExpectationNotFound."""
    expected, answer = await _answered(session, company_id, document_id)
    answer.snoozed_until = None
    await _tell(session, expected, "expectation.woken")
    return expected


async def _answered(session: AsyncSession, company_id: UUID, document_id: UUID) -> tuple[ExpectedDocument, ExpectationAnswer]:
    wanted = select(ExpectedDocument).where(ExpectedDocument.company_id == company_id, ExpectedDocument.document_id == document_id)
    expected = await session.scalar(wanted.with_for_update())
    if expected is None:
        raise ExpectationNotFound(document_id=document_id)
    answer = await session.get(ExpectationAnswer, (company_id, document_id))
    if answer is None:
        answer = ExpectationAnswer(company_id=company_id, document_id=document_id)
        session.add(answer)
    answer.updated_at = clock.now()
    return expected, answer


async def _tell(session: AsyncSession, expected: ExpectedDocument, action: str, **facts: object) -> None:
    company_id, document_id = expected.company_id, expected.document_id
    events.tell(session, company_id, "todo.changed", subject_type="document", subject_id=document_id)
    await audit.record(session, company_id, action, subject_type="document", subject_id=document_id, **facts)
