"""Unpaid invoices, the files that pay them, and what the bank said."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from fastapi import File, Query, Response, UploadFile

from api.deps import After, Caller, CompanyId, Limit, Now, Today, Transaction
from api.payments.represent import due_key, payable, represent
from api.payments.schemas import NewPaymentFile, PayablePage, PaymentFile, PaymentFilePage
from api.permissions import Permission
from api.routing import Routes
from core import paging
from core.banking.errors import AccountNotFound
from core.delivery.queries import get_company
from core.documents.errors import DocumentNotFound
from core.parsing.errors import ParserKilled, ParserUnavailable, Unreadable
from core.parsing.parse import parse
from core.payments.credit_transfer import write
from core.payments.errors import (
    AccountChanged,
    AlreadyCarriedOut,
    ExecutionDayOutOfRange,
    NotPayable,
    NotPayableFrom,
    PaymentFileNotFound,
    ReportOfAnotherFile,
)
from core.payments.make_file import Wish, make_file
from core.payments.order import order_of
from core.payments.payable import check_payable
from core.payments.payment_code import as_svg, payment_code
from core.payments.queries import get_candidates, get_file, list_files, list_unpaid, payments_of
from core.payments.record_status import record_status
from core.payments.status_report import NotAStatusReport, read_status_report
from core.payments.withdraw import withdraw_file

routes = Routes("payments")
_READ, _WRITE = Permission.PAYMENTS_READ, Permission.PAYMENTS_WRITE
LARGEST_REPORT = 5 * 1024 * 1024
"""Bytes of a status report: a line a payment, of five hundred at most."""
_XML = {"application/xml": {"schema": {"type": "string"}}}
_SVG = {"image/svg+xml": {"schema": {"type": "string"}}}


@routes.get("/payables", permission=_READ, problems=(paging.InvalidCursor,))
async def list_payables(
    transaction: Transaction, company_id: CompanyId, today: Today, after: After = None, limit: Limit = paging.DEFAULT
) -> PayablePage:
    """Purchase invoices that nothing paid and no payment file holds, the first due first."""
    key: tuple[date, UUID] | None = paging.decode(after, date, UUID) if after is not None else None  # pyright: ignore[reportAssignmentType]
    page = paging.page(await list_unpaid(transaction, company_id, after=key, limit=limit + 1), limit, due_key)
    return PayablePage(items=[payable(one, today=today) for one in page.items], next=page.next)


@routes.get(
    "/documents/{id}/payment-code",
    permission=_READ,
    response_class=Response,
    responses={200: {"description": "The QR code.", "content": _SVG}},
    problems=(DocumentNotFound, NotPayable, AccountChanged),
)
async def show_payment_code(
    id: UUID,
    transaction: Transaction,
    company_id: CompanyId,
    account_confirmed: Annotated[bool, Query(description="A person compared the changed account with the supplier.")] = False,  # noqa: FBT002
) -> Response:
    """The QR code that a banking app scans to pay an invoice (EPC069-12)."""
    candidate = (await get_candidates(transaction, company_id, [id])).get(id)
    if candidate is None:
        raise DocumentNotFound(document_id=id)
    wanted = check_payable(candidate.document, candidate.around, amount=None, account_confirmed=account_confirmed)
    code = payment_code(wanted.creditor_name, wanted.creditor_iban, wanted.amount, wanted.communication)
    return Response(as_svg(code), media_type="image/svg+xml", headers={"Cache-Control": "private, no-store"})


@routes.get("/payment-files", permission=_READ, problems=(paging.InvalidCursor,))
async def list_payment_files(
    transaction: Transaction, company_id: CompanyId, after: After = None, limit: Limit = paging.DEFAULT
) -> PaymentFilePage:
    """The files that were made, the latest first."""
    key: tuple[datetime, UUID] | None = paging.decode(after, datetime, UUID) if after is not None else None  # pyright: ignore[reportAssignmentType]
    found = await list_files(transaction, company_id, after=key, limit=limit + 1)
    page = paging.page(found, limit, lambda file: (file.created_at, file.id))
    return PaymentFilePage(items=await represent(transaction, company_id, page.items), next=page.next)


@routes.post(
    "/payment-files",
    permission=_WRITE,
    status_code=201,
    problems=(AccountNotFound, DocumentNotFound, NotPayable, NotPayableFrom, AccountChanged, ExecutionDayOutOfRange),
)
async def make_payment_file(
    body: NewPaymentFile, transaction: Transaction, company_id: CompanyId, caller: Caller, today: Today
) -> PaymentFile:
    """Put invoices into a file for the bank. Nothing is paid before somebody hands it in there and signs."""
    wishes = [Wish(one.document_id, one.amount, account_confirmed=one.account_confirmed) for one in body.payments]
    made_by = caller.user.id if caller.user else None
    made = await make_file(
        transaction, company_id, body.bank_account_id, wishes, execution_on=body.execution_on, today=today, made_by=made_by
    )
    return (await represent(transaction, company_id, [made]))[0]


@routes.get("/payment-files/{id}", permission=_READ, problems=(PaymentFileNotFound,))
async def get_payment_file(id: UUID, transaction: Transaction, company_id: CompanyId) -> PaymentFile:
    """One file, and how far its payments are."""
    return (await represent(transaction, company_id, [await get_file(transaction, company_id, id)]))[0]


@routes.get(
    "/payment-files/{id}/content",
    permission=_READ,
    response_class=Response,
    responses={200: {"description": "The file for the bank.", "content": _XML}},
    problems=(PaymentFileNotFound,),
)
async def download_payment_file(
    id: UUID,
    transaction: Transaction,
    company_id: CompanyId,
    version: Annotated[Literal["09", "03"], Query(description="Of pain.001.001; 03 for a bank that wants the old one.")] = "09",
) -> Response:
    """The file for the bank: ISO 20022 pain.001. Asked for again, it is the same file, and a bank refuses the second."""
    file = await get_file(transaction, company_id, id)
    payments = (await payments_of(transaction, company_id, [id]))[id]
    number = "".join(c for c in (await get_company(transaction, company_id)).vat_number if c.isdigit())
    name = f"payments-{file.execution_on.isoformat()}-{file.message_id[-6:]}.xml"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-store"}
    return Response(write(order_of(file, payments, enterprise_number=number), version), media_type="application/xml", headers=headers)


@routes.delete("/payment-files/{id}", permission=_WRITE, problems=(PaymentFileNotFound, AlreadyCarriedOut))
async def withdraw_payment_file(id: UUID, transaction: Transaction, company_id: CompanyId, now: Now) -> PaymentFile:
    """Say that the bank never got it: its invoices can be paid again."""
    return (await represent(transaction, company_id, [await withdraw_file(transaction, company_id, id, now=now)]))[0]


@routes.put(
    "/payment-files/{id}/status-report",
    permission=_WRITE,
    problems=(PaymentFileNotFound, ReportOfAnotherFile, NotAStatusReport, Unreadable, ParserKilled, ParserUnavailable),
)
async def report_payment_status(
    id: UUID, report: Annotated[UploadFile, File(description="The bank's pain.002.")], transaction: Transaction, company_id: CompanyId
) -> PaymentFile:
    """Give the bank's status report (ISO 20022 pain.002): what it refused can be paid again."""
    data = await report.read(LARGEST_REPORT + 1)
    if len(data) > LARGEST_REPORT:
        raise NotAStatusReport(reason="it is too large")
    told = await parse(read_status_report, data)
    return (await represent(transaction, company_id, [await record_status(transaction, company_id, id, told)]))[0]
