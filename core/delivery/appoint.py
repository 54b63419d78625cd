"""Saying where a company's documents go."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, events, ids
from core.delivery.channels.sftp_session import fetch_host_key as fetch
from core.delivery.channels.sftp_session import fingerprint, read_host_key, written_host_key
from core.delivery.errors import AccountantIncomplete, PasswordNeeded
from core.delivery.job import job_of
from core.delivery.models import Accountant, Channel, Delivery, DeliveryState, PdfPlace
from core.delivery.problem import ACCOUNTANT, TAKEN_BACK
from core.delivery.queries import get_accountant
from core.delivery.retry import make_ready
from core.egress import Egress
from core.jobs import DeliverDue
from core.outbox.schedules import set_schedule
from core.outbox.stage import stage
from core.vault import Vault

LOOK_EVERY = timedelta(minutes=5)
"""How often documents are looked for that became due by the passing of time, or whose hand-over a dead worker left."""
SEALED = ("accountant", "sealed_password")
"""Table and column that the password is sealed for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """An accountant as the user describes them; a password left out stays as it was."""

    name: str
    channel: Channel
    email: str | None = None
    host: str | None = None
    port: int | None = None
    username: str | None = None
    password: str | None = field(default=None, repr=False)
    host_key: str | None = None
    folder: str = ""
    pdf: PdfPlace = PdfPlace.INSIDE


@dataclass(frozen=True, slots=True)
class ShownKey:
    """What a server showed, for a person to compare with what the accountant says."""

    host_key: str
    fingerprint: str


async def fetch_host_key(host: str, port: int, egress: Egress) -> ShownKey:
    """Ask a server for its key, sending neither name nor password. Raises AccountantUnreachable, and as `Egress.connect_target`."""
    line = written_host_key(await fetch(host, port, egress))
    return ShownKey(line, fingerprint(line))


async def appoint_accountant(session: AsyncSession, company_id: UUID, wanted: Appointment, *, vault: Vault, now: datetime) -> Accountant:
    """Set the address, ask for everything that is due, and let what failed for a bad address try again.

    Raises AccountantIncomplete, HostKeyUnreadable, and PasswordNeeded when server or user name changed without it.
    """
    _require(wanted)
    is_sftp = wanted.channel is Channel.SFTP
    host_key = written_host_key(read_host_key(wanted.host_key or "")) if is_sftp else None
    accountant = await _held(session, company_id, wanted, host_key, now=now)
    server = (wanted.host, wanted.port or 22, wanted.username) if is_sftp else (None, None, None)
    if is_sftp and wanted.password is None and (accountant.sealed_password is None or server != _server(accountant)):
        raise PasswordNeeded
    accountant.name, accountant.channel = wanted.name, wanted.channel
    accountant.email = None if is_sftp else wanted.email
    accountant.host, accountant.port, accountant.username = server
    accountant.host_key = host_key
    accountant.folder = wanted.folder if is_sftp else ""
    accountant.pdf = wanted.pdf
    if not is_sftp:
        accountant.sealed_password = None
    elif wanted.password is not None:
        table, column = SEALED
        accountant.sealed_password = await vault.seal(company_id, wanted.password, table=table, column=column, row_id=accountant.id)
    accountant.tested_at = accountant.test_problem = accountant.test_proof = None
    accountant.version += 1
    accountant.updated_at = now
    await session.flush()
    await _try_again(session, company_id, now=now)
    await stage(session, company_id, DeliverDue())
    await set_schedule(session, company_id, DeliverDue, every=LOOK_EVERY)
    events.tell(session, company_id, "todo.changed", subject_type="accountant", subject_id=accountant.id)
    await session.flush()
    await audit.record(
        session,
        company_id,
        "accountant.appointed",
        subject_type="accountant",
        subject_id=accountant.id,
        channel=wanted.channel,
        email=accountant.email,
        host=accountant.host,
        port=accountant.port,
        username=accountant.username,
        folder=accountant.folder,
        fingerprint=fingerprint(host_key) if host_key else None,
    )
    return accountant


async def _held(session: AsyncSession, company_id: UUID, wanted: Appointment, host_key: str | None, *, now: datetime) -> Accountant:
    """The company's one accountant, made where there is none, and held until the transaction ends: of two first appointments at once the
    second waits for the first and changes it."""
    made = insert(Accountant).values(
        id=ids.uuid7(),
        company_id=company_id,
        created_at=now,
        updated_at=now,
        version=0,
        name=wanted.name,
        channel=wanted.channel,
        email=wanted.email,
        host=wanted.host,
        host_key=host_key,
        folder=wanted.folder,
        pdf=wanted.pdf,
    )
    await session.execute(made.on_conflict_do_nothing(index_elements=["company_id"]))
    return await get_accountant(session, company_id, lock=True)


async def _try_again(session: AsyncSession, company_id: UUID, *, now: datetime) -> None:
    failed = select(Delivery).where(
        Delivery.company_id == company_id,
        Delivery.state == DeliveryState.FAILED,
        Delivery.problem["about"].astext == ACCOUNTANT,
        ~Delivery.problem.has_key(TAKEN_BACK),
    )
    for delivery in await session.scalars(failed.with_for_update()):
        make_ready(delivery, now=now)
        await stage(session, company_id, job_of(delivery))


def _require(wanted: Appointment) -> None:
    if wanted.channel is Channel.EMAIL:
        needed = {"email": wanted.email}
    else:
        needed = {"host": wanted.host, "username": wanted.username, "host_key": wanted.host_key}
    missing = [name for name, value in needed.items() if not value]
    if missing:
        raise AccountantIncomplete(missing=missing)


def _server(accountant: Accountant) -> tuple[str | None, int | None, str | None]:
    return accountant.host, accountant.port, accountant.username
