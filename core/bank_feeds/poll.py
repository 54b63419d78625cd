"""Fetch what is new on a connection's accounts: plan, ask the bank, record."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock, events
from core.bank_feeds import consent, window
from core.bank_feeds.fetch import Fetched, fetch_account
from core.bank_feeds.models import AccountFeed, BankConnection, FeedCall
from core.bank_feeds.providers.errors import ConsentExpired, ConsentRevoked
from core.bank_feeds.providers.provider import BankProvider, Psu, RemoteAccount
from core.bank_feeds.queries import get_connection, list_fed, unattended_calls
from core.banking import record
from core.banking.hold import hold_accounts, hold_movements
from core.banking.models import BankAccount, BankTransaction, PendingTransaction
from core.errors import DomainError
from core.jobs import PollBankConnection
from core.outbox.stage import stage
from core.storable import storable_json, storable_text

ENDINGS = (ConsentExpired, ConsentRevoked)
"""After these no account of the connection can be asked again."""


@dataclass(frozen=True, slots=True)
class Target:
    """One account to fetch, from `first` on."""

    feed_id: UUID
    account_id: UUID
    remote: RemoteAccount
    first: date


@dataclass(frozen=True, slots=True)
class Plan:
    """What to fetch of a connection now. Nothing, where four times a day are used up."""

    connection_id: UUID
    institution_id: str
    provider: str
    sealed_reference: bytes
    targets: tuple[Target, ...]
    wait_until: datetime | None


async def plan(session: AsyncSession, company_id: UUID, connection_id: UUID, *, attended: bool, now: datetime, today: date) -> Plan | None:
    """What a poll would ask; None when the connection cannot be polled now. Raises ConnectionNotFound.

    The call is counted here, before it is made: a bank counts calls that broke off too. A bank that named the moment at which it wants
    to hear from us again is not asked before, unless by the user; then, and when the four calls of the day are used up, we come back at
    that moment.
    """
    connection = await get_connection(session, company_id, connection_id, lock=True)
    if connection.status != "valid" or connection.sealed_reference is None:
        return None
    if connection.valid_until is not None and consent.has_ended(connection.valid_until, today):
        connection.status = "expired"
        _tell(session, connection, ConsentExpired())
        return None
    if not attended and connection.next_try_at is not None and connection.next_try_at > now:
        await _come_back(session, connection)
        return None
    ours = select(AccountFeed.id).where(AccountFeed.company_id == company_id, AccountFeed.bank_connection_id == connection_id)
    old = (FeedCall.account_feed_id.in_(ours), FeedCall.created_at < now - 2 * window.A_DAY)
    await session.execute(delete(FeedCall).where(FeedCall.company_id == company_id, *old))
    targets: list[Target] = []
    wait_until: datetime | None = None
    for fed in await list_fed(session, company_id, connection_id):
        if not attended:
            allowed = window.next_allowed(await unattended_calls(session, company_id, fed.feed.id, now=now), now=now)
            if allowed is not None:
                wait_until = allowed if wait_until is None else min(wait_until, allowed)
                continue
        session.add(FeedCall(company_id=company_id, account_feed_id=fed.feed.id, attended=attended, created_at=now))
        first = window.first_day(fed.feed.fetched_through, today=today, just_approved=attended, hole=_hole(fed.feed))
        remote = RemoteAccount(remote_id=fed.feed.remote_id, iban=fed.account.iban, currency=fed.account.currency, name=fed.account.name)
        targets.append(Target(fed.feed.id, fed.account.id, remote, first))
    connection.next_try_at = wait_until
    if not targets:
        await _come_back(session, connection)
    return Plan(connection_id, connection.institution_id, connection.provider, connection.sealed_reference, tuple(targets), wait_until)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of one account."""

    target: Target
    fetched: Fetched | None
    problem: DomainError | None


async def ask(provider: BankProvider, consent_id: str, planned: Plan, *, psu: Psu | None, today: date) -> list[Answer]:
    """Fetch every account of the plan. One that fails does not keep the others from being stored, but an ended consent ends all."""
    answers: list[Answer] = []
    for target in planned.targets:
        try:
            fetched = await fetch_account(provider, consent_id, target.remote, first=target.first, today=today, psu=psu)
        except DomainError as problem:
            answers.append(Answer(target, None, problem))
            if isinstance(problem, ENDINGS):
                break
        else:
            answers.append(Answer(target, fetched, None))
    return answers


def not_asked(planned: Plan, problem: DomainError) -> list[Answer]:
    """What there is to record where the bank could not be asked at all."""
    return [Answer(target, None, problem) for target in planned.targets]


async def record_answers(session: AsyncSession, company_id: UUID, planned: Plan, answers: Sequence[Answer], *, now: datetime) -> None:
    """Store what was fetched and how it went. A cursor moves only over days that were fetched whole.

    Where nothing was asked, nothing is said of success: the calls of the day are used up. Raises ConnectionNotFound.
    """
    connection = await get_connection(session, company_id, planned.connection_id, lock=True)
    if not answers:
        return
    overtaken = connection.polled_at is not None and connection.polled_at > now
    connection.polled_at = max(now, connection.polled_at or now)
    feeds = {fed.feed.id: fed for fed in await list_fed(session, company_id, planned.connection_id)}
    told = {
        fed.account.id: answer.fetched for answer in answers if answer.fetched and (fed := feeds.get(answer.target.feed_id)) is not None
    }
    await hold_accounts(session, company_id, told)
    days = {account_id: BankTransaction.booking_date.between(one.first, _last(one, now)) for account_id, one in told.items()}
    await hold_movements(session, company_id, days)
    for answer in answers:
        fed = feeds.get(answer.target.feed_id)
        if fed is not None and answer.fetched is not None:
            await _record_movements(session, fed.account, fed.feed, answer.fetched, source=connection.institution_id, now=now)
            if not overtaken:
                await _record_standing(session, fed.account, fed.feed, answer.fetched, now=now)
    await _forget_unmade(session, company_id, planned, answers, now=now)
    problem = _weightiest([answer.problem for answer in answers if answer.problem is not None])
    connection.next_try_at = planned.wait_until
    if problem is None:
        connection.succeeded_at = now
    else:
        _note_trouble(connection, problem)
    await _come_back(session, connection)
    _tell(session, connection, problem)


async def _come_back(session: AsyncSession, connection: BankConnection) -> None:
    """Ask again at the moment that was named: nobody else would before the next round."""
    if connection.next_try_at is not None and connection.status == "valid":
        job = PollBankConnection(bank_connection_id=connection.id)
        await stage(session, connection.company_id, job, run_at=connection.next_try_at)


def _weightiest(problems: Sequence[DomainError]) -> DomainError | None:
    """The end of the permission before all else: only the user can cure that."""
    return next((one for one in problems if isinstance(one, ENDINGS)), problems[0] if problems else None)


async def _forget_unmade(session: AsyncSession, company_id: UUID, planned: Plan, answers: Sequence[Answer], *, now: datetime) -> None:
    """Give back the calls that were counted and then not made, because an earlier account's answer ended the poll."""
    asked = {answer.target.feed_id for answer in answers}
    unmade = [target.feed_id for target in planned.targets if target.feed_id not in asked]
    if unmade:
        calls = (FeedCall.company_id == company_id, FeedCall.account_feed_id.in_(unmade), FeedCall.created_at == now)
        await session.execute(delete(FeedCall).where(*calls))


def _tell(session: AsyncSession, connection: BankConnection, problem: DomainError | None) -> None:
    connection.problem = None if problem is None else storable_json(problem.as_json())
    events.tell(
        session,
        connection.company_id,
        "connection.changed",
        subject_type="bank_connection",
        subject_id=connection.id,
        problem=problem.code() if problem else None,
    )


def _hole(feed: AccountFeed) -> window.Hole | None:
    days = feed.missing_days
    return None if days is None else window.Hole(date.fromisoformat(days["from"]), date.fromisoformat(days["to"]))


def _last(fetched: Fetched, now: datetime) -> date:
    """The last day that an answer tells: today, or a later one of a movement that the bank has dated ahead."""
    return max([clock.brussels_day(now), *(movement.booking_date for movement in fetched.movements)])


async def _record_movements(
    session: AsyncSession, account: BankAccount, feed: AccountFeed, fetched: Fetched, *, source: str, now: datetime
) -> None:
    company_id, today, last = account.company_id, clock.brussels_day(now), _last(fetched, now)
    await record.record_movements(
        session, company_id, account.id, fetched.movements, first=fetched.first, last=last, source=f"psd2:{source}", asked_at=now
    )
    hole = window.hole_after(_hole(feed), feed.fetched_through, first=fetched.first)
    feed.missing_days = None if hole is None else {"from": hole.first.isoformat(), "to": hole.last.isoformat()}
    feed.fetched_through = max(today, feed.fetched_through or today)


async def _record_standing(session: AsyncSession, account: BankAccount, feed: AccountFeed, fetched: Fetched, *, now: datetime) -> None:
    """What is announced and what the balance is: only the latest question's answer tells."""
    company_id = account.company_id
    if fetched.pending is not None:
        announced = [
            PendingTransaction(
                company_id=company_id,
                bank_account_id=account.id,
                expected_on=p.booking_date or p.value_date,
                amount=p.amount,
                currency=storable_text(p.currency),
                counterparty_name=storable_text(p.counterparty_name) if p.counterparty_name else None,
                remittance_information=storable_text(p.remittance_information),
            )
            for p in fetched.pending
        ]
        await record.replace_pending(session, company_id, account.id, announced)
    if fetched.booked_balance is not None:
        movements = await record.sum_of_movements(session, company_id, account.id)
        proof = window.prove(account.opening_balance, movements, fetched.booked_balance)
        account.opening_balance = proof.opening
        account.balance, account.balance_at = fetched.booked_balance, now
        feed.balance_gap = (
            None if proof.holds else {"difference": str(proof.difference), "stated": str(proof.stated), "since": str(fetched.first)}
        )


def _note_trouble(connection: BankConnection, problem: DomainError) -> None:
    if isinstance(problem, ConsentExpired):
        connection.status = "expired"
    elif isinstance(problem, ConsentRevoked):
        connection.status = "revoked"
    retry_at = problem.facts.get("retry_at")
    if isinstance(retry_at, datetime):
        connection.next_try_at = retry_at
