"""A year of the demo company, stored as a bank tells it, comes out as statements that pass every check of ours, month by month."""

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from core.bank_files.coda.check import check_coda, follows
from core.bank_files.issue_coda import coda_file, issue_statements
from core.bank_files.read_file import read_file
from core.banking.movement import Movement
from core.banking.record import record_movements
from core.clock import now
from sandbox.scenario.tell import tell
from sandbox.scenario.year import STORY, tell_year
from tests.factories.banking import make_account

TODAY = date(2026, 11, 24)


async def test_a_year_of_the_demo_company_is_written_day_by_day(session, company_id):
    year, _ = tell_year(TODAY)
    account = await make_account(session, company_id, iban=year.iban, opening_balance=year.opening)
    told = [
        Movement(
            one.booking_date or TODAY,
            one.value_date,
            one.amount,
            "EUR",
            one.counterparty_name,
            one.counterparty_iban,
            one.remittance_information or "",
            structured_communication=one.structured_communication,
            bank_transaction_code=one.bank_transaction_code,
        )
        for one in year.movements
    ]
    first = TODAY - timedelta(days=365)
    kept = await record_movements(session, company_id, account.id, told, first=first, last=TODAY, source="psd2:kbc", asked_at=now())
    days = {one.booking_date for one in told}
    assert await issue_statements(session, company_id, account.id, until=TODAY) == len(days)
    files = [await coda_file(session, company_id, account.id, *month, bic="KREDBEBB") for month in _months(first, TODAY)]
    assert [check_coda(one) for one in files] == [[]] * 13
    read = [read_file(one) for one in files]
    assert [finding for before, after in pairwise(read) for finding in follows(before[-1], after[0])] == []
    statements = [one for file in read for one in file]
    assert sum(len(one.entries) for one in statements) == kept.stored == len(told) > 400
    assert statements[-1].closing.amount == year.opening + sum((one.amount for one in told), Decimal(0))
    last_year = [one for one in statements if one.days[0].year == 2025]
    assert [int(one.number) for one in statements] == [*range(1, len(last_year) + 1), *range(1, len(statements) - len(last_year) + 1)]


def test_the_year_ends_with_the_story_of_the_demo():
    story = tell(TODAY)
    for year in tell_year(TODAY):
        own = [event.movement for event in story.bank if event.account == year.institution and event.movement.booking_date < TODAY]
        last = [one for one in year.movements if one.booking_date >= TODAY - STORY]
        before = sum((one.amount for one in year.movements if one.booking_date < TODAY - STORY), Decimal(0))
        assert [one.amount for one in last] == [one.amount for one in own if one.booking_date >= TODAY - STORY]
        assert year.opening + before == story.opening[year.institution]
    assert tell_year(TODAY) == tell_year(TODAY)


def _months(first: date, last: date) -> list[tuple[date, date]]:
    starts = [date(first.year + (first.month + n - 1) // 12, (first.month + n - 1) % 12 + 1, 1) for n in range(13)]
    return [(start, (start + timedelta(days=31)).replace(day=1) - timedelta(days=1)) for start in starts if start <= last]
