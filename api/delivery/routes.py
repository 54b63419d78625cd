"""The accountant: where documents go, and went."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from api.delivery import schemas
from api.delivery.represent import accountant_of, delivery_of
from api.deps import After, CompanyId, Limit, Now, Resources, Transaction
from api.permissions import Permission
from api.preconditions import PerhapsSeenVersion, Stale, check_version, tell_version
from api.routing import Routes
from core import paging
from core.delivery.appoint import Appointment
from core.delivery.appoint import appoint_accountant as appoint
from core.delivery.appoint import fetch_host_key as fetch
from core.delivery.errors import (
    AccountantIncomplete,
    AccountantUnreachable,
    AlreadyDelivered,
    DeliveryNotFound,
    HostKeyUnreadable,
    NoAccountant,
    PasswordNeeded,
)
from core.delivery.models import DeliveryState, Form
from core.delivery.queries import find_accountant
from core.delivery.queries import get_accountant as get
from core.delivery.queries import list_deliveries as list_all
from core.delivery.resend import send_document as send
from core.delivery.retry import retry_delivery as retry
from core.documents.errors import DocumentIsDeleted, DocumentNotFound
from core.documents.queries import get_document
from core.egress import AddressForbidden, HostUnknown, NameServerSilent, PortForbidden
from core.jobs import TestDelivery
from core.outbox.stage import stage

routes = Routes("accountant")


@routes.get("/accountant", permission=Permission.ACCOUNTANT_READ, problems=(NoAccountant,))
async def get_accountant(transaction: Transaction, company_id: CompanyId, response: Response) -> schemas.Accountant:
    """Where documents go."""
    accountant = await get(transaction, company_id)
    tell_version(response, accountant.version)
    return accountant_of(accountant)


@routes.put(
    "/accountant", permission=Permission.ACCOUNTANT_WRITE, problems=(AccountantIncomplete, HostKeyUnreadable, PasswordNeeded, Stale)
)
async def appoint_accountant(
    body: schemas.AccountantWrite,
    transaction: Transaction,
    company_id: CompanyId,
    *,
    resources: Resources,
    now: Now,
    seen: PerhapsSeenVersion,
    response: Response,
) -> schemas.Accountant:
    """Say where documents go. What is due goes there at once; what failed for a bad address is tried again."""
    if seen is not None:
        known = await find_accountant(transaction, company_id, lock=True)
        check_version(known.version if known else 0, seen)
    wanted = Appointment(**body.model_dump())
    accountant = await appoint(transaction, company_id, wanted, vault=resources.vault, now=now)
    tell_version(response, accountant.version)
    return accountant_of(accountant)


@routes.post(
    "/accountant/host-keys",
    permission=Permission.ACCOUNTANT_WRITE,
    response_model=schemas.HostKey,
    problems=(AccountantUnreachable, AddressForbidden, PortForbidden, HostUnknown, NameServerSilent),
)
async def fetch_host_key(body: schemas.HostKeyRequest, resources: Resources) -> object:
    """Ask an SFTP server for its key, before anything is confided to it."""
    return await fetch(body.host, body.port, resources.egress)


@routes.post("/accountant/test-deliveries", permission=Permission.ACCOUNTANT_WRITE, status_code=202, problems=(NoAccountant,))
async def test_accountant(transaction: Transaction, company_id: CompanyId) -> schemas.Accountant:
    """Send the address a harmless file. How it went is told as an event, and stands beside the address."""
    accountant = await get(transaction, company_id)
    await stage(transaction, company_id, TestDelivery())
    return accountant_of(accountant)


@routes.get("/deliveries", permission=Permission.DELIVERIES_READ, problems=(paging.InvalidCursor,))
async def list_deliveries(
    transaction: Transaction,
    company_id: CompanyId,
    state: Annotated[DeliveryState | None, Query()] = None,
    document_id: Annotated[UUID | None, Query(description="Only those of this document.")] = None,
    after: After = None,
    limit: Limit = paging.DEFAULT,
) -> schemas.DeliveryPage:
    """What went, goes and failed, the newest first."""
    key = paging.decode(after, datetime, UUID) if after is not None else None
    rows = await list_all(
        transaction, company_id, state=state, document_id=document_id, after=(key[0], key[1]) if key else None, limit=limit + 1
    )
    page = paging.page(rows, limit, lambda row: (row[0].created_at, row[0].id))
    return schemas.DeliveryPage(items=[delivery_of(*row) for row in page.items], next=page.next)


@routes.post(
    "/deliveries/{id}/retries", permission=Permission.DELIVERIES_WRITE, status_code=202, problems=(DeliveryNotFound, AlreadyDelivered)
)
async def retry_delivery(id: UUID, transaction: Transaction, company_id: CompanyId, now: Now) -> schemas.Delivery:
    """Try a hand-over again at once."""
    delivery = await retry(transaction, company_id, id, now=now)
    (row,) = await list_all(transaction, company_id, delivery_id=delivery.id, limit=1)
    return delivery_of(*row)


@routes.post(
    "/documents/{id}/deliveries",
    permission=Permission.DELIVERIES_WRITE,
    status_code=202,
    problems=(DocumentNotFound, DocumentIsDeleted, NoAccountant, AlreadyDelivered),
)
async def send_document(
    id: UUID, transaction: Transaction, company_id: CompanyId, now: Now, body: schemas.DeliveryRequest | None = None
) -> schemas.Delivery:
    """Send the document as it is now, knowingly: again after a change, before it is due, or as the file that came."""
    form = body.form if body is not None else Form.UBL
    delivery = await send(transaction, company_id, id, form, now=now)
    return delivery_of(delivery, await get_document(transaction, company_id, id))
