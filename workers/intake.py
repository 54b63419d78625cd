"""Look into mailboxes, and make documents of what matters there."""

from uuid import UUID

from core import clock
from core.errors import DomainError
from core.intake.mailbox import check
from core.intake.mailbox.imap import Folder, ImapReader, Login, open_mailbox
from core.intake.mailbox.message import take_apart
from core.intake.mailbox.queries import get_mailbox, known_message_ids
from core.intake.mailbox.relevance import judge
from core.intake.mailbox.take_in import leave, take_in
from core.intake.receive import keep
from core.jobs import CheckMailbox
from core.outbox.stage import stage
from core.parsing.parse import parse
from workers.context import Context
from workers.registry import Run, handles


@handles(CheckMailbox)
async def check_mailbox(context: Context, job: CheckMailbox, run: Run) -> None:
    """Folder by folder, message by message; each message is a transaction of its own, so a crash costs one download at the most."""
    taken, more, problem = 0, False, None
    try:
        login = await _login(context, run.company_id, job.mailbox_id)
        async with open_mailbox(login, context.egress.tls()) as reader:
            for folder in await reader.folders():
                found, full = await _check_folder(context, run.company_id, job.mailbox_id, reader, folder, most=check.MOST_AT_ONCE - taken)
                taken += found
                more = more or full
                if more:
                    break
    except DomainError as error:
        problem = error
    async with run.finish() as session:
        await check.record_check(session, run.company_id, job.mailbox_id, problem, taken=taken)
        if more and problem is None:
            await stage(session, run.company_id, job)


async def _login(context: Context, company_id: UUID, mailbox_id: UUID) -> Login:
    async with context.database.tenant(company_id) as session:
        mailbox = await get_mailbox(session, company_id, mailbox_id)
    sealed = mailbox.sealed_password
    password = await context.vault.open(company_id, sealed, table="mailbox", column="sealed_password", row_id=mailbox_id)
    target = await context.egress.connect_target(mailbox.host, mailbox.port)
    return Login(mailbox.host, target.address, mailbox.port, mailbox.username, password)


async def _check_folder(
    context: Context, company_id: UUID, mailbox_id: UUID, reader: ImapReader, folder: Folder, *, most: int
) -> tuple[int, bool]:
    """How many messages were looked at, and whether there may be more."""
    async with context.database.tenant(company_id) as session:
        known = (await check.progress(session, company_id, mailbox_id)).get(folder.name)
    uid_validity = await reader.examine(folder.name)
    looks = [look async for look in check.look(reader, mailbox_id, folder, known, uid_validity, most=most, today=clock.today())]
    async with context.database.tenant(company_id) as session, session.begin():
        await check.open_folder(session, company_id, mailbox_id, folder, uid_validity)
        named = [look.outline.message_id for look in looks if look.renumbered and look.outline.message_id]
        seen_before = await known_message_ids(session, company_id, mailbox_id, named)
    for look in looks:
        reason = "seen_before" if look.outline.message_id in seen_before else look.skip
        if reason is not None:
            async with context.database.tenant(company_id) as session, session.begin():
                await leave(session, company_id, look.place, look.outline, reason)
        else:
            await _take(context, company_id, reader, look)
    return len(looks), len(looks) >= most


async def _take(context: Context, company_id: UUID, reader: ImapReader, look: check.Look) -> None:
    """Download one message, take it apart in a confined process, keep its documents, record it."""
    raw = await reader.raw(look.outline)
    try:
        letter = await parse(take_apart, raw)
    except DomainError as problem:
        async with context.database.tenant(company_id) as session, session.begin():
            await leave(session, company_id, look.place, look.outline, problem.code(), failed=True)
        return
    judged = judge(letter)
    kept = {
        one.part.position: await keep(context.storage, company_id, one.part.data, one.part.filename)
        for one in judged
        if one.outcome == "taken"
    }
    async with context.database.tenant(company_id) as session, session.begin():
        await take_in(session, company_id, look.place, letter, judged=judged, kept=kept)
