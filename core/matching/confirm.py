"""The user confirms a suggestion, dismisses it, or books by hand; the company learns from it."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events, ids
from core.bookings.link import Change, change_booking, make_booking, undo_booking
from core.bookings.models import Booking, BookingDocument, UndonePair
from core.bookings.queries import get_members
from core.documents.fields import counterparty_of
from core.jobs import Reconcile
from core.matching.errors import SuggestionGone
from core.matching.models import CounterpartyAlias, MatchDecision, RefusedSet
from core.outbox.stage import stage


async def confirm_suggestion(session: AsyncSession, company_id: UUID, decision_id: UUID) -> Booking:
    """Book what was suggested. Raises SuggestionGone, and as make_booking."""
    decision = await _suggestion(session, company_id, decision_id)
    decision.superseded_at = clock.now()
    return await book_by_hand(session, company_id, decision.document_ids, decision.transaction_ids, decision_id=decision_id)


async def dismiss_suggestion(session: AsyncSession, company_id: UUID, decision_id: UUID) -> None:
    """Say that what was suggested does not belong together: these pairs are never proposed again. Raises SuggestionGone."""
    decision = await _suggestion(session, company_id, decision_id)
    decision.superseded_at = clock.now()
    for document_id in decision.document_ids:
        for transaction_id in decision.transaction_ids:
            row = insert(UndonePair).values(
                company_id=company_id,
                document_id=document_id,
                transaction_id=transaction_id,
                undone_by=session.info.get("user_id"),
                undone_at=clock.now(),
            )
            await session.execute(row.on_conflict_do_nothing())
    if not decision.transaction_ids:
        await refuse_together(session, company_id, decision.document_ids)
    await stage(session, company_id, Reconcile())
    events.tell(session, company_id, "todo.changed", subject_type="suggestion", subject_id=decision_id)
    await audit.record(session, company_id, "suggestion.dismissed", subject_type="suggestion", subject_id=decision_id)


async def book_by_hand(
    session: AsyncSession,
    company_id: UUID,
    documents: Sequence[UUID],
    transactions: Sequence[UUID],
    *,
    decision_id: UUID | None = None,
    note: str | None = None,
) -> Booking:
    """A booking the user makes, and learns from: the names and accounts in it belong to the document's other side."""
    booking = await make_booking(session, company_id, documents, transactions, made_by="user", decision_id=decision_id, note=note)
    await learn(session, company_id, booking.id)
    return booking


async def change_by_hand(session: AsyncSession, company_id: UUID, booking_id: UUID, change: Change, *, note: str | None) -> Booking:
    """Put in and take out by hand, and learn from what was put in. Raises as change_booking."""
    booking = await change_booking(session, company_id, booking_id, change, note=note)
    if change.add_documents or change.add_transactions:
        await learn(session, company_id, booking_id)
    return booking


async def learn(session: AsyncSession, company_id: UUID, booking_id: UUID) -> None:
    """Remember under which names and IBANs the one counterparty of a booking appears at the bank."""
    source = await session.scalar(
        select(BookingDocument.document_id)
        .where(BookingDocument.company_id == company_id, BookingDocument.booking_id == booking_id)
        .order_by(BookingDocument.document_id)
        .limit(1)
    )
    now = clock.now()
    for side, kind, value in await _lessons(session, company_id, booking_id):
        row = insert(CounterpartyAlias).values(
            company_id=company_id,
            id=ids.uuid7(),
            created_at=now,
            counterparty=side,
            kind=kind,
            value=value,
            confirmations=1,
            document_id=source,
            confirmed_at=now,
        )
        again = {"confirmations": CounterpartyAlias.confirmations + 1, "document_id": source, "confirmed_at": now}
        await session.execute(row.on_conflict_do_update(index_elements=["company_id", "counterparty", "kind", "value"], set_=again))


async def take_apart(session: AsyncSession, company_id: UUID, booking_id: UUID) -> None:
    """Undo a booking: it is not made or proposed again, and what it taught is forgotten, unless others taught it too.

    Raises BookingNotFound.
    """
    members = await get_members(session, company_id, booking_id, lock=True)
    if members.booking.made_by == "user":
        for side, kind, value in await _lessons(session, company_id, booking_id):
            alias = (
                CounterpartyAlias.company_id == company_id,
                CounterpartyAlias.counterparty == side,
                CounterpartyAlias.kind == kind,
                CounterpartyAlias.value == value,
            )
            await session.execute(update(CounterpartyAlias).where(*alias).values(confirmations=CounterpartyAlias.confirmations - 1))
            await session.execute(delete(CounterpartyAlias).where(*alias, CounterpartyAlias.confirmations < 1))
    if not members.transactions and len(members.documents) > 1:
        await refuse_together(session, company_id, [document.id for document in members.documents])
    await undo_booking(session, company_id, booking_id)


async def refuse_together(session: AsyncSession, company_id: UUID, documents: Sequence[UUID]) -> None:
    """Remember that documents do not cancel each other out; saying it again changes nothing."""
    row = insert(RefusedSet).values(company_id=company_id, id=ids.uuid7(), document_ids=sorted(documents), created_at=clock.now())
    await session.execute(row.on_conflict_do_nothing())


async def _lessons(session: AsyncSession, company_id: UUID, booking_id: UUID) -> list[tuple[str, str, str]]:
    """What a booking teaches: the one other side of its documents, and each name and IBAN of its transactions."""
    members = await get_members(session, company_id, booking_id)
    sides = {counterparty_of(document) for document in members.documents}
    if len(sides) != 1:  # several suppliers paid in one go: whose account it is, is not known
        return []
    ((name, vat_number),) = sides
    side = vat_number or name
    if side is None:
        return []
    said = {("name", one.counterparty_name) for one in members.transactions} | {
        ("iban", one.counterparty_iban) for one in members.transactions
    }
    return sorted((side, kind, value) for kind, value in said if value)


async def _suggestion(session: AsyncSession, company_id: UUID, decision_id: UUID) -> MatchDecision:
    wanted = select(MatchDecision).where(
        MatchDecision.company_id == company_id,
        MatchDecision.id == decision_id,
        MatchDecision.outcome == "suggested",
        MatchDecision.superseded_at.is_(None),
    )
    decision = await session.scalar(wanted.with_for_update())
    if decision is None:
        raise SuggestionGone(decision_id=decision_id)
    return decision
