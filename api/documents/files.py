"""The bytes behind a document: the file, its pages as pictures, its e-invoice."""

from typing import Annotated
from urllib.parse import quote
from uuid import UUID

from fastapi import Header, Path, Query, Response

from api.deps import CompanyId, Resources
from api.permissions import Permission
from api.routing import Routes
from core.db import Database
from core.delivery.assignment import company_facts
from core.delivery.convert import PictureNotConvertible
from core.delivery.errors import NotDeliverable
from core.delivery.models import Form, PdfPlace
from core.delivery.plan import document_facts
from core.delivery.prepare import prepare_package
from core.delivery.queries import find_accountant, get_company
from core.documents.errors import DocumentNotFound
from core.documents.models import Document
from core.documents.queries import get_document
from core.parsing.errors import ParserKilled, ParserUnavailable, Unreadable
from core.reading.errors import Damaged, Encrypted, NothingToShow, PictureTooLarge, TooManyFrames, TooManyPages
from core.reading.preview import render_page
from core.settings import ReadingSettings
from core.storage import BytesMissing, StorageUnavailable

routes = Routes("documents")

UNCHANGING = "private, max-age=86400"
"""The bytes of a document never change; a day, because who may see it can."""
_BYTES = (DocumentNotFound, BytesMissing, StorageUnavailable)
_UNSHOWABLE = (Encrypted, Damaged, TooManyPages, PictureTooLarge, TooManyFrames, ParserKilled, Unreadable, ParserUnavailable)
_ANY_FILE = {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}
_PNG = {"image/png": {"schema": {"type": "string", "format": "binary"}}}
_XML = {"application/xml": {"schema": {"type": "string"}}}
IfNoneMatch = Annotated[str | None, Header(description="The ETag of the copy at hand.")]


@routes.get(
    "/documents/{id}/file",
    permission=Permission.DOCUMENTS_READ,
    response_class=Response,
    responses={200: {"description": "The file as it came.", "content": _ANY_FILE}, 304: {"description": "The copy at hand is right."}},
    problems=_BYTES,
)
async def download_document(id: UUID, resources: Resources, company_id: CompanyId, if_none_match: IfNoneMatch = None) -> Response:
    """The file as it came, to be saved: a browser never opens it by itself."""
    document = await _find(resources.database, company_id, id)
    headers = _lasting(f'"{document.sha256}"') | {"Content-Disposition": _attachment(document.filename)}
    if if_none_match == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    data = await resources.storage.get(company_id, document.sha256)
    return Response(data, media_type=document.media_type, headers=headers)


@routes.get(
    "/documents/{id}/pages/{number}",
    permission=Permission.DOCUMENTS_READ,
    response_class=Response,
    responses={200: {"description": "The page.", "content": _PNG}, 304: {"description": "The copy at hand is right."}},
    problems=(*_BYTES, NothingToShow, *_UNSHOWABLE),
)
async def show_page(
    id: UUID,
    number: Annotated[int, Path(ge=1, le=10_000)],
    resources: Resources,
    company_id: CompanyId,
    width: Annotated[int, Query(ge=16, le=2400, description="Pixels.")] = 1000,
    if_none_match: IfNoneMatch = None,
) -> Response:
    """A page as a PNG: foreign files are drawn apart from everything else, and never shown as they are."""
    document = await _find(resources.database, company_id, id)
    headers = _lasting(f'"{document.sha256[:32]}-{number}-{width}"')
    if if_none_match == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    data = await resources.storage.get(company_id, document.sha256)
    return Response(await render_page(data, number, width), media_type="image/png", headers=headers)


@routes.get(
    "/documents/{id}/ubl",
    permission=Permission.DOCUMENTS_READ,
    response_class=Response,
    responses={200: {"description": "The e-invoice.", "content": _XML}},
    problems=(*_BYTES, NotDeliverable, PictureNotConvertible),
)
async def show_ubl(id: UUID, resources: Resources, company_id: CompanyId) -> Response:
    """The e-invoice (UBL 2.1) as the accountant would get it now."""
    async with resources.database.tenant(company_id) as session:
        document = await get_document(session, company_id, id)
        company = company_facts(await get_company(session, company_id))
        accountant = await find_accountant(session, company_id)
    facts = document_facts(document)
    if not facts.is_translated:
        raise NotDeliverable("Only invoices, credit notes and receipts become e-invoices.", missing=[])
    pdf = PdfPlace(accountant.pdf) if accountant else PdfPlace.INSIDE
    package = await prepare_package(resources.storage, facts, company, owner=id, form=Form.UBL, pdf=pdf, rules=ReadingSettings().rules)
    return Response(package.main.content, media_type="application/xml", headers={"Content-Disposition": _attachment(package.main.name)})


async def _find(database: Database, company_id: UUID, document_id: UUID) -> Document:
    """In a transaction of its own: none is open while bytes are fetched and drawn."""
    async with database.tenant(company_id) as session:
        return await get_document(session, company_id, document_id)


def _lasting(etag: str) -> dict[str, str]:
    return {"ETag": etag, "Cache-Control": UNCHANGING}


def _attachment(filename: str) -> str:
    """RFC 6266: the name in UTF-8, and a plain one for those who do not know that form."""
    plain = "".join(c if c.isascii() and (c.isalnum() or c in " .-_()") else "_" for c in filename)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(filename, safe='')}"
