"""Fetch what is new at the banks."""

import contextlib
from collections.abc import Awaitable, Callable
from datetime import date
from uuid import UUID

from core import clock, ids
from core.bank_feeds import poll
from core.bank_feeds.errors import ConnectionNotFound
from core.bank_feeds.exchange_reference import exchange_reference
from core.bank_feeds.note_days import note_days
from core.bank_feeds.providers.errors import InstitutionUnreachable
from core.bank_feeds.providers.institutions import Connector, institution
from core.bank_feeds.providers.provider import Psu
from core.bank_feeds.providers.registry import provider_for
from core.bank_feeds.providers.way_out import http_for
from core.bank_feeds.reference import open_reference
from core.bank_feeds.warn import warn_of_end
from core.jobs import LookForNews, PollBankConnection
from core.outbox.stage import stage
from workers.context import Context
from workers.registry import Run, handles


@handles(PollBankConnection)
async def poll_bank_connection(context: Context, job: PollBankConnection, run: Run) -> None:
    """Plan in one transaction, ask the bank in none, record in the last.

    What a bank refuses is recorded and the job is done: the next poll is the retry, and no call of the four a day is spent on haste.
    """
    now, today = clock.now(), clock.today()
    attended = job.psu_ip_address is not None
    try:
        async with context.database.tenant(run.company_id) as session, session.begin():
            planned = await poll.plan(session, run.company_id, job.bank_connection_id, attended=attended, now=now, today=today)
    except ConnectionNotFound:  # unlinked, or renewed under another name, since the job was staged
        return
    answers: list[poll.Answer] = []
    if planned is not None:
        answers = await _ask(context, run.company_id, planned, job.psu_ip_address, today)
    async with run.finish() as session:
        with contextlib.suppress(ConnectionNotFound):  # unlinked while the bank was asked: nothing of it is to be kept
            if planned is not None:
                await poll.record_answers(session, run.company_id, planned, answers, now=now)
                await note_days(session, run.company_id, planned, answers, now=now)
            if await warn_of_end(session, run.company_id, job.bank_connection_id, today=today) is not None:
                await stage(session, run.company_id, LookForNews())


async def _ask(context: Context, company_id: UUID, planned: poll.Plan, psu_ip_address: str | None, today: date) -> list[poll.Answer]:
    """By the way on which the permission was given, whatever new ones take."""
    consent_id = await open_reference(context.vault, company_id, planned.connection_id, planned.sealed_reference)

    async def renew(stale: str, exchange: Callable[[str], Awaitable[str]]) -> str:
        async with context.database.tenant(company_id) as session, session.begin():
            return await exchange_reference(session, context.vault, company_id, planned.connection_id, stale=stale, exchange=exchange)

    bank, connector = institution(planned.institution_id), Connector(planned.provider)
    psu = Psu(ip_address=psu_ip_address) if psu_ip_address is not None else None
    async with http_for(connector, context.egress, context.settings, context.settings) as http:
        try:
            provider = provider_for(bank, connector, settings=context.settings, http=http, new_id=ids.uuid7, now=clock.now, renew=renew)
        except InstitutionUnreachable as problem:  # the operator has taken this way away
            return poll.not_asked(planned, problem)
        return await poll.ask(provider, consent_id, planned, psu=psu, today=today)
