"""What polls say of an account's days, and how missing ones come."""

from collections.abc import AsyncIterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import update

from core import clock
from core.bank_feeds.fill_gap import Way, ask_history, sources_of, ways_to_fill
from core.banking.models import BankTransaction
from core.coverage.calendar import Calendar, DayState, Told
from core.coverage.errors import DaysOutOfReach
from core.coverage.models import CoverageGap
from core.coverage.queries import list_gaps, load_days
from core.coverage.tell import tell_days
from core.db import Database
from core.todo.open_gaps import open_gaps
from tests.workers.bank_world import USER, BankWorld, bank_world, days_before, movement


@pytest.fixture
async def world(database: Database, company_id: UUID, tmp_path: Path) -> AsyncIterator[BankWorld]:
    async with bank_world(database, company_id, tmp_path) as made:
        yield made


async def calendar_of(world: BankWorld) -> Calendar:
    (account,) = await world.accounts()
    async with world.context.database.tenant(world.company_id) as session:
        return (await load_days(session, world.company_id, account.id)).calendar()


async def gaps_of(world: BankWorld) -> list[CoverageGap]:
    async with world.context.database.tenant(world.company_id) as session:
        return list(await list_gaps(session, world.company_id))


async def tell(world: BankWorld, day: date, balance: str) -> None:
    """What a poll of the day after said long ago."""
    (account,) = await world.accounts()
    told = Told(day, day + timedelta(days=1), firm=False, after=(day, Decimal(balance)))
    async with world.context.database.tenant(world.company_id) as session, session.begin():
        await tell_days(session, world.company_id, account.id, [told])


async def asked_about(world: BankWorld, today: date | None = None) -> list[tuple[str, ...]]:
    async with world.context.database.tenant(world.company_id) as session:
        entries = await open_gaps(session, world.company_id, today=today or clock.today(), most=10)
    return [entry.item.answers for entry in entries]


async def missing(world: BankWorld) -> UUID:
    """A connection to an account of which a movement of three days ago is not here."""
    account = await world.open_account()
    await world.control.add_movements(account, [movement("-10.00", days_ago=8), movement("-30.00", days_ago=3, text="weg")])
    connection_id = await world.link()
    await world.drain()
    await tell(world, days_before(6), "990.00")
    async with world.context.database.tenant(world.company_id) as session, session.begin():
        gone = (BankTransaction.company_id == world.company_id, BankTransaction.remittance_information == "weg")
        await session.execute(update(BankTransaction).where(*gone).values(vanished_at=clock.now()))
    await tell(world, days_before(2), "960.00")
    return connection_id


async def test_a_poll_tells_its_days_and_two_balances_prove_them(world: BankWorld) -> None:
    account = await world.open_account()
    await world.control.add_movements(account, [movement("-10.00", days_ago=8), movement("-5.00", days_ago=0)])
    await world.link()
    await world.drain()
    calendar = await calendar_of(world)
    assert (calendar.last, calendar.state(days_before(3)), calendar.gaps) == (clock.today(), DayState.TOLD, ())
    await tell(world, days_before(6), "990.00")
    proved = await calendar_of(world)
    assert [proved.state(days_before(n)) for n in (7, 6, 5, 1, 0)] == ["told", "told", "proved", "proved", "told"]


async def test_a_missing_movement_is_a_question_until_the_bank_brings_it(world: BankWorld) -> None:
    await missing(world)
    (gap,) = await gaps_of(world)
    assert (gap.first_day, gap.last_day, gap.difference) == (days_before(5), days_before(2), Decimal(-30))
    assert await asked_about(world) == [("ask_history", "import_file", "done_with_message")]
    async with world.context.database.tenant(world.company_id) as session, session.begin():
        await ask_history(session, world.company_id, gap.id, psu_ip_address=USER.ip_address, now=clock.now(), today=clock.today())
    assert await asked_about(world) == []
    await world.control.requests(forget=True)
    await world.drain()
    (asked,) = [call for call in await world.control.requests() if "transactions" in str(call["path"])]
    assert asked["attended"] is True
    assert await gaps_of(world) == []
    assert (await world.feeds())[0].missing_days is None


async def test_what_the_bank_cannot_bring_is_asked_about_again_the_next_day(world: BankWorld) -> None:
    await missing(world)
    (gap,) = await gaps_of(world)
    async with world.context.database.tenant(world.company_id) as session, session.begin():
        await ask_history(session, world.company_id, gap.id, psu_ip_address=USER.ip_address, now=clock.now(), today=clock.today())
    assert await asked_about(world, clock.today() + timedelta(days=1)) == [("import_file", "done_with_message")]


async def test_an_access_that_ended_is_asked_about_once(world: BankWorld) -> None:
    connection_id = await missing(world)
    await world.control.revoke_consent(await world.consent_id(connection_id))
    await world.poll(connection_id)
    assert await asked_about(world) == []
    (account,), (gap,) = await world.accounts(), await gaps_of(world)
    async with world.context.database.tenant(world.company_id) as session, session.begin():
        source = (await sources_of(session, world.company_id, [account.id], today=clock.today()))[account.id]
        assert ways_to_fill(gap.last_day, source, today=clock.today()) == (Way.RENEW, Way.IMPORT_FILE)
        with pytest.raises(DaysOutOfReach):
            await ask_history(session, world.company_id, gap.id, psu_ip_address=USER.ip_address, now=clock.now(), today=clock.today())


def test_days_beyond_what_banks_keep_come_by_file_alone() -> None:
    today = date(2026, 11, 24)
    assert ways_to_fill(date(2023, 1, 1), None, today=today) == (Way.IMPORT_FILE,)
    assert ways_to_fill(date(2026, 1, 1), None, today=today) == (Way.IMPORT_FILE, Way.LINK)
