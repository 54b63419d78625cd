"""What the matching learned of a company's answers, from what, and how it is forgotten."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import and_, delete, literal, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer

from core import audit, clock, events
from core.banking.models import BankTransaction
from core.bookings.models import UndonePair
from core.documents.models import Document
from core.jobs import Reconcile
from core.matching.errors import LessonNotFound
from core.matching.models import CounterpartyAlias
from core.outbox.stage import stage


@dataclass(frozen=True, slots=True)
class KnownAlias:
    """A name or an account that belongs to a counterparty, and the document whose booking said so last."""

    alias: CounterpartyAlias
    filename: str | None
    name: str | None


@dataclass(frozen=True, slots=True)
class KnownApart:
    """A document and a transaction that are never proposed together, since when."""

    document: Document
    transaction: BankTransaction
    since: datetime


async def list_aliases(session: AsyncSession, company_id: UUID, *, after: tuple[datetime, UUID] | None, limit: int) -> list[KnownAlias]:
    """What confirmations taught, the latest first."""
    wanted = (
        select(CounterpartyAlias, Document.filename, Document.supplier_name, Document.customer_name, Document.direction)
        .outerjoin(Document, and_(Document.company_id == CounterpartyAlias.company_id, Document.id == CounterpartyAlias.document_id))
        .where(CounterpartyAlias.company_id == company_id)
    )
    if after is not None:
        wanted = wanted.where(tuple_(CounterpartyAlias.created_at, CounterpartyAlias.id) < tuple_(literal(after[0]), literal(after[1])))
    rows = await session.execute(wanted.order_by(CounterpartyAlias.created_at.desc(), CounterpartyAlias.id.desc()).limit(limit))
    return [KnownAlias(alias, filename, customer if way == "sale" else supplier) for alias, filename, supplier, customer, way in rows]


async def list_apart(session: AsyncSession, company_id: UUID, *, limit: int) -> Sequence[KnownApart]:
    """What was taken apart or refused, the latest first."""
    wanted = (
        select(UndonePair, Document, BankTransaction)
        .join(Document, and_(Document.company_id == UndonePair.company_id, Document.id == UndonePair.document_id))
        .join(BankTransaction, and_(BankTransaction.company_id == UndonePair.company_id, BankTransaction.id == UndonePair.transaction_id))
        .options(defer(Document.extraction), defer(Document.corrections), defer(BankTransaction.raw), defer(BankTransaction.words))
        .where(UndonePair.company_id == company_id, Document.deleted_at.is_(None))
        .order_by(UndonePair.undone_at.desc(), UndonePair.document_id, UndonePair.transaction_id)
    )
    rows = await session.execute(wanted.limit(limit))
    return [KnownApart(document, transaction, pair.undone_at) for pair, document, transaction in rows]


async def forget_alias(session: AsyncSession, company_id: UUID, alias_id: UUID) -> None:
    """Forget a name or account; it is learned anew when a booking by hand says it again. Raises LessonNotFound."""
    gone = await session.scalar(
        delete(CounterpartyAlias)
        .where(CounterpartyAlias.company_id == company_id, CounterpartyAlias.id == alias_id)
        .returning(CounterpartyAlias.id)
    )
    if gone is None:
        raise LessonNotFound(id=alias_id)
    await _told(session, company_id, "counterparty_alias", alias_id)


async def forget_apart(session: AsyncSession, company_id: UUID, document_id: UUID, transaction_id: UUID) -> None:
    """Let a document and a transaction be proposed together again. Raises LessonNotFound."""
    gone = await session.scalar(
        delete(UndonePair)
        .where(UndonePair.company_id == company_id, UndonePair.document_id == document_id, UndonePair.transaction_id == transaction_id)
        .returning(UndonePair.document_id)
    )
    if gone is None:
        raise LessonNotFound(document_id=document_id, transaction_id=transaction_id)
    await _told(session, company_id, "document", document_id)


async def _told(session: AsyncSession, company_id: UUID, what: str, subject_id: UUID) -> None:
    await stage(session, company_id, Reconcile())
    events.tell(session, company_id, "matching.forgotten", subject_type=what, subject_id=subject_id, at=clock.now().isoformat())
    await audit.record(session, company_id, "matching.forgotten", subject_type=what, subject_id=subject_id)
