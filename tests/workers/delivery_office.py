"""A company, its accountant's servers, and a worker's context that reaches them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from sqlalchemy import select, text

from core import clock, ids
from core.companies.keys import sealed_keys
from core.db import Database
from core.delivery.appoint import Appointment, appoint_accountant
from core.delivery.models import Accountant, Channel, Delivery, Form
from core.delivery.resend import send_document
from core.delivery.retry import retry_delivery
from core.documents.models import Document
from core.egress import Egress
from core.jobs import DeliverDocument
from core.outbox.stage import stage
from core.storage import Folder, Storage
from core.vault import Vault
from sandbox import sftp, smtp
from tests.core.delivery.making import RULES, pdf, sha256
from tests.drain import drain
from tests.factories.companies import KEY_RING
from workers.context import Context
from workers.settings import Settings

YESTERDAY = datetime(2026, 11, 3, 9, tzinfo=UTC)


@dataclass
class Office:
    """A company with its accountant's servers, and the ways a test moves it along."""

    database: Database
    company_id: UUID
    context: Context
    mail: smtp.Drop
    files: sftp.SftpDrop
    settings: dict[str, str] = field(default_factory=dict)

    async def appoint(self, channel: Channel, **changes: object) -> None:
        by = (
            {"email": "ubl@boekhouder.be"}
            if channel is Channel.EMAIL
            else {
                "host": self.files.host,
                "port": self.files.port,
                "username": self.files.user,
                "password": self.files.password,
                "host_key": self.files.host_key,
            }
        )
        wanted = Appointment(**({"name": "Fiduciaire", "channel": channel} | by | changes))
        async with self.database.tenant(self.company_id) as session, session.begin():
            await appoint_accountant(session, self.company_id, wanted, vault=self.context.vault, now=clock.now())

    async def add(self, content: bytes | None = None, **changes: object) -> UUID:
        """A purchase invoice that the owner marked as paid by card, hence due."""
        data = content or pdf(str(ids.uuid7()))
        await self.context.storage.put(self.company_id, sha256(data), data)
        values: dict[str, object] = {
            "id": ids.uuid7(),
            "company_id": self.company_id,
            "sha256": sha256(data),
            "filename": "scan.pdf",
            "media_type": "application/pdf",
            "size": len(data),
            "source": "upload",
            "reading_state": "read",
            "extraction": {"fields": {"vat_breakdown": {"value": [{"rate": "21", "taxable_amount": "100.00", "vat_amount": "21.00"}]}}},
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
            "payment_mark": "card",
            "payment_mark_by": "user",
            "updated_at": YESTERDAY,
        } | changes
        async with self.database.tenant(self.company_id) as session, session.begin():
            session.add(Document(**values))
        return UUID(str(values["id"]))

    async def stage(self, *wanted) -> None:
        async with self.database.tenant(self.company_id) as session, session.begin():
            for job in wanted:
                await stage(session, self.company_id, job)

    async def deliver(self, document_id: UUID) -> list[str]:
        await self.stage(DeliverDocument(document_id=document_id))
        return await self.work()

    async def work(self) -> list[str]:
        return await drain(self.database, self.context, company_id=self.company_id)

    async def time_passes(self) -> list[str]:
        """Whatever waits for a later moment finds that it has come."""
        async with self.database.tenant(self.company_id) as session, session.begin():
            await session.execute(text("update delivery set held_until = now() - interval '1 second' where held_until is not null"))
        async with self.database.dispatcher_engine.begin() as connection:
            query = text("update job set run_at = now() where company_id = :id and state = 'ready'")
            await connection.execute(query, {"id": self.company_id})
        return await self.work()

    async def change(self, document_id: UUID, **values: object) -> None:
        async with self.database.tenant(self.company_id) as session, session.begin():
            document = await session.get_one(Document, (self.company_id, document_id))
            for name, value in values.items():
                setattr(document, name, value)
            document.version += 1

    async def deliveries(self) -> list[Delivery]:
        async with self.database.tenant(self.company_id) as session:
            return list(await session.scalars(select(Delivery).order_by(Delivery.created_at, Delivery.id)))

    async def delivery(self) -> Delivery:
        (only,) = await self.deliveries()
        return only

    async def accountant(self) -> Accountant:
        async with self.database.tenant(self.company_id) as session:
            return (await session.scalars(select(Accountant))).one()

    async def retry(self, delivery_id: UUID) -> list[str]:
        async with self.database.tenant(self.company_id) as session, session.begin():
            await retry_delivery(session, self.company_id, delivery_id, now=clock.now())
        return await self.work()

    async def send_knowingly(self, document_id: UUID, form: Form = Form.UBL) -> list[str]:
        async with self.database.tenant(self.company_id) as session, session.begin():
            await send_document(session, self.company_id, document_id, form, now=clock.now())
        return await self.work()

    def ubls(self) -> list[bytes]:
        """The XML files in the mails that came."""
        parts = [part for mail in self.mail.received for part in mail.message.iter_attachments()]
        return [part.get_payload(decode=True) for part in parts if part.get_content_type() == "application/xml"]


@asynccontextmanager
async def open_office(database: Database, company_id: UUID, folder: Path) -> AsyncIterator[Office]:
    """Servers, context and company, until the block ends."""
    drop = smtp.Drop()
    async with (
        smtp.serving(drop, "127.0.0.1", 0) as smtp_port,
        sftp.serving(folder / "drop", user="boekhouder", password="zandbak") as files,
    ):
        env = {
            "OKIOKI_SMTP_HOST": "127.0.0.1",
            "OKIOKI_SMTP_PORT": str(smtp_port),
            "OKIOKI_SMTP_TLS": "none",
            "OKIOKI_MAIL_FROM": "documents@okioki.example",
            "OKIOKI_STORAGE_URL": (folder / "blobs").as_uri(),
            "OKIOKI_RULES": str(RULES),
            "OKIOKI_KEY_ENCRYPTION_KEY": bytes(range(32)).hex(),
        }
        settings = Settings(
            smtp_host="127.0.0.1",
            smtp_port=smtp_port,
            smtp_tls="none",
            mail_from="documents@okioki.example",
            rules=RULES,
            allowed_private_hosts=frozenset({f"127.0.0.1:{files.port}"}),
        )
        vault = Vault(KEY_RING, sealed_keys(database))
        egress = Egress(settings.allowed_private_hosts)
        storage = Storage(Folder(folder / "blobs"), vault)
        async with egress.http_client() as http:
            context = Context(database=database, settings=settings, vault=vault, storage=storage, egress=egress, http=http)
            yield Office(database, company_id, context, drop, files, env)
