"""Which parts of a message matter to the administration. Each answer has its reason, which the user can see and overrule.

What is left: papers that are no evidence of a purchase or a sale, by what they call themselves. Terms of sale are left even beside the
invoice they came with: they are the same every month, the invoice does not need them to be booked, and they can be taken any time. What
cannot be told is taken where it is a file, because a missed invoice costs more than a paper too many.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from core.intake import file_type
from core.intake.mailbox.body_invoice import is_invoice, speaks_of_an_invoice
from core.intake.mailbox.message import Letter, Part
from core.intake.mailbox.paper_sort import Sort, sort_of, sort_of_name
from core.intake.mailbox.peek import Peek
from core.intake.mailbox.picture import judge_picture
from core.intake.mailbox.reason import MailReason

CALENDARS_AND_CARDS = {"text/calendar", "text/vcard", "text/x-vcard", "application/pgp-signature", "application/pkcs7-signature",
    "application/x-pkcs7-signature", "application/pgp-keys"}  # fmt: skip
_LEFT = {
    Sort.QUOTE_OR_ORDER: MailReason.QUOTE_OR_ORDER,
    Sort.PAYSLIP: MailReason.PAYSLIP,
    Sort.BANK_STATEMENT: MailReason.BANK_STATEMENT,
    Sort.GENERAL_PAPER: MailReason.GENERAL_PAPER,
}
_REFUSED: Mapping[type[Exception], MailReason] = {
    file_type.EmptyFile: MailReason.EMPTY,
    file_type.FileTooLarge: MailReason.TOO_LARGE,
    file_type.DisguisedFile: MailReason.DISGUISED,
    file_type.UnknownFileType: MailReason.FORMAT_NOT_READ,
}
_PASSED_ON = re.compile(r"\s*(?:fwd?|tr|wg|doorgestuurd|transf\w*|weitergeleitet)\s*:", re.IGNORECASE)
Outcome = Literal["taken", "left"]


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known before a message is looked into. `learned`: what the owner said of this sender, by the reason it was said of."""

    is_sent: bool = False
    is_known: bool = False
    """The company took a document of this sender before."""
    learned: Mapping[str, Outcome] = field(default_factory=dict[str, Outcome])


@dataclass(frozen=True, slots=True)
class Judged:
    """A part, whether it is taken, and the code of the reason. `because`: the product's own reason, where the owner's word overruled it."""

    part: Part
    outcome: Outcome
    reason: str
    because: str | None = None


def judge(letter: Letter, peeks: Mapping[int, Peek] | None = None, standing: Standing | None = None) -> list[Judged]:
    """Sort a message's parts into documents to take and parts to leave. `peeks` are short looks into files, by position.

    Where a message carries the same invoice as a PDF and as an e-invoice, both are taken: they become one family.
    """
    peeks, standing = peeks or {}, standing or Standing()
    files = [_judge_file(one, letter, peeks.get(one.position), standing) for one in letter.parts if one.kind == "file"]
    files = list(_without_repeats(_beside_evidence(files, peeks)))
    judged: list[Judged] = []
    for part in letter.parts:
        if part.kind == "file":
            judged.append(files.pop(0))
        elif part.kind == "body":
            judged.append(_judge_body(part, letter, judged, standing))
        else:
            judged.append(_judge_link(part, letter, judged, standing))
    return [_as_learned(one, standing) for one in judged]


def overall(judged: Sequence[Judged]) -> tuple[Literal["taken", "left", "failed"], str]:
    """What became of the message as a whole: the reason of what was taken, else a question, else the weightiest reason to leave it."""
    for one in judged:
        if one.outcome == "taken":
            return "taken", one.reason
    for one in judged:
        if one.reason == MailReason.ENCRYPTED:
            return "failed", one.reason
    for one in judged:
        if one.reason == MailReason.LINK_MAY_HOLD_INVOICE:
            return "left", one.reason
    told = [one.reason for one in judged if one.part.kind == "file"] or [
        one.reason for one in judged if one.reason == MailReason.NEWSLETTER
    ]
    return "left", told[0] if told else MailReason.NO_ATTACHMENT


def is_own_sale(letter: Letter, part: Part) -> bool:
    """Of a part that was sent: whether it is the company's own paper as far as can be told; what is passed on is somebody else's."""
    return "message" not in part.within and _PASSED_ON.match(letter.subject) is None


def _judge_file(part: Part, letter: Letter, peek: Peek | None, standing: Standing) -> Judged:
    if part.problem is not None:
        return Judged(part, "left", part.problem)
    if part.media_type in CALENDARS_AND_CARDS or part.data[:40].lstrip().startswith((b"BEGIN:VCALENDAR", b"BEGIN:VCARD")):
        return Judged(part, "left", MailReason.NOT_A_DOCUMENT)
    try:
        kind = file_type.detect(part.data, part.filename)
    except tuple(_REFUSED) as refused:
        return Judged(part, "left", _REFUSED[type(refused)])
    if letter.is_report:
        return Judged(part, "left", MailReason.CAME_BACK)
    if kind.media_type.startswith("image/"):
        left = judge_picture(part, peek, claims=_claims_evidence(part, letter))
        outcome: Outcome = "left" if left else "taken"
        judged = Judged(part, outcome, left or MailReason.PICTURE_OF_A_DOCUMENT)
    elif kind is file_type.FileType.XML:
        return Judged(part, "taken", MailReason.E_INVOICE)
    else:
        judged = _judge_pdf(part, letter, sort_of(peek))
    if standing.is_sent and judged.outcome == "taken" and not _may_be_sale(part, letter, kind, sort_of(peek)):
        return Judged(part, "left", MailReason.NOT_A_SALE)
    return judged


def _may_be_sale(part: Part, letter: Letter, kind: file_type.FileType, sort: Sort) -> bool:
    """Of what was sent, what calls itself an invoice; and a scan that neither its name nor the subject calls anything else."""
    if sort is not Sort.WORDLESS or _claims_evidence(part, letter):
        return sort in (Sort.EVIDENCE, Sort.WORDLESS)
    return kind is file_type.FileType.PDF and {sort_of_name(part.filename), sort_of_name(letter.subject)} <= {Sort.UNKNOWN}


def _judge_pdf(part: Part, letter: Letter, sort: Sort) -> Judged:
    if sort in _LEFT:
        return Judged(part, "left", _LEFT[sort])
    if sort is Sort.UNKNOWN and not {Sort.EVIDENCE, Sort.CONTRACT} & {sort_of_name(part.filename), sort_of_name(letter.subject)}:
        return Judged(part, "left", MailReason.NO_SIGN_OF_AN_INVOICE)
    return Judged(part, "taken", MailReason.ATTACHMENT_IS_DOCUMENT)


def _claims_evidence(part: Part, letter: Letter) -> bool:
    return Sort.EVIDENCE in (sort_of_name(part.filename), sort_of_name(letter.subject))


def _beside_evidence(files: Sequence[Judged], peeks: Mapping[int, Peek]) -> Iterator[Judged]:
    """Beside a file that calls itself an invoice, a wordless one that is called terms or a brochure is left too."""
    there = any(one.outcome == "taken" and sort_of_name(one.part.filename) is Sort.EVIDENCE for one in files)
    for one in files:
        wordless = sort_of(peeks.get(one.part.position)) is Sort.WORDLESS and one.reason == MailReason.ATTACHMENT_IS_DOCUMENT
        if there and wordless and sort_of_name(one.part.filename) is Sort.GENERAL_PAPER:
            yield Judged(one.part, "left", MailReason.GENERAL_PAPER)
        else:
            yield one


def _without_repeats(files: Iterator[Judged]) -> Iterator[Judged]:
    """Chains carry the same file in each of their messages: it is taken once."""
    seen: set[bytes] = set()
    for one in files:
        digest = hashlib.sha256(one.part.data).digest()
        repeated = one.outcome == "taken" and digest in seen
        yield Judged(one.part, "left", MailReason.TWICE_IN_MESSAGE) if repeated else one
        seen.add(digest)


def _judge_body(part: Part, letter: Letter, before: Sequence[Judged], standing: Standing) -> Judged:
    if part.media_type == "application/xml":
        try:
            file_type.detect(part.data)
        except tuple(_REFUSED):
            return Judged(part, "left", MailReason.FORMAT_NOT_READ)
        return Judged(part, "taken", MailReason.E_INVOICE)
    if any(one.outcome == "taken" for one in before) or letter.is_report or standing.is_sent:
        return Judged(part, "left", MailReason.TEXT_IS_NO_INVOICE)  # a covering letter
    if is_invoice(letter.subject, part.media_type, part.data.decode(), is_bulk=letter.is_bulk):
        return Judged(part, "taken", MailReason.TEXT_IS_INVOICE)
    return Judged(part, "left", MailReason.NEWSLETTER if letter.is_bulk else MailReason.TEXT_IS_NO_INVOICE)


def _judge_link(part: Part, letter: Letter, before: Sequence[Judged], standing: Standing) -> Judged:
    """One link of a message at most, and only where the message brought no document in another way."""
    body = next((one.part for one in before if one.part.kind == "body" and one.part.letter == part.letter), None)
    waits = any(one.part.kind == "link" and one.reason != MailReason.LINK_NOT_NEEDED for one in before)
    spoken = body is not None and speaks_of_an_invoice(letter.subject, body.media_type, body.data.decode())
    if waits or not spoken or letter.is_report or standing.is_sent or any(one.outcome == "taken" for one in before):
        return Judged(part, "left", MailReason.LINK_NOT_NEEDED)
    if standing.is_known and not letter.is_distrusted:
        return Judged(part, "taken", MailReason.LINK_OF_KNOWN_SENDER)
    return Judged(part, "left", MailReason.LINK_MAY_HOLD_INVOICE)


def _as_learned(one: Judged, standing: Standing) -> Judged:
    """The owner's word about what this sender sends goes before; what cannot be stored stays out."""
    said = standing.learned.get(one.reason)
    waits = one.reason == MailReason.LINK_MAY_HOLD_INVOICE
    if said is None or (said == one.outcome and not waits) or one.reason in UNTAKEABLE:
        return one
    reason = MailReason.TAKEN_AS_YOU_SAID if said == "taken" else MailReason.LEFT_AS_YOU_SAID
    return Judged(one.part, said, reason, because=one.reason)


UNTAKEABLE = frozenset({MailReason.EMPTY, MailReason.TOO_LARGE, MailReason.DISGUISED, MailReason.FORMAT_NOT_READ, MailReason.ENCRYPTED,
    MailReason.ARCHIVE_REFUSED, MailReason.ARCHIVE_LOCKED, MailReason.NOT_A_DOCUMENT})  # fmt: skip
"""Nothing could be stored of these: they can only be opened in the mailbox."""
