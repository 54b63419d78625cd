"""What users say of suggestions, and what the company learns from it."""

from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import ids
from core.bookings.queries import get_members, undone_pairs
from core.matching.confirm import book_by_hand, confirm_suggestion, dismiss_suggestion, take_apart
from core.matching.errors import SuggestionGone
from core.matching.models import CounterpartyAlias, MatchDecision
from core.matching.reconcile import reconcile
from tests.conftest import TODAY
from tests.factories.banking import make_account, make_transaction
from tests.factories.documents import make_document


async def offered(session: AsyncSession, company_id: UUID, **fields: object) -> MatchDecision:
    document = await make_document(session, company_id)
    movement = await make_transaction(session, await make_account(session, company_id), amount=Decimal("-60.00"))
    values: dict[str, object] = {"outcome": "suggested", "score": 0.5, "reasons": []} | fields
    decision = MatchDecision(company_id=company_id, id=ids.uuid7(), document_ids=[document.id], transaction_ids=[movement.id], **values)
    session.add(decision)
    await session.flush()
    return decision


async def aliases(session: AsyncSession, company_id: UUID) -> dict[tuple[str, str, str], int]:
    rows = await session.scalars(select(CounterpartyAlias).where(CounterpartyAlias.company_id == company_id))
    return {(row.counterparty, row.kind, row.value): row.confirmations for row in rows}


async def test_a_confirmed_suggestion_is_booked_by_the_user_and_is_gone(session: AsyncSession, company_id: UUID) -> None:
    decision = await offered(session, company_id)
    booking = await confirm_suggestion(session, company_id, decision.id)
    members = await get_members(session, company_id, booking.id)
    assert (booking.made_by, booking.decision_id) == ("user", decision.id)
    assert [one.id for one in members.documents] == decision.document_ids
    with pytest.raises(SuggestionGone):
        await confirm_suggestion(session, company_id, decision.id)
    with pytest.raises(SuggestionGone):
        await dismiss_suggestion(session, company_id, decision.id)


async def test_a_dismissed_suggestion_is_never_made_again(session: AsyncSession, company_id: UUID) -> None:
    decision = await offered(session, company_id)
    await dismiss_suggestion(session, company_id, decision.id)
    await session.flush()
    assert await undone_pairs(session, company_id) == {(str(decision.document_ids[0]), str(decision.transaction_ids[0]))}
    assert (await reconcile(session, company_id, today=TODAY)).suggested == 0


@pytest.mark.parametrize("outcome", ["linked", "unmatched"])
async def test_only_suggestions_can_be_answered(session: AsyncSession, company_id: UUID, outcome: str) -> None:
    decision = await offered(session, company_id, outcome=outcome)
    with pytest.raises(SuggestionGone):
        await confirm_suggestion(session, company_id, decision.id)


async def test_a_booking_by_hand_teaches_under_which_name_and_account_a_supplier_appears(session: AsyncSession, company_id: UUID) -> None:
    account = await make_account(session, company_id)
    document = await make_document(session, company_id, supplier_name="Belgacom Holding", supplier_vat_number="BE0202239951")
    movement = await make_transaction(session, account, counterparty_name="PXS MOBILE", counterparty_iban="BE68539007547034")
    booking = await book_by_hand(session, company_id, [document.id], [movement.id])
    taught = {("BE0202239951", "name", "PXS MOBILE"): 1, ("BE0202239951", "iban", "BE68539007547034"): 1}
    assert await aliases(session, company_id) == taught
    await take_apart(session, company_id, booking.id)
    session.expire_all()
    assert await aliases(session, company_id) == {}


async def test_what_others_taught_too_outlives_one_undone_booking(session: AsyncSession, company_id: UUID) -> None:
    account = await make_account(session, company_id)
    bookings = [
        (
            await book_by_hand(
                session,
                company_id,
                [(await make_document(session, company_id)).id],
                [(await make_transaction(session, account, counterparty_name="PXS")).id],
            )
        ).id
        for _ in range(2)
    ]
    session.expire_all()
    assert await aliases(session, company_id) == {("BE0202239951", "name", "PXS"): 2}
    await take_apart(session, company_id, bookings[0])
    session.expire_all()
    assert await aliases(session, company_id) == {("BE0202239951", "name", "PXS"): 1}


async def test_what_was_learned_links_the_next_one(session: AsyncSession, company_id: UUID) -> None:
    account = await make_account(session, company_id)
    first = await make_document(session, company_id, supplier_name="Belgacom Holding", tax_inclusive_amount=Decimal("47.13"))
    paid = await make_transaction(session, account, counterparty_name="PXS MOBILE", amount=Decimal("-47.13"))
    await book_by_hand(session, company_id, [first.id], [paid.id])
    await make_document(session, company_id, supplier_name="Belgacom Holding", tax_inclusive_amount=Decimal("52.91"))
    await make_transaction(session, account, counterparty_name="PXS MOBILE", amount=Decimal("-52.91"))
    assert (await reconcile(session, company_id, today=TODAY)).linked == 1


async def test_several_suppliers_in_one_booking_teach_nothing(session: AsyncSession, company_id: UUID) -> None:
    papers = [(await make_document(session, company_id, supplier_name=name, supplier_vat_number=None)).id for name in ("A", "B")]
    movement = await make_transaction(session, await make_account(session, company_id))
    await book_by_hand(session, company_id, papers, [movement.id])
    assert await aliases(session, company_id) == {}
