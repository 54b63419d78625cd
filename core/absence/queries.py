"""Which expected documents are missing today."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, Date, cast, exists, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.absence.models import ExpectationAnswer, ExpectedDocument
from core.documents.models import Document
from core.requests.models import DocumentRequest, RequestAnswer


def is_late(company_id: UUID | ColumnElement[UUID], today: date | ColumnElement[date]) -> tuple[ColumnElement[bool], ...]:
    """What is worth a question by its days alone."""
    return (
        ExpectedDocument.company_id == company_id,
        ExpectedDocument.late_on <= cast(today, Date),
        ExpectedDocument.lapses_on > cast(today, Date),
    )


async def list_missing(session: AsyncSession, company_id: UUID, *, today: date, most: int) -> Sequence[ExpectedDocument]:
    """The late ones that nobody ended, put off or waits for an answer about, the longest missing first."""
    answered = (ExpectationAnswer.company_id == company_id, ExpectationAnswer.document_id == ExpectedDocument.document_id)
    put_aside = exists().where(*answered, or_(ExpectationAnswer.ended_at.is_not(None), ExpectationAnswer.snoozed_until > today))
    came_back = exists().where(RequestAnswer.company_id == company_id, RequestAnswer.request_id == DocumentRequest.id)
    asked = exists().where(
        DocumentRequest.company_id == company_id,
        DocumentRequest.after_document_id == ExpectedDocument.document_id,
        DocumentRequest.revoked_at.is_(None),
        DocumentRequest.problem.is_(None),
        DocumentRequest.return_on > today,
        ~came_back,
    )
    living = exists().where(
        Document.company_id == company_id,
        Document.id == ExpectedDocument.document_id,
        Document.deleted_at.is_(None),
        Document.superseded_by.is_(None),
    )
    wanted = select(ExpectedDocument).where(*is_late(company_id, today), ~put_aside, ~asked, living)
    return (await session.scalars(wanted.order_by(ExpectedDocument.late_on, ExpectedDocument.document_id).limit(most))).all()
