"""One company on its way: what its owner does, what its supplier sends, what its bank books, and what its accountant got."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from email.message import EmailMessage
from random import Random
from typing import Any

from cli.demo.owner import Json, Owner
from core import clock
from sandbox.bank.state import Movement
from sandbox.scenario import drawing
from sandbox.scenario.paper import Kind, Line, Paper
from sandbox.scenario.parties import SUPPLIERS, Party, iban, structured_communication
from sandbox.smtp import Received
from tests.factories.companies import vat_number
from tests.journeys.stack import Stack

PASSWORD = "vier woorden zonder verband"
MAILBOX = "facturen@gouden-aar.example"
BANK = "kbc"


@dataclass(frozen=True)
class Posted:
    """A paper, and the file in which it came."""

    paper: Paper
    pdf: bytes


@dataclass
class Company:
    """What a journey knows of its company, whatever the product says."""

    stack: Stack
    owner: Owner
    party: Party
    account_id: str
    channel: str
    connection: Json = field(default_factory=dict)
    mailbox: Json = field(default_factory=dict)

    @property
    def accountant_email(self) -> str:
        return f"{self.party.vat_number.lower()}@import.boekhouder.example"

    @property
    def folder(self) -> str:
        return self.party.vat_number.lower()

    async def sign_up(self) -> None:
        fields = {"email": self.party.email, "password": PASSWORD, "name": "Wim De Bakker", "language": "nl"}
        await self.owner.sign_up(**fields, vat_number=self.party.vat_number, company_name=self.party.name)

    async def link(self) -> None:
        """Bank, mailbox and accountant, as the first screens ask for them."""
        outside = self.stack.outside
        self.connection = await self.owner.link_bank(BANK, outside.world.http, ibans=[self.party.iban])
        mail = outside.mail
        self.mailbox = await self.owner.link_mailbox(MAILBOX, mail.host, mail.port, mail.password, username=mail.user)
        if self.channel == "email":
            await self.owner.appoint_by_email("Fiduciaire Lambert", self.accountant_email)
        else:
            files = outside.files
            (files.folder / self.folder).mkdir(exist_ok=True)
            await self.owner.appoint_by_sftp(
                "Fiduciaire Lambert", files.host, files.port, files.user, files.password, folder=f"{files.folder}/{self.folder}"
            )

    def invoice(self, seed: int) -> Paper:
        """A supplier's invoice of last week, with a structured communication; another one for another seed."""
        chance, today = Random(seed), clock.today()
        lines = (
            Line("Tarwebloem T65, zak 25 kg", Decimal(chance.randint(5, 60)), Decimal("18.40"), 6),
            Line("Levering", Decimal(1), Decimal(chance.randint(1500, 9900)) / 100, 21),
        )
        issued = today - timedelta(days=chance.randint(4, 9))
        number, reference = f"MV-2026-{chance.randint(10_000, 99_999)}", structured_communication(chance.randint(1, 10**10 - 1))
        return Paper(Kind.INVOICE, SUPPLIERS["molens"], self.party, number, issued, issued + timedelta(days=14), lines, reference=reference)

    async def receive(self, paper: Paper) -> Posted:
        """The supplier's mail arrives in the mailbox."""
        message, pdf = EmailMessage(), drawing.pdf(paper)
        message["From"], message["To"] = paper.issuer.email, MAILBOX
        message["Subject"], message["Message-ID"] = f"Factuur {paper.number}", f"<{paper.number}.{self.party.vat_number}@molens.example>"
        message.set_content(f"Beste,\n\nIn bijlage onze factuur {paper.number}.\n")
        message.add_attachment(pdf, maintype="application", subtype="pdf", filename=f"{paper.file_stem}.pdf")
        self.stack.outside.mail.deliver(message.as_bytes())
        return Posted(paper, pdf)

    async def pay(self, paper: Paper, day: date | None = None) -> None:
        """The bank books the transfer."""
        movement = Movement(
            amount=-paper.total,
            booking_date=day or clock.today() - timedelta(days=1),
            counterparty_name=paper.issuer.name.upper(),
            counterparty_iban=paper.issuer.iban,
            structured_communication=paper.reference,
            bank_transaction_code="PMNT-ICDT-ESCT",
        )
        await self.stack.outside.world.control.add_movements(self.account_id, [movement])

    async def look(self) -> None:
        """The owner asks for what is new, in the mailbox and at the bank, rather than wait for the schedule."""
        await self.owner.post(f"/mailboxes/{self.mailbox['id']}/checks")
        await self.owner.post(f"/bank-connections/{self.connection['id']}/polls")

    async def sent(self) -> list[Json]:
        """Deliveries that the product says it made."""
        return await self.owner.listed("/deliveries", state="sent")

    async def arrived(self, least: int = 1) -> list[Json]:
        """The deliveries, once there are as many as should be."""

        async def enough() -> list[Json]:
            found = await self.sent()
            return found if len(found) >= least else []

        try:
            return await self.owner.until(enough, seconds=90)
        except TimeoutError as late:
            raise TimeoutError(f"{late}: {await self.told()}") from None

    async def told(self) -> dict[str, Any]:
        """All that the product says of the company, for whoever must find out why a test failed."""
        paths = ("documents", "transactions", "bookings", "deliveries", "todo", "bank-connections", "mailboxes")
        dead = {name: self.stack.words(name) for name, process in self.stack.processes.items() if process.poll() is not None}
        return {"dead": dead} | {path: await self.owner.listed(f"/{path}") for path in paths}

    def mails(self) -> list[Received]:
        """What the accountant's mail server took for this company."""
        return [mail for mail in self.stack.outside.world.accountant.mail.received if self.accountant_email in mail.recipients]

    def files(self) -> dict[str, bytes]:
        """What lies in the accountant's folder for this company."""
        return self.stack.outside.files.files(self.folder)


@asynccontextmanager
async def new_company(stack: Stack, channel: str) -> AsyncIterator[Company]:
    """A company that nobody knows yet, with an account at the bank and an empty mailbox."""
    number = vat_number()
    serial = int(number[3:10])
    party = Party(
        "own", f"Bakkerij {serial} BV", "Korenmarkt 14", "9000 Gent", number, iban("737", serial), f"{number.lower()}@own.example"
    )
    stack.outside.mail.empty()
    account_id = await stack.outside.world.control.create_account(BANK, party.iban, party.name, opening_balance="25000.00")
    async with stack.client() as client:
        client.headers["X-Forwarded-For"] = f"10.{serial >> 16 & 255}.{serial >> 8 & 255}.{serial & 255}"
        yield Company(stack, Owner(client), party, account_id, channel)
