"""Answers about documents that should have come."""

from uuid import UUID

from api.absence.schemas import ExpectationSnooze, ExpectedDocument
from api.deps import CompanyId, Today, Transaction
from api.permissions import Permission
from api.routing import Routes
from core.absence import answer, models
from core.absence.errors import ExpectationDayOutOfRange, ExpectationNotFound

routes = Routes("to-do")


@routes.put(
    "/expected-documents/{id}/end",
    permission=Permission.DOCUMENTS_WRITE,
    response_model=ExpectedDocument,
    problems=(ExpectationNotFound,),
)
async def end_expectation(id: UUID, transaction: Transaction, company_id: CompanyId) -> models.ExpectedDocument:
    """No document follows this one any more. Another that comes all the same begins the rhythm anew."""
    return await answer.end_expectation(transaction, company_id, id)


@routes.delete(
    "/expected-documents/{id}/end",
    permission=Permission.DOCUMENTS_WRITE,
    response_model=ExpectedDocument,
    problems=(ExpectationNotFound,),
)
async def resume_expectation(id: UUID, transaction: Transaction, company_id: CompanyId) -> models.ExpectedDocument:
    """One is expected again."""
    return await answer.resume_expectation(transaction, company_id, id)


@routes.put(
    "/expected-documents/{id}/snooze",
    permission=Permission.DOCUMENTS_WRITE,
    response_model=ExpectedDocument,
    problems=(ExpectationNotFound, ExpectationDayOutOfRange),
)
async def snooze_expectation(
    id: UUID, body: ExpectationSnooze, transaction: Transaction, company_id: CompanyId, today: Today
) -> models.ExpectedDocument:
    """Ask again on a day."""
    return await answer.snooze_expectation(transaction, company_id, id, until=body.until, today=today)


@routes.delete(
    "/expected-documents/{id}/snooze",
    permission=Permission.DOCUMENTS_WRITE,
    response_model=ExpectedDocument,
    problems=(ExpectationNotFound,),
)
async def wake_expectation(id: UUID, transaction: Transaction, company_id: CompanyId) -> models.ExpectedDocument:
    """Ask again now."""
    return await answer.wake_expectation(transaction, company_id, id)
