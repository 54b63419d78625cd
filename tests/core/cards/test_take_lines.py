"""A card statement becomes movements of its cards, each once, and everything on it finds its place."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bench.papers.cards.generate import generate_statements
from core import clock
from core.banking.models import BankAccount, BankTransaction, Explanation
from core.bookings.models import BookingDocument, BookingTransaction
from core.cards.models import INSTITUTION, CardStatement
from core.cards.queries import list_statements, list_waiting
from core.cards.take_lines import accept_lines, take_lines
from core.documents.models import Document
from core.matching.reconcile import reconcile
from core.reading.card_statements.entries import CardEntry, StatementEntry
from core.reading.extract import extract
from core.reading.extraction import Extraction
from core.reading.read import record_extraction
from tests.factories.banking import make_account, make_transaction
from tests.factories.documents import make_document

DEBIT = date(2026, 11, 6)


def line(day: str, text: str, amount: str, kind: str = "purchase", **more: str) -> CardEntry:
    return CardEntry(day, text, amount, "EUR", kind=kind, **more)


def month(*lines: CardEntry, total: str | None = None, digits: str | None = "1234", brand: str | None = "visa") -> StatementEntry:
    lines_sum = sum((Decimal(one.amount) for one in lines if one.kind not in ("load", "payment")), Decimal(0))
    adds_up = None if total is None else Decimal(total) == lines_sum
    ends = ("2026-10-01", "2026-10-31")
    return StatementEntry(brand, digits, "EUR", *ends, total, str(lines_sum), adds_up, DEBIT.isoformat(), total, lines)


async def paper(session: AsyncSession, company_id: UUID, *statements: StatementEntry, total: str = "100.00") -> Document:
    """A card statement that was read, direct debit of the sixth of November."""
    read = Extraction("card_statement", {}, 1, 1, None, 0.1, direction="purchase", statements=statements)
    return await make_document(
        session,
        company_id,
        kind="card_statement",
        supplier_name="Worldline",
        supplier_vat_number=None,
        invoice_number=None,
        issue_date=date(2026, 10, 31),
        due_date=DEBIT,
        tax_inclusive_amount=Decimal(total),
        payment_means="direct_debit",
        extraction=read.to_json(),
    )


async def on_cards(session: AsyncSession, company_id: UUID) -> Sequence[BankTransaction]:
    await session.flush()
    cards = select(BankAccount.id).where(BankAccount.company_id == company_id, BankAccount.institution_id == INSTITUTION)
    wanted = select(BankTransaction).where(BankTransaction.company_id == company_id, BankTransaction.bank_account_id.in_(cards))
    found = await session.scalars(
        wanted.order_by(BankTransaction.booking_date, BankTransaction.id).execution_options(populate_existing=True)
    )
    return found.all()


async def test_lines_are_movements_of_the_card_and_what_needs_no_document_says_so(session: AsyncSession, company_id: UUID) -> None:
    bought = line("2026-10-02", "ROOMER GENT", "12.50", place="Gent", booked="2026-10-03")
    abroad = line("2026-10-05", "GITHUB", "18.40", original_amount="20.00", original_currency="USD")
    others = [
        line("2026-10-07", "JAARLIJKSE BIJDRAGE", "25.00", "fee"),
        line("2026-10-08", "GELDOPNEMING", "50.00", "withdrawal"),
        line("2026-10-09", "OPLADING", "-100.00", "load"),
        line("2026-10-09", "BETALING", "-80.00", "payment"),
        line("2026-10-10", "TERUGBETALING", "-6.00", "refund"),
    ]
    document = await paper(session, company_id, month(bought, abroad, *others))
    (statement,) = await take_lines(session, company_id, document.id)
    moved = await on_cards(session, company_id)
    assert [(one.amount, one.explanation) for one in moved] == [
        (Decimal("-12.50"), None),
        (Decimal("-18.40"), None),
        (Decimal("-25.00"), Explanation.BANK_COST),
        (Decimal("-50.00"), Explanation.CASH_WITHDRAWAL),
        (Decimal("100.00"), Explanation.PREPAID_LOAD),
        (Decimal("80.00"), Explanation.CARD_SETTLEMENT),
        (Decimal("6.00"), None),
    ]
    assert moved[0].remittance_information == "Visa 1234 · ROOMER GENT · Gent"
    assert "20.00 USD" in moved[1].remittance_information
    assert (statement.lines, statement.state, statement.proved) == (7, "taken", False)
    ((_, account),) = await list_statements(session, company_id, document.id)
    assert (account.iban, account.name) == ("VISA****1234", "Visa 1234")


async def test_reading_again_stores_nothing_twice_and_flags_what_is_no_longer_there(session: AsyncSession, company_id: UUID) -> None:
    coffee = line("2026-10-02", "KOFFIE", "3.00")
    document = await paper(session, company_id, month(coffee, coffee, line("2026-10-03", "BROOD", "4.00"), total="10.00"))
    for _ in range(2):
        await take_lines(session, company_id, document.id)
    before = {one.id for one in await on_cards(session, company_id)}
    assert len(before) == 3
    better = month(coffee, coffee, line("2026-10-03", "BROODJE", "4.00"), total="10.00")
    document.extraction = (document.extraction or {}) | {"statements": [better.to_json()]}
    await take_lines(session, company_id, document.id)
    after = await on_cards(session, company_id)
    assert len(after) == 4
    assert [one.counterparty_name for one in after if one.vanished_at is not None] == ["BROOD"]


async def test_another_scan_of_the_same_month_stores_nothing_and_a_better_one_takes_over(session: AsyncSession, company_id: UUID) -> None:
    first_lines = (line("2026-10-02", "ROOMER GENT", "12.50"), line("2026-10-03", "BROOD", "4.00"))
    first = await paper(session, company_id, month(*first_lines, total="16.50"))
    await take_lines(session, company_id, first.id)
    second = await paper(session, company_id, month(*first_lines, total="16.50"))
    assert await take_lines(session, company_id, second.id) == []
    assert len(await on_cards(session, company_id)) == 2
    first.superseded_by = second.id
    await session.flush()
    (statement,) = await take_lines(session, company_id, second.id)
    assert statement.document_id == second.id
    assert len(await on_cards(session, company_id)) == 2


async def test_two_cards_on_one_paper_are_two_accounts(session: AsyncSession, company_id: UUID) -> None:
    document = await paper(
        session,
        company_id,
        month(line("2026-10-02", "ROOMER", "12.50"), total="12.50"),
        month(line("2026-10-02", "ROOMER", "12.50"), total="12.50", digits="5678", brand="mastercard"),
        month(line("2026-10-02", "ROOMER", "12.50"), digits=None, brand=None),
        month(line("2026-10-02", "ROOMER", "12.50"), digits=None, brand=None),
    )
    assert len(await take_lines(session, company_id, document.id)) == 4
    listed = await list_statements(session, company_id, document.id)
    assert [account.iban for _, account in listed] == ["CARD********", "CARD********-2", "MCRD****5678", "VISA****1234"]
    assert len(await on_cards(session, company_id)) == 4


async def test_lines_that_do_not_add_up_wait_until_a_person_takes_them(session: AsyncSession, company_id: UUID) -> None:
    document = await paper(session, company_id, month(line("2026-10-02", "ROOMER", "12.50"), total="99.00"))
    (statement,) = await take_lines(session, company_id, document.id)
    assert (statement.state, await on_cards(session, company_id)) == ("waiting", [])
    ((waiting, _, _),) = await list_waiting(session, company_id, most=5)
    assert (waiting.total, waiting.lines_sum) == (Decimal("99.00"), Decimal("12.50"))
    await accept_lines(session, statement)
    assert len(await on_cards(session, company_id)) == 1
    assert await list_waiting(session, company_id, most=5) == []


@pytest.mark.parametrize("fields", [{"kind": "invoice"}, {"deleted_at": clock.now()}])
async def test_what_is_no_card_statement_takes_nothing(session: AsyncSession, company_id: UUID, fields: dict[str, object]) -> None:
    document = await paper(session, company_id, month(line("2026-10-02", "ROOMER", "12.50"), total="12.50"))
    for name, value in fields.items():
        setattr(document, name, value)
    await session.flush()
    assert await take_lines(session, company_id, document.id) == []
    assert await on_cards(session, company_id) == []


async def test_the_statement_goes_with_the_bank_line_and_never_with_its_own_only_line(session: AsyncSession, company_id: UUID) -> None:
    """A month with one purchase: line, statement and settlement have one amount."""
    document = await paper(session, company_id, month(line("2026-11-03", "WORLDLINE", "40.00"), total="40.00"), total="40.00")
    await take_lines(session, company_id, document.id)
    await reconcile(session, company_id, today=date(2026, 11, 24))
    assert await booked(session, company_id) == (0, 0)
    paid = await make_transaction(
        session,
        await make_account(session, company_id),
        amount=Decimal("-40.00"),
        booking_date=DEBIT,
        counterparty_name="WORLDLINE",
        remittance_information="UITGAVENSTAAT VISA",
        explanation="card_settlement",
        explained_by="rule:card_settlement_bcc",
    )
    await reconcile(session, company_id, today=date(2026, 11, 24))
    held = await session.scalars(select(BookingTransaction.transaction_id).where(BookingTransaction.company_id == company_id))
    assert held.all() == [paid.id]


async def test_statement_bank_line_and_receipts_are_all_booked(session: AsyncSession, company_id: UUID) -> None:
    """From the PDF on: the lines it tells, each with its receipt, and the sum that the bank takes."""
    made = next(one for one in generate_statements(3, 24, forms=["text"]) if len(one.record["statements"]) == 1)
    read = replace(await extract(made.data, made.name), direction="purchase")
    document = await make_document(session, company_id, kind="other", direction=None, reading_state="waiting", invoice_number=None)
    document.supplier_name = document.supplier_vat_number = None
    await record_extraction(session, company_id, document.id, read)
    (statement,) = await take_lines(session, company_id, document.id)
    assert statement.proved
    moved = await on_cards(session, company_id)
    assert len(moved) == len(read.lines)
    bought = [one for one in moved if one.explanation is None]
    for one in bought:
        await make_document(
            session,
            company_id,
            kind="receipt" if one.amount < 0 else "credit_note",
            supplier_name=one.counterparty_name,
            supplier_vat_number=None,
            invoice_number=None,
            issue_date=one.booking_date,
            due_date=None,
            tax_inclusive_amount=abs(one.amount),
        )
    assert document.tax_inclusive_amount is not None
    await make_transaction(
        session,
        await make_account(session, company_id),
        amount=-document.tax_inclusive_amount,
        booking_date=document.due_date or DEBIT,
        counterparty_name="BANK CARD COMPANY",
        remittance_information="UITGAVENSTAAT",
        explanation="card_settlement",
        explained_by="rule:card_settlement_bcc",
    )
    today = max([document.due_date or DEBIT, *(one.booking_date for one in moved)])
    await reconcile(session, company_id, today=today)
    assert await booked(session, company_id) == (len(bought) + 1, len(bought) + 1)
    statements = await session.scalars(select(CardStatement).where(CardStatement.company_id == company_id))
    assert [one.document_id for one in statements] == [document.id]


async def booked(session: AsyncSession, company_id: UUID) -> tuple[int, int]:
    """How many documents and transactions bookings hold."""
    await session.flush()
    papers = await session.scalars(select(BookingDocument.document_id).where(BookingDocument.company_id == company_id))
    moves = await session.scalars(select(BookingTransaction.transaction_id).where(BookingTransaction.company_id == company_id))
    return len(papers.all()), len(moves.all())
