"""Offer a rule where a rhythm is seen: once, and never again what was refused."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import exists, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock, events, ids
from core.banking.models import BankTransaction, Explanation
from core.bookings.models import BookingDocument, BookingTransaction
from core.documents.models import Document, Kind
from core.rules.action import Action, AttachAction, MarkAction
from core.rules.apply_new import take_turn
from core.rules.book import Book
from core.rules.cadence import next_after
from core.rules.gather import gather_transactions
from core.rules.models import RuleSuggestion
from core.rules.outcome import Now, Thing
from core.rules.propose import covers, draft_of
from core.rules.queries import MOST_SUGGESTIONS, load_book
from core.rules.rhythm import Seen, find_rhythms

LOOK_BACK = timedelta(days=1150)
"""Three years and a month: what comes once a year has come three times."""
MOST = 20_000


async def suggest_rules(session: AsyncSession, company_id: UUID, *, today: date) -> int:
    """Look for rhythms among what no paper explains; how many offers are new. What is no longer so is not offered any more."""
    await take_turn(session, company_id)
    things = await gather_transactions(session, company_id, *_without_paper(today), limit=MOST)
    book = await load_book(session, company_id)
    contracts = await _contracts(session, company_id, {one.now.booking_id for one in things if one.now.booking_id})
    offers = await asyncio.to_thread(_offers, things, book, contracts, today)
    known = list(await session.scalars(select(RuleSuggestion).where(RuleSuggestion.company_id == company_id).with_for_update()))
    standing: set[UUID] = set()
    new = 0
    for rhythm, draft in offers[:MOST_SUGGESTIONS]:
        before = next((one for one in known if _is_same(rhythm, one)), None)
        if before is None:
            made = RuleSuggestion(company_id=company_id, id=ids.uuid7(), key=rhythm.key, draft=draft, facts=_facts(rhythm, today))
            session.add(made)
            new += 1
            continue
        standing.add(before.id)
        if before.answer in (None, "ended"):
            new += before.answer == "ended"
            before.answer, before.answered_at, before.draft, before.facts = None, None, draft, _facts(rhythm, today)
    ended = [one for one in known if one.answer is None and one.id not in standing]
    for one in ended:
        one.answer, one.answered_at = "ended", clock.now()
    if new or ended:
        events.tell(session, company_id, "rule.suggested", subject_type="company", subject_id=company_id, count=new)
    return new


def _without_paper(today: date) -> Sequence[Any]:
    """Neither closed, nor explained by what comes with the product, nor booked with anything but a contract."""
    booked = exists().where(
        BookingTransaction.company_id == BankTransaction.company_id, BookingTransaction.transaction_id == BankTransaction.id
    )
    with_contract = booked.where(
        BookingDocument.company_id == BookingTransaction.company_id,
        BookingDocument.booking_id == BookingTransaction.booking_id,
        Document.company_id == BookingDocument.company_id,
        Document.id == BookingDocument.document_id,
        Document.kind == Kind.CONTRACT,
    )
    return (
        BankTransaction.booking_date >= today - LOOK_BACK,
        BankTransaction.vanished_at.is_(None),
        BankTransaction.closed_at.is_(None),
        or_(BankTransaction.explanation.is_(None), BankTransaction.explained_by == "user"),
        or_(~booked, with_contract),
    )


async def _contracts(session: AsyncSession, company_id: UUID, bookings: set[UUID]) -> Mapping[UUID, UUID]:
    """The contract of each booking that has one."""
    if not bookings:
        return {}
    rows = await session.execute(
        select(BookingDocument.booking_id, BookingDocument.document_id)
        .join(Document, (Document.company_id == BookingDocument.company_id) & (Document.id == BookingDocument.document_id))
        .where(
            BookingDocument.company_id == company_id,
            BookingDocument.booking_id.in_(bookings),
            Document.kind == Kind.CONTRACT,
            Document.deleted_at.is_(None),
        )
        .order_by(BookingDocument.document_id.desc())
    )
    return {row.booking_id: row.document_id for row in rows}


def _offers(things: Sequence[Thing], book: Book, contracts: Mapping[UUID, UUID], today: date) -> list[tuple[Seen, dict[str, Any]]]:
    now = {one.facts.id: one.now for one in things}
    found: list[tuple[Seen, dict[str, Any]]] = []
    for rhythm in find_rhythms((one.facts for one in things), today=today):
        if covers(book, rhythm.last) is not None:
            continue
        draft = draft_of(rhythm, _answer([now[one.id] for one in rhythm.times], contracts))
        if draft is not None:
            found.append((rhythm, draft.model_dump(mode="json")))
    return found


def _answer(times: Sequence[Now], contracts: Mapping[UUID, UUID]) -> list[Action]:
    """What was said of the earlier ones, where all who were answered were answered alike."""
    said: set[Action] = set()
    for now in times:
        contract = contracts.get(now.booking_id) if now.booking_id else None
        if contract is not None:
            said.add(AttachAction(document_id=contract))
        elif now.explanation is not None:
            said.add(MarkAction(explanation=Explanation(now.explanation)))
    return list(said) if len(said) == 1 else []


def _is_same(rhythm: Seen, known: RuleSuggestion) -> bool:
    facts = known.facts
    return rhythm.is_same(facts["side"], facts["every"], Decimal(facts["lowest"]), Decimal(facts["highest"]))


def _facts(rhythm: Seen, today: date) -> dict[str, Any]:
    last = rhythm.last
    return {
        "side": rhythm.side,
        "every": rhythm.every,
        "name": last.counterparty_name,
        "flow": last.flow,
        "currency": last.currency,
        "lowest": f"{rhythm.lowest:.2f}",
        "highest": f"{rhythm.highest:.2f}",
        "times": len(rhythm.times),
        "first": rhythm.times[0].day.isoformat(),
        "last": last.day.isoformat(),
        "next": next_after(rhythm.every, last.day, max(last.day, today)).isoformat(),
        "transactions": [str(one.id) for one in rhythm.times[-12:]],
    }
