"""The arrivals of one invoice as one family: one of them leads, and is booked, asked about and delivered for all."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import and_, exists, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from core import clock
from core.bookings.models import BookingDocument
from core.documents.models import Document
from core.duplicates.models import DocumentPair
from core.jobs import DeliverDocument
from core.outbox.stage import stage

MOST_MENDED = 200
"""Families put right in one transaction; the next run takes the rest."""


async def regroup(session: AsyncSession, company_id: UUID, document_id: UUID) -> None:
    """Work out anew who leads in the family of a document: all that pairs call the same, and that are not deleted.

    A copy that the user parted from the leader stands for itself. What was answered about a version, or about a leader that was deleted,
    holds for the leader.
    """
    members = await _members(session, company_id, document_id)
    if not members:
        return
    leader = min(members, key=lambda one: (not is_structured(one), one.created_at, one.id))
    apart = await _apart_from(session, company_id, leader.id)
    await _inherit(session, members, leader)
    changed = False
    for member in members:
        root = None if member is leader or member.id in apart else leader.id
        if member.superseded_by != root:
            member.superseded_by = root
            changed = True
        if root is not None:
            await _hand_over(session, member, leader)
    if changed:
        for member in members:
            await stage(session, company_id, DeliverDocument(document_id=member.id))


async def lock_family(session: AsyncSession, company_id: UUID, document_id: UUID) -> None:
    """Hold all that may come to lead instead of a document, in the order in which regrouping does."""
    await _members(session, company_id, document_id)


async def mend_families(session: AsyncSession, company_id: UUID) -> int:
    """Regroup where a leader was deleted (the invoice would be lost with it) or a copy restored; returns how many families."""
    leader, first, second = aliased(Document), aliased(Document), aliased(Document)
    orphans = select(Document.id).where(
        Document.company_id == company_id,
        Document.deleted_at.is_(None),
        exists().where(leader.company_id == Document.company_id, leader.id == Document.superseded_by, leader.deleted_at.is_not(None)),
    )
    returned = (
        select(first.id)
        .join(DocumentPair, and_(DocumentPair.company_id == first.company_id, DocumentPair.first_id == first.id))
        .join(second, and_(second.company_id == first.company_id, second.id == DocumentPair.second_id))
        .where(
            first.company_id == company_id,
            DocumentPair.decision == "same",
            first.deleted_at.is_(None),
            second.deleted_at.is_(None),
            func.coalesce(first.superseded_by, first.id) != func.coalesce(second.superseded_by, second.id),
        )
    )
    found = [*await session.scalars(orphans.limit(MOST_MENDED)), *await session.scalars(returned.limit(MOST_MENDED))]
    for document_id in found:
        await regroup(session, company_id, document_id)
    return len(found)


def is_structured(document: Document) -> bool:
    """Whether the facts were given as data (an e-invoice, alone or inside a PDF), and not seen on a page."""
    if document.media_type == "application/xml":
        return True
    fields: Mapping[str, Any] = (document.extraction or {}).get("fields", {})
    total: Mapping[str, Any] = fields.get("tax_inclusive_amount") or {}
    return total.get("source") == "einvoice"


async def _members(session: AsyncSession, company_id: UUID, document_id: UUID) -> Sequence[Document]:
    known, new = {document_id}, {document_id}
    while new:
        pairs = select(DocumentPair.first_id, DocumentPair.second_id).where(
            DocumentPair.company_id == company_id,
            DocumentPair.decision == "same",
            or_(DocumentPair.first_id.in_(new), DocumentPair.second_id.in_(new)),
        )
        reached = {one for pair in (await session.execute(pairs)) for one in pair}
        living = select(Document.id).where(
            Document.company_id == company_id, Document.id.in_(reached - known), Document.deleted_at.is_(None)
        )
        new = set(await session.scalars(living))
        known |= new
    wanted = select(Document).where(Document.company_id == company_id, Document.id.in_(known), Document.deleted_at.is_(None))
    return (await session.scalars(wanted.order_by(Document.id).with_for_update())).all()


async def _inherit(session: AsyncSession, members: Sequence[Document], leader: Document) -> None:
    """What a deleted leader stood for passes to the one that leads now."""
    led_by = {member.superseded_by for member in members if member.superseded_by is not None}
    gone = select(Document).where(Document.company_id == leader.company_id, Document.id.in_(led_by), Document.deleted_at.is_not(None))
    for former in await session.scalars(gone.order_by(Document.id)):
        await _hand_over(session, former, leader)


async def _apart_from(session: AsyncSession, company_id: UUID, leader_id: UUID) -> set[UUID]:
    pairs = select(DocumentPair.first_id, DocumentPair.second_id).where(
        DocumentPair.company_id == company_id,
        DocumentPair.decision == "two_invoices",
        or_(DocumentPair.first_id == leader_id, DocumentPair.second_id == leader_id),
    )
    return {one for pair in (await session.execute(pairs)) for one in pair} - {leader_id}


async def _hand_over(session: AsyncSession, version: Document, leader: Document) -> None:
    """The leader takes the version's place in its booking, and the answers that it has not got itself."""
    place = aliased(BookingDocument)
    taken = exists().where(place.company_id == leader.company_id, place.document_id == leader.id)
    await session.execute(
        update(BookingDocument)
        .where(BookingDocument.company_id == version.company_id, BookingDocument.document_id == version.id, ~taken)
        .values(document_id=leader.id)
        .execution_options(synchronize_session=False)
    )
    answers: dict[str, Any] = {}
    if version.payment_mark_by == "user" and leader.payment_mark_by != "user":
        answers |= {"payment_mark": version.payment_mark, "payment_mark_by": "user"}
    if leader.closed_at is None and version.closed_at is not None:
        answers |= {"closed_at": version.closed_at, "closed_note": version.closed_note}
    for name in ("snoozed_until", "reminder_on", "released_at"):
        if getattr(leader, name) is None and getattr(version, name) is not None:
            answers[name] = getattr(version, name)
    for name, value in answers.items():
        setattr(leader, name, value)
    if answers:
        leader.updated_at = clock.now()
