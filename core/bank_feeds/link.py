"""Link a bank: begin at the product, approve at the bank, come back once."""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events, ids
from core.bank_feeds import consent
from core.bank_feeds.errors import ConnectionNotValid, NoAccountsGranted
from core.bank_feeds.hold_connections import hold_connections
from core.bank_feeds.models import AccountFeed, BankConnection
from core.bank_feeds.providers.provider import Consent, RemoteAccount
from core.bank_feeds.queries import get_connection
from core.banking.models import BankAccount
from core.jobs import PollBankConnection
from core.outbox.schedules import drop_schedule, set_schedule
from core.outbox.stage import stage
from core.storable import storable_text

STATE_LIFE = timedelta(hours=1)
"""How long the user may take at the bank: card readers are sometimes in another room."""
POLL_EVERY = timedelta(hours=6, minutes=1)
"""Four times a day without the user (RTS on SCA article 36(5)(b)), and a little less: the fifth call must find the first one gone
from the twenty-four hours even when it comes minutes early."""


def new_state() -> str:
    """What only the user's own browser can bring back: 256 random bits."""
    return secrets.token_urlsafe(32)


def hash_state(state: str) -> bytes:
    """How a redirect's state is kept: whoever reads the database cannot come back from a bank with it."""
    return hashlib.sha256(state.encode()).digest()


@dataclass(frozen=True, slots=True)
class Redirect:
    """A redirect that was begun: the browser goes to the bank's page and comes back with its state."""

    institution_id: str
    provider: str
    state: str
    session_id: UUID | None
    renews: UUID | None = None
    """The connection that is to be renewed."""


async def begin(session: AsyncSession, company_id: UUID, connection_id: UUID, redirect: Redirect, *, sealed_reference: bytes) -> None:
    """Remember a permission that was asked for, until the user comes back; `sealed_reference` is the bank's consent id."""
    session.add(
        BankConnection(
            company_id=company_id,
            id=connection_id,
            institution_id=redirect.institution_id,
            provider=redirect.provider,
            sealed_reference=sealed_reference,
            state_hash=hash_state(redirect.state),
            state_session_id=redirect.session_id,
            state_expires_at=clock.now() + STATE_LIFE,
            renews=redirect.renews,
        )
    )
    await audit.record(session, company_id, "bank.redirected", subject_type="bank_connection", subject_id=connection_id)


async def complete(
    session: AsyncSession,
    connection: BankConnection,
    granted: Consent,
    accounts: Sequence[RemoteAccount],
    *,
    psu_ip_address: str,
    now: datetime,
) -> None:
    """Take up the accounts that the bank opened, and fetch them at once, while the bank still gives the long history.

    An account is known by IBAN and currency: where another connection fed it, that feed ends and the account goes on,
    with all its history. A connection left without accounts is gone. Raises NoAccountsGranted.
    """
    if not accounts:
        raise NoAccountsGranted
    company_id = connection.company_id
    await hold_connections(session, connection)
    connection.status = granted.status
    connection.valid_until = consent.valid_until(granted.valid_until, consent.valid_until_to_ask(clock.brussels_day(now)))
    _use_up(connection)
    connection.problem = None
    await session.flush()
    for remote in sorted(accounts, key=lambda one: (one.iban, one.currency)):  # the order in which files add theirs
        await _feed(session, connection, remote)
    await session.flush()
    fed = select(AccountFeed.bank_connection_id).where(AccountFeed.company_id == company_id)
    under_way = (BankConnection.status == "pending") & (BankConnection.state_expires_at > now)  # in another window, at another bank
    left = select(BankConnection.id).where(
        BankConnection.company_id == company_id, BankConnection.id != connection.id, BankConnection.id.not_in(fed), ~under_way
    )
    abandoned = (await session.scalars(left.with_for_update(skip_locked=True))).all()
    await session.execute(delete(BankConnection).where(BankConnection.company_id == company_id, BankConnection.id.in_(abandoned)))
    for gone in abandoned:
        await drop_schedule(session, company_id, PollBankConnection, gone)
    await set_schedule(session, company_id, PollBankConnection, connection.id, every=POLL_EVERY)
    await stage(session, company_id, PollBankConnection(bank_connection_id=connection.id, psu_ip_address=psu_ip_address))
    events.tell(session, company_id, "connection.changed", subject_type="bank_connection", subject_id=connection.id)
    await audit.record(
        session, company_id, "bank.linked", subject_type="bank_connection", subject_id=connection.id, accounts=[a.iban for a in accounts]
    )


async def _feed(session: AsyncSession, connection: BankConnection, remote: RemoteAccount) -> None:
    company_id = connection.company_id
    await session.execute(
        insert(BankAccount)
        .values(
            company_id=company_id,
            id=ids.uuid7(),
            iban=remote.iban,
            currency=remote.currency,
            name=storable_text(remote.name),
            institution_id=connection.institution_id,
            created_at=clock.now(),
        )
        .on_conflict_do_nothing(index_elements=["company_id", "iban", "currency"])
    )
    account_id = await session.scalar(
        select(BankAccount.id).where(
            BankAccount.company_id == company_id, BankAccount.iban == remote.iban, BankAccount.currency == remote.currency
        )
    )
    answer = await session.execute(
        delete(AccountFeed)
        .where(AccountFeed.company_id == company_id, AccountFeed.bank_account_id == account_id)
        .returning(AccountFeed.fetched_through, AccountFeed.missing_days)
    )
    earlier = max((row for row in answer.all() if row.fetched_through is not None), key=lambda row: row.fetched_through, default=None)
    session.add(
        AccountFeed(
            company_id=company_id,
            bank_connection_id=connection.id,
            bank_account_id=account_id,
            remote_id=remote.remote_id,
            fetched_through=earlier.fetched_through if earlier else None,
            missing_days=earlier.missing_days if earlier else None,
        )
    )


def _use_up(connection: BankConnection) -> None:
    """A redirect comes back once."""
    connection.state_hash, connection.state_session_id, connection.state_expires_at = None, None, None


async def refuse(session: AsyncSession, connection: BankConnection) -> None:
    """Forget a permission that was not given; its redirect is used up."""
    await audit.record(session, connection.company_id, "bank.refused", subject_type="bank_connection", subject_id=connection.id)
    await session.delete(connection)


async def ask_for_poll(session: AsyncSession, company_id: UUID, connection_id: UUID, *, psu_ip_address: str) -> None:
    """Fetch now, because the user asks at this moment. Raises ConnectionNotFound, ConnectionNotValid."""
    connection = await get_connection(session, company_id, connection_id)
    if connection.status != "valid":
        raise ConnectionNotValid(bank_status=connection.status)
    await stage(session, company_id, PollBankConnection(bank_connection_id=connection_id, psu_ip_address=psu_ip_address), priority=10)


async def unlink(session: AsyncSession, connection: BankConnection, *, revoked: bool) -> None:
    """End a connection; its accounts and their transactions stay. `revoked` tells whether the bank has confirmed the end."""
    await drop_schedule(session, connection.company_id, PollBankConnection, connection.id)
    events.tell(session, connection.company_id, "connection.changed", subject_type="bank_connection", subject_id=connection.id)
    await audit.record(
        session, connection.company_id, "bank.unlinked", subject_type="bank_connection", subject_id=connection.id, revoked=revoked
    )
    await session.delete(connection)
