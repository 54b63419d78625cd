"""The words of a page to click on, what corrections taught, and which documents are to be checked."""

import hashlib
import json
from typing import Annotated, Any
from uuid import UUID

from fastapi import Header, Path, Response

from api.counterparties.schemas import Lesson
from api.deps import CompanyId, Transaction
from api.documents.schemas import DocumentsToCheck, DocumentToCheck, LessonList, PageWord, PageWords
from api.permissions import Permission
from api.routing import Routes
from core.counterparties.queries import facts_from, find_paper, places_of
from core.counterparties.telling import side_of
from core.documents.errors import DocumentNotFound
from core.documents.queries import get_document
from core.reading.to_check import find_to_check

routes = Routes("documents")


@routes.get(
    "/documents/{id}/pages/{number}/words",
    permission=Permission.DOCUMENTS_READ,
    response_model=PageWords,
    responses={304: {"description": "The copy at hand is right."}},
    problems=(DocumentNotFound,),
)
async def list_page_words(
    id: UUID,
    number: Annotated[int, Path(ge=1, le=10_000)],
    response: Response,
    transaction: Transaction,
    company_id: CompanyId,
    if_none_match: Annotated[str | None, Header(description="The ETag of the copy at hand.")] = None,
) -> PageWords | Response:
    """The words of a page with their places, in reading order; none where the page was not read."""
    await get_document(transaction, company_id, id)
    paper = await find_paper(transaction, company_id, id)
    words: list[list[Any]] = []
    for page in paper.pages if paper is not None else ():
        if page["number"] == number:
            words = page["words"]
    etag = f'"{hashlib.sha256(json.dumps(words).encode()).hexdigest()[:32]}"'
    kept = {"ETag": etag, "Cache-Control": "private, no-cache"}
    if if_none_match == etag:
        return Response(status_code=304, headers=kept)
    response.headers.update(kept)
    return PageWords(items=[PageWord(text=text, box=box) for text, *box, _confidence in words])


@routes.get("/documents/{id}/lessons", permission=Permission.DOCUMENTS_READ, problems=(DocumentNotFound,))
async def list_document_lessons(id: UUID, transaction: Transaction, company_id: CompanyId) -> LessonList:
    """What the corrections of this document taught for the next one of its kind."""
    document = await get_document(transaction, company_id, id)
    lessons = [
        Lesson(
            field=place.field,
            what="place",
            id=place.id,
            page=place.place["page"],
            box=place.place["box"],
            put_right=place.put_right,
            forgotten_at=place.forgotten_at,
        )
        for place in await places_of(transaction, company_id, id)
    ]
    names = {"name": f"{side_of(document.direction)}_name", "payment_term": "due_date"}
    lessons += [
        Lesson(
            field=names.get(fact.kind, fact.kind),
            what="fact",
            id=fact.id,
            page=None,
            box=None,
            put_right=0,
            forgotten_at=fact.forgotten_at,
        )
        for fact in await facts_from(transaction, company_id, id)
    ]
    return LessonList(items=lessons)


@routes.get("/documents-to-check", permission=Permission.DOCUMENTS_READ)
async def list_documents_to_check(transaction: Transaction, company_id: CompanyId) -> DocumentsToCheck:
    """Open documents with something that was not read with certainty: up to 100, those that came first first."""
    found = await find_to_check(transaction, company_id)
    return DocumentsToCheck(items=[DocumentToCheck(id=row.id, filename=row.filename, unsure=row.unsure) for row in found])
