"""The steps of one hand-over that must be remembered, each in a short transaction of its caller."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events
from core.delivery.assignment import Assignment
from core.delivery.channels.channel import Receipt
from core.delivery.errors import HeldByAnother, OutcomeUnknown
from core.delivery.job import subject_of
from core.delivery.models import Delivery, DeliveryState
from core.delivery.package import Package
from core.delivery.patience import pause_after
from core.delivery.problem import as_problem
from core.delivery.queries import get_delivery
from core.delivery.retry import start_over
from core.documents.models import Blob, Document
from core.errors import DomainError, Kind


async def fix_package(session: AsyncSession, company_id: UUID, assignment: Assignment, package: Package) -> None:
    """These bytes, which are kept already, are what leaves; once they may have left, every later attempt sends exactly them.

    Raises HeldByAnother.
    """
    main = package.main
    blob = insert(Blob).values(company_id=company_id, sha256=main.sha256, size=len(main.content), created_at=clock.now())
    await session.execute(blob.on_conflict_do_nothing())
    await _change(
        session,
        company_id,
        assignment,
        state=DeliveryState.SENDING,
        package_sha256=main.sha256,
        filename=main.name,
        form=package.form,
    )


async def mark_leaving(session: AsyncSession, company_id: UUID, assignment: Assignment, *, now: datetime) -> None:
    """Remember that the step that cannot be taken back begins.

    Raises HeldByAnother: then it must not begin. So too when the document was deleted, changed or given another leader since the package
    was made; its lock orders this against all three.
    """
    if assignment.document is not None and not assignment.may_have_left:
        wanted = select(Document.id).where(
            Document.company_id == company_id,
            Document.id == assignment.document.id,
            Document.version == assignment.document.version,
            Document.deleted_at.is_(None),
            Document.superseded_by.is_(None),
        )
        if await session.scalar(wanted.with_for_update(read=True)) is None:
            raise HeldByAnother(delivery_id=assignment.delivery_id)
    await _change(session, company_id, assignment, leaving_at=now)


async def give_back(session: AsyncSession, company_id: UUID, assignment: Assignment) -> bool:
    """Let go of a hand-over that must not begin, before anything has left: what the document is by now decides anew.

    One that nobody asked for leaves no trace, for there may never be another of this document. False when somebody else holds it, or when
    its bytes may have left.
    """
    ours = (
        Delivery.company_id == company_id,
        Delivery.id == assignment.delivery_id,
        Delivery.held_until == assignment.held_until,
        Delivery.leaving_at.is_(None),
        Delivery.state != DeliveryState.SENT,
    )
    delivery = await session.scalar(select(Delivery).where(*ours).with_for_update())
    if delivery is None:
        return False
    if delivery.requested:
        delivery.held_until = None
        start_over(delivery)
    else:
        await session.delete(delivery)
    return True


async def record_sent(session: AsyncSession, company_id: UUID, assignment: Assignment, receipt: Receipt, *, now: datetime) -> None:
    """The other side has it: a fact, whoever holds the delivery by now. Saying so twice changes nothing."""
    delivery = await get_delivery(session, company_id, assignment.delivery_id, lock=True)
    if delivery.state == DeliveryState.SENT:
        return
    delivery.state = DeliveryState.SENT
    delivery.sent_at = delivery.updated_at = now
    delivery.proof = receipt.proof
    delivery.problem = delivery.held_until = None
    facts = subject_of(delivery) | {"recipient": delivery.recipient, "filename": delivery.filename}
    events.tell(session, company_id, "delivery.sent", subject_type="delivery", subject_id=delivery.id, **facts)
    await session.flush()
    await audit.record(
        session,
        company_id,
        "delivery.sent",
        subject_type="delivery",
        subject_id=delivery.id,
        sha256=delivery.package_sha256,
        document_version=delivery.document_version,
        **facts,
    )


async def record_failure(
    session: AsyncSession, company_id: UUID, assignment: Assignment, error: DomainError, *, now: datetime
) -> datetime | None:
    """Remember why an attempt failed; returns the moment of the next one, None when a person must look first.

    Where nothing can have left, the next attempt makes the package anew, from what the document says by then.
    """
    delivery = await get_delivery(session, company_id, assignment.delivery_id, lock=True)
    if delivery.state == DeliveryState.SENT or delivery.held_until != assignment.held_until:
        return None
    is_in_doubt = assignment.may_have_left or isinstance(error, OutcomeUnknown)
    if not is_in_doubt:
        delivery.package_sha256 = delivery.filename = delivery.leaving_at = None
    pause = pause_after(delivery.attempts) if error.kind is Kind.UNAVAILABLE else None
    delivery.problem = as_problem(error)
    delivery.updated_at = now
    delivery.held_until = now + pause if pause is not None else None
    if pause is not None:
        delivery.state = DeliveryState.SENDING if is_in_doubt else DeliveryState.PLANNED
        return delivery.held_until
    delivery.state = DeliveryState.FAILED
    facts: dict[str, Any] = subject_of(delivery) | {"recipient": delivery.recipient, "code": error.code()}
    events.tell(session, company_id, "delivery.failed", subject_type="delivery", subject_id=delivery.id, **facts)
    await session.flush()
    await audit.record(session, company_id, "delivery.failed", subject_type="delivery", subject_id=delivery.id, **facts)
    return None


async def _change(session: AsyncSession, company_id: UUID, assignment: Assignment, **values: object) -> None:
    changed = await session.scalar(
        update(Delivery)
        .where(
            Delivery.company_id == company_id,
            Delivery.id == assignment.delivery_id,
            Delivery.held_until == assignment.held_until,
            Delivery.state != DeliveryState.SENT,
        )
        .values(updated_at=clock.now(), **values)
        .returning(Delivery.id)
        .execution_options(synchronize_session=False)
    )
    if changed is None:
        raise HeldByAnother(delivery_id=assignment.delivery_id)
