"""Statements of account among the files of a message: no documents, but not unreadable either."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from core.bank_files.read_file import recognise
from core.bank_files.receive_file import Kept, keep_bytes
from core.intake.mailbox.reason import MailReason
from core.intake.mailbox.relevance import Judged
from core.storage import Storage

_MAY_BE = frozenset({MailReason.FORMAT_NOT_READ, MailReason.NOT_A_DOCUMENT, MailReason.BANK_STATEMENT})


async def keep_statements(storage: Storage, company_id: UUID, judged: Sequence[Judged]) -> tuple[list[Judged], list[Kept]]:
    """The parts with their reason, and the bank's files among them, put away.

    They wait for a person: whoever knows the mail address could send one.
    """
    told: list[Judged] = []
    kept: list[Kept] = []
    for one in judged:
        is_statement = one.outcome == "left" and one.part.kind == "file" and one.reason in _MAY_BE and recognise(one.part.data) is not None
        if is_statement:
            kept.append(await keep_bytes(storage, company_id, one.part.data, one.part.filename))
        told.append(replace(one, reason=MailReason.BANK_STATEMENT) if is_statement else one)
    return told, kept
