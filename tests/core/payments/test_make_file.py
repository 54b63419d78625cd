"""Files of payments: nothing is paid twice, and what comes back from the bank finds its invoice."""

import asyncio
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock, ids
from core.banking.errors import AccountNotFound
from core.bookings.models import Booking, BookingDocument, BookingTransaction
from core.bookings.queries import list_bookings
from core.db import Database
from core.documents.errors import DocumentNotFound
from core.errors import DomainError
from core.matching.reconcile import reconcile
from core.payments.errors import AccountChanged, AlreadyCarriedOut, ExecutionDayOutOfRange, NotPayable, NotPayableFrom
from core.payments.make_file import Wish, make_file
from core.payments.models import PaymentFile, PaymentState
from core.payments.queries import list_unpaid, payments_of
from core.payments.withdraw import withdraw_file
from tests.conftest import TODAY
from tests.factories.banking import iban, make_account, make_transaction
from tests.factories.documents import make_document


async def made(session: AsyncSession, company_id: UUID, *wishes: Wish) -> PaymentFile:
    account = await make_account(session, company_id)
    return await make_file(session, company_id, account.id, wishes, execution_on=TODAY, today=TODAY, made_by=None)


async def unpaid(session: AsyncSession, company_id: UUID) -> list[UUID]:
    return [one.document.id for one in await list_unpaid(session, company_id, after=None, limit=50)]


async def test_an_invoice_in_a_file_is_no_longer_to_be_paid(session: AsyncSession, company_id: UUID) -> None:
    first, second = [await make_document(session, company_id, iban=iban()) for _ in range(2)]
    assert await unpaid(session, company_id) == [first.id, second.id]
    file = await made(session, company_id, Wish(first.id))
    assert await unpaid(session, company_id) == [second.id]
    with pytest.raises(NotPayable) as again:
        await made(session, company_id, Wish(first.id))
    assert again.value.facts["obstacle"] == "in_a_file"
    await withdraw_file(session, company_id, file.id, now=clock.now())
    assert await unpaid(session, company_id) == [first.id, second.id]
    await made(session, company_id, Wish(first.id))


async def test_two_who_pay_the_same_invoice_at_once_pay_it_once(database: Database, company_id: UUID) -> None:
    async with database.tenant(company_id) as session, session.begin():
        document_id = (await make_document(session, company_id, iban=iban())).id

    async def pay() -> bool:
        async with database.tenant(company_id) as session, session.begin():
            await made(session, company_id, Wish(document_id))
            await asyncio.sleep(0.1)
        return True

    outcomes = await asyncio.gather(pay(), pay(), pay(), return_exceptions=True)
    assert outcomes.count(True) == 1
    assert [one for one in outcomes if one is not True and not isinstance(one, NotPayable)] == []


@pytest.mark.parametrize("days", [-1, 400])
async def test_a_day_no_bank_takes_is_refused(session: AsyncSession, company_id: UUID, days: int) -> None:
    account = await make_account(session, company_id)
    with pytest.raises(ExecutionDayOutOfRange):
        await make_file(session, company_id, account.id, [], execution_on=TODAY + timedelta(days), today=TODAY, made_by=None)


async def test_an_account_in_another_currency_cannot_pay(session: AsyncSession, company_id: UUID) -> None:
    dollars = await make_account(session, company_id, currency="USD")
    for account_id, refusal in ((dollars.id, NotPayableFrom), (ids.uuid7(), AccountNotFound)):
        with pytest.raises(refusal):
            await make_file(session, company_id, account_id, [], execution_on=TODAY, today=TODAY, made_by=None)


async def test_one_bad_wish_makes_no_file(database: Database, company_id: UUID) -> None:
    async with database.tenant(company_id) as session, session.begin():
        good = (await make_document(session, company_id, iban=iban())).id

    async def attempt() -> None:
        async with database.tenant(company_id) as session, session.begin():
            await made(session, company_id, Wish(good), Wish(ids.uuid7()))

    with pytest.raises(DocumentNotFound):
        await attempt()
    async with database.tenant(company_id) as session:
        assert await unpaid(session, company_id) == [good]


async def booked(session: AsyncSession, company_id: UUID, to: str) -> None:
    """An earlier invoice of the supplier, paid on that account."""
    account = await make_account(session, company_id)
    document = await make_document(session, company_id, iban=to)
    movement = await make_transaction(session, account, counterparty_iban=to)
    booking = Booking(company_id=company_id, id=ids.uuid7(), made_by="user")
    session.add(booking)
    await session.flush()
    keys = {"company_id": company_id, "booking_id": booking.id}
    session.add_all([BookingDocument(**keys, document_id=document.id), BookingTransaction(**keys, transaction_id=movement.id)])
    await session.flush()


async def test_an_account_this_supplier_was_never_paid_on_stops_for_a_person(session: AsyncSession, company_id: UUID) -> None:
    before, now = iban(), iban()
    await booked(session, company_id, before)
    document = await make_document(session, company_id, iban=now)
    with pytest.raises(AccountChanged):
        await made(session, company_id, Wish(document.id))
    file = await made(session, company_id, Wish(document.id, account_confirmed=True))
    assert (await payments_of(session, company_id, [file.id]))[file.id][0].creditor_iban == now


async def test_a_payment_that_comes_back_from_the_bank_is_booked_by_our_reference(session: AsyncSession, company_id: UUID) -> None:
    """Two invoices of one supplier with one amount, and a bank that shows neither name nor communication."""
    documents = [await make_document(session, company_id, iban=iban()) for _ in range(2)]
    file = await made(session, company_id, *(Wish(one.id) for one in documents))
    payment = (await payments_of(session, company_id, [file.id]))[file.id][1]
    account = await make_account(session, company_id)
    movement = await make_transaction(session, account, counterparty_name=None, end_to_end_id=payment.end_to_end_id, booking_date=TODAY)
    await reconcile(session, company_id, today=TODAY)
    (booking,) = await list_bookings(session, company_id, after=None, limit=9)
    assert ([one.id for one in booking.documents], [one.id for one in booking.transactions]) == ([documents[1].id], [movement.id])
    with pytest.raises(AlreadyCarriedOut):
        await withdraw_file(session, company_id, file.id, now=clock.now())


async def test_taking_a_file_back_twice_changes_nothing(session: AsyncSession, company_id: UUID) -> None:
    document = await make_document(session, company_id, iban=iban())
    file = await made(session, company_id, Wish(document.id, Decimal("21.00")))
    once = (await withdraw_file(session, company_id, file.id, now=clock.now())).withdrawn_at
    assert (await withdraw_file(session, company_id, file.id, now=clock.now())).withdrawn_at == once
    (payment,) = (await payments_of(session, company_id, [file.id]))[file.id]
    assert (payment.state, payment.amount) == (PaymentState.WITHDRAWN, Decimal("21.00"))


def test_every_refusal_has_a_sentence() -> None:
    for refusal in (AccountChanged, NotPayable, NotPayableFrom, ExecutionDayOutOfRange, AlreadyCarriedOut):
        assert issubclass(refusal, DomainError)
        assert refusal.title().endswith(".")
