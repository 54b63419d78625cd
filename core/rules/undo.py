"""Take back what a rule did: what stood there before stands again, unless somebody said something else since."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events
from core.banking.models import BankTransaction
from core.bookings.link import Change, change_booking, undo_booking
from core.bookings.models import BookingDocument, BookingTransaction
from core.documents.models import Document
from core.jobs import DeliverDocument, Reconcile
from core.outbox.stage import stage
from core.remarks.label import take_label
from core.remarks.models import LabelKind, Message
from core.remarks.subject import Subject
from core.rules.action import (
    Action,
    AttachAction,
    CategoryAction,
    DeliverAction,
    HoldAction,
    MarkAction,
    MessageAction,
    PayMarkAction,
    TagAction,
)
from core.rules.draft import ACTIONS
from core.rules.errors import ApplicationNotFound
from core.rules.models import RuleApplication
from core.rules.outcome import said_by

AT_ONCE = 200


async def undo_application(session: AsyncSession, company_id: UUID, application_id: UUID) -> RuleApplication:
    """Take one thing back; the rule never does it to that thing again. Again changes nothing. Raises ApplicationNotFound."""
    wanted = select(RuleApplication).where(RuleApplication.company_id == company_id, RuleApplication.id == application_id)
    application = await session.scalar(wanted.with_for_update())
    if application is None:
        raise ApplicationNotFound(application_id=application_id)
    if application.undone_at is None:
        await _undo(session, application)
        await _tell(session, company_id, [application])
    return application


async def undo_all(session: AsyncSession, company_id: UUID, rule_id: UUID) -> int:
    """Take back what a rule did, up to AT_ONCE things at a time, the latest first; how many were taken back now."""
    wanted = select(RuleApplication).where(
        RuleApplication.company_id == company_id, RuleApplication.rule_id == rule_id, RuleApplication.undone_at.is_(None)
    )
    rows = (await session.scalars(wanted.order_by(RuleApplication.id.desc()).limit(AT_ONCE).with_for_update())).all()
    for application in rows:
        await _undo(session, application)
    if rows:
        await _tell(session, company_id, rows)
    return len(rows)


async def _undo(session: AsyncSession, application: RuleApplication) -> None:
    (action,) = ACTIONS.validate_python([application.action])
    application.undone_at = clock.now()
    if application.transaction_id is not None:
        await _restore_transaction(session, application, action, application.transaction_id)
    elif application.document_id is not None:
        await _restore_document(session, application, action, application.document_id)
    await _take_remarks(session, application, action)


async def _restore_transaction(session: AsyncSession, application: RuleApplication, action: Action, transaction_id: UUID) -> None:
    company_id = application.company_id
    if isinstance(action, AttachAction):
        await _take_out(session, company_id, UUID(application.before["booking_id"]), transaction_id)
    elif isinstance(action, MarkAction):
        wanted = select(BankTransaction).where(BankTransaction.company_id == company_id, BankTransaction.id == transaction_id)
        row = (await session.scalars(wanted.with_for_update())).one()
        if row.explained_by == said_by(application.rule_id):
            row.explanation = application.before["explanation"]
            row.explained_by = application.before["explained_by"]
            row.version += 1
            row.updated_at = clock.now()


async def _take_out(session: AsyncSession, company_id: UUID, booking_id: UUID, transaction_id: UUID) -> None:
    """Out of the contract's booking; a booking that nothing else is in goes with it, so that the contract is as free as it was."""
    inside = (BookingTransaction.company_id == company_id, BookingTransaction.booking_id == booking_id)
    held = set(await session.scalars(select(BookingTransaction.transaction_id).where(*inside)))
    if transaction_id not in held:
        return
    papers = await session.scalars(
        select(BookingDocument.document_id).where(BookingDocument.company_id == company_id, BookingDocument.booking_id == booking_id)
    )
    if held == {transaction_id} and len(papers.all()) <= 1:
        await undo_booking(session, company_id, booking_id)
    else:
        await change_booking(session, company_id, booking_id, Change(remove_transactions=[transaction_id]), note=None)


async def _restore_document(session: AsyncSession, application: RuleApplication, action: Action, document_id: UUID) -> None:
    wanted = select(Document).where(Document.company_id == application.company_id, Document.id == document_id)
    row = (await session.scalars(wanted.with_for_update())).one()
    match action:
        case PayMarkAction(mark=mark):
            if row.payment_mark == mark:
                row.payment_mark = application.before["payment_mark"]
                row.payment_mark_by = application.before["payment_mark_by"]
        case DeliverAction():
            row.released_at = None
        case HoldAction():
            row.kept_back_at = None
        case _:
            return
    row.updated_at = clock.now()


async def _take_remarks(session: AsyncSession, application: RuleApplication, action: Action) -> None:
    subject = _subject(application)
    teller = said_by(application.rule_id)
    match action:
        case TagAction(tag=name):
            await take_label(session, application.company_id, subject, LabelKind.TAG, name=name, said_by=teller)
        case CategoryAction():
            await take_label(session, application.company_id, subject, LabelKind.CATEGORY, said_by=teller)
        case MessageAction():
            message = await session.get(Message, (application.company_id, UUID(application.before["message_id"])))
            if message is not None and message.withdrawn_at is None:
                message.withdrawn_at = clock.now()
        case _:
            return


def _subject(application: RuleApplication) -> Subject:
    if application.transaction_id is not None:
        return Subject("transaction", application.transaction_id)
    if application.document_id is not None:
        return Subject("document", application.document_id)
    raise RuntimeError("A rule did something to nothing.")


async def _tell(session: AsyncSession, company_id: UUID, undone: Sequence[RuleApplication]) -> None:
    await session.flush()
    await stage(session, company_id, Reconcile())
    for document_id in sorted({one.document_id for one in undone if one.document_id is not None}):
        await stage(session, company_id, DeliverDocument(document_id=document_id))
    rule_id = undone[0].rule_id
    events.tell(session, company_id, "rule.applied", subject_type="rule", subject_id=rule_id, undone=len(undone))
    things = [str(one.transaction_id or one.document_id) for one in undone]
    await session.flush()
    await audit.record(session, company_id, "rule.undone", subject_type="rule", subject_id=rule_id, things=things)
