"""A company whose mailbox is read."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from core import ids
from core.documents.models import Arrival, Document
from core.intake.mailbox import link
from core.intake.mailbox.models import Mailbox, MailMessage
from core.jobs import CheckMailbox
from core.outbox.stage import stage
from tests.drain import drain
from workers.context import Context

ADDRESS, PASSWORD = "facturen@gouden-aar.example", "koffie en koek"


@dataclass
class Post:
    """A company, its mailbox, and the server it is on."""

    context: Context
    company_id: UUID
    mailbox_id: UUID

    async def check(self) -> list[str]:
        """One check, and whatever it stages of its own kind."""
        async with self.context.database.tenant(self.company_id) as session, session.begin():
            await stage(session, self.company_id, CheckMailbox(mailbox_id=self.mailbox_id))
        ran = await drain(self.context.database, self.context, company_id=self.company_id)
        return [kind for kind in ran if kind.startswith("check_mailbox")]

    async def messages(self) -> Sequence[MailMessage]:
        async with self.context.database.tenant(self.company_id) as session:
            wanted = select(MailMessage).where(MailMessage.company_id == self.company_id).order_by(MailMessage.id)
            return (await session.scalars(wanted)).all()

    async def documents(self) -> Sequence[Document]:
        async with self.context.database.tenant(self.company_id) as session:
            return (await session.scalars(select(Document).where(Document.company_id == self.company_id).order_by(Document.id))).all()

    async def arrivals(self) -> Sequence[Arrival]:
        async with self.context.database.tenant(self.company_id) as session:
            return (await session.scalars(select(Arrival).where(Arrival.company_id == self.company_id))).all()

    async def mailbox(self) -> Mailbox:
        async with self.context.database.tenant(self.company_id) as session:
            return await session.get_one(Mailbox, (self.company_id, self.mailbox_id))


async def linked(context: Context, company_id: UUID, port: int, *, user: str = ADDRESS, password: str = PASSWORD) -> Post:
    """A mailbox as the API links one."""
    mailbox_id = ids.uuid7()
    sealed = await context.vault.seal(company_id, password, table="mailbox", column="sealed_password", row_id=mailbox_id)
    async with context.database.tenant(company_id) as session, session.begin():
        address = link.Address(user, "localhost", port, user)
        await link.link_mailbox(session, company_id, mailbox_id, address, sealed_password=sealed)
    return Post(context, company_id, mailbox_id)
