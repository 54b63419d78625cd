"""From the parts of a message to stored files: short looks before it is judged, and the making and keeping of what is taken."""

from dataclasses import replace
from uuid import UUID

from core.errors import DomainError, Kind
from core.intake import file_type
from core.intake.file_type import FileType
from core.intake.mailbox.errors import LinkGaveNoDocument
from core.intake.mailbox.make_file import make_file
from core.intake.mailbox.message import Letter, Part
from core.intake.mailbox.peek import Peek, peek
from core.intake.mailbox.reason import MailReason
from core.intake.mailbox.relevance import Judged
from core.intake.receive import Stored, keep
from core.parsing.limits import Limits
from core.parsing.parse import parse
from workers.context import Context

PEEKING = Limits(cpu_seconds=4, wall_seconds=10.0)
MOST_PEEKS = 40
"""Files of one message that are looked into; of more, none is told from the next."""


async def look_into(letter: Letter) -> dict[int, Peek]:
    """What a short look into each file shows, each in a child of its own: one that kills its parser says nothing of the others."""
    peeks: dict[int, Peek] = {}
    for part in [one for one in letter.parts if one.kind == "file"][:MOST_PEEKS]:
        try:
            kind = file_type.detect(part.data, part.filename)
            if kind not in (FileType.XML, FileType.HEIC):
                peeks[part.position] = await parse(peek, part.data, kind, limits=PEEKING)
        except DomainError as problem:
            if problem.kind is Kind.UNAVAILABLE:
                raise
    return peeks


async def keep_part(context: Context, company_id: UUID, part: Part, letter: Letter) -> Stored | str:
    """The stored file, or the code of the reason why there is none. Raises what is our own trouble: storage, parsers."""
    try:
        name, data = await make_file(part, letter, context.egress)
        return await keep(context.storage, company_id, data, name)
    except LinkGaveNoDocument:
        return MailReason.LINK_GAVE_NO_DOCUMENT
    except file_type.UnknownFileType:
        return MailReason.FORMAT_NOT_READ
    except file_type.DisguisedFile:
        return MailReason.DISGUISED
    except file_type.EmptyFile:
        return MailReason.EMPTY
    except file_type.FileTooLarge:
        return MailReason.TOO_LARGE
    except DomainError as problem:
        if problem.kind is Kind.UNAVAILABLE:
            raise
        return MailReason(problem.code())


async def keep_taken(context: Context, company_id: UUID, letter: Letter, judged: list[Judged]) -> tuple[list[Judged], dict[int, Stored]]:
    """Store what is taken. What cannot be made a file is left, with the reason."""
    told, kept = list[Judged](), dict[int, Stored]()
    for one in judged:
        made = await keep_part(context, company_id, one.part, letter) if one.outcome == "taken" else None
        if isinstance(made, str):
            told.append(replace(one, outcome="left", reason=made, because=one.because or one.reason))
            continue
        if made is not None:
            kept[one.part.position] = made
        told.append(one)
    return told, kept
