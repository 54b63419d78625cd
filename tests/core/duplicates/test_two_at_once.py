"""The PDF and the e-invoice of one mail are read at the same moment: they must not miss each other."""

import asyncio
from uuid import UUID

from core.db import Database
from core.documents.models import Document
from core.duplicates.compare import compare_document
from tests.factories.documents import make_document


async def test_two_copies_read_at_once_are_one_family(database: Database, company_id: UUID) -> None:
    async def read(media_type: str, compared: asyncio.Event, go: asyncio.Event) -> UUID:
        async with database.tenant(company_id) as session, session.begin():
            document = await make_document(session, company_id, invoice_number="2026/17", media_type=media_type)
            await compare_document(session, document)
            compared.set()
            await go.wait()
        return document.id

    first_compared, second_compared, go = asyncio.Event(), asyncio.Event(), asyncio.Event()
    first = asyncio.create_task(read("application/pdf", first_compared, go))
    await first_compared.wait()
    second = asyncio.create_task(read("application/xml", second_compared, go))
    await asyncio.sleep(0.2)
    assert not second_compared.is_set(), "the second did not wait for the first"
    go.set()
    pdf, xml = await asyncio.gather(first, second)
    async with database.tenant(company_id) as session:
        paper = await session.get_one(Document, (company_id, pdf))
        assert paper.superseded_by == xml
