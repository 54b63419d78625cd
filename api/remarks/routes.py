"""Tags, categories and messages beside documents, transactions and bookings."""

from typing import Annotated, cast
from uuid import UUID

from fastapi import Depends, Path
from sqlalchemy.ext.asyncio import AsyncSession

from api.deps import Caller, CompanyId, Transaction
from api.permissions import Permission
from api.remarks.schemas import CategoryWrite, MessageWrite, Remark, Remarks, SubjectTypes, UsedName, UsedNamePage
from api.routing import Routes
from core.banking.errors import TransactionNotFound
from core.bookings.errors import BookingNotFound
from core.documents.errors import DocumentIsDeleted, DocumentNotFound
from core.remarks import label, write_message
from core.remarks.errors import MessageNotFound, NotYourMessage, TooManyTags
from core.remarks.find_subject import find_subject
from core.remarks.models import LabelKind
from core.remarks.queries import names_in_use, remarks_of
from core.remarks.subject import Subject, SubjectType
from core.rules.action import Name

routes = Routes("remarks")
_READ, _WRITE = Permission.REMARKS_READ, Permission.REMARKS_WRITE
_MISSING = (DocumentNotFound, TransactionNotFound, BookingNotFound)
_CHANGE = (*_MISSING, DocumentIsDeleted)


async def _subject(subject_type: SubjectTypes, id: UUID) -> Subject:
    return Subject(cast("SubjectType", subject_type.removesuffix("s")), id)


Beside = Annotated[Subject, Depends(_subject)]
TagName = Annotated[Name, Path(description="As it is to be shown; case and accents do not tell tags apart.")]


@routes.get("/remarks/{subject_type}/{id}", permission=_READ, problems=_MISSING)
async def get_remarks(subject: Beside, transaction: Transaction, company_id: CompanyId) -> Remarks:
    """What stands beside one document, transaction or booking."""
    await find_subject(transaction, company_id, subject)
    return await _shown(transaction, company_id, subject)


@routes.put("/remarks/{subject_type}/{id}/tags/{tag}", permission=_WRITE, problems=(*_CHANGE, TooManyTags))
async def add_tag(tag: TagName, subject: Beside, transaction: Transaction, company_id: CompanyId) -> Remarks:
    """Tag it."""
    await label.add_tag(transaction, company_id, subject, tag)
    return await _shown(transaction, company_id, subject)


@routes.delete("/remarks/{subject_type}/{id}/tags/{tag}", permission=_WRITE, problems=_MISSING)
async def remove_tag(tag: TagName, subject: Beside, transaction: Transaction, company_id: CompanyId) -> Remarks:
    """Take a tag away."""
    await label.remove_tag(transaction, company_id, subject, tag)
    return await _shown(transaction, company_id, subject)


@routes.put("/remarks/{subject_type}/{id}/category", permission=_WRITE, problems=_CHANGE)
async def set_category(body: CategoryWrite, subject: Beside, transaction: Transaction, company_id: CompanyId) -> Remarks:
    """Give it its one category."""
    await label.categorise(transaction, company_id, subject, body.category)
    return await _shown(transaction, company_id, subject)


@routes.delete("/remarks/{subject_type}/{id}/category", permission=_WRITE, problems=_CHANGE)
async def clear_category(subject: Beside, transaction: Transaction, company_id: CompanyId) -> Remarks:
    """Leave it without a category."""
    await label.categorise(transaction, company_id, subject, None)
    return await _shown(transaction, company_id, subject)


@routes.post("/remarks/{subject_type}/{id}/messages", permission=_WRITE, status_code=201, problems=_MISSING)
async def write_remark(body: MessageWrite, subject: Beside, caller: Caller, transaction: Transaction, company_id: CompanyId) -> Remarks:
    """Write a message beside it, which the company's people and its accountant read."""
    written_by = caller.user.id if caller.user else None
    await write_message.write_message(transaction, company_id, subject, body.text, written_by=written_by)
    return await _shown(transaction, company_id, subject)


@routes.delete("/messages/{id}", permission=_WRITE, status_code=204, problems=(MessageNotFound, NotYourMessage))
async def withdraw_message(id: UUID, caller: Caller, transaction: Transaction, company_id: CompanyId) -> None:
    """Take one's own message back."""
    await write_message.withdraw_message(transaction, company_id, id, asked_by=caller.user.id if caller.user else None)


@routes.get("/tags", permission=_READ)
async def list_tags(transaction: Transaction, company_id: CompanyId) -> UsedNamePage:
    """The company's tags."""
    used = await names_in_use(transaction, company_id, LabelKind.TAG)
    return UsedNamePage(items=[UsedName.model_validate(one) for one in used], next=None)


@routes.get("/categories", permission=_READ)
async def list_categories(transaction: Transaction, company_id: CompanyId) -> UsedNamePage:
    """The company's categories."""
    used = await names_in_use(transaction, company_id, LabelKind.CATEGORY)
    return UsedNamePage(items=[UsedName.model_validate(one) for one in used], next=None)


async def _shown(session: AsyncSession, company_id: UUID, subject: Subject) -> Remarks:
    await session.flush()
    found = await remarks_of(session, company_id, subject)
    messages = [Remark.model_validate(one) for one in found.messages]
    return Remarks(tags=list(found.tags), category=found.category, messages=messages)
