"""The list as it is derived: each kind of question, once, in order, and gone when it is answered."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncSession

from core import ids
from core.bank_feeds.models import BankConnection
from core.bookings.link import make_booking
from core.documents.models import Document
from core.duplicates.models import DocumentPair
from core.intake.mailbox.models import Mailbox
from core.paging import InvalidCursor
from core.todo.queries import list_todo
from core.todo.question import Answer, Question
from tests.core.todo.world import NOW, PROBLEM, TODAY, TOMORROW, World, accountant
from tests.factories.banking import make_account, make_transaction
from tests.factories.documents import make_document


async def test_nothing_open_is_an_empty_list(world: World) -> None:
    found = await world.todo()
    assert (list(found.items), found.next, found.total) == ([], None, 0)
    assert set(found.counts) == set(Question)


async def test_an_unpaid_document_and_a_transaction_without_one_are_asked_about(world: World) -> None:
    account = await make_account(world.session, world.company_id)
    movement = await make_transaction(world.session, account, amount=Decimal("-60.00"), counterparty_name="Delhaize")
    document = await make_document(world.session, world.company_id, created_at=NOW)
    found = await world.todo()
    assert [(e.question, e.subject_type, e.subject_id) for e in found.items] == [
        (Question.TRANSACTION_WITHOUT_DOCUMENT, "transaction", movement.id),
        (Question.DOCUMENT_UNPAID, "document", document.id),
    ]
    assert [(e.title.name, e.title.amount) for e in found.items] == [("Delhaize", Decimal("-60.00")), ("Proximus NV", Decimal("121.00"))]
    assert found.total == 2


async def test_late_documents_come_first_then_the_longest_open(world: World) -> None:
    account = await make_account(world.session, world.company_id)
    old = await make_transaction(world.session, account, booking_date=date(2026, 3, 1))
    new = await make_transaction(world.session, account, booking_date=date(2026, 11, 23))
    late = await make_document(world.session, world.company_id, created_at=NOW, due_date=date(2026, 11, 23))
    assert [entry.subject_id for entry in (await world.todo()).items] == [late.id, old.id, new.id]


async def test_a_snooze_ends_on_its_day_by_the_query_alone(world: World) -> None:
    account = await make_account(world.session, world.company_id)
    await make_transaction(world.session, account, snoozed_until=TOMORROW)
    await make_document(world.session, world.company_id, created_at=NOW, snoozed_until=TOMORROW)
    assert await world.kinds() == []
    assert len(await world.kinds(now=NOW + timedelta(days=1))) == 2


async def test_the_day_is_the_one_in_belgium(world: World) -> None:
    account = await make_account(world.session, world.company_id)
    await make_transaction(world.session, account, snoozed_until=TOMORROW)
    assert len(await world.kinds(now=datetime(2026, 11, 24, 23, 30, tzinfo=UTC))) == 1


async def test_a_suggestion_is_asked_once_and_not_as_its_open_halves(world: World) -> None:
    account = await make_account(world.session, world.company_id)
    movement = await make_transaction(world.session, account)
    document = await make_document(world.session, world.company_id, created_at=NOW)
    decision = await world.suggest([document.id], [movement.id])
    entry = await world.only()
    assert (entry.question, entry.row_id, entry.subject_id) == (Question.SUGGESTION_TO_CONFIRM, decision.id, movement.id)
    assert entry.suggestion is not None
    assert [one.id for one in entry.suggestion.documents] == [document.id]
    assert entry.item.answers[0] is Answer.CONFIRM


async def test_of_two_suggestions_about_one_transaction_the_better_is_asked(world: World) -> None:
    account = await make_account(world.session, world.company_id)
    movement = await make_transaction(world.session, account)
    worse = await make_document(world.session, world.company_id, created_at=NOW)
    better = await make_document(world.session, world.company_id, created_at=NOW)
    await world.suggest([worse.id], [movement.id], 0.5)
    best = await world.suggest([better.id], [movement.id], 0.8)
    found = (await world.todo()).items
    assert {(entry.question, entry.row_id) for entry in found} == {
        (Question.SUGGESTION_TO_CONFIRM, best.id),
        (Question.DOCUMENT_UNPAID, worse.id),
    }


@pytest.mark.parametrize(
    "change",
    [
        {"closed_at": NOW},
        {"deleted_at": NOW},
        {"kind": "contract"},
        {"payment_mark": "cash", "payment_mark_by": "user"},
        {"reading_state": "waiting"},
    ],
)
async def test_a_suggestion_falls_with_any_of_its_members(world: World, change: dict[str, object]) -> None:
    account = await make_account(world.session, world.company_id)
    movement = await make_transaction(world.session, account)
    document = await make_document(world.session, world.company_id, created_at=NOW, **change)
    await world.suggest([document.id], [movement.id])
    assert await world.kinds() == [Question.TRANSACTION_WITHOUT_DOCUMENT]


async def test_a_suggestion_sleeps_with_all_its_members(world: World) -> None:
    account = await make_account(world.session, world.company_id)
    movement = await make_transaction(world.session, account, snoozed_until=TOMORROW)
    document = await make_document(world.session, world.company_id, created_at=NOW)
    await world.suggest([document.id], [movement.id])
    assert await world.kinds() == [Question.SUGGESTION_TO_CONFIRM]
    document.snoozed_until = TOMORROW
    assert await world.kinds() == []


async def test_a_part_payment_asks_for_the_rest_until_it_is_paused(world: World) -> None:
    account = await make_account(world.session, world.company_id)
    movement = await make_transaction(world.session, account, amount=Decimal("-60.00"))
    document = await make_document(world.session, world.company_id, created_at=NOW)
    booking = await make_booking(world.session, world.company_id, [document.id], [movement.id], made_by="user")
    entry = await world.only()
    assert (entry.question, entry.subject_id, entry.title.name) == (Question.BOOKING_INCOMPLETE, booking.id, "Proximus NV")
    assert entry.item.facts["missing"] == "-61.00"
    booking.accepted_at = NOW
    kept = await world.only()
    assert kept.item.facts["accepted"] == "yes"
    assert Answer.KEEP not in kept.item.answers
    booking.paused_until = TOMORROW
    assert await world.kinds() == []


async def test_a_booking_that_adds_up_asks_nothing(world: World) -> None:
    account = await make_account(world.session, world.company_id)
    movement = await make_transaction(world.session, account)
    document = await make_document(world.session, world.company_id, created_at=NOW)
    await make_booking(world.session, world.company_id, [document.id], [movement.id], made_by="user")
    assert await world.kinds() == []


async def test_what_was_linked_by_hand_in_another_currency_is_not_asked_again(world: World) -> None:
    account = await make_account(world.session, world.company_id)
    movement = await make_transaction(world.session, account)
    document = await make_document(world.session, world.company_id, created_at=NOW, currency="USD")
    await make_booking(world.session, world.company_id, [document.id], [movement.id], made_by="user")
    assert await world.kinds() == []


async def test_an_unreadable_document_says_why(world: World) -> None:
    await make_document(world.session, world.company_id, created_at=NOW, reading_state="unreadable", kind="other", reading_problem=PROBLEM)
    entry = await world.only()
    assert (entry.question, entry.problem) == (Question.UNREADABLE_DOCUMENT, PROBLEM)


async def pair_of(world: World, **fields: object) -> tuple[DocumentPair, Document, Document]:
    first = await make_document(world.session, world.company_id, created_at=NOW, kind="contract")
    second = await make_document(world.session, world.company_id, created_at=NOW, kind="contract")
    values: dict[str, object] = {"likeness": "maybe", "reasons": [], "created_at": NOW} | fields
    pair = DocumentPair(company_id=world.company_id, id=ids.uuid7(), first_id=first.id, second_id=second.id, **values)
    world.session.add(pair)
    return pair, first, second


async def test_a_pair_is_asked_about_until_it_is_decided_or_one_is_gone(world: World) -> None:
    pair, first, _ = await pair_of(world)
    assert (await world.only()).subject_id == pair.id
    first.deleted_at = NOW
    assert await world.kinds() == []
    first.deleted_at = None
    pair.decision = "two_invoices"
    assert await world.kinds() == []


def bank(world: World, **fields: object) -> BankConnection:
    values: dict[str, object] = {"institution_id": "kbc", "provider": "berlin_group", "status": "valid", "created_at": NOW} | fields
    connection = BankConnection(company_id=world.company_id, id=ids.uuid7(), **values)
    world.session.add(connection)
    return connection


@pytest.mark.parametrize(
    ("fields", "question"),
    [
        ({"valid_until": TODAY + timedelta(days=15)}, None),
        ({"valid_until": TODAY + timedelta(days=14)}, Question.CONSENT_ENDING),
        ({"status": "expired", "valid_until": TODAY - timedelta(days=1)}, Question.CONSENT_ENDING),
        ({"status": "pending"}, None),
        ({"problem": {"code": "remoteAccountGone"}}, Question.CONNECTION_TROUBLE),
        ({"problem": {"code": "temporarilyUnavailable"}, "succeeded_at": NOW - timedelta(days=1)}, None),
        ({"problem": {"code": "temporarilyUnavailable"}, "succeeded_at": NOW - timedelta(days=2)}, Question.CONNECTION_TROUBLE),
    ],
)
async def test_a_connection_asks_when_it_ends_or_lastingly_fails(
    world: World, fields: dict[str, object], question: Question | None
) -> None:
    bank(world, **fields)
    assert await world.kinds() == ([question] if question else [])


async def test_an_ended_permission_is_not_asked_about_once_the_bank_is_connected_anew(world: World) -> None:
    bank(world, status="expired", valid_until=TODAY)
    assert await world.kinds() == [Question.CONSENT_ENDING]
    bank(world, created_at=NOW + timedelta(seconds=1), valid_until=TODAY + timedelta(days=180))
    assert await world.kinds() == []


async def test_a_mailbox_whose_password_is_refused_asks_at_once(world: World) -> None:
    mailbox = Mailbox(
        company_id=world.company_id,
        id=ids.uuid7(),
        address="info@example.be",
        host="imap.example.be",
        port=993,
        username="info",
        sealed_password=b"",
        problem=PROBLEM,
        succeeded_at=NOW,
    )
    world.session.add(mailbox)
    entry = await world.only()
    assert (entry.subject_type, entry.title.name, entry.item.answers[0]) == ("mailbox", "info@example.be", Answer.RENEW)
    mailbox.problem = None
    assert await world.kinds() == []


async def test_the_accountant_is_asked_for_once_a_document_is_due(session: AsyncSession, company_id: UUID) -> None:
    world = World(session, company_id)
    document = await make_document(session, company_id, created_at=NOW)
    assert await world.kinds() == [Question.DOCUMENT_UNPAID]
    document.payment_mark, document.payment_mark_by = "cash", "user"
    entry = await world.only()
    assert (entry.question, entry.subject_type, entry.item.facts) == (Question.ACCOUNTANT_MISSING, "accountant", {"waiting": "1"})
    session.add(accountant(company_id))
    assert await world.kinds() == []


async def test_pages_follow_one_another_and_miss_nothing(world: World) -> None:
    account = await make_account(world.session, world.company_id)
    for day in range(1, 8):
        await make_transaction(world.session, account, booking_date=date(2026, 11, day // 2 + 1))
        await make_document(world.session, world.company_id, created_at=NOW - timedelta(days=day), due_date=date(2026, 11, 20 + day))
    await pair_of(world)
    whole = await world.todo()
    seen: list[UUID] = []
    after: str | None = None
    while True:
        page = await world.todo(after=after, limit=3)
        seen += [entry.row_id for entry in page.items]
        assert page.counts == whole.counts
        after = page.next
        if after is None:
            break
    assert seen == [entry.row_id for entry in whole.items]
    assert len(seen) == whole.total == 15


async def test_one_kind_alone_is_paged_while_all_are_counted(world: World) -> None:
    account = await make_account(world.session, world.company_id)
    await make_transaction(world.session, account)
    document = await make_document(world.session, world.company_id, created_at=NOW)
    found = await world.todo(kind=Question.DOCUMENT_UNPAID)
    assert [entry.row_id for entry in found.items] == [document.id]
    assert Counter(found.counts)[Question.TRANSACTION_WITHOUT_DOCUMENT] == 1


async def test_a_cursor_of_another_list_is_refused(world: World) -> None:
    with pytest.raises(InvalidCursor):
        await world.todo(after="WyJ4Il0")


async def test_other_companies_are_not_asked_about(world: World, company_id: UUID) -> None:
    await make_document(world.session, company_id, created_at=NOW)
    found = await list_todo(world.session, ids.uuid7(), now=NOW, limit=10)
    assert list(found.items) == []


async def test_the_usual_list_takes_four_statements_however_long_it_is(world: World) -> None:
    account = await make_account(world.session, world.company_id)
    for _ in range(5):
        await make_transaction(world.session, account)
        await make_document(world.session, world.company_id, created_at=NOW)
    await world.session.flush()
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        asked.append(statement)

    connection = (await world.session.connection()).sync_connection
    event.listen(connection, "before_cursor_execute", note)
    try:
        assert (await world.todo()).total == 10
    finally:
        event.remove(connection, "before_cursor_execute", note)
    assert len(asked) == 4
    assert not any("extraction" in statement for statement in asked)
