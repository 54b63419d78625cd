"""Look into mailboxes, and make documents of what matters there."""

from dataclasses import dataclass
from uuid import UUID

from core import clock
from core.bank_files.receive_file import receive_file
from core.errors import DomainError, Kind
from core.intake.mailbox import check
from core.intake.mailbox.errors import MailboxNotFound, MailboxUnreachable, MailServerMisbehaves
from core.intake.mailbox.imap import Folder, ImapReader, Login, open_mailbox
from core.intake.mailbox.queries import get_mailbox, known_message_ids
from core.intake.mailbox.relevance import judge
from core.intake.mailbox.senders import standing_of
from core.intake.mailbox.sign_in import find_server
from core.intake.mailbox.statements import keep_statements
from core.intake.mailbox.stuck import note_stuck
from core.intake.mailbox.take_apart import take_apart
from core.intake.mailbox.take_in import leave, take_in
from core.jobs import CheckMailbox
from core.outbox.stage import stage
from core.parsing.parse import parse
from workers.context import Context
from workers.mail_files import keep_taken, look_into
from workers.registry import Run, handles


@dataclass(slots=True)
class _Check:
    """One run over one mailbox, and how far it came."""

    context: Context
    company_id: UUID
    mailbox_id: UUID
    generation: int = 0
    """That of the address that is looked into, once it is known."""
    looked: int = 0
    more: bool = False

    @property
    def room(self) -> int:
        """How many messages this run may still look at."""
        return check.MOST_AT_ONCE - self.looked


@handles(CheckMailbox)
async def check_mailbox(context: Context, job: CheckMailbox, run: Run) -> None:
    """Folder by folder, message by message; each message is a transaction of its own, so a crash costs one download at the most.

    What a mail server refuses is noted with the mailbox and the job is done: the next check is the retry. What we ourselves could not do
    (storage, parsers) is not the mailbox's fault: the job is tried again, from the message at which it stopped.
    """
    now = _Check(context, run.company_id, job.mailbox_id)
    problem: DomainError | None = None
    try:
        await _look_through(now)
    except MailboxNotFound:  # unlinked or moved since the job was staged, or while it ran
        return
    except DomainError as error:
        if not check.is_of_the_mailbox(error):
            raise
        problem = error
    async with run.finish() as session:
        try:
            await check.record_check(session, run.company_id, job.mailbox_id, problem, looked=now.looked, generation=now.generation)
        except MailboxNotFound:
            return
        if now.more and problem is None:
            await stage(session, run.company_id, job)


async def _look_through(now: _Check) -> None:
    login = await _login(now)
    async with open_mailbox(login, now.context.egress.tls()) as reader:
        for folder in await reader.folders():
            await _check_folder(now, reader, folder)
            if now.more:
                return


async def _login(now: _Check) -> Login:
    async with now.context.database.tenant(now.company_id) as session:
        mailbox = await get_mailbox(session, now.company_id, now.mailbox_id)
    now.generation, sealed = mailbox.generation, mailbox.sealed_password
    password = await now.context.vault.open(now.company_id, sealed, table="mailbox", column="sealed_password", row_id=now.mailbox_id)
    return await find_server(now.context.egress, mailbox.host, mailbox.port, mailbox.username, password)


async def _check_folder(now: _Check, reader: ImapReader, folder: Folder) -> None:
    database, company_id = now.context.database, now.company_id
    async with database.tenant(company_id) as session:
        known = (await check.progress(session, company_id, now.mailbox_id)).get(folder.name)
    uid_validity = await reader.examine(folder.name)
    today, generation = clock.today(), now.generation
    looks, now.more = await check.look(
        reader, now.mailbox_id, folder, known, uid_validity, generation=generation, most=now.room, today=today
    )
    async with database.tenant(company_id) as session, session.begin():
        await check.open_folder(session, company_id, now.mailbox_id, folder, uid_validity, generation=generation)
        named = [look.outline.message_id for look in looks if look.renumbered and look.outline.message_id]
        seen_before = await known_message_ids(session, company_id, now.mailbox_id, named)
    for look in looks:
        reason = "seen_before" if look.outline.message_id in seen_before else look.skip
        if look.missing:
            await _leave(now, look, "outline_missing", failed=True)
        elif look.refusal is not None:
            await _pass_by(now, look, look.refusal)
        elif reason is not None:
            await _leave(now, look, reason)
        else:
            await _take(now, reader, look, is_sent=folder.is_sent)
        now.looked += 1


async def _leave(now: _Check, look: check.Look, reason: str, *, failed: bool = False) -> None:
    async with now.context.database.tenant(now.company_id) as session, session.begin():
        await leave(session, now.company_id, look.place, look.outline, reason, failed=failed)


async def _pass_by(now: _Check, look: check.Look, problem: DomainError) -> None:
    """End the check at a message that the server does not give; after enough of them, leave the message and go on."""
    async with now.context.database.tenant(now.company_id) as session, session.begin():
        enough = await note_stuck(session, now.company_id, look.place, problem)
    if enough:
        await _leave(now, look, problem.code(), failed=True)
    if not enough or isinstance(problem, MailboxUnreachable):  # the connection is gone: the next check goes on behind the message
        raise problem


async def _take(now: _Check, reader: ImapReader, look: check.Look, *, is_sent: bool) -> None:
    """Download one message, take it apart in a confined process, judge its parts, keep its documents, record it."""
    context, company_id = now.context, now.company_id
    try:
        raw = await reader.raw(look.outline)
    except (MailServerMisbehaves, MailboxUnreachable) as problem:
        await _pass_by(now, look, problem)
        return
    try:
        letter = await parse(take_apart, raw)
    except DomainError as problem:
        if problem.kind is Kind.UNAVAILABLE:  # ours, not the message's: it will be tried again
            raise
        await _leave(now, look, problem.code(), failed=True)
        return
    async with context.database.tenant(company_id) as session:
        standing = await standing_of(session, company_id, letter.sender, is_sent=is_sent)
    judged, kept = await keep_taken(context, company_id, letter, judge(letter, await look_into(letter), standing))
    judged, statements = await keep_statements(context.storage, company_id, judged)
    async with context.database.tenant(company_id) as session, session.begin():
        await take_in(session, company_id, look.place, letter, judged=judged, kept=kept, is_sent=is_sent)
        for statement in statements:
            await receive_file(session, company_id, statement, "mailbox")
