"""What the matching learned of answers, and how each thing is forgotten."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import Field

from api.bookings.schemas import DocumentSummary, TransactionSummary
from api.deps import After, CompanyId, Limit, Transaction
from api.permissions import Permission
from api.routing import Routes
from api.schemas import Out
from core import paging
from core.matching import learned
from core.matching.errors import LessonNotFound

routes = Routes("bookings")
MOST_APART = 200
"""The latest; beyond them one looks at the document itself."""


class LearnedAlias(Out):
    """A name or account number under which a counterparty appears at the bank."""

    id: UUID
    counterparty: str = Field(description="The VAT number, or the name where there is none.")
    name: str | None = Field(description="The counterparty's name on the document that taught it last.")
    kind: Literal["name", "iban"]
    value: str
    confirmations: int
    document_id: UUID | None
    filename: str | None
    confirmed_at: datetime | None
    created_at: datetime


class LearnedAliasPage(Out):
    """Some, the latest first."""

    items: list[LearnedAlias]
    next: str | None


class KeptApart(Out):
    """A document and a transaction that are never proposed together."""

    document: DocumentSummary
    transaction: TransactionSummary
    since: datetime


class KeptApartPage(Out):
    """The latest first."""

    items: list[KeptApart]
    next: str | None


@routes.get("/learned-aliases", permission=Permission.BOOKINGS_READ, problems=(paging.InvalidCursor,))
async def list_learned_aliases(
    transaction: Transaction, company_id: CompanyId, after: After = None, limit: Limit = paging.DEFAULT
) -> LearnedAliasPage:
    """Names and accounts that confirmed bookings showed to belong to a counterparty."""
    key: tuple[datetime, UUID] | None = paging.decode(after, datetime, UUID) if after is not None else None  # pyright: ignore[reportAssignmentType]
    found = await learned.list_aliases(transaction, company_id, after=key, limit=limit + 1)
    page = paging.page(found, limit, lambda one: (one.alias.created_at, one.alias.id))
    return LearnedAliasPage(items=[_alias(one) for one in page.items], next=page.next)


@routes.delete("/learned-aliases/{id}", permission=Permission.BOOKINGS_WRITE, status_code=204, problems=(LessonNotFound,))
async def forget_learned_alias(id: UUID, transaction: Transaction, company_id: CompanyId) -> None:
    """Forget it: later payments are matched without it, until a booking made by hand says it again."""
    await learned.forget_alias(transaction, company_id, id)


@routes.get("/kept-apart", permission=Permission.BOOKINGS_READ)
async def list_kept_apart(transaction: Transaction, company_id: CompanyId) -> KeptApartPage:
    """Pairs that were taken apart or refused, which are therefore never proposed again."""
    found = await learned.list_apart(transaction, company_id, limit=MOST_APART)
    return KeptApartPage(items=[KeptApart.model_validate(one) for one in found], next=None)


@routes.delete(
    "/kept-apart/{document_id}/{transaction_id}", permission=Permission.BOOKINGS_WRITE, status_code=204, problems=(LessonNotFound,)
)
async def forget_kept_apart(document_id: UUID, transaction_id: UUID, transaction: Transaction, company_id: CompanyId) -> None:
    """Let them be proposed together again."""
    await learned.forget_apart(transaction, company_id, document_id, transaction_id)


def _alias(one: learned.KnownAlias) -> LearnedAlias:
    names = ("id", "counterparty", "kind", "value", "confirmations", "document_id", "confirmed_at", "created_at")
    return LearnedAlias.model_validate({each: getattr(one.alias, each) for each in names} | {"filename": one.filename, "name": one.name})
