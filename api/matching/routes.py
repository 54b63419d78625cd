"""What may belong together: candidates to choose from, and suggestions to answer."""

from uuid import UUID

from fastapi import Response

from api.bookings.represent import represent
from api.bookings.schemas import Booking
from api.deps import CompanyId, Today, Transaction
from api.matching.schemas import DocumentCandidate, DocumentCandidatePage, TransactionCandidate, TransactionCandidatePage
from api.permissions import Permission
from api.preconditions import tell_version
from api.routing import Routes
from core.banking.errors import TransactionNotFound
from core.bookings.errors import AlreadyBooked
from core.documents.errors import DocumentIsDeleted, DocumentNotFound
from core.matching import confirm
from core.matching.candidates_of import candidates_of_document, candidates_of_transaction
from core.matching.errors import SuggestionGone

routes = Routes("bookings")


@routes.get("/documents/{id}/candidates", permission=Permission.DOCUMENTS_READ, problems=(DocumentNotFound,))
async def list_candidates_of_document(id: UUID, transaction: Transaction, company_id: CompanyId, today: Today) -> TransactionCandidatePage:
    """Open transactions that may have paid the document, the likeliest first, each with what speaks for and against it."""
    found = await candidates_of_document(transaction, company_id, id, today=today)
    return TransactionCandidatePage(items=[TransactionCandidate.model_validate(one) for one in found], next=None)


@routes.get("/transactions/{id}/candidates", permission=Permission.TRANSACTIONS_READ, problems=(TransactionNotFound,))
async def list_candidates_of_transaction(id: UUID, transaction: Transaction, company_id: CompanyId, today: Today) -> DocumentCandidatePage:
    """Open documents that the transaction may have paid, the likeliest first, each with what speaks for and against it."""
    found = await candidates_of_transaction(transaction, company_id, id, today=today)
    return DocumentCandidatePage(items=[DocumentCandidate.model_validate(one) for one in found], next=None)


@routes.post(
    "/suggestions/{decision_id}/confirmations",
    permission=Permission.BOOKINGS_WRITE,
    status_code=201,
    problems=(SuggestionGone, AlreadyBooked, DocumentNotFound, DocumentIsDeleted, TransactionNotFound),
)
async def confirm_suggestion(decision_id: UUID, response: Response, transaction: Transaction, company_id: CompanyId) -> Booking:
    """Yes, these belong together."""
    made = await confirm.confirm_suggestion(transaction, company_id, decision_id)
    tell_version(response, made.version)
    return await represent(transaction, company_id, made.id)


@routes.post("/suggestions/{decision_id}/dismissals", permission=Permission.BOOKINGS_WRITE, status_code=204, problems=(SuggestionGone,))
async def dismiss_suggestion(decision_id: UUID, transaction: Transaction, company_id: CompanyId) -> None:
    """No, these do not belong together; they are never proposed together again."""
    await confirm.dismiss_suggestion(transaction, company_id, decision_id)
