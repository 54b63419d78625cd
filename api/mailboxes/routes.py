"""Mailboxes that documents are taken from."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from fastapi import Query
from sqlalchemy.ext.asyncio import AsyncSession

from api.deps import After, CompanyId, Limit, Resources, Transaction
from api.mailboxes.schemas import Mailbox, MailboxChange, MailboxPage, MailboxRequest, MailMessage, MailMessagePage
from api.permissions import Permission
from api.routing import Routes
from core import ids, paging
from core.egress import AddressForbidden, HostUnknown, NameServerSilent, PortForbidden
from core.intake.mailbox import link, models, queries
from core.intake.mailbox.errors import (
    MailboxCertificateInvalid,
    MailboxLinkedAlready,
    MailboxNotFound,
    MailboxPasswordNeeded,
    MailboxPasswordRefused,
    MailboxUnreachable,
    MailServerMisbehaves,
)
from core.intake.mailbox.imap import Login
from core.intake.mailbox.sign_in import find_server, try_sign_in

routes = Routes("mailboxes")
_SIGN_IN = (
    *(MailboxUnreachable, MailboxCertificateInvalid, MailboxPasswordRefused, MailServerMisbehaves),
    *(AddressForbidden, PortForbidden, HostUnknown, NameServerSilent),
)


@routes.get("/mailboxes", permission=Permission.MAILBOXES_READ)
async def list_mailboxes(transaction: Transaction, company_id: CompanyId) -> MailboxPage:
    """The company's mailboxes, oldest first."""
    rows = await queries.list_mailboxes(transaction, company_id)
    return MailboxPage(items=await _represent(transaction, company_id, rows), next=None)


@routes.post("/mailboxes", permission=Permission.MAILBOXES_WRITE, status_code=201, problems=(*_SIGN_IN, MailboxLinkedAlready))
async def link_mailbox(body: MailboxRequest, resources: Resources, company_id: CompanyId, transaction: Transaction) -> Mailbox:
    """Link a mailbox. The sign-in is tried first, so what is kept is known to work; its documents follow in the background."""
    login = await find_server(resources.egress, body.host, body.port, body.username, body.password)
    await try_sign_in(resources.egress, login)
    mailbox_id = ids.uuid7()
    sealed = await _seal(resources, company_id, mailbox_id, body.password)
    row = await link.link_mailbox(transaction, company_id, mailbox_id, _address(body.address, login), sealed_password=sealed)
    return (await _represent(transaction, company_id, [row]))[0]


@routes.patch(
    "/mailboxes/{id}",
    permission=Permission.MAILBOXES_WRITE,
    problems=(MailboxNotFound, MailboxPasswordNeeded, *_SIGN_IN, MailboxLinkedAlready),
)
async def change_mailbox(id: UUID, body: MailboxChange, resources: Resources, company_id: CompanyId, transaction: Transaction) -> Mailbox:
    """Change its password or its server. The sign-in is tried first; when it fails, all stays as it was."""
    async with resources.database.tenant(company_id) as session:
        known = await queries.get_mailbox(session, company_id, id)
    host, port, username = body.host or known.host, body.port or known.port, body.username or known.username
    password = body.password
    if password is None:
        if (host, port, username) != (known.host, known.port, known.username):
            raise MailboxPasswordNeeded
        password = await resources.vault.open(company_id, known.sealed_password, table="mailbox", column="sealed_password", row_id=id)
    login = await find_server(resources.egress, host, port, username, password)
    await try_sign_in(resources.egress, login)
    sealed = await _seal(resources, company_id, id, password)
    row = await queries.get_mailbox(transaction, company_id, id, lock=True)
    changed = await link.change_mailbox(transaction, row, _address(body.address or known.address, login), sealed_password=sealed)
    return (await _represent(transaction, company_id, [changed]))[0]


@routes.delete("/mailboxes/{id}", permission=Permission.MAILBOXES_WRITE, status_code=204, problems=(MailboxNotFound,))
async def unlink_mailbox(id: UUID, transaction: Transaction, company_id: CompanyId) -> None:
    """Forget it and its password; the documents taken from it stay."""
    await link.unlink_mailbox(transaction, await queries.get_mailbox(transaction, company_id, id, lock=True))


@routes.post("/mailboxes/{id}/checks", permission=Permission.MAILBOXES_WRITE, status_code=202, problems=(MailboxNotFound,))
async def check_mailbox(id: UUID, transaction: Transaction, company_id: CompanyId) -> None:
    """Look into it now."""
    await link.ask_for_check(transaction, company_id, id)


@routes.get("/mailboxes/{id}/messages", permission=Permission.MAILBOXES_READ, problems=(MailboxNotFound, paging.InvalidCursor))
async def list_mail_messages(
    id: UUID,
    transaction: Transaction,
    company_id: CompanyId,
    outcome: Literal["taken", "left", "failed"] | None = None,
    *,
    asked: Annotated[bool, Query(description="Only those that could not be taken in, and with which nobody has dealt.")] = False,
    after: After = None,
    limit: Limit = paging.DEFAULT,
) -> MailMessagePage:
    """The messages that were looked at, and why each attachment was taken or left."""
    await queries.get_mailbox(transaction, company_id, id)
    key: tuple[datetime, UUID] | None = paging.decode(after, datetime, UUID) if after is not None else None  # pyright: ignore[reportAssignmentType]
    rows = await queries.list_messages(transaction, company_id, id, outcome=outcome, asked=asked, after=key, limit=limit + 1)
    page = paging.page(rows, limit, lambda row: (row.created_at, row.id))
    return MailMessagePage(items=[MailMessage.model_validate(row) for row in page.items], next=page.next)


async def _represent(session: AsyncSession, company_id: UUID, rows: Sequence[models.Mailbox]) -> list[Mailbox]:
    await session.flush()
    looked = await queries.count_messages(session, company_id, [row.id for row in rows])
    return [
        Mailbox(
            id=row.id,
            address=row.address,
            host=row.host,
            port=row.port,
            username=row.username,
            checked_at=row.checked_at,
            succeeded_at=row.succeeded_at,
            problem=row.problem,  # pyright: ignore[reportArgumentType]  as DomainError.as_json wrote it
            taken=looked[row.id].taken,
            left=looked[row.id].left,
        )
        for row in rows
    ]


def _address(address: str, login: Login) -> link.Address:
    return link.Address(address, login.host, login.port, login.username)


async def _seal(resources: Resources, company_id: UUID, mailbox_id: UUID, password: str) -> bytes:
    return await resources.vault.seal(company_id, password, table="mailbox", column="sealed_password", row_id=mailbox_id)
