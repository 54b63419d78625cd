"""Closing days: statements for those that are over and proved, and their hand-over to the accountant."""

from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import clock, ids
from core.bank_files.issue_coda import issue_statements
from core.bank_files.queries import get_account
from core.coda.models import CodaOption
from core.coda.proved import Stretch, proved_stretches, proved_through
from core.coda.queries import find_option, not_handed_over
from core.coverage.queries import load_days
from core.delivery.assignment import address_of
from core.delivery.models import Delivery, DeliveryState, Form
from core.delivery.queries import find_accountant
from core.jobs import DeliverStatements
from core.outbox.stage import stage

NIGHT = timedelta(hours=6)
"""Banks book the last movements of a day in the night behind it."""
MOST_STATEMENTS = 366
"""Of one file: a year of days. What is more goes in a next one."""


def last_day_over(now: datetime) -> date:
    """The last day, in Belgium, of which nothing more is to be expected."""
    return clock.brussels_day(now - NIGHT) - timedelta(days=1)


async def stretches_of(session: AsyncSession, company_id: UUID, account_id: UUID) -> list[Stretch]:
    """The days of an account that are proved. Raises AccountNotFound."""
    account = await get_account(session, company_id, account_id)
    days = await load_days(session, company_id, account_id)
    return proved_stretches(days.told, days.sums, account.opening_balance)


async def issue_proved(session: AsyncSession, company_id: UUID, account_id: UUID, until: date) -> tuple[int, date | None]:
    """Statements for the days until `until` as far as they are proved: how many, and until which day.

    Raises AccountNotFound.
    """
    await get_account(session, company_id, account_id, lock=True)
    through = proved_through(await stretches_of(session, company_id, account_id), until)
    if through is None:
        return 0, None
    return await issue_statements(session, company_id, account_id, until=through), through


async def close_days(session: AsyncSession, company_id: UUID, account_id: UUID, *, now: datetime) -> Delivery | None:
    """What the option asks for, once however often it is called: the account's row is held meanwhile. Raises AccountNotFound."""
    await get_account(session, company_id, account_id, lock=True)
    option = await find_option(session, company_id, account_id)
    if option is None:
        return None
    await issue_proved(session, company_id, account_id, last_day_over(now))
    return await _hand_over(session, option, now=now)


async def _hand_over(session: AsyncSession, option: CodaOption, *, now: datetime) -> Delivery | None:
    """One delivery of everything that belongs to none yet; a statement belongs to one for good, so that it cannot go twice."""
    company_id = option.company_id
    accountant = await find_accountant(session, company_id)
    statements = await not_handed_over(session, company_id, option.bank_account_id, option.since)
    if accountant is None or not statements:
        return None
    address, delivery_id = address_of(accountant), ids.uuid7()
    delivery = Delivery(
        id=delivery_id,
        company_id=company_id,
        bank_account_id=option.bank_account_id,
        document_version=1,
        form=Form.CODA,
        requested=True,
        channel=address.channel,
        recipient=address.recipient,
        idempotency_key=delivery_id.hex,
        state=DeliveryState.PLANNED,
        attempts=0,
        created_at=now,
    )
    session.add(delivery)
    await session.flush()
    for statement in statements[:MOST_STATEMENTS]:
        statement.delivery_id = delivery_id
    await session.flush()
    await stage(session, company_id, DeliverStatements(delivery_id=delivery_id))
    return delivery
