"""Documents as one zip file, as long as it takes, and from where it broke off."""

import asyncio
import re
from typing import Annotated, Literal
from uuid import UUID

from fastapi import Depends, Header, Query, Response
from fastapi.responses import StreamingResponse

from api.deps import CompanyId, Resources
from api.documents.routes import filter_of, standing_of
from api.permissions import Permission
from api.routing import Routes
from core.archive.choose import choose
from core.archive.errors import ArchiveTooLarge, NothingToArchive
from core.archive.plan import plan
from core.archive.stream import after, find_missing, stream
from core.companies.queries import get_company
from core.documents.listing import DocumentFilter
from core.search.find_documents import Standing
from core.storage import StorageUnavailable

routes = Routes("documents")

_ZIP = {"application/zip": {"schema": {"type": "string", "format": "binary"}}}
_FROM = re.compile(r"bytes=(\d{1,15})-\Z")


@routes.get(
    "/archive",
    permission=Permission.DOCUMENTS_READ,
    response_class=Response,
    responses={
        200: {"description": "The zip.", "content": _ZIP},
        206: {"description": "The rest of it, from the byte asked for.", "content": _ZIP},
    },
    problems=(ArchiveTooLarge, NothingToArchive, StorageUnavailable),
)
async def download_archive(
    resources: Resources,
    company_id: CompanyId,
    wanted: Annotated[DocumentFilter, Depends(filter_of)],
    standing: Annotated[Standing, Depends(standing_of)],
    id: Annotated[list[UUID] | None, Query(max_length=200, description="Only these documents, whatever the filter.")] = None,
    language: Annotated[Literal["fr", "nl", "en"], Query(description="Of the index.")] = "nl",
    bytes_range: Annotated[str | None, Header(alias="Range", description="`bytes=N-`: what comes from the byte N on.")] = None,
    if_range: Annotated[str | None, Header(description="The ETag of the part at hand.")] = None,
) -> Response:
    """The documents of a filter, a period or a selection: each file as it came, the e-invoice that the accountant got of it, an index for a
    spreadsheet and for a browser, and the hashes of all. Answered as it is made; the same choice gives the same bytes."""
    async with resources.database.tenant(company_id) as session:
        documents = await choose(session, company_id, wanted, standing, id or ())
        company = await get_company(session, company_id)
    if not documents:
        raise NothingToArchive
    missing = await find_missing(resources.storage, company_id, documents)
    planned = await asyncio.to_thread(plan, documents, missing, language=language, title=company.name)
    etag, chunks = f'"{planned.tag}"', stream(resources.storage, company_id, planned)
    first, last = (one.original.name[:7].replace("/", "-") for one in (documents[0], documents[-1]))
    headers = {
        "ETag": etag,
        "Accept-Ranges": "bytes",
        "Content-Disposition": f'attachment; filename="{company.vat_number}_{first}_{last}.zip"',
        "Cache-Control": "private, no-store",
    }
    asked = _FROM.match(bytes_range or "")
    start = int(asked.group(1)) if asked and if_range in (None, etag) else 0
    if not 0 < start < planned.length:
        headers["Content-Length"] = str(planned.length)
        return StreamingResponse(chunks, media_type="application/zip", headers=headers)
    headers["Content-Range"] = f"bytes {start}-{planned.length - 1}/{planned.length}"
    headers["Content-Length"] = str(planned.length - start)
    return StreamingResponse(after(chunks, start), status_code=206, media_type="application/zip", headers=headers)
