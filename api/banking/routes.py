"""The movements on the accounts."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from fastapi import Depends, Query

from api.banking.represent import represent, represent_all
from api.banking.schemas import AnsweredTransaction, ExplanationWrite, Transaction, TransactionClosureWrite, TransactionPage
from api.deps import After, CompanyId, Limit, Today
from api.deps import Transaction as Session
from api.permissions import Permission
from api.routing import Routes
from api.rules.represent import offer_of
from api.schemas import Amount
from core import paging
from core.banking import explain
from core.banking.errors import TransactionNotFound
from core.banking.listing import TransactionFilter
from core.banking.queries import get_transaction as get
from core.rules.offer import offer_for_mark
from core.search.find_transactions import find_transactions

routes = Routes("transactions")
_WRITE = Permission.TRANSACTIONS_WRITE


async def _wanted(
    q: Annotated[str | None, Query(max_length=200, description="Words, loosely: accents and typing errors do not matter.")] = None,
    account_id: UUID | None = None,
    booked_from: Annotated[date | None, Query(alias="from", description="The first booking day.")] = None,
    booked_to: Annotated[date | None, Query(alias="to", description="The last booking day.")] = None,
    direction: Annotated[Literal["in", "out"] | None, Query(description="What came in, or what went out.")] = None,
    min_amount: Annotated[Amount | None, Query(description="Without its sign.")] = None,
    max_amount: Annotated[Amount | None, Query(description="Without its sign.")] = None,
) -> TransactionFilter:
    return TransactionFilter(
        words=q,
        account_id=account_id,
        booked_from=booked_from,
        booked_to=booked_to,
        flow=direction,
        lowest_amount=min_amount,
        highest_amount=max_amount,
    )


@routes.get("/transactions", permission=Permission.TRANSACTIONS_READ, problems=(paging.InvalidCursor,))
async def list_transactions(
    session: Session,
    company_id: CompanyId,
    today: Today,
    wanted: Annotated[TransactionFilter, Depends(_wanted)],
    is_open: Annotated[bool | None, Query(alias="open", description="Whether it waits for a document or an explanation.")] = None,
    tag: Annotated[str | None, Query(max_length=60, description="Only those with this tag.")] = None,
    after: After = None,
    limit: Limit = paging.DEFAULT,
) -> TransactionPage:
    """The booked movements, the latest days first."""
    key: tuple[date, UUID] | None = paging.decode(after, date, UUID) if after is not None else None  # pyright: ignore[reportAssignmentType]
    rows = await find_transactions(session, company_id, wanted, is_open=is_open, tag=tag, after=key, limit=limit + 1)
    page = paging.page(rows, limit, lambda row: (row.booking_date, row.id))
    return TransactionPage(items=represent_all(page.items, today=today), next=page.next)


@routes.get("/transactions/{id}", permission=Permission.TRANSACTIONS_READ, problems=(TransactionNotFound,))
async def get_transaction(id: UUID, session: Session, company_id: CompanyId, today: Today) -> Transaction:
    """One movement."""
    return await represent(session, company_id, await get(session, company_id, id), today=today)


@routes.put("/transactions/{id}/explanation", permission=_WRITE, problems=(TransactionNotFound,))
async def explain_transaction(
    id: UUID, body: ExplanationWrite, session: Session, company_id: CompanyId, today: Today
) -> AnsweredTransaction:
    """Say why it has no document: private, a bank cost, ...

    The answer carries the rule that would have said so, where there is a short one.
    """
    row = await explain.explain(session, company_id, id, body.kind, note=body.note)
    offer = offer_of(await offer_for_mark(session, company_id, id, body.kind))
    shown = await represent(session, company_id, row, today=today)
    return AnsweredTransaction(**dict(shown), proposed_rule=offer)


@routes.delete("/transactions/{id}/explanation", permission=_WRITE, problems=(TransactionNotFound,))
async def unexplain_transaction(id: UUID, session: Session, company_id: CompanyId, today: Today) -> Transaction:
    """Take the explanation back, also one that a rule gave."""
    return await represent(session, company_id, await explain.explain(session, company_id, id, None), today=today)


@routes.put("/transactions/{id}/closure", permission=_WRITE, problems=(TransactionNotFound,))
async def close_transaction(id: UUID, body: TransactionClosureWrite, session: Session, company_id: CompanyId, today: Today) -> Transaction:
    """Be done with it, and say why."""
    return await represent(session, company_id, await explain.close(session, company_id, id, body.note), today=today)


@routes.delete("/transactions/{id}/closure", permission=_WRITE, problems=(TransactionNotFound,))
async def reopen_transaction(id: UUID, session: Session, company_id: CompanyId, today: Today) -> Transaction:
    """Put it back on the list."""
    return await represent(session, company_id, await explain.close(session, company_id, id, None), today=today)
