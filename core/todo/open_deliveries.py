"""What could not be handed to the accountant, or cannot because there is none."""

from datetime import date, datetime, timedelta
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock
from core.banking.models import BankAccount
from core.delivery.eligibility import judge_delivery
from core.delivery.models import Delivery, DeliveryState
from core.delivery.problem import TAKEN_BACK
from core.delivery.queries import load_facts, may_be_due
from core.documents.models import Document
from core.todo import failures
from core.todo.entry import Entry, Title, title_of_document
from core.todo.failures import Failure
from core.todo.item import accountant_item
from core.todo.presence import COMPANY, MOST

MOST_WAITING = 100
"""Documents that are judged to tell how many wait for an accountant: with the first of them the question stands."""


async def failed_deliveries(session: AsyncSession, company_id: UUID, *, most: int) -> list[Entry]:
    """Hand-overs that were given up, of documents that are still to go; those that one better address cures as one question."""
    rows = await session.execute(_failed(), {"company_id": company_id, "most": most})
    asked = failures.ask(
        Failure(row.delivery_id, row.document_id, row.channel, row.recipient, _day(row.updated_at), row.problem, _title(row))
        for row in rows
    )
    return [_entry(company_id, one) for one in asked]


def _entry(company_id: UUID, asked: failures.Asked) -> Entry:
    first = asked.first
    if asked.is_shared:
        title = Title(name=first.recipient)
        return Entry(asked.item, first.delivery_id, "accountant", company_id, title, problem=first.problem)
    return Entry(asked.item, first.delivery_id, "delivery", first.delivery_id, first.title, problem=first.problem, within=first.document_id)


def _title(row: Any) -> Title:  # noqa: ANN401 # a row of _failed
    if row.document_id is not None:
        return title_of_document(row)
    return Title(name=row.account_name, description="CODA", filename=row.delivered_as)


@cache
def _failed() -> Select[*tuple[Any, ...]]:
    columns = (
        *(Delivery.id.label("delivery_id"), Delivery.document_id, Delivery.channel, Delivery.recipient),
        *(Delivery.updated_at, Delivery.problem, Delivery.filename.label("delivered_as"), BankAccount.name.label("account_name")),
        *(Document.direction, Document.supplier_name, Document.customer_name, Document.filename, Document.invoice_number),
        *(Document.tax_inclusive_amount, Document.currency, Document.issue_date),
    )
    return (
        select(*columns)
        .outerjoin(Document, and_(Document.company_id == Delivery.company_id, Document.id == Delivery.document_id))
        .outerjoin(BankAccount, and_(BankAccount.company_id == Delivery.company_id, BankAccount.id == Delivery.bank_account_id))
        .where(Delivery.company_id == COMPANY, Delivery.state == DeliveryState.FAILED)
        .where(or_(Delivery.problem.is_(None), ~Delivery.problem.has_key(TAKEN_BACK)))
        .where(Document.deleted_at.is_(None), Document.superseded_by.is_(None))
        .where(or_(Document.closed_at.is_(None), Document.closed_at < Delivery.updated_at))
        .order_by(Delivery.updated_at, Delivery.id)
        .limit(MOST)
    )


async def missing_accountant(session: AsyncSession, company_id: UUID, *, now: datetime) -> list[Entry]:
    """Asked of a company without an accountant once a document is due."""
    waiting = await _due_documents(session, company_id, now=now)
    since = min((_day(moment) for moment in waiting), default=_day(now))
    item = accountant_item(str(company_id), since=since, appointed=False, waiting=len(waiting))
    return [Entry(item, company_id, "accountant", company_id)] if item is not None else []


async def _due_documents(session: AsyncSession, company_id: UUID, *, now: datetime) -> list[datetime]:
    """When each document came in that is due: SQL leaves out those that cannot be, `judge_delivery` decides."""
    rows = {row.id: row.created_at for row in await session.execute(_perhaps_due(), {"company_id": company_id, "most": MOST_WAITING})}
    if not rows:
        return []
    facts = await load_facts(session, company_id, list(rows), undo_window=timedelta(0))
    return [rows[document_id] for document_id, known in facts.items() if judge_delivery(known, now=now).due]


@cache
def _perhaps_due() -> Select[*tuple[Any, ...]]:
    living = (Document.company_id == COMPANY, Document.deleted_at.is_(None), Document.superseded_by.is_(None))
    wanted = select(Document.id, Document.created_at).where(*living, may_be_due())
    return wanted.order_by(Document.released_at.is_(None), Document.created_at, Document.id).limit(MOST)


def _day(moment: datetime) -> date:
    return clock.brussels_day(moment)
