"""Whatever happens in whatever order, the stored movements are those of the bank: nothing lost, nothing doubled.

Polls that succeed, are refused with 429, break off between pages or find the permission gone; renewals after which the bank names and words
everything anew; CODA and tables over days that overlap, imported early, late and twice. Twelve interleavings in the suite, two thousand and
more under OKIOKI_SOAK. A mutant, that moves the cursor on a 429, is caught.
"""

import asyncio
import os
from collections import Counter
from collections.abc import Callable, Coroutine, Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, cast
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock, ids
from core.bank_feeds import link, poll
from core.bank_feeds.models import AccountFeed, BankConnection
from core.bank_feeds.providers.errors import RateLimited
from core.bank_feeds.providers.provider import BankProvider, Consent, ConsentStatus, Psu, RemoteAccount
from core.bank_files.import_file import Addition, import_statements
from core.bank_files.models import StatementFile
from core.bank_files.read_file import read_file
from core.banking.models import BankTransaction
from core.db import Database
from tests import database as databases
from tests.core.bank_files.ledger import AMOUNTS, IBANS, TEXTS, Ledger
from tests.factories.banking import iban
from tests.factories.companies import make_company

EXAMPLES = int(os.environ.get("OKIOKI_INTERLEAVINGS", "2200" if os.environ.get("OKIOKI_SOAK") else "12"))
FAULTS = (None, None, None, "429", "429", "cut", "cut", "503", "expired")
_FAST = settings(
    deadline=None,
    stateful_step_count=18,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
    database=None,
    derandomize=True,
)


class Surroundings:
    """The database, and a loop to run on."""

    def __init__(self, url: str) -> None:
        self.runner = asyncio.Runner()
        self.database: Database = databases.connect(url)

    def run(self, coroutine: Coroutine[Any, Any, Any]) -> Any:
        return self.runner.run(coroutine)

    def close(self) -> None:
        self.run(self.database.dispose())
        self.runner.close()


@pytest.fixture(scope="module")
def surroundings(database_url: str) -> Iterator[Surroundings]:
    opened = Surroundings(database_url)
    yield opened
    opened.close()


class Interleaving(RuleBasedStateMachine):
    """A company with one account, a connection with its bank, and its bank's files."""

    around: Surroundings
    has_begun = False

    @initialize()
    def begin(self) -> None:
        self.ledger = Ledger(iban())
        self.now: datetime = clock.now() + timedelta(days=1)
        self.company_id: UUID = self.around.run(make_company(self.around.database))
        self.must_be_there: set[int] = set()
        self.approve_at_the_bank()
        self.has_begun = True

    @property
    def today(self) -> date:
        return clock.brussels_day(self.now)

    def _in_company(self, work: Callable[[AsyncSession], Coroutine[Any, Any, Any]]) -> Any:
        async def inside() -> Any:
            async with self.around.database.tenant(self.company_id) as session, session.begin():
                return await work(session)

        return self.around.run(inside())

    @rule(amount=st.sampled_from(AMOUNTS), text=st.sampled_from(TEXTS), iban=st.sampled_from(IBANS), times=st.integers(1, 3))
    def book(self, amount: Decimal, text: str, iban: str | None, times: int) -> None:
        for _ in range(times):
            self.ledger.book(self.today, amount, text, iban)

    @rule(days=st.integers(1, 13))
    def time_passes(self, days: int) -> None:
        self.now += timedelta(days=days)

    @rule()
    def approve_at_the_bank(self) -> None:
        """Link, or renew: the accounts' names change, and how the bank words what it told before."""
        self.ledger.generation += 1
        self.ledger.fault = None
        connection_id = ids.uuid7()

        async def work(session: AsyncSession) -> None:
            redirect = link.Redirect("kbc", "berlin_group", link.new_state(), None)
            await link.begin(session, self.company_id, connection_id, redirect, sealed_reference=b"sealed")
            await session.flush()
            connection = await session.get_one(BankConnection, (self.company_id, connection_id))
            account = RemoteAccount(f"r{self.ledger.generation}", self.ledger.iban, "EUR", "Zicht")
            granted = Consent("c", ConsentStatus.VALID, self.today + timedelta(days=180), (self.ledger.iban,))
            await link.complete(session, connection, granted, [account], psu_ip_address="192.0.2.7", now=self.now)

        self._in_company(work)
        self.connection_id = connection_id

    @rule(fault=st.sampled_from(FAULTS), attended=st.booleans(), shift=st.integers(0, 7))
    def ask_the_bank(self, fault: str | None, attended: bool, shift: int) -> None:
        self.now += timedelta(hours=2)
        self.ledger.fault, self.ledger.shift = fault, shift
        connection_id = self.connection_id
        planned: poll.Plan | None = self._in_company(
            lambda session: poll.plan(session, self.company_id, connection_id, attended=attended, now=self.now, today=self.today)
        )
        if planned is None:
            return
        before = self._cursor()
        psu = Psu("192.0.2.7") if attended else None
        answers = self.around.run(poll.ask(cast("BankProvider", self.ledger), "c", planned, psu=psu, today=self.today))
        self._in_company(lambda session: poll.record_answers(session, self.company_id, planned, answers, now=self.now))
        for answer in answers:
            if answer.fetched is None:
                assert self._cursor() == before, "an answer that was none has moved the cursor"
            else:
                self.must_be_there |= {one.number for one in self.ledger.booked if one.day >= answer.fetched.first}

    def _cursor(self) -> date | None:
        return self._in_company(
            lambda session: session.scalar(select(AccountFeed.fetched_through).where(AccountFeed.company_id == self.company_id))
        )

    @rule(first=st.integers(0, 20), length=st.integers(0, 20), kind=st.sampled_from(["coda", "table"]))
    def import_a_file(self, first: int, length: int, kind: str) -> None:
        """Days that are over, for CODA; a table may be taken in the middle of a day."""
        latest = self.today if kind == "table" else self.today - timedelta(days=1)
        days = [latest - timedelta(days=first + n) for n in range(length + 1)][::-1]
        self._take_in(self.ledger.coda(days) if kind == "coda" else self.ledger.table(days))
        self.must_be_there |= {one.number for one in self.ledger.booked if one.day in days}

    def _take_in(self, data: bytes) -> None:
        statements = read_file(data)

        async def work(session: AsyncSession) -> None:
            file = StatementFile(
                company_id=self.company_id, id=ids.uuid7(), sha256=ids.uuid7().hex, filename="f", size=1, format="coda",
                source="upload", state="waiting",
            )  # fmt: skip
            session.add(file)
            await session.flush()
            additions = {(self.ledger.iban, "EUR"): Addition("Zicht", "kbc")}
            await import_statements(session, self.company_id, file, statements, additions, now=self.now)

        self._in_company(work)

    def _stored(self) -> Counter[tuple[date, Decimal]]:
        wanted = select(BankTransaction.booking_date, BankTransaction.amount, BankTransaction.vanished_at).where(
            BankTransaction.company_id == self.company_id
        )
        rows = self._in_company(lambda session: session.execute(wanted)).all()
        assert not [row for row in rows if row.vanished_at is not None], "the bank took nothing back"
        return Counter((row.booking_date, row.amount) for row in rows)

    @invariant()
    def nothing_is_lost_and_nothing_is_doubled(self) -> None:
        if not self.has_begun:
            return
        stored = self._stored()
        truth = Counter((one.day, one.amount) for one in self.ledger.booked)
        told = Counter((one.day, one.amount) for one in self.ledger.booked if one.number in self.must_be_there)
        assert stored <= truth, f"doubled: {stored - truth}"
        assert told <= stored, f"lost: {told - stored}"

    def teardown(self) -> None:
        """In the end, with everything told, the stored ledger is exactly the bank's."""
        if not self.has_begun:
            return
        self.approve_at_the_bank()
        self.ask_the_bank(None, attended=True, shift=0)
        assert self._stored() == Counter((one.day, one.amount) for one in self.ledger.booked)


def test_any_interleaving_gives_exactly_the_ledger(surroundings: Surroundings) -> None:
    machine = type("Whole", (Interleaving,), {"around": surroundings})
    run_state_machine_as_test(machine, settings=settings(_FAST, max_examples=EXAMPLES))


def test_a_cursor_that_moves_on_a_429_is_caught(surroundings: Surroundings, monkeypatch: pytest.MonkeyPatch) -> None:
    honest = poll.record_answers

    async def mutant(session: AsyncSession, company_id: UUID, planned: poll.Plan, answers: list[poll.Answer], *, now: datetime) -> None:
        await honest(session, company_id, planned, answers, now=now)
        for answer in answers:
            if isinstance(answer.problem, RateLimited):
                feed = await session.get_one(AccountFeed, (company_id, answer.target.feed_id))
                feed.fetched_through = clock.brussels_day(now)

    monkeypatch.setattr(poll, "record_answers", mutant)
    machine = type("Mutant", (Interleaving,), {"around": surroundings})
    with pytest.raises(AssertionError, match="moved the cursor"):
        run_state_machine_as_test(machine, settings=settings(_FAST, max_examples=60, phases=[Phase.generate]))
