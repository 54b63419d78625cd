"""What a server tells of each message that it lists: every one gets an answer, if only that there is none."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.intake.mailbox.errors import MailServerMisbehaves
from core.intake.mailbox.imap import BATCH, ImapReader, Outline


@dataclass(frozen=True, slots=True)
class Told:
    """A listed message as it was told. An empty outline has a reason beside it (`outline_missing`), or the refusal that was met."""

    outline: Outline
    missing: bool = False
    refusal: MailServerMisbehaves | None = None


async def outlines_of(reader: ImapReader, uids: Sequence[int]) -> list[Told]:
    """One for each of `uids`, in ascending order. Raises MailboxUnreachable.

    A batch that the server refuses is asked for message by message, so that one that it cannot tell of does not hide its neighbours.
    """
    told: list[Told] = []
    ordered = sorted(uids)
    for start in range(0, len(ordered), BATCH):
        batch = ordered[start : start + BATCH]
        try:
            found = {outline.uid: outline for outline in await reader.outlines(batch)}
        except MailServerMisbehaves:
            found = {}
        told += [Told(found[uid]) if uid in found else await _one(reader, uid) for uid in batch]
    return told


async def _one(reader: ImapReader, uid: int) -> Told:
    nothing = Outline(uid, 0, may_have_files=True, message_id=None, sender="", subject="")
    try:
        found = next((outline for outline in await reader.outlines([uid]) if outline.uid == uid), None)
    except MailServerMisbehaves as refusal:
        return Told(nothing, refusal=refusal)
    return Told(nothing, missing=True) if found is None else Told(found)
