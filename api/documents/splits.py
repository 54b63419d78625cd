"""A picture of several papers, split into documents of their own: offered, never forced, and taken back."""

from collections.abc import Sequence
from uuid import UUID

from api.deps import CompanyId, Now, Resources, Transaction
from api.documents.represent import represent
from api.documents.schemas import Document, DocumentPart, DocumentParts, PaperSeen
from api.permissions import Permission
from api.routing import Routes
from core.documents import models
from core.documents.errors import DocumentIsDeleted, DocumentIsPart, DocumentIsSplit, DocumentNotFound, NothingToSplit
from core.documents.parts import original_of, parts_of
from core.documents.queries import get_document as get
from core.parsing.errors import ParserKilled, ParserUnavailable, Unreadable
from core.reading.errors import Damaged, Encrypted, NothingToShow, PictureTooLarge, TooManyFrames, TooManyPages
from core.splitting.split_document import Cut, cut, offered, split_document, unsplit_document
from core.storage import BytesMissing, StorageUnavailable

routes = Routes("documents")
_OPENING = (BytesMissing, StorageUnavailable, Encrypted, Damaged, TooManyPages, PictureTooLarge, TooManyFrames, NothingToShow)
_PARSING = (ParserKilled, Unreadable, ParserUnavailable)


@routes.get("/documents/{id}/parts", permission=Permission.DOCUMENTS_READ, problems=(DocumentNotFound,))
async def list_document_parts(id: UUID, transaction: Transaction, company_id: CompanyId) -> DocumentParts:
    """The papers that were seen on it, which it could be split into; the documents it is split into; the picture it was cut from."""
    document = await get(transaction, company_id, id)
    parts = [await get(transaction, company_id, one.part_id) for one in await parts_of(transaction, company_id, id)]
    seen = [PaperSeen(page=part.page, corners=list(part.corners)) for part in offered(document)]
    return DocumentParts(offered=seen, items=[_part(one) for one in parts], original=await original_of(transaction, company_id, id))


@routes.put(
    "/documents/{id}/split",
    permission=Permission.DOCUMENTS_WRITE,
    problems=(DocumentNotFound, DocumentIsDeleted, DocumentIsPart, NothingToSplit, *_OPENING, *_PARSING),
)
async def split_into_parts(id: UUID, resources: Resources, transaction: Transaction, company_id: CompanyId) -> DocumentParts:
    """Make each paper on it a document of its own, read by itself. The picture is kept, and not delivered while they stand for it."""
    async with resources.database.tenant(company_id) as session:  # none is open while the papers are cut out
        document = await get(session, company_id, id)
        known = await parts_of(session, company_id, id)
    cuts: Sequence[Cut] = () if known else await cut(resources.storage, company_id, document)
    await split_document(transaction, company_id, id, cuts)
    return await list_document_parts(id, transaction, company_id)


@routes.delete("/documents/{id}/split", permission=Permission.DOCUMENTS_WRITE, problems=(DocumentNotFound, DocumentIsSplit))
async def take_split_back(id: UUID, transaction: Transaction, company_id: CompanyId, now: Now) -> Document:
    """Have the picture whole again; its parts are put away."""
    return await represent(transaction, company_id, await unsplit_document(transaction, company_id, id), now=now)


def _part(document: models.Document) -> DocumentPart:
    return DocumentPart(
        id=document.id,
        filename=document.filename,
        reading_state=models.ReadingState(document.reading_state),
        supplier_name=document.supplier_name,
        currency=document.currency,
        tax_inclusive_amount=document.tax_inclusive_amount,
        deleted=document.deleted_at is not None,
    )
