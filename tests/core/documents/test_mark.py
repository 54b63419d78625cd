"""What the owner says of a document changes what the accountant would get, and the version says so."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core.documents.mark import NOT_AN_INVOICE, set_aside
from tests.factories.documents import make_document

READ: dict[str, object] = {"kind": "invoice", "direction": "purchase", "fields": {}, "text": ""}


async def test_setting_a_paper_aside_and_taking_it_back_are_corrections_of_its_kind(session: AsyncSession, company_id: UUID) -> None:
    document = await make_document(session, company_id, extraction=READ)
    await set_aside(session, company_id, document.id, is_invoice=False)
    assert (document.kind, document.version, document.corrections) == ("other", 2, {"kind": "other"})
    assert document.closed_note == NOT_AN_INVOICE
    await set_aside(session, company_id, document.id, is_invoice=False)
    assert document.version == 2
    await set_aside(session, company_id, document.id, is_invoice=True)
    assert (document.kind, document.version, document.corrections, document.closed_at) == ("invoice", 3, {}, None)
