"""Statements as files: uploaded, looked at, imported."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import File, Response, UploadFile
from sqlalchemy.ext.asyncio import AsyncSession

from api.bank_files.represent import file_of, outlooks_of
from api.bank_files.schemas import (
    StatementFile,
    StatementFilePage,
    StatementImport,
    StatementPreview,
    TableLayout,
    TableQuestion,
)
from api.deps import After, CompanyId, Limit, Now, Resources, Transaction
from api.permissions import Permission
from api.resources import Resources as WhatWeStandOn
from api.routing import Routes
from core import paging
from core.bank_files import errors, models
from core.bank_files.accounts import account_number
from core.bank_files.accounts_of_file import Addition
from core.bank_files.bytes_input import LARGEST
from core.bank_files.import_file import import_statements
from core.bank_files.look import look
from core.bank_files.queries import get_account, get_file, list_files, load_layouts
from core.bank_files.read_file import read_file
from core.bank_files.receive_file import discard_file, explain_layout, keep_bytes, receive_file
from core.bank_files.statement import Statement
from core.bank_files.storable import check_amounts
from core.bank_files.tables.reader import with_account
from core.banking.errors import AccountNotFound
from core.parsing.errors import ParserKilled, ParserUnavailable, Unreadable
from core.parsing.parse import parse
from core.storage import BytesMissing, StorageUnavailable

routes = Routes("banks")
_READ, _WRITE = Permission.BANKS_READ, Permission.BANKS_WRITE
_UNREADABLE = (errors.NotAStatement, errors.StatementDamaged, errors.StatementTooLarge, ParserKilled, Unreadable, ParserUnavailable)
_STORED = (errors.StatementFileNotFound, BytesMissing, StorageUnavailable)


@routes.post(
    "/statement-files",
    permission=_WRITE,
    status_code=201,
    response_model=StatementPreview,
    responses={200: {"description": "These bytes were here already.", "model": StatementPreview}},
    problems=(*_UNREADABLE, StorageUnavailable),
)
async def upload_statement_file(
    file: Annotated[UploadFile, File(description="CODA, CAMT.052 to 054, MT940, MT942 or CSV.")],
    response: Response,
    resources: Resources,
    transaction: Transaction,
    company_id: CompanyId,
) -> StatementPreview:
    """Hand in a bank's file. Nothing is imported yet: the answer says what importing would do."""
    data = await file.read(LARGEST + 1)
    read = await _read(data, resources, company_id)
    kept = await keep_bytes(resources.storage, company_id, data, file.filename or "")
    row, is_new = await receive_file(transaction, company_id, kept, "upload")
    if not is_new:
        response.status_code = 200
    return await _preview(transaction, company_id, row, read)


@routes.get("/statement-files", permission=_READ, problems=(paging.InvalidCursor,))
async def list_statement_files(
    transaction: Transaction, company_id: CompanyId, after: After = None, limit: Limit = paging.DEFAULT
) -> StatementFilePage:
    """The bank's files that came, the latest first: those that wait, and those that were imported."""
    key: tuple[datetime, UUID] | None = paging.decode(after, datetime, UUID) if after is not None else None  # pyright: ignore[reportAssignmentType]
    rows = await list_files(transaction, company_id, after=key, limit=limit + 1)
    page = paging.page(rows, limit, lambda row: (row.created_at, row.id))
    return StatementFilePage(items=[file_of(row) for row in page.items], next=page.next)


@routes.get("/statement-files/{id}", permission=_READ, problems=(*_STORED, *_UNREADABLE))
async def preview_statement_file(id: UUID, resources: Resources, transaction: Transaction, company_id: CompanyId) -> StatementPreview:
    """What importing the file would do, as things stand now."""
    async with resources.database.tenant(company_id) as session:
        row = await get_file(session, company_id, id)
    read = await _read_stored(resources, company_id, row)
    return await _preview(transaction, company_id, row, read)


@routes.post(
    "/statement-files/{id}/imports",
    permission=_WRITE,
    problems=(*_STORED, *_UNREADABLE, errors.LayoutUnknown, errors.AccountUnknown, errors.AlreadyImported, AccountNotFound),
)
async def import_statement_file(
    id: UUID, body: StatementImport, resources: Resources, transaction: Transaction, company_id: CompanyId, now: Now
) -> StatementFile:
    """Import the file: what is new is stored, what is known is left, whatever feed told it."""
    async with resources.database.tenant(company_id) as session:
        unlocked = await get_file(session, company_id, id)
    read = await _read_stored(resources, company_id, unlocked)
    row = await get_file(transaction, company_id, id, lock=True)
    if row.state == models.FileState.IMPORTED:
        raise errors.AlreadyImported
    if isinstance(read, errors.LayoutUnknown):
        raise read
    if body.account_id is not None:
        account = await get_account(transaction, company_id, body.account_id)
        read = tuple(with_account(statement, account.iban) for statement in read)
    additions = {(account_number(one.iban) or one.iban, one.currency): Addition(one.name, one.institution_id) for one in body.additions}
    return file_of(await import_statements(transaction, company_id, row, read, additions, now=now))


@routes.delete("/statement-files/{id}", permission=_WRITE, status_code=204, problems=(errors.StatementFileNotFound, errors.AlreadyImported))
async def discard_statement_file(id: UUID, transaction: Transaction, company_id: CompanyId) -> None:
    """Leave a waiting file aside."""
    await discard_file(transaction, company_id, id)


@routes.put("/statement-layouts/{fingerprint}", permission=_WRITE, status_code=204, problems=(errors.LayoutIncomplete,))
async def explain_statement_layout(fingerprint: str, body: TableLayout, transaction: Transaction, company_id: CompanyId) -> None:
    """Say which column of a table is which. Every table with these headings is read so from then on."""
    await explain_layout(
        transaction, company_id, fingerprint[:64], body.columns, account=account_number(body.account or ""), currency=body.currency
    )


Read = tuple[Statement, ...] | errors.LayoutUnknown


async def _read(data: bytes, resources: WhatWeStandOn, company_id: UUID) -> Read:
    """The statements, or the question that a table leaves open; no transaction is open meanwhile. Raises what makes a file unreadable."""
    async with resources.database.tenant(company_id) as session:
        layouts = dict(await load_layouts(session, company_id))
    try:
        statements = await parse(read_file, data, layouts)
    except errors.LayoutUnknown as question:
        return question
    check_amounts(statements)
    return statements


async def _read_stored(resources: WhatWeStandOn, company_id: UUID, row: models.StatementFile) -> Read:
    return await _read(await resources.storage.get(company_id, row.sha256), resources, company_id)


async def _preview(transaction: AsyncSession, company_id: UUID, row: models.StatementFile, read: Read) -> StatementPreview:
    if isinstance(read, errors.LayoutUnknown):
        question = TableQuestion.model_validate(read.facts)
        return StatementPreview(file=file_of(row), statements=[], question=question)
    return StatementPreview(file=file_of(row), statements=outlooks_of(await look(transaction, company_id, read)), question=None)
