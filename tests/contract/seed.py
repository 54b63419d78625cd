"""A company that has one of everything, each row marked, so that a row that shows up elsewhere is known at once."""

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

from sqlalchemy import text

from core import clock, ids
from core.bank_feeds.models import AccountFeed, BankConnection
from core.bookings.models import Booking, BookingDocument, BookingTransaction
from core.companies.keys import sealed_keys
from core.db import Database
from core.delivery.models import Accountant, Delivery
from core.duplicates.models import DocumentPair
from core.identity.models import ApiKey, Invitation, Role
from core.intake.mailbox.models import Mailbox, MailMessage
from core.matching.models import MatchDecision
from core.tables import metadata
from core.vault import Vault
from tests.factories.banking import make_account, make_transaction
from tests.factories.companies import KEY_RING, make_company, make_user
from tests.factories.documents import make_document


@dataclass(frozen=True, slots=True)
class Seeded:
    """The company, and the id of each thing in it."""

    company_id: UUID
    user_id: UUID
    ids: dict[str, str]


async def seed(database: Database, mark: str) -> Seeded:
    """Make the company; `mark` stands in every text a user would see."""
    company_id = await make_company(database, name=f"Bakkerij {mark}", city=mark)
    user_id = await make_user(database, company_id, role=Role.MEMBER)
    vault = Vault(KEY_RING, sealed_keys(database))
    now = clock.now()
    mailbox_id, connection_id, accountant_id = ids.uuid7(), ids.uuid7(), ids.uuid7()
    password = await vault.seal(company_id, mark, table="mailbox", column="sealed_password", row_id=mailbox_id)
    async with database.tenant(company_id) as session, session.begin():
        account = await make_account(session, company_id, name=mark)
        transactions = [await make_transaction(session, account, counterparty_name=mark, amount=Decimal("-121.00")) for _ in range(3)]
        documents = [
            await make_document(session, company_id, filename=f"{mark}-{n}.pdf", supplier_name=mark, invoice_number=f"{mark}{n}")
            for n in range(4)
        ]
        decision = MatchDecision(
            company_id=company_id,
            id=ids.uuid7(),
            outcome="suggested",
            document_ids=[documents[1].id],
            transaction_ids=[transactions[1].id],
            score=0.8,
            reasons=[{"code": "amount", "facts": {"name": mark}}],
        )
        booking = Booking(company_id=company_id, id=ids.uuid7(), made_by="user", note=mark)
        session.add_all([decision, booking])
        session.add(
            Mailbox(
                company_id=company_id,
                id=mailbox_id,
                address=f"{mark}@example.be",
                host="imap.example.be",
                port=993,
                username=mark,
                sealed_password=password,
            )
        )
        connection = BankConnection(
            company_id=company_id, id=connection_id, institution_id="kbc", provider="berlin_group", status="expired"
        )
        session.add(connection)
        session.add(Accountant(company_id=company_id, id=accountant_id, name=mark, channel="email", email=f"{mark}@firm.example"))
        key = ApiKey(
            company_id=company_id,
            id=ids.uuid7(),
            name=mark,
            public_part=str(ids.uuid7()),
            secret_hash=b"",
            scopes=[],
            created_by=user_id,
            expires_at=now + timedelta(days=9),
        )
        invitation = Invitation(
            company_id=company_id,
            id=ids.uuid7(),
            email=f"{mark}@invited.example".lower(),
            role="member",
            token_hash=hashlib.sha256(mark.encode()).digest(),
            invited_by=user_id,
            expires_at=now + timedelta(days=9),
        )
        session.add_all([key, invitation])
        await session.flush()
        session.add_all(
            [
                BookingDocument(company_id=company_id, booking_id=booking.id, document_id=documents[0].id),
                BookingTransaction(company_id=company_id, booking_id=booking.id, transaction_id=transactions[0].id),
                AccountFeed(company_id=company_id, bank_connection_id=connection_id, bank_account_id=account.id, remote_id="r"),
                MailMessage(
                    company_id=company_id,
                    mailbox_id=mailbox_id,
                    folder="INBOX",
                    uid_validity=1,
                    uid=1,
                    sender=mark,
                    subject=mark,
                    outcome="left",
                    reason="noPaper",
                    parts=[],
                ),
            ]
        )
        first, second = sorted((documents[2].id, documents[3].id))
        pair = DocumentPair(
            company_id=company_id,
            id=ids.uuid7(),
            first_id=first,
            second_id=second,
            likeness="maybe",
            reasons=[{"code": "number_same", "facts": {"name": mark}}],
        )
        delivery = Delivery(
            company_id=company_id,
            id=ids.uuid7(),
            document_id=documents[0].id,
            document_version=1,
            channel="email",
            recipient=f"{mark}@firm.example",
            idempotency_key=str(ids.uuid7()),
            state="failed",
        )
        session.add_all([pair, delivery])
    things = {
        "documents": documents[1].id,
        "transactions": transactions[1].id,
        "bookings": booking.id,
        "suggestions": decision.id,
        "mailboxes": mailbox_id,
        "bank-connections": connection_id,
        "accounts": account.id,
        "document-pairs": pair.id,
        "deliveries": delivery.id,
        "api-keys": key.id,
        "members": user_id,
    }
    return Seeded(company_id, user_id, {name: str(value) for name, value in things.items()})


async def fingerprint(database: Database, company_id: UUID) -> dict[str, str]:
    """A hash of all rows of a company, table by table."""
    found: dict[str, str] = {}
    async with database.tenant(company_id) as session:
        for table in metadata.sorted_tables:
            column = "id" if table.name == "company" else "company_id" if "company_id" in table.c else None
            if column is not None and table.name not in ("worker_process", "user_session"):
                rows = text(f"select md5(string_agg(t::text, '|' order by t::text)) from {table.name} t where {column} = :company_id")
                found[table.name] = str(await session.scalar(rows.bindparams(company_id=company_id)))
    return found
