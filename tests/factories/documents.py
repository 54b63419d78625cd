"""Documents, for tests: flushed into the caller's transaction."""

import hashlib
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import ids
from core.documents.models import Direction, Document, Kind, ReadingState


async def make_document(session: AsyncSession, company_id: UUID, **fields: object) -> Document:
    """A purchase invoice that was read: 121.00 EUR of Proximus, due on 1 December 2026, whose bytes no other document has."""
    document_id = ids.uuid7()
    values: dict[str, object] = {
        "company_id": company_id,
        "id": document_id,
        "sha256": hashlib.sha256(document_id.bytes).hexdigest(),
        "filename": "factuur.pdf",
        "media_type": "application/pdf",
        "size": 1000,
        "pages": 1,
        "source": "upload",
        "reading_state": ReadingState.READ,
        "kind": Kind.INVOICE,
        "direction": Direction.PURCHASE,
        "supplier_name": "Proximus NV",
        "supplier_vat_number": "BE0202239951",
        "invoice_number": f"P{document_id.hex[-10:]}",
        "issue_date": date(2026, 11, 1),
        "due_date": date(2026, 12, 1),
        "currency": "EUR",
        "tax_inclusive_amount": Decimal("121.00"),
    } | fields
    document = Document(**values)
    session.add(document)
    await session.flush()
    return document
