"""The application with a folder of the accountant's that it may reach, and documents to deliver."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from uuid import UUID

import httpx
import pytest

from api.resources import Resources
from core import ids
from core.db import Database
from core.documents.models import Document
from core.egress import Egress
from core.parsing import parse
from sandbox import sftp
from sandbox.sftp import SftpDrop
from tests.api.conftest import Person, client_of, make_app
from tests.core.delivery.making import RULES, pdf, sha256

AddDocument = Callable[..., Awaitable[UUID]]


@dataclass(frozen=True)
class Office:
    """The owner at work, and the accountant's folder."""

    client: httpx.AsyncClient
    company_id: UUID
    drop: SftpDrop

    def sftp_address(self, **changes: object) -> dict[str, object]:
        known = {"name": "Fiduciaire", "channel": "sftp", "host": self.drop.host, "port": self.drop.port, "username": self.drop.user}
        return known | {"password": self.drop.password, "host_key": self.drop.host_key, "folder": ""} | changes


@pytest.fixture(scope="session", autouse=True)
async def parsers() -> AsyncIterator[None]:
    """The child processes that look into foreign bytes end with the tests."""
    yield
    await parse.close()


@pytest.fixture
async def office(resources: Resources, owner: Person, tmp_path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Office]:
    monkeypatch.setenv("OKIOKI_RULES", str(RULES))
    async with sftp.serving(tmp_path / "drop", user="boekhouder", password="zandbak-geheim") as drop:
        app = make_app(replace(resources, egress=Egress(frozenset({f"127.0.0.1:{drop.port}"}))))
        async with client_of(app, token=owner.token) as client:
            yield Office(client, owner.company_id, drop)


@pytest.fixture
def add_document(database: Database, resources: Resources, company_id: UUID) -> AddDocument:
    """`await add_document(**changes)`: a purchase invoice that nothing makes due."""

    async def add(**changes: object) -> UUID:
        data = pdf(str(ids.uuid7()))
        await resources.storage.put(company_id, sha256(data), data)
        values: dict[str, object] = {
            "id": ids.uuid7(),
            "company_id": company_id,
            "sha256": sha256(data),
            "filename": "scan.pdf",
            "media_type": "application/pdf",
            "size": len(data),
            "source": "upload",
            "reading_state": "read",
            "kind": "invoice",
            "direction": "purchase",
            "supplier_name": "Electrabel SA",
            "supplier_vat_number": "BE0202239951",
            "invoice_number": "F/2026-17",
            "issue_date": date(2026, 11, 3),
            "currency": "EUR",
            "tax_inclusive_amount": Decimal("121.00"),
            "tax_exclusive_amount": Decimal("100.00"),
            "vat_amount": Decimal("21.00"),
        } | changes
        async with database.tenant(company_id) as session, session.begin():
            session.add(Document(**values))
        return UUID(str(values["id"]))

    return add
