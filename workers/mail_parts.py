"""Fetch what the owner wants of a message after all: from the mailbox once more, or from where its link leads."""

from uuid import UUID

from core.errors import DomainError, Kind
from core.intake.mailbox.errors import MailboxNotFound, MailMessageNotFound
from core.intake.mailbox.imap import Login, open_mailbox
from core.intake.mailbox.message import Letter, Part
from core.intake.mailbox.models import MailMessage
from core.intake.mailbox.queries import can_be_read_again, get_mailbox, get_message
from core.intake.mailbox.reason import MailReason
from core.intake.mailbox.sign_in import find_server
from core.intake.mailbox.take_apart import take_apart
from core.intake.mailbox.take_parts import record_parts, wanted_positions
from core.intake.receive import Stored
from core.jobs import TakeMailParts
from core.parsing.parse import parse
from workers.context import Context
from workers.mail_files import keep_part
from workers.registry import Run, handles


@handles(TakeMailParts)
async def take_mail_parts(context: Context, job: TakeMailParts, run: Run) -> None:
    """Each wanted part becomes a document, or says why it cannot; what the server refuses for now is tried again with the job."""
    try:
        async with context.database.tenant(run.company_id) as session:
            message = await get_message(session, run.company_id, job.mail_message_id)
            reachable = await can_be_read_again(session, message)
    except MailMessageNotFound:  # its mailbox was unlinked
        return
    positions = wanted_positions(message)
    letter = await _letter(context, run.company_id, message, positions, reachable=reachable)
    found: dict[int, Stored | str] = {}
    for position in sorted(positions):
        part = next((one for one in letter.parts if one.position == position), None)
        found[position] = MailReason.OUTLINE_MISSING if part is None else await keep_part(context, run.company_id, part, letter)
    async with run.finish() as session:
        await record_parts(session, run.company_id, job.mail_message_id, found)


async def _letter(context: Context, company_id: UUID, message: MailMessage, positions: frozenset[int], *, reachable: bool) -> Letter:
    """The message taken apart again; links alone need no mailbox, and nothing is there of a message that is out of reach."""
    links = tuple(
        Part(int(one["position"]), str(one["filename"]), "text/uri-list", inline=True, data=b"", kind="link", url=str(one["url"]))
        for one in message.parts
        if one["kind"] == "link" and one["position"] in positions
    )
    known = Letter(message.sender, message.subject, message.message_id, message.sent_at, links)
    if not reachable or len(links) == len(positions):
        return known
    try:
        async with open_mailbox(await _login(context, company_id, message.mailbox_id), context.egress.tls()) as reader:
            if await reader.examine(message.folder) != message.uid_validity:
                return known
            outlines = await reader.outlines([message.uid])
            if not outlines:
                return known
            raw = await reader.raw(outlines[0])
    except MailboxNotFound:
        return known
    try:
        return await parse(take_apart, raw)
    except DomainError as problem:
        if problem.kind is Kind.UNAVAILABLE:
            raise
        return known


async def _login(context: Context, company_id: UUID, mailbox_id: UUID) -> Login:
    async with context.database.tenant(company_id) as session:
        mailbox = await get_mailbox(session, company_id, mailbox_id)
    password = await context.vault.open(company_id, mailbox.sealed_password, table="mailbox", column="sealed_password", row_id=mailbox_id)
    return await find_server(context.egress, mailbox.host, mailbox.port, mailbox.username, password)
