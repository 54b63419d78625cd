"""Documents: uploaded, listed, corrected."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Response, UploadFile

from api.deps import After, Caller, CompanyId, Limit, Now, Resources, Transaction
from api.documents.represent import represent, represent_all
from api.documents.schemas import Document, DocumentChange, DocumentPage, UploadedDocument
from api.documents.statements import put_statement_aside
from api.permissions import Permission
from api.preconditions import SeenVersion, Stale, VersionRequired, check_version, tell_version
from api.routing import Routes
from api.schemas import Amount
from core import paging
from core.bank_files.errors import BankStatement
from core.documents import models
from core.documents.correct import correct_document as correct
from core.documents.errors import DocumentIsDeleted, DocumentNotFound, FieldNotCorrectable
from core.documents.listing import DocumentFilter
from core.documents.queries import get_document as get
from core.documents.queries import get_living_document
from core.documents.read_again import read_again
from core.duplicates.compare import compare_document, take_turn
from core.intake.file_type import LARGEST, DisguisedFile, EmptyFile, FileTooLarge, UnknownFileType
from core.intake.receive import Source, keep, receive
from core.reading.point_at import point_at
from core.search.find_documents import Standing, find_documents
from core.storage import StorageUnavailable

routes = Routes("documents")

Words = Annotated[str | None, Query(max_length=200, description="Words, loosely: accents and typing errors do not matter.")]


@routes.post(
    "/documents",
    permission=Permission.DOCUMENTS_WRITE,
    status_code=201,
    response_model=UploadedDocument,
    responses={200: {"description": "These bytes were here already: the document they are.", "model": UploadedDocument}},
    problems=(EmptyFile, FileTooLarge, DisguisedFile, UnknownFileType, BankStatement, StorageUnavailable),
)
async def upload_document(
    file: UploadFile, response: Response, resources: Resources, transaction: Transaction, caller: Caller, company_id: CompanyId, now: Now
) -> UploadedDocument:
    """Hand in a file: PDF, picture or e-invoice, up to 25 MiB. It is read in the background."""
    data = await file.read(LARGEST + 1)
    await put_statement_aside(resources, company_id, data, file.filename or "")
    stored = await keep(resources.storage, company_id, data, file.filename or "")
    source = Source.API if caller.api_key_id else Source.UPLOAD
    received = await receive(transaction, company_id, stored, source, reference=caller.name)
    if not received.is_new:
        response.status_code = 200
    shown = await represent(transaction, company_id, received.document, now=now)
    tell_version(response, shown.version)
    return UploadedDocument(**shown.model_dump(), arrival="new" if received.is_new else "seen_before")


async def filter_of(
    q: Words = None,
    kind: models.Kind | None = None,
    direction: models.Direction | None = None,
    state: Annotated[models.ReadingState | None, Query(description="How far its reading is.")] = None,
    issued_from: Annotated[date | None, Query(alias="from", description="The first issue date.")] = None,
    issued_to: Annotated[date | None, Query(alias="to", description="The last issue date.")] = None,
    counterparty: Annotated[str | None, Query(max_length=200, description="The other side's name or VAT number, loosely.")] = None,
    min_amount: Amount | None = None,
    max_amount: Amount | None = None,
    deleted: Annotated[bool, Query(description="Those that were deleted, instead of the others.")] = False,  # noqa: FBT002
) -> DocumentFilter:
    return DocumentFilter(
        words=q,
        kind=kind,
        direction=direction,
        reading_state=state,
        issued_from=issued_from,
        issued_to=issued_to,
        counterparty=counterparty,
        lowest_amount=min_amount,
        highest_amount=max_amount,
        deleted=deleted,
    )


async def standing_of(
    is_open: Annotated[bool | None, Query(alias="open", description="Whether it waits for its payment or an answer.")] = None,
    sent: Annotated[bool | None, Query(description="Whether the accountant has it.")] = None,
    tag: Annotated[str | None, Query(max_length=60, description="Only those with this tag.")] = None,
) -> Standing:
    return Standing(open=is_open, sent=sent, tag=tag)


@routes.get("/documents", permission=Permission.DOCUMENTS_READ, problems=(paging.InvalidCursor,))
async def list_documents(
    transaction: Transaction,
    company_id: CompanyId,
    now: Now,
    wanted: Annotated[DocumentFilter, Depends(filter_of)],
    standing: Annotated[Standing, Depends(standing_of)],
    after: After = None,
    limit: Limit = paging.DEFAULT,
) -> DocumentPage:
    """The company's documents, those that came last first."""
    key: tuple[datetime, UUID] | None = paging.decode(after, datetime, UUID) if after is not None else None  # pyright: ignore[reportAssignmentType]
    rows = await find_documents(transaction, company_id, wanted, standing, after=key, limit=limit + 1)
    page = paging.page(rows, limit, lambda row: (row.created_at, row.id))
    return DocumentPage(items=await represent_all(transaction, company_id, page.items, now=now), next=page.next)


@routes.get("/documents/{id}", permission=Permission.DOCUMENTS_READ, problems=(DocumentNotFound,))
async def get_document(id: UUID, response: Response, transaction: Transaction, company_id: CompanyId, now: Now) -> Document:
    """One document."""
    document = await get(transaction, company_id, id)
    tell_version(response, document.version)
    return await represent(transaction, company_id, document, now=now)


@routes.patch(
    "/documents/{id}",
    permission=Permission.DOCUMENTS_WRITE,
    problems=(DocumentNotFound, DocumentIsDeleted, FieldNotCorrectable, Stale, VersionRequired),
)
async def correct_document(
    id: UUID, body: DocumentChange, response: Response, seen: SeenVersion, transaction: Transaction, company_id: CompanyId, now: Now
) -> Document:
    """Say what the document really says. It is compared with the others again, and matched anew."""
    await take_turn(transaction, company_id)
    check_version((await get_living_document(transaction, company_id, id)).version, seen)
    document = await correct(transaction, company_id, id, {str(name): value for name, value in body.fields.items()})
    pointed = {str(name): place.spot for name, place in body.places.items()}
    await point_at(transaction, company_id, id, [str(name) for name in body.fields], pointed)
    await compare_document(transaction, document)
    tell_version(response, document.version)
    return await represent(transaction, company_id, document, now=now)


@routes.post(
    "/documents/{id}/readings", permission=Permission.DOCUMENTS_WRITE, status_code=202, problems=(DocumentNotFound, DocumentIsDeleted)
)
async def read_document_again(id: UUID, transaction: Transaction, company_id: CompanyId, now: Now) -> Document:
    """Have it read once more; corrections stay."""
    return await represent(transaction, company_id, await read_again(transaction, company_id, id), now=now)
