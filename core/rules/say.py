"""What rules say of transactions and documents themselves."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer

from core import clock
from core.banking.models import BankTransaction
from core.documents.models import Document
from core.rules.action import DeliverAction, HoldAction, MarkAction, PayMarkAction
from core.rules.book import Deed
from core.rules.outcome import Now, Outcome, Thing, outcome_of, said_by

Pending = Sequence[tuple[Thing, Deed]]
Done = list[tuple[Thing, Deed, dict[str, Any]]]


async def say_of_transactions(session: AsyncSession, company_id: UUID, pending: Pending) -> Done:
    """Mark those that are still unanswered; each with what stood there before."""
    those = {thing.facts.id: (thing, deed) for thing, deed in pending if isinstance(deed.action, MarkAction)}
    if not those:
        return []
    light = (defer(BankTransaction.raw), defer(BankTransaction.words))
    wanted = select(BankTransaction).options(*light).where(BankTransaction.company_id == company_id, BankTransaction.id.in_(those))
    done: Done = []
    for row in await session.scalars(wanted.order_by(BankTransaction.id).with_for_update().execution_options(populate_existing=True)):
        thing, deed = those[row.id]
        now = Now(
            explanation=row.explanation,
            explained_by=row.explained_by,
            booking_id=thing.now.booking_id,
            closed=row.closed_at is not None,
            gone=row.vanished_at is not None,
        )
        if not isinstance(deed.action, MarkAction) or outcome_of(deed.action, now, rule_id=deed.rule_id) is not Outcome.WOULD:
            continue
        before = {"explanation": row.explanation, "explained_by": row.explained_by}
        row.explanation, row.explained_by = deed.action.explanation, said_by(deed.rule_id)
        row.version += 1
        row.updated_at = clock.now()
        done.append((thing, deed, before))
    return done


async def say_of_documents(session: AsyncSession, company_id: UUID, pending: Pending) -> Done:
    """How it was paid, and whether it goes to the accountant.

    A rule is what the owner said beforehand: how a document was paid counts as said by them.
    """
    those = [(thing, deed) for thing, deed in pending if isinstance(deed.action, PayMarkAction | DeliverAction | HoldAction)]
    if not those:
        return []
    wanted = (
        select(Document)
        .options(defer(Document.extraction))
        .where(Document.company_id == company_id, Document.id.in_({thing.facts.id for thing, _ in those}))
    )
    held = await session.scalars(wanted.order_by(Document.id).with_for_update().execution_options(populate_existing=True))
    rows = {row.id: row for row in held}
    done: Done = []
    for thing, deed in those:
        row = rows[thing.facts.id]
        now = Now(
            booking_id=thing.now.booking_id,
            closed=row.closed_at is not None,
            gone=row.deleted_at is not None or row.superseded_by is not None,
            payment_mark=row.payment_mark,
            payment_mark_by=row.payment_mark_by,
            released=row.released_at is not None,
            kept_back=row.kept_back_at is not None,
        )
        if outcome_of(deed.action, now, rule_id=deed.rule_id) is Outcome.WOULD:
            done.append((thing, deed, _say(row, deed)))
    return done


def _say(row: Document, deed: Deed) -> dict[str, Any]:
    before: dict[str, Any] = {}
    match deed.action:
        case PayMarkAction(mark=mark):
            before = {"payment_mark": row.payment_mark, "payment_mark_by": row.payment_mark_by}
            row.payment_mark, row.payment_mark_by = mark, "user"
        case DeliverAction():
            row.released_at = clock.now()
        case HoldAction():
            row.kept_back_at = clock.now()
        case _:
            raise TypeError(deed.action)
    row.updated_at = clock.now()
    return before
