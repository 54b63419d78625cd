"""What a bank's answer may lack, repeat or contradict, whatever way it came: kept, held back or refused, and never doubled."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock, ids
from core.bank_feeds import link, poll
from core.bank_feeds.errors import NoAccountsGranted
from core.bank_feeds.fetch import Fetched, fetch_account
from core.bank_feeds.models import AccountFeed
from core.bank_feeds.providers.errors import ProtocolViolation
from core.bank_feeds.providers.provider import Balance, Consent, ConsentStatus, Page, Psu, RemoteAccount, RemoteTransaction, Window
from core.bank_feeds.queries import get_connection
from core.banking.models import BankAccount, BankTransaction, PendingTransaction
from tests.factories.banking import iban

TODAY = date(2026, 11, 24)
NOW = clock.now()
COFFEE = RemoteTransaction(
    Decimal("-3.00"), "EUR", TODAY, TODAY, "Bar", None, None, "koffie", None, None, None, None, None, "E1", "T1", {},
)  # fmt: skip
BARE = replace(COFFEE, value_date=None, counterparty_name=None, remittance_information="", entry_reference=None, transaction_id=None)


class Bank:
    """Pages as given, without end where `repeats`."""

    def __init__(self, *pages: Page, repeats: bool = False, balance: str = "0.00") -> None:
        self.pages, self.repeats, self.balance, self.asked = pages, repeats, Decimal(balance), 0

    async def transactions(self, consent: str, account: RemoteAccount, window: Window, psu: Psu | None) -> AsyncIterator[Page]:
        while True:
            for page in self.pages:
                self.asked += 1
                yield page
            if not self.repeats:
                return

    async def balances(self, consent: str, account: RemoteAccount, psu: Psu | None) -> list[Balance]:
        return [Balance(self.balance, account.currency, "closingBooked", booked=True, day=None)]


def page(*booked: RemoteTransaction, pending: Sequence[RemoteTransaction] | None = (), complete: bool = True) -> Page:
    return Page(booked, None if pending is None else tuple(pending), complete)


async def fetched(bank: Bank, currency: str = "EUR") -> Fetched:
    account = RemoteAccount("r", "BE71096123456769", currency, "Zicht")
    return await fetch_account(bank, "c", account, first=TODAY - timedelta(days=10), today=TODAY, psu=None)  # pyright: ignore[reportArgumentType]


async def test_pages_that_repeat_for_ever_are_given_up() -> None:
    bank = Bank(page(COFFEE, complete=False), repeats=True)
    with pytest.raises(ProtocolViolation):
        await fetched(bank)
    assert bank.asked < 10_000


@pytest.mark.parametrize("pages", [(), (page(COFFEE, complete=False),), (page(COFFEE), page(complete=False))])
async def test_an_answer_that_breaks_off_is_none(pages: tuple[Page, ...]) -> None:
    with pytest.raises(ProtocolViolation):
        await fetched(Bank(*pages))


async def test_pages_that_overlap_tell_nothing_twice_and_equal_movements_without_ids_stay_two() -> None:
    told = await fetched(Bank(page(COFFEE, BARE, complete=False), page(COFFEE, BARE)))
    assert [moved.entry_reference for moved in told.movements] == ["E1", None, None]


async def test_one_id_for_different_amounts_names_different_movements() -> None:
    told = await fetched(Bank(page(COFFEE, replace(COFFEE, amount=Decimal("-4.00")))))
    assert [moved.amount for moved in told.movements] == [Decimal("-3.00"), Decimal("-4.00")]


async def test_a_booked_movement_without_any_day_is_held_back_and_one_with_a_value_day_is_not() -> None:
    told = await fetched(
        Bank(page(replace(COFFEE, booking_date=None, value_date=None), replace(BARE, booking_date=None, value_date=TODAY)))
    )
    assert [moved.booking_date for moved in told.movements] == [TODAY]


@pytest.mark.parametrize("amount", ["NaN", "Infinity", "0.001", "1e20"])
async def test_an_amount_that_no_account_holds_is_refused(amount: str) -> None:
    for told in (page(replace(COFFEE, amount=Decimal(amount))), page(pending=[replace(COFFEE, amount=Decimal(amount))])):
        with pytest.raises(ProtocolViolation):
            await fetched(Bank(told))


async def linked(session: AsyncSession, company_id: UUID, *accounts: RemoteAccount) -> UUID:
    """A connection over these accounts."""
    redirect = link.Redirect("kbc", "berlin_group", link.new_state(), None)
    await link.begin(session, company_id, connection_id := ids.uuid7(), redirect, sealed_reference=b"sealed")
    await session.flush()
    granted = Consent("c", ConsentStatus.VALID, TODAY + timedelta(days=180), tuple(one.iban for one in accounts))
    connection = await get_connection(session, company_id, connection_id)
    await link.complete(session, connection, granted, list(accounts), psu_ip_address="192.0.2.7", now=NOW)
    return connection_id


async def polled(session: AsyncSession, company_id: UUID, connection_id: UUID, bank: Bank) -> None:
    now = clock.now()
    planned = await poll.plan(session, company_id, connection_id, attended=True, now=now, today=TODAY)
    assert planned is not None
    answers = await poll.ask(bank, "c", planned, psu=None, today=TODAY)  # pyright: ignore[reportArgumentType]
    assert [answer.problem for answer in answers if answer.problem is not None] == []
    await poll.record_answers(session, company_id, planned, answers, now=now)


async def rows(session: AsyncSession, company_id: UUID) -> Sequence[BankTransaction]:
    wanted = select(BankTransaction).where(BankTransaction.company_id == company_id).order_by(BankTransaction.amount)
    return (await session.scalars(wanted)).all()


async def test_movements_without_name_text_and_reference_are_stored_once(session: AsyncSession, company_id: UUID) -> None:
    connection_id = await linked(session, company_id, RemoteAccount("r", iban(), "EUR", "Zicht"))
    for _ in range(3):
        await polled(session, company_id, connection_id, Bank(page(BARE, BARE)))
    assert [(row.amount, row.counterparty_name, row.remittance_information) for row in await rows(session, company_id)] == [
        (Decimal("-3.00"), None, "")
    ] * 2


async def test_announced_movements_without_a_day_wait_apart_and_leave_once_booked(session: AsyncSession, company_id: UUID) -> None:
    connection_id = await linked(session, company_id, RemoteAccount("r", iban(), "EUR", "Zicht"))
    announced = replace(BARE, booking_date=None)
    wanted = select(PendingTransaction.expected_on).where(PendingTransaction.company_id == company_id)
    await polled(session, company_id, connection_id, Bank(page(pending=[announced, announced])))
    assert (await session.scalars(wanted)).all() == [None, None]
    await polled(session, company_id, connection_id, Bank(page(pending=None)))
    assert len((await session.scalars(wanted)).all()) == 2, "nothing said is not nothing there"
    await polled(session, company_id, connection_id, Bank(page(COFFEE, replace(COFFEE, entry_reference="E2", transaction_id="T2"))))
    assert (await session.scalars(wanted)).all() == []
    assert len(await rows(session, company_id)) == 2


async def test_a_movement_dated_ahead_is_stored_once_and_stays_when_its_day_comes(session: AsyncSession, company_id: UUID) -> None:
    connection_id = await linked(session, company_id, RemoteAccount("r", iban(), "EUR", "Zicht"))
    ahead = replace(COFFEE, booking_date=clock.brussels_day(clock.now()) + timedelta(days=20))
    for told in (ahead, ahead, replace(ahead, entry_reference="anew", transaction_id="anew")):
        await polled(session, company_id, connection_id, Bank(page(told)))
    (row,) = await rows(session, company_id)
    assert (row.booking_date, row.vanished_at) == (ahead.booking_date, None)


async def test_a_movement_in_another_currency_is_kept_as_such_and_left_out_of_the_proof(session: AsyncSession, company_id: UUID) -> None:
    connection_id = await linked(session, company_id, RemoteAccount("r", iban(), "EUR", "Zicht"))
    dollars = replace(COFFEE, currency="USD", entry_reference="D", transaction_id="D")
    await polled(session, company_id, connection_id, Bank(page(COFFEE), balance="97.00"))
    await polled(session, company_id, connection_id, Bank(page(COFFEE, dollars), balance="97.00"))
    assert sorted(row.currency for row in await rows(session, company_id)) == ["EUR", "USD"]
    feed = (await session.scalars(select(AccountFeed).where(AccountFeed.company_id == company_id))).one()
    assert feed.balance_gap is None


async def test_one_iban_in_two_currencies_is_two_accounts(session: AsyncSession, company_id: UUID) -> None:
    number = iban()
    connection_id = await linked(
        session, company_id, RemoteAccount("e", number, "EUR", "Zicht"), RemoteAccount("d", number, "USD", "Dollars")
    )
    await polled(session, company_id, connection_id, Bank(page(BARE)))
    accounts = (await session.scalars(select(BankAccount).where(BankAccount.company_id == company_id))).all()
    assert {account.currency for account in accounts} == {"EUR", "USD"}
    assert sorted(row.bank_account_id for row in await rows(session, company_id)) == sorted(account.id for account in accounts)


async def test_a_renewal_that_covers_fewer_accounts_leaves_the_others_where_they_are(session: AsyncSession, company_id: UUID) -> None:
    one, other = RemoteAccount("a", iban(), "EUR", "Zicht"), RemoteAccount("b", iban(), "EUR", "Spaar")
    before = await linked(session, company_id, one, other)
    await polled(session, company_id, before, Bank(page(COFFEE)))
    after = await linked(session, company_id, replace(one, remote_id="anew"))
    await polled(session, company_id, after, Bank(page(COFFEE)))
    fed = select(BankAccount.iban, AccountFeed.bank_connection_id).join(AccountFeed, AccountFeed.bank_account_id == BankAccount.id)
    assert {row.iban: row.bank_connection_id for row in await session.execute(fed.where(BankAccount.company_id == company_id))} == {
        one.iban: after,
        other.iban: before,
    }
    assert len(await rows(session, company_id)) == 2


async def test_a_renewal_that_covers_none_changes_nothing(session: AsyncSession, company_id: UUID) -> None:
    before = await linked(session, company_id, RemoteAccount("a", iban(), "EUR", "Zicht"))
    with pytest.raises(NoAccountsGranted):
        await linked(session, company_id)
    assert (await session.scalars(select(AccountFeed.bank_connection_id).where(AccountFeed.company_id == company_id))).all() == [before]
