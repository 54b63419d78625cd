"""Rules over what comes in and what is there: once, never over a person's answer, and undone whole."""

import itertools
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from core.banking.explain import close, explain
from core.banking.models import BankAccount, BankTransaction, Explanation
from core.bookings.link import make_booking, undo_booking
from core.bookings.models import BookingTransaction
from core.documents.models import Kind, PaymentMark, ReadingState
from core.remarks.label import add_tag, categorise
from core.remarks.queries import remarks_of
from core.remarks.subject import Subject
from core.rules.action import (
    Action,
    AttachAction,
    CategoryAction,
    DeliverAction,
    HoldAction,
    MarkAction,
    MessageAction,
    PayMarkAction,
    TagAction,
)
from core.rules.apply_new import apply_to_new
from core.rules.apply_to_history import apply_to_history
from core.rules.condition import Condition, CounterpartyCondition, FlowCondition, IbanCondition, KindCondition
from core.rules.draft import Draft
from core.rules.models import RuleApplication
from core.rules.queries import count_done, list_done
from core.rules.undo import undo_all, undo_application
from core.rules.write import change_rule, make_rule, order_rules, remove_rule, switch_rule
from tests.core.rules.world import LESSOR
from tests.factories.banking import make_account, make_transaction
from tests.factories.documents import make_document

PRIVATE, LOAN = MarkAction(explanation=Explanation.PRIVATE), MarkAction(explanation=Explanation.LOAN)
CASH = PayMarkAction(mark=PaymentMark.CASH)
TO_LESSOR = IbanCondition(any_of=(LESSOR,))


def draft(*actions: Action, about: str = "transaction", when: tuple[Condition, ...] = (TO_LESSOR,)) -> Draft:
    return Draft.model_validate({"about": about, "conditions": when, "actions": actions})


@pytest.fixture
async def account(session: AsyncSession, company_id: UUID) -> BankAccount:
    return await make_account(session, company_id)


async def paid(session: AsyncSession, account: BankAccount, **fields: object) -> BankTransaction:
    return await make_transaction(session, account, **({"counterparty_iban": LESSOR, "words": "proximus nv"} | fields))


async def standing(session: AsyncSession, row: BankTransaction) -> tuple[str | None, str | None]:
    await session.flush()
    await session.refresh(row)
    return row.explanation, row.explained_by


async def booking_of(session: AsyncSession, row: BankTransaction) -> UUID | None:
    return await session.scalar(select(BookingTransaction.booking_id).where(BookingTransaction.transaction_id == row.id))


async def test_what_comes_in_is_marked_once_and_it_is_written_down(session: AsyncSession, company_id: UUID, account: BankAccount) -> None:
    rule = await make_rule(session, company_id, draft(LOAN))
    row, other = await paid(session, account), await paid(session, account, counterparty_iban="BE1")
    applied = await apply_to_new(session, company_id)
    assert (applied.looked_at, applied.done, applied.more) == (2, {rule.id: 1}, False)
    assert await standing(session, row) == ("loan", f"rule:{rule.id}")
    assert await standing(session, other) == (None, None)
    assert (await apply_to_new(session, company_id)).looked_at == 0
    (done,) = await list_done(session, company_id, rule_id=rule.id, limit=5)
    assert (done.application.transaction_id, done.application.action, done.name) == (row.id, LOAN.model_dump(mode="json"), "Proximus NV")
    assert await count_done(session, company_id) == {rule.id: 1}


@pytest.mark.parametrize("answer", ["explained", "taken back", "closed", "booked", "vanished"])
async def test_no_answer_of_a_person_is_overridden(session: AsyncSession, company_id: UUID, account: BankAccount, answer: str) -> None:
    rule = await make_rule(session, company_id, draft(LOAN, TagAction(tag="wagen")))
    row = await paid(session, account)
    match answer:
        case "explained":
            await explain(session, company_id, row.id, Explanation.PRIVATE)
        case "taken back":
            await explain(session, company_id, row.id, None)
        case "closed":
            await close(session, company_id, row.id, "klaar")
        case "booked":
            await make_booking(session, company_id, [(await make_document(session, company_id)).id], [row.id], made_by="user")
        case _:
            row.vanished_at = row.created_at
    before = await standing(session, row)
    await apply_to_new(session, company_id)
    await apply_to_history(session, company_id, rule.id, before=None)
    assert await standing(session, row) == before
    tags = (await remarks_of(session, company_id, Subject("transaction", row.id))).tags
    assert tags == (() if answer == "vanished" else ("wagen",))


async def test_undoing_brings_back_what_stood_there_and_it_is_not_done_again(
    session: AsyncSession, company_id: UUID, account: BankAccount
) -> None:
    rule = await make_rule(session, company_id, draft(LOAN))
    row = await paid(session, account, explanation="tax", explained_by="rule:vat")
    await apply_to_new(session, company_id)
    assert await standing(session, row) == ("loan", f"rule:{rule.id}")
    application = (await session.scalars(select(RuleApplication).where(RuleApplication.rule_id == rule.id))).one()
    await undo_application(session, company_id, application.id)
    await undo_application(session, company_id, application.id)
    assert await standing(session, row) == ("tax", "rule:vat")
    assert await apply_to_history(session, company_id, rule.id, before=None) == (0, None)
    assert await count_done(session, company_id) == {}


async def test_undoing_leaves_what_somebody_said_since(session: AsyncSession, company_id: UUID, account: BankAccount) -> None:
    rule = await make_rule(session, company_id, draft(LOAN))
    row = await paid(session, account)
    await apply_to_new(session, company_id)
    await explain(session, company_id, row.id, Explanation.PRIVATE)
    assert await undo_all(session, company_id, rule.id) == 1
    assert await standing(session, row) == ("private", "user")


async def test_a_contract_takes_each_later_payment_into_its_booking(session: AsyncSession, company_id: UUID, account: BankAccount) -> None:
    contract = await make_document(session, company_id, kind=Kind.CONTRACT)
    rule = await make_rule(session, company_id, draft(AttachAction(document_id=contract.id)))
    rows = [await paid(session, account) for _ in range(2)]
    await apply_to_new(session, company_id)
    later = await paid(session, account)
    await apply_to_new(session, company_id)
    bookings = {await booking_of(session, row) for row in (*rows, later)}
    assert len(bookings) == 1
    assert None not in bookings
    assert await undo_all(session, company_id, rule.id) == 3
    assert {await booking_of(session, row) for row in (*rows, later)} == {None}
    assert await apply_to_history(session, company_id, rule.id, before=None) == (0, None)


async def test_what_was_taken_out_of_the_contract_is_not_put_back(session: AsyncSession, company_id: UUID, account: BankAccount) -> None:
    contract = await make_document(session, company_id, kind=Kind.CONTRACT)
    row = await paid(session, account)
    booking = await make_booking(session, company_id, [contract.id], [row.id], made_by="user")
    await undo_booking(session, company_id, booking.id)
    rule = await make_rule(session, company_id, draft(AttachAction(document_id=contract.id)))
    assert await apply_to_history(session, company_id, rule.id, before=None) == (0, None)
    assert await booking_of(session, row) is None


async def test_a_contract_that_was_deleted_or_is_none_any_more_is_left_alone(
    session: AsyncSession, company_id: UUID, account: BankAccount
) -> None:
    contract = await make_document(session, company_id, kind=Kind.CONTRACT)
    await make_rule(session, company_id, draft(AttachAction(document_id=contract.id)))
    contract.deleted_at = contract.created_at
    row = await paid(session, account)
    await apply_to_new(session, company_id)
    assert await booking_of(session, row) is None


async def test_history_is_rewritten_only_when_asked(session: AsyncSession, company_id: UUID, account: BankAccount) -> None:
    row = await paid(session, account)
    await apply_to_new(session, company_id)
    rule = await make_rule(session, company_id, draft(LOAN))
    await apply_to_new(session, company_id)
    assert await standing(session, row) == (None, None)
    assert await apply_to_history(session, company_id, rule.id, before=None) == (1, None)
    await change_rule(session, company_id, rule.id, draft(PRIVATE))
    await apply_to_new(session, company_id)
    assert (await standing(session, row))[0] == "loan"
    assert await apply_to_history(session, company_id, rule.id, before=None) == (1, None)
    assert (await standing(session, row))[0] == "private"
    await undo_all(session, company_id, rule.id)
    assert await standing(session, row) == (None, None)


async def test_a_rule_that_is_off_or_gone_does_nothing(session: AsyncSession, company_id: UUID, account: BankAccount) -> None:
    off, gone = await make_rule(session, company_id, draft(LOAN)), await make_rule(session, company_id, draft(PRIVATE))
    await switch_rule(session, company_id, off.id, on=False)
    await remove_rule(session, company_id, gone.id)
    row = await paid(session, account)
    await apply_to_new(session, company_id)
    assert await apply_to_history(session, company_id, off.id, before=None) == (0, None)
    assert await apply_to_history(session, company_id, gone.id, before=None) == (0, None)
    assert await standing(session, row) == (None, None)


async def test_of_two_rules_the_first_in_order_answers(session: AsyncSession, company_id: UUID, account: BankAccount) -> None:
    loan, private = await make_rule(session, company_id, draft(LOAN)), await make_rule(session, company_id, draft(PRIVATE))
    await order_rules(session, company_id, [private.id, loan.id])
    row = await paid(session, account)
    await apply_to_new(session, company_id)
    assert (await standing(session, row))[0] == "private"
    assert await apply_to_history(session, company_id, loan.id, before=None) == (0, None)


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
async def test_the_order_of_arrival_changes_nothing(
    session: AsyncSession, company_id: UUID, account: BankAccount, order: tuple[int, ...]
) -> None:
    contract = await make_document(session, company_id, kind=Kind.CONTRACT)
    out = FlowCondition(flow="out")
    rules = [
        await make_rule(session, company_id, draft(AttachAction(document_id=contract.id), when=(TO_LESSOR, out))),
        await make_rule(session, company_id, draft(PRIVATE, TagAction(tag="winkel"), when=(CounterpartyCondition(any_of=("colruyt",)),))),
        await make_rule(session, company_id, draft(LOAN, TagAction(tag="bank"), when=(CounterpartyCondition(any_of=("kbc", "colruyt")),))),
    ]
    kinds: list[dict[str, object]] = [
        {"counterparty_name": "KBC Lease"},
        {"counterparty_iban": None, "counterparty_name": "COLRUYT HALLE"},
        {"amount": Decimal(5), "counterparty_name": "KBC"},
    ]
    rows: dict[int, BankTransaction] = {}
    for which in order:
        rows[which] = await paid(session, account, **kinds[which])
        await apply_to_new(session, company_id)
    came_to = [(await standing(session, rows[n]), await booking_of(session, rows[n]) is not None) for n in range(3)]
    assert came_to == [
        ((None, None), True),
        (("private", f"rule:{rules[1].id}"), False),
        (("loan", f"rule:{rules[2].id}"), False),
    ]
    for rule in rules:
        await undo_all(session, company_id, rule.id)
    assert [(await standing(session, rows[n]), await booking_of(session, rows[n])) for n in range(3)] == [((None, None), None)] * 3
    assert not await session.scalar(text("select count(*) from label"))


async def test_documents_are_tagged_told_of_paid_and_held_when_they_are_read(session: AsyncSession, company_id: UUID) -> None:
    receipts = (KindCondition(any_of=(Kind.RECEIPT,)), CounterpartyCondition(any_of=("proximus",)))
    actions = (
        TagAction(tag="bonnetje"),
        CategoryAction(category="614"),
        MessageAction(text="Van de bakker"),
        CASH,
        HoldAction(),
    )
    rule = await make_rule(session, company_id, draft(*actions, about="document", when=receipts))
    receipt = await make_document(session, company_id, kind=Kind.RECEIPT)
    unread = await make_document(session, company_id, kind=Kind.RECEIPT, reading_state=ReadingState.WAITING)
    assert (await apply_to_new(session, company_id)).looked_at == 1
    await session.refresh(receipt)
    assert (receipt.payment_mark, receipt.kept_back_at is not None, receipt.released_at, unread.ruled_at) == ("cash", True, None, None)
    beside = await remarks_of(session, company_id, Subject("document", receipt.id))
    assert (beside.tags, beside.category, [one.text for one in beside.messages]) == (("bonnetje",), "614", ["Van de bakker"])
    await apply_to_history(session, company_id, rule.id, before=None)
    assert await undo_all(session, company_id, rule.id) == 5
    await session.refresh(receipt)
    beside = await remarks_of(session, company_id, Subject("document", receipt.id))
    assert (receipt.payment_mark, receipt.kept_back_at, beside.tags, beside.category, beside.messages) == (None, None, (), None, ())


async def test_a_category_or_tag_of_a_person_stays_when_a_rule_is_undone(
    session: AsyncSession, company_id: UUID, account: BankAccount
) -> None:
    row = await paid(session, account)
    subject = Subject("transaction", row.id)
    await add_tag(session, company_id, subject, "Wagen")
    await categorise(session, company_id, subject, "6100")
    rule = await make_rule(session, company_id, draft(TagAction(tag="wagen"), CategoryAction(category="9")))
    await apply_to_new(session, company_id)
    await undo_all(session, company_id, rule.id)
    beside = await remarks_of(session, company_id, subject)
    assert (beside.tags, beside.category) == (("Wagen",), "6100")


async def test_delivering_asks_for_the_delivery(session: AsyncSession, company_id: UUID) -> None:
    await make_rule(session, company_id, draft(DeliverAction(), about="document", when=(CounterpartyCondition(any_of=("proximus",)),)))
    paper = await make_document(session, company_id)
    await apply_to_new(session, company_id)
    await session.refresh(paper)
    assert paper.released_at is not None
    assert await session.scalar(text("select count(*) from job where kind = 'deliver_document' and company_id = :id"), {"id": company_id})
