"""Which parts of a message matter to the administration. Each answer has its reason, which the user can see."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Literal

from core.folding import fold
from core.intake import file_type
from core.intake.mailbox.message import Letter, Part

SMALLEST_PICTURE = 20 * 1024
"""Bytes. Logos, signatures and tracking pixels are smaller; a legible photo of a receipt is not."""
CALENDARS_AND_CARDS = {"text/calendar", "text/vcard", "text/x-vcard", "application/pgp-signature", "application/pkcs7-signature"}

_PAPERWORK = re.compile(
    r"\b(conditions|voorwaarden|terms|privacy|brochure|folder|catalog\w*|nieuwsbrief|newsletter|cv|curriculum|handleiding|manual)\b"
)
_ACCOUNTING = re.compile(
    r"(factu|invoice|rechnung|credit|kredit|nota|recu|receipt|kassabon|ticket|rekening|afrekening|decompte|statement|betaling)"
)


@dataclass(frozen=True, slots=True)
class Judged:
    """A part, whether it is taken, and the code of the reason."""

    part: Part
    outcome: Literal["taken", "left"]
    reason: str


def judge(letter: Letter) -> list[Judged]:
    """Sort a message's parts into documents to take and parts to leave.

    Where a message carries the same invoice as a PDF and as an e-invoice, both are taken: they become one family. A general paper
    beside an invoice (the terms of sale) is left.
    """
    judged = [_judge_one(part) for part in letter.parts]
    if any(one.outcome == "taken" and _speaks_of_accounting(one.part.filename) for one in judged):
        judged = [_without_papers(one) for one in judged]
    return judged


def overall(judged: Sequence[Judged]) -> tuple[Literal["taken", "left"], str]:
    """What became of the message as a whole: the reason of what was taken, else the weightiest reason to leave it."""
    taken = [one for one in judged if one.outcome == "taken"]
    if taken:
        return "taken", taken[0].reason
    return "left", judged[0].reason if judged else "no_attachment"


def _judge_one(part: Part) -> Judged:
    if part.media_type in CALENDARS_AND_CARDS:
        return Judged(part, "left", "not_a_document")
    try:
        kind = file_type.detect(part.data, part.filename)
    except file_type.EmptyFile:
        return Judged(part, "left", "empty")
    except file_type.FileTooLarge:
        return Judged(part, "left", "too_large")
    except file_type.DisguisedFile:
        return Judged(part, "left", "disguised")
    except file_type.UnknownFileType:
        return Judged(part, "left", "format_not_read")
    if kind.media_type.startswith("image/"):
        if len(part.data) < SMALLEST_PICTURE:
            return Judged(part, "left", "small_picture")
        if part.inline and not _speaks_of_accounting(part.filename):
            return Judged(part, "left", "picture_in_text")
        return Judged(part, "taken", "picture_of_a_document")
    return Judged(part, "taken", "e_invoice" if kind is file_type.FileType.XML else "attachment_is_document")


def _without_papers(one: Judged) -> Judged:
    stem = fold(PurePath(one.part.filename).stem.replace("_", " ").replace("-", " "))
    if one.outcome == "taken" and _PAPERWORK.search(stem) and not _ACCOUNTING.search(stem):
        return Judged(one.part, "left", "general_paper")
    return one


def _speaks_of_accounting(filename: str) -> bool:
    return _ACCOUNTING.search(fold(filename)) is not None
