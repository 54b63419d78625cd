"""Fetch what is new at the banks."""

import contextlib

from core import clock, ids
from core.bank_feeds import poll
from core.bank_feeds.errors import ConnectionNotFound
from core.bank_feeds.providers.institutions import institution
from core.bank_feeds.providers.provider import Psu
from core.bank_feeds.providers.registry import provider_for
from core.bank_feeds.reference import open_reference
from core.jobs import PollBankConnection
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
        consent_id = await open_reference(context.vault, run.company_id, planned.connection_id, planned.sealed_reference)
        bank = institution(planned.institution_id)
        base_url = context.settings.bank_base_url
        provider = provider_for(bank, http=context.http, base_url=base_url, new_id=ids.uuid7, now=clock.now)
        psu = Psu(ip_address=job.psu_ip_address) if job.psu_ip_address is not None else None
        answers = await poll.ask(provider, consent_id, planned, psu=psu, today=today)
    async with run.finish() as session:
        if planned is not None:
            with contextlib.suppress(ConnectionNotFound):  # unlinked while the bank was asked: nothing of it is to be kept
                await poll.record_answers(session, run.company_id, planned, answers, now=now)
