"""Look at everything open of a company, book what is certain, and keep what was decided and why."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock, events, ids
from core.banking.models import BankTransaction
from core.bookings.errors import AlreadyBooked
from core.bookings.link import make_booking
from core.bookings.pause import wake_paused
from core.bookings.queries import undone_pairs
from core.documents.errors import DocumentIsDeleted
from core.documents.models import Document
from core.duplicates.family import mend_families
from core.matching import open_items
from core.matching.asked import with_answers
from core.matching.decision import Decision
from core.matching.engine import decide
from core.matching.models import MatchDecision, RefusedSet
from core.matching.own_policy import policy_of
from core.matching.rates import NO_RATES, Rates
from core.matching.seen import Seen

MOST_REASONS = 20
"""Reasons kept of one decision: the losers that came nearest; a screen shows fewer."""


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What a run came to."""

    linked: int
    suggested: int


async def reconcile(session: AsyncSession, company_id: UUID, *, today: date) -> Reconciled:
    """One decision over all open documents and transactions, in the caller's one transaction."""
    seen = await look(session, company_id, today=today)
    return await apply(session, company_id, seen, await decide_over(seen))


async def look(session: AsyncSession, company_id: UUID, *, today: date) -> Seen:
    """What is open now. Families are mended and pauses ended first, since both decide what is."""
    await mend_families(session, company_id)
    await wake_paused(session, company_id, today=today)
    documents = await open_items.open_documents(session, company_id, today=today)
    transactions = await open_items.open_transactions(session, company_id, today=today)
    return Seen(
        documents=tuple(documents),
        transactions=tuple(transactions),
        undone=await undone_pairs(session, company_id),
        aliases=await open_items.aliases(session, company_id),
        policy=await policy_of(session, company_id),
        versions=await _versions(session, company_id, [d.id for d in documents], [t.id for t in transactions]),
    )


async def decide_over(seen: Seen, rates: Rates = NO_RATES) -> list[Decision]:
    """The engine's word. Seconds for thousands of open items: no transaction should be open meanwhile."""
    known = {"undone": seen.undone, "aliases": seen.aliases}
    return await asyncio.to_thread(decide, seen.documents, seen.transactions, seen.policy, rates=rates, **known)


async def apply(session: AsyncSession, company_id: UUID, seen: Seen, decisions: Sequence[Decision]) -> Reconciled:
    """Book what is certain and still as it was seen; let suggestions and reasons replace those of the run before.

    Runs of one company follow one another (a lock that the transaction holds). All rows to be booked are locked at once, in order,
    before anything is staged: a user's transaction locks in that order too, so neither waits for the other in a circle. What changed
    since it was seen is left: the change has asked for another run.
    """
    await session.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(f"reconcile {company_id}", 0))))
    links = [decision for decision in decisions if decision.outcome == "linked"]
    documents = sorted({one for link in links for one in link.documents})
    transactions = sorted({one for link in links for one in link.transactions})
    now = await _versions(session, company_id, documents, transactions, lock=True)
    undone = await undone_pairs(session, company_id)
    linked = 0
    for link in links:
        members = (*link.documents, *link.transactions)
        same = all(now.get(one) == seen.versions.get(one) for one in members)
        parted = any((d, t) in undone for d in link.documents for t in link.transactions)
        if same and not parted:
            linked += await _book(session, company_id, link)
    refused = await _refused(session, company_id)
    rest = [
        decision
        for decision in decisions
        if decision.outcome != "linked" and (decision.transactions or frozenset(decision.documents) not in refused)
    ]
    open_ids = {one.id for one in (*seen.documents, *seen.transactions)} - set(now)
    rest = await with_answers(session, company_id, rest, open_ids=open_ids, undone=undone)
    changed = await _replace_current(session, company_id, rest)
    if linked or changed:
        events.tell(session, company_id, "todo.changed", subject_type="company", subject_id=company_id, linked=linked)
    return Reconciled(linked, sum(decision.outcome == "suggested" for decision in rest))


async def _versions(
    session: AsyncSession, company_id: UUID, documents: Sequence[str], transactions: Sequence[str], *, lock: bool = False
) -> dict[str, int]:
    """The version of each, documents before transactions and by id; `lock` holds the rows."""
    found: dict[str, int] = {}
    for table, wanted_ids in ((Document, documents), (BankTransaction, transactions)):
        if wanted_ids:
            chosen = (table.company_id == company_id, table.id.in_([UUID(one) for one in wanted_ids]))
            wanted = select(table.id, table.version).where(*chosen).order_by(table.id)
            for row in await session.execute(wanted.with_for_update() if lock else wanted):
                found[str(row.id)] = row.version
    return found


async def _book(session: AsyncSession, company_id: UUID, decision: Decision) -> bool:
    """Book what is certain; not what somebody else booked or put away since it was looked at: that has asked for another run."""
    row = _row(company_id, decision)
    try:
        async with session.begin_nested():
            session.add(row)
            await session.flush()
            await make_booking(session, company_id, row.document_ids, row.transaction_ids, made_by="matching", decision_id=row.id)
    except (AlreadyBooked, DocumentIsDeleted):
        return False
    return True


async def _refused(session: AsyncSession, company_id: UUID) -> frozenset[frozenset[str]]:
    """Documents of which the user said that they do not cancel each other out."""
    rows = await session.scalars(select(RefusedSet.document_ids).where(RefusedSet.company_id == company_id))
    return frozenset(frozenset(map(str, row)) for row in rows)


async def _replace_current(session: AsyncSession, company_id: UUID, decisions: Sequence[Decision]) -> bool:
    """Keep decisions that stand, end those that do not, add what is new; whether anything a user sees changed."""
    current = (
        await session.scalars(
            select(MatchDecision).where(
                MatchDecision.company_id == company_id, MatchDecision.outcome != "linked", MatchDecision.superseded_at.is_(None)
            )
        )
    ).all()
    standing = {_key(row): row for row in current}
    fresh: dict[tuple[Any, ...], MatchDecision] = {}
    for decision in decisions:
        row = _row(company_id, decision)
        fresh[_key(row)] = row
    ended = [row for key, row in standing.items() if key not in fresh]
    new = [row for key, row in fresh.items() if key not in standing]
    if ended:
        await session.execute(
            update(MatchDecision)
            .where(MatchDecision.company_id == company_id, MatchDecision.id.in_([row.id for row in ended]))
            .values(superseded_at=clock.now())
        )
    session.add_all(new)
    return any(row.outcome == "suggested" for row in (*ended, *new))


def _row(company_id: UUID, decision: Decision) -> MatchDecision:
    reasons = [{"code": r.code, "subjects": list(r.subjects), "facts": dict(r.facts)} for r in decision.reasons[:MOST_REASONS]]
    return MatchDecision(
        company_id=company_id,
        id=ids.uuid7(),
        outcome=decision.outcome,
        document_ids=[UUID(one) for one in decision.documents],
        transaction_ids=[UUID(one) for one in decision.transactions],
        score=decision.score,
        reasons=reasons,
    )


def _key(row: MatchDecision) -> tuple[Any, ...]:
    """What makes two decisions the same to a user: outcome, members, and the grounds."""
    codes = tuple(sorted((str(reason["code"]), *map(str, reason["subjects"])) for reason in row.reasons))
    return (row.outcome, tuple(map(str, row.document_ids)), tuple(map(str, row.transaction_ids)), codes)
