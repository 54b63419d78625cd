"""The circle closed with an independent bank: our payment file goes in, its statement comes back, and what it paid is booked by our name.

mock-bank carries no communication into its statements, so nothing but our end-to-end id tells the payments apart.
"""

from decimal import Decimal
from uuid import UUID

import httpx
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock, ids
from core.bank_files.import_file import import_statements
from core.bank_files.models import StatementFile
from core.bank_files.read_file import read_file
from core.banking.models import BankAccount, BankTransaction
from core.bookings.models import BookingDocument, BookingTransaction
from core.matching.models import MatchDecision
from core.matching.reconcile import reconcile
from core.parsing.parse import parse
from core.payments.queries import payments_of
from tests.conftest import TODAY
from tests.core.payments.mock_bank import paid, statements


async def take_in(session: AsyncSession, company_id: UUID, data: bytes) -> StatementFile:
    file = StatementFile(
        company_id=company_id, id=ids.uuid7(), sha256=ids.uuid7().hex, filename="f.xml", size=len(data), format="camt.053",
        source="upload", state="waiting",
    )  # fmt: skip
    session.add(file)
    await session.flush()
    return await import_statements(session, company_id, file, await parse(read_file, data), {}, now=clock.now())


async def test_its_statement_books_each_invoice_by_the_id_that_we_gave(
    bank: httpx.AsyncClient, session: AsyncSession, company_id: UUID
) -> None:
    file, order = await paid(bank, session, company_id, "accept", "accept")
    account = await session.get_one(BankAccount, (company_id, file.bank_account_id))
    await bank.post("/_mock/advance?days=2")
    waiting = await statements(bank, account.iban)
    stored = [(await take_in(session, company_id, data)).stored for data in waiting]
    assert sum(filter(None, stored)) == 2
    assert account.balance == Decimal("1000000.00") - sum(transfer.amount for transfer in order.transfers)
    moved = {
        row.end_to_end_id: row.id for row in await session.scalars(select(BankTransaction).where(BankTransaction.company_id == company_id))
    }
    assert set(moved) == {transfer.end_to_end_id for transfer in order.transfers}
    assert (await reconcile(session, company_id, today=TODAY)).linked == 2
    booked = await session.execute(
        select(BookingDocument.document_id, BookingTransaction.transaction_id)
        .join(BookingTransaction, BookingTransaction.booking_id == BookingDocument.booking_id)
        .where(BookingDocument.company_id == company_id)
    )
    payments = (await payments_of(session, company_id, [file.id]))[file.id]
    assert {row.document_id: row.transaction_id for row in booked} == {one.document_id: moved[one.end_to_end_id] for one in payments}
    linked = select(MatchDecision.reasons).where(MatchDecision.company_id == company_id, MatchDecision.outcome == "linked")
    for reasons in await session.scalars(linked):
        assert reasons[0]["code"] == "end_to_end_id"


async def test_its_statement_a_second_time_stores_and_books_nothing(
    bank: httpx.AsyncClient, session: AsyncSession, company_id: UUID
) -> None:
    file, _ = await paid(bank, session, company_id, "accept")
    account = await session.get_one(BankAccount, (company_id, file.bank_account_id))
    await bank.post("/_mock/advance?days=2")
    waiting = await statements(bank, account.iban)
    first = [(await take_in(session, company_id, data)).stored for data in waiting]
    again = [(await take_in(session, company_id, data)).stored for data in waiting]
    assert (sum(filter(None, first)), sum(filter(None, again))) == (1, 0)
