"""The promise: the list is short and true. Whatever is asked can be answered, and once everything is answered nothing is asked."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy.ext.asyncio import AsyncSession

from core import ids
from core.bookings.errors import AlreadyBooked, NothingToBook
from core.bookings.link import make_booking
from core.db import Database
from core.delivery.models import Accountant
from core.duplicates.compare import compare_document
from core.matching.reconcile import reconcile
from core.todo.queries import TodoList, list_todo
from tests.core.todo.answering import NOW, TODAY, Owner
from tests.factories.banking import make_account, make_transaction
from tests.factories.companies import make_company
from tests.factories.documents import make_document

AMOUNTS = st.sampled_from([Decimal("121.00"), Decimal("60.50"), Decimal("47.13")])
NAMES = st.sampled_from(["Proximus NV", "Engie", None])
DAYS = st.one_of(st.none(), st.integers(-60, 20).map(lambda days: TODAY + timedelta(days=days)))

DOCUMENTS = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["invoice", "invoice", "credit_note", "receipt", "contract", "other"]),
        "direction": st.sampled_from(["purchase", "purchase", "sale", None]),
        "supplier_name": NAMES,
        "invoice_number": st.sampled_from(["2026-1001", "2026-1002", None]),
        "tax_inclusive_amount": st.one_of(AMOUNTS, st.none()),
        "currency": st.sampled_from(["EUR", "EUR", "EUR", "USD", None]),
        "due_date": DAYS,
        "created_at": st.integers(0, 90).map(lambda days: NOW - timedelta(days=days)),
        "updated_at": st.integers(0, 90).map(lambda days: NOW - timedelta(days=days)),
        "reading_state": st.sampled_from(["read", "read", "read", "unreadable", "waiting"]),
        "payment_mark": st.sampled_from([None, None, "card", "cash", "private_money", "direct_debit"]),
        "payment_mark_by": st.just("paper"),
        "snoozed_until": DAYS,
        "reminder_on": DAYS,
    }
)
TRANSACTIONS = st.fixed_dictionaries(
    {
        "amount": st.builds(lambda amount, sign: amount * sign, AMOUNTS, st.sampled_from([-1, -1, 1])),
        "counterparty_name": NAMES,
        "booking_date": st.integers(0, 60).map(lambda days: date(2026, 11, 24) - timedelta(days=days)),
        "explanation": st.sampled_from([None, None, None, "bank_cost"]),
        "explained_by": st.just("rule:cost"),
        "snoozed_until": DAYS,
    }
)
BOOKINGS = st.tuples(st.lists(st.integers(0, 5), max_size=2), st.lists(st.integers(0, 5), max_size=2))


async def whole_list(session: AsyncSession, company_id: UUID) -> TodoList:
    """Every page; what is counted is what is listed, so that SQL and the rules cannot drift apart."""
    await session.flush()
    found = await list_todo(session, company_id, now=NOW, limit=100)
    assert found.next is None
    assert sum(found.counts.values()) == len(found.items), found
    assert len({entry.row_id for entry in found.items}) == len(found.items)
    paged = await list_todo(session, company_id, now=NOW, limit=1)
    assert [entry.row_id for entry in paged.items] == [entry.row_id for entry in found.items[:1]]
    return found


@settings(max_examples=15, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(
    documents=st.lists(DOCUMENTS, max_size=5),
    transactions=st.lists(TRANSACTIONS, max_size=5),
    bookings=st.lists(BOOKINGS, max_size=2),
    data=st.data(),
)
async def test_the_list_reaches_zero_whatever_is_answered(
    database: Database,
    documents: list[dict[str, Any]],
    transactions: list[dict[str, Any]],
    bookings: list[tuple[list[int], list[int]]],
    data: st.DataObject,
) -> None:
    company_id = await make_company(database)
    async with database.tenant(company_id) as session:
        session.add(Accountant(company_id=company_id, id=ids.uuid7(), name="Fidu", channel="email", email="a@example.be"))
        account = await make_account(session, company_id)
        papers = [await make_document(session, company_id, **one) for one in documents]
        movements = [await make_transaction(session, account, **one) for one in transactions]
        for paper in papers:
            if paper.reading_state == "read":
                await compare_document(session, paper)
        for held, moved in bookings:
            try:
                async with session.begin_nested():
                    inside = [papers[n].id for n in held if n < len(papers)], [movements[n].id for n in moved if n < len(movements)]
                    await make_booking(session, company_id, *inside, made_by="user")
            except (AlreadyBooked, NothingToBook):
                continue
        owner = Owner(session, company_id, account)
        for _ in range(60):
            await session.flush()
            await reconcile(session, company_id, today=TODAY)
            items = (await whole_list(session, company_id)).items
            if not items:
                break
            entry = data.draw(st.sampled_from(list(items)), "question")
            answer = data.draw(st.sampled_from(entry.item.answers), "answer")
            await owner.give(entry, answer)
            left = await whole_list(session, company_id)
            asked = {(one.question, one.row_id) for one in left.items}
            assert answer == "keep" or (entry.question, entry.row_id) not in asked, (entry, answer)
        assert (await whole_list(session, company_id)).items == []
        await session.rollback()
