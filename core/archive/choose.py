"""Which documents go into an archive, with what is in the storage of each."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.archive.entry import Archived, Kept, Names, base_name, folder_of, suffix_of
from core.archive.errors import ArchiveTooLarge
from core.delivery.models import Delivery, DeliveryState, Form
from core.documents.listing import DocumentFilter
from core.documents.models import Blob, Document
from core.search.find_documents import Standing, find_documents

PAGE = 500
MOST = 50_000
"""Documents of one archive: six years of a busy company, and the index of them still opens."""


async def choose(
    session: AsyncSession, company_id: UUID, wanted: DocumentFilter, standing: Standing, ids: Sequence[UUID] = ()
) -> list[Archived]:
    """The documents of a filter, or those named, oldest first. Raises ArchiveTooLarge."""
    names = Names()
    found: list[UUID] = list(ids) or await _found(session, company_id, wanted, standing)
    rows = [row for start in range(0, len(found), PAGE) for row in await _rows(session, company_id, found[start : start + PAGE])]
    rows.sort(key=lambda row: (row[0].issue_date or row[0].created_at.date(), row[0].id))
    return [_archived(document, delivered, names) for document, delivered in rows]


async def _found(session: AsyncSession, company_id: UUID, wanted: DocumentFilter, standing: Standing) -> list[UUID]:
    found: list[UUID] = []
    after: tuple[datetime, UUID] | None = None
    while True:
        page = await find_documents(session, company_id, wanted, standing, after=after, limit=PAGE)
        found += [row.id for row in page]
        if len(found) > MOST:
            raise ArchiveTooLarge(most=MOST)
        if len(page) < PAGE:
            return found
        after = (page[-1].created_at, page[-1].id)


async def _rows(session: AsyncSession, company_id: UUID, ids: Sequence[UUID]) -> list[tuple[Document, tuple[str, int, datetime] | None]]:
    documents = (await session.scalars(select(Document).where(Document.company_id == company_id, Document.id.in_(ids)))).all()
    sent = await session.execute(
        select(Delivery.document_id, Delivery.package_sha256, Blob.size, Delivery.sent_at)
        .join(Blob, (Blob.company_id == Delivery.company_id) & (Blob.sha256 == Delivery.package_sha256))
        .where(
            Delivery.company_id == company_id,
            Delivery.document_id.in_(ids),
            Delivery.state == DeliveryState.SENT,
            Delivery.form == Form.UBL,
        )
        .order_by(Delivery.document_version)
    )
    last = {document: (sha256, size, at) for document, sha256, size, at in sent if sha256 is not None and at is not None}
    rows = [(document, last.get(document.id)) for document in documents]
    for document in documents:
        session.expunge(document)  # an archive of thousands would otherwise hold all their texts
    return rows


def _archived(document: Document, delivered: tuple[str, int, datetime] | None, names: Names) -> Archived:
    day = document.issue_date or document.created_at.date()
    other_side = document.customer_name if document.direction == "sale" else document.supplier_name
    folder, base = folder_of(day, document.direction), base_name(day, other_side, document.invoice_number, document.filename)
    original = Kept(
        sha256=document.sha256,
        size=document.size,
        name=names.take(folder, base, suffix_of(document.filename, document.media_type)),
        made_at=document.created_at,
    )
    told = None
    if delivered:
        sha256, size, sent_at = delivered
        told = Kept(sha256=sha256, size=size, name=names.take(folder, base, ".ubl.xml"), made_at=sent_at)
    return Archived(
        id=document.id,
        kind=document.kind,
        direction=document.direction,
        other_side=other_side,
        invoice_number=document.invoice_number,
        issue_date=document.issue_date,
        currency=document.currency,
        total=document.tax_inclusive_amount,
        original=original,
        delivered=told,
    )
