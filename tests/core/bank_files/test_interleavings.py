"""Whatever happens in whatever order, the stored movements are those of the bank: nothing lost, nothing doubled.

Two accounts behind one connection. Polls that succeed, are refused with 429 or 503, break off between pages, answer for one account alone
or find the permission gone; a bank that names everything anew at each call; renewals after which it words everything anew too; announced
movements that are booked under another name; CODA and tables of both accounts over days that overlap, imported early, late and twice; and
two or three of these at the same moment. Twelve interleavings in the suite, two thousand and more under OKIOKI_SOAK, which prints what was
done. A mutant, that moves the cursor on a 429, is caught.
"""

import asyncio
import os
from collections import Counter
from collections.abc import Callable, Coroutine, Iterator, Sequence
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
from core.bank_feeds.errors import ConnectionNotFound
from core.bank_feeds.models import AccountFeed
from core.bank_feeds.providers.errors import RateLimited
from core.bank_feeds.providers.provider import BankProvider, Consent, ConsentStatus, Psu, RemoteAccount
from core.bank_feeds.queries import get_connection
from core.bank_files.accounts_of_file import Addition
from core.bank_files.import_file import import_statements
from core.bank_files.models import StatementFile
from core.bank_files.read_file import read_file
from core.banking.models import BankAccount, BankTransaction, PendingTransaction
from core.db import Database
from tests import database as databases
from tests.core.bank_files.ledger import AMOUNTS, IBANS, TEXTS, Bank, Ledger, table
from tests.factories.banking import iban
from tests.factories.companies import make_company

SOAK = bool(os.environ.get("OKIOKI_SOAK"))
EXAMPLES = int(os.environ.get("OKIOKI_INTERLEAVINGS", "2200" if SOAK else "12"))
FAULTS = (None, None, None, "429", "429", "cut", "cut", "503", "expired", "second")
DONE: Counter[str] = Counter()
Told = Counter[tuple[str, date, Decimal]]
pytestmark = pytest.mark.timeout(0 if SOAK else 120)
_FAST = settings(
    deadline=None,
    stateful_step_count=18,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
    database=None,
    derandomize=not SOAK,
)
_FILES = st.fixed_dictionaries(
    {"first": st.integers(0, 20), "length": st.integers(0, 12), "kind": st.sampled_from(["coda", "coda", "table"]), "turned": st.booleans()}
)
_POLLS = st.fixed_dictionaries({"fault": st.sampled_from(FAULTS), "attended": st.booleans(), "shift": st.integers(0, 7)})


class Surroundings:
    """The database, and a loop to run on."""

    def __init__(self, url: str) -> None:
        self.runner = asyncio.Runner()
        self.database: Database = databases.connect(url)

    def run(self, *coroutines: Coroutine[Any, Any, Any]) -> list[Any]:
        """What each gives; all at once, and each ended before this returns."""

        async def together() -> list[Any]:
            ended = await asyncio.gather(*coroutines, return_exceptions=True)
            for one in ended:
                if isinstance(one, BaseException):
                    raise one
            return list(ended)

        return self.runner.run(together())

    def close(self) -> None:
        self.run(self.database.dispose())
        self.runner.close()


@pytest.fixture(scope="module")
def surroundings(database_url: str) -> Iterator[Surroundings]:
    opened = Surroundings(database_url)
    yield opened
    opened.close()


class Interleaving(RuleBasedStateMachine):
    """A company with two accounts, a connection with their bank, and the bank's files."""

    around: Surroundings
    has_begun = False

    @initialize(renames=st.booleans())
    def begin(self, renames: bool) -> None:
        self.ledgers = [Ledger(iban()), Ledger(iban())]
        self.bank = Bank(self.ledgers, renames=renames)
        self.now: datetime = clock.now() + timedelta(days=1)
        (self.company_id,) = cast("list[UUID]", self.around.run(make_company(self.around.database)))
        self.must_be_there: set[tuple[str, int]] = set()
        self.approve_at_the_bank()
        self.has_begun = True
        DONE["interleavings"] += 1

    @property
    def today(self) -> date:
        return clock.brussels_day(self.now)

    async def _inside(self, work: Callable[[AsyncSession], Coroutine[Any, Any, Any]]) -> Any:
        async with self.around.database.tenant(self.company_id) as session, session.begin():
            return await work(session)

    def _ask(self, work: Callable[[AsyncSession], Coroutine[Any, Any, Any]]) -> Any:
        return self.around.run(self._inside(work))[0]

    @rule(
        which=st.integers(0, 1), amount=st.sampled_from(AMOUNTS), text=st.sampled_from(TEXTS), iban=st.sampled_from(IBANS),
        times=st.integers(1, 3),
    )  # fmt: skip
    def book(self, which: int, amount: Decimal, text: str, iban: str | None, times: int) -> None:
        for _ in range(times):
            self.ledgers[which].book(self.today, amount, text, iban)

    @rule(which=st.integers(0, 1), amount=st.sampled_from(AMOUNTS), text=st.sampled_from(TEXTS), iban=st.sampled_from(IBANS))
    def announce(self, which: int, amount: Decimal, text: str, iban: str | None) -> None:
        self.ledgers[which].announced.append((amount, text, iban))

    @rule(which=st.integers(0, 1))
    def book_what_was_announced(self, which: int) -> None:
        for amount, text, other in self.ledgers[which].announced:
            self.ledgers[which].book(self.today, amount, text, other)
        self.ledgers[which].announced.clear()

    @rule(days=st.integers(1, 13))
    def time_passes(self, days: int) -> None:
        self.now += timedelta(days=days)

    @rule()
    def approve_at_the_bank(self) -> None:
        self.around.run(self._approve())

    async def _approve(self) -> None:
        """Link, or renew: the accounts' names change, and how the bank words what it told before."""
        DONE["renewals"] += 1
        self.bank.generation += 1
        self.bank.fault = None
        connection_id, generation = ids.uuid7(), self.bank.generation
        accounts = [RemoteAccount(f"r{generation}-{one.iban}", one.iban, "EUR", "Zicht") for one in self.ledgers]
        granted = Consent("c", ConsentStatus.VALID, self.today + timedelta(days=180), tuple(one.iban for one in self.ledgers))

        async def begin(session: AsyncSession) -> None:
            redirect = link.Redirect("kbc", "berlin_group", link.new_state(), None)
            await link.begin(session, self.company_id, connection_id, redirect, sealed_reference=b"sealed")

        async def complete(session: AsyncSession) -> None:
            connection = await get_connection(session, self.company_id, connection_id, lock=True)
            turned = accounts[::-1] if generation % 2 else accounts
            await link.complete(session, connection, granted, turned, psu_ip_address="192.0.2.7", now=self.now)

        await self._inside(begin)
        await self._inside(complete)
        self.connection_id = connection_id

    @rule(asked=_POLLS)
    def ask_the_bank(self, asked: dict[str, Any]) -> None:
        self.now += timedelta(hours=2)
        before = self._cursors()
        answers = cast("list[poll.Answer]", self.around.run(self._poll(**asked))[0])
        after = self._cursors()
        for answer in answers:
            if answer.fetched is None:
                assert after[answer.target.feed_id] == before[answer.target.feed_id], "an answer that was none has moved the cursor"
            else:
                ledger = next(one for one in self.ledgers if one.iban == answer.target.remote.iban)
                assert self._announced(answer.target.account_id) == Counter(amount for amount, _, _ in ledger.announced)

    async def _poll(self, fault: str | None, attended: bool, shift: int) -> list[poll.Answer]:
        """As the worker polls: planned in one transaction, asked in none, recorded in another."""
        DONE[f"polls {fault or 'answered'}"] += 1
        self.bank.fault, self.bank.shift = fault, shift
        connection_id, now = self.connection_id, self.now
        try:
            planned: poll.Plan | None = await self._inside(
                lambda session: poll.plan(session, self.company_id, connection_id, attended=attended, now=now, today=self.today)
            )
            if planned is None:
                return []
            psu = Psu("192.0.2.7") if attended else None
            told = {(one.iban, each.number, each.day) for one in self.ledgers for each in one.booked}
            answers = await poll.ask(cast("BankProvider", self.bank), "c", planned, psu=psu, today=self.today)
            await self._inside(lambda session: poll.record_answers(session, self.company_id, planned, answers, now=now))
            fed: set[UUID] = await self._inside(self._feeds)
        except ConnectionNotFound:  # renewed meanwhile: the new connection fetches
            return []
        for answer in answers:
            if answer.fetched is not None and answer.target.feed_id in fed:
                first, of = answer.fetched.first, answer.target.remote.iban
                self.must_be_there |= {(account, number) for account, number, day in told if account == of and day >= first}
        return answers

    async def _feeds(self, session: AsyncSession) -> set[UUID]:
        return set(await session.scalars(select(AccountFeed.id).where(AccountFeed.company_id == self.company_id)))

    def _cursors(self) -> dict[UUID, date | None]:
        rows = self._ask(lambda session: session.execute(select(AccountFeed.id, AccountFeed.fetched_through)))
        return {row.id: row.fetched_through for row in rows}

    def _announced(self, account_id: UUID) -> Counter[Decimal]:
        wanted = select(PendingTransaction.amount).where(PendingTransaction.bank_account_id == account_id)
        return Counter(self._ask(lambda session: session.scalars(wanted)).all())

    @rule(file=_FILES)
    def import_a_file(self, file: dict[str, Any]) -> None:
        self.around.run(self._import(**file))

    async def _import(self, first: int, length: int, kind: str, turned: bool) -> None:
        """Both accounts in one file, in either order. Days that are over, for CODA; a table may be taken in the middle of a day."""
        DONE[f"files {kind}"] += 1
        latest = self.today if kind == "table" else self.today - timedelta(days=1)
        days = [latest - timedelta(days=first + n) for n in range(length + 1)][::-1]
        ledgers = self.ledgers[::-1] if turned else self.ledgers
        data = b"".join(one.coda(days) for one in ledgers) if kind == "coda" else table(ledgers, days)
        told = {(one.iban, each.number) for one in ledgers for each in one.booked if each.day in days}
        statements = read_file(data)

        async def work(session: AsyncSession) -> None:
            file = StatementFile(
                company_id=self.company_id, id=ids.uuid7(), sha256=ids.uuid7().hex, filename="f", size=1, format="coda",
                source="upload", state="waiting",
            )  # fmt: skip
            session.add(file)
            await session.flush()
            additions = {(one.iban, "EUR"): Addition("Zicht", "kbc") for one in self.ledgers}
            await import_statements(session, self.company_id, file, statements, additions, now=self.now)

        await self._inside(work)
        self.must_be_there |= told

    @rule(files=st.lists(_FILES, min_size=1, max_size=2), polls=st.lists(_POLLS, max_size=2), renews=st.booleans())
    def all_at_once(self, files: Sequence[dict[str, Any]], polls: Sequence[dict[str, Any]], renews: bool) -> None:
        """Each in its own transactions, at the same moment."""
        DONE["at once"] += 1
        self.now += timedelta(hours=2)
        imports = [self._import(**file) for file in files]
        asked = [self._poll(**one) for one in polls]
        self.around.run(*imports, *asked, *([self._approve()] if renews else []))

    def _stored(self) -> Told:
        wanted = select(BankAccount.iban, BankTransaction.booking_date, BankTransaction.amount, BankTransaction.vanished_at).join(
            BankAccount, (BankAccount.company_id == BankTransaction.company_id) & (BankAccount.id == BankTransaction.bank_account_id)
        )
        rows = self._ask(lambda session: session.execute(wanted.where(BankTransaction.company_id == self.company_id))).all()
        assert not [row for row in rows if row.vanished_at is not None], "the bank took nothing back"
        return Counter((row.iban, row.booking_date, row.amount) for row in rows)

    def _truth(self) -> Told:
        return Counter((ledger.iban, one.day, one.amount) for ledger in self.ledgers for one in ledger.booked)

    @invariant()
    def nothing_is_lost_and_nothing_is_doubled(self) -> None:
        if not self.has_begun:
            return
        DONE["steps"] += 1
        stored, truth = self._stored(), self._truth()
        told = Counter(
            (ledger.iban, one.day, one.amount)
            for ledger in self.ledgers
            for one in ledger.booked
            if (ledger.iban, one.number) in self.must_be_there
        )
        assert stored <= truth, f"doubled: {stored - truth}"
        assert told <= stored, f"lost: {told - stored}"

    def teardown(self) -> None:
        """In the end, with everything told, the stored ledger is exactly the bank's."""
        if not self.has_begun:
            return
        self.approve_at_the_bank()
        self.ask_the_bank({"fault": None, "attended": True, "shift": 0})
        assert self._stored() == self._truth()


def test_any_interleaving_gives_exactly_the_ledger(surroundings: Surroundings, capsys: pytest.CaptureFixture[str]) -> None:
    DONE.clear()
    machine = type("Whole", (Interleaving,), {"around": surroundings})
    run_state_machine_as_test(machine, settings=settings(_FAST, max_examples=EXAMPLES))
    assert DONE["interleavings"] >= EXAMPLES
    if SOAK:
        with capsys.disabled():
            print(f"\n{', '.join(f'{name}: {times:,}' for name, times in sorted(DONE.items()))}")


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
