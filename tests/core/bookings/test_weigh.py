"""What SQL leaves out is settled, and nothing that misses something is left out."""

import itertools
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock
from core.bookings.close import close_booking
from core.bookings.incomplete import list_incomplete
from core.bookings.link import make_booking
from core.bookings.weigh import weigh
from tests.conftest import TODAY
from tests.factories.banking import make_account, make_transaction
from tests.factories.documents import make_document

PAPERS: dict[str, list[dict[str, object]]] = {
    "none": [],
    "invoice": [{}],
    "two": [{}, {"tax_inclusive_amount": Decimal("10.00")}],
    "credited": [{}, {"kind": "credit_note"}],
    "receipt beside": [{}, {"kind": "receipt"}],
    "contract": [{"kind": "contract", "tax_inclusive_amount": None, "currency": None}],
    "cash": [{"payment_mark": "cash", "payment_mark_by": "user"}],
    "unknown": [{"tax_inclusive_amount": None}],
    "no direction": [{"direction": None}],
    "dollars": [{"currency": "USD"}],
    "deleted": [{"deleted_at": clock.now()}],
    "advance": [{"extraction": {"fields": {"payable_amount": {"value": "60.00"}}}}],
    "sale": [{"direction": "sale"}],
}
MOVES: dict[str, list[dict[str, object]]] = {
    "none": [],
    "whole": [{}],
    "part": [{"amount": Decimal("-60.00")}],
    "more": [{"amount": Decimal("-131.00")}],
    "twice": [{}, {"amount": Decimal("121.00")}],
    "explained": [{"explanation": "bank_cost", "explained_by": "user"}],
    "received": [{"amount": Decimal("121.00")}],
    "vanished": [{"vanished_at": clock.now()}],
    "whole and vanished": [{}, {"vanished_at": clock.now()}],
}


async def test_sql_leaves_out_exactly_what_misses_nothing(session: AsyncSession, company_id: UUID) -> None:
    account = await make_account(session, company_id)
    named: dict[UUID, tuple[str, str]] = {}
    for (papers, documents), (moves, transactions) in itertools.product(PAPERS.items(), MOVES.items()):
        living = [one for one in documents if "deleted_at" not in one]
        held = [(await make_document(session, company_id, **one)).id for one in living]
        moved = [(await make_transaction(session, account, **one)).id for one in transactions]
        if held or moved:
            booking = await make_booking(session, company_id, held, moved, made_by="user")
            named[booking.id] = (papers, moves)
    weighed = await weigh(session, company_id, named)
    missing = {named[booking.id] for booking, _ in await list_incomplete(session, company_id, limit=1000)}
    assert missing == {named[booking_id] for booking_id, found in weighed.items() if not found.settled}
    assert ("invoice", "part") in missing
    assert ("none", "whole") in missing
    assert ("invoice", "vanished") in missing
    assert ("invoice", "whole and vanished") not in missing
    for settled in [
        ("invoice", "whole"),
        ("credited", "none"),
        ("receipt beside", "whole"),
        ("contract", "whole"),
        ("cash", "none"),
        ("advance", "part"),
        ("advance", "whole"),
        ("dollars", "whole"),
        ("sale", "received"),
        ("none", "explained"),
    ]:
        assert settled not in missing


@pytest.mark.parametrize("with_document", [True, False])
async def test_a_booking_closed_with_a_message_is_not_asked_about_until_it_is_opened(
    session: AsyncSession, company_id: UUID, *, with_document: bool
) -> None:
    movement = await make_transaction(session, await make_account(session, company_id), amount=Decimal("-60.00"))
    held = [(await make_document(session, company_id)).id] if with_document else []
    booking = await make_booking(session, company_id, held, [movement.id], made_by="user")
    assert len(await list_incomplete(session, company_id, awake_on=TODAY, limit=10)) == 1
    await close_booking(session, company_id, booking.id, "the rest was a gift")
    await session.flush()
    assert await list_incomplete(session, company_id, awake_on=TODAY, limit=10) == []
    assert len(await list_incomplete(session, company_id, limit=10)) == 1
    await close_booking(session, company_id, booking.id, None)
    await session.flush()
    assert len(await list_incomplete(session, company_id, awake_on=TODAY, limit=10)) == 1
