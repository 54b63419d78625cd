"""Whether a picture in a mail shows a paper, or is a logo, a banner, a tracking pixel or a view. The figures separate the made pictures of
bench/mail_relevance.py; what cannot be told is taken where it hangs on the message, and left where it stands in its text."""

from core.intake.mailbox.message import Part
from core.intake.mailbox.peek import Peek
from core.intake.mailbox.reason import MailReason

SMALLEST_PICTURE = 20 * 1024
"""Bytes. Most logos, signatures and tracking pixels are smaller; a legible photo of a receipt is not."""
SMALLEST_SIDE = 300
"""Pixels: a till's ticket needs as many across to be read."""
PAGE_SIDE, PAGE_PAPER = 800, 0.8
"""A page in black and white weighs little and shows nearly nothing but paper."""
LONGEST_SHAPE = 3.2
"""A banner is longer beside its height; a long till's ticket stands upright, which banners never do."""
PAPER, PAPER_IN_TEXT, NO_PAPER = 0.35, 0.45, 0.2


def judge_picture(part: Part, peek: Peek | None, *, claims: bool) -> MailReason | None:
    """Why to leave it; None to take it. `claims`: the message or the file's name speaks of an invoice or a receipt."""
    is_page = peek is not None and min(peek.width, peek.height) >= PAGE_SIDE and peek.paper >= PAGE_PAPER
    if len(part.data) < SMALLEST_PICTURE and not is_page:
        return MailReason.SMALL_PICTURE
    if peek is None or not peek.width:
        return MailReason.PICTURE_IN_TEXT if part.inline and not claims else None
    if min(peek.width, peek.height) < SMALLEST_SIDE or peek.width > LONGEST_SHAPE * peek.height:
        return MailReason.PICTURE_IN_TEXT if part.inline else MailReason.SMALL_PICTURE
    if part.inline and peek.paper < PAPER_IN_TEXT and not (claims and peek.paper >= NO_PAPER):
        return MailReason.PICTURE_IN_TEXT
    return MailReason.NOT_A_PAPER if peek.paper < (NO_PAPER if claims else PAPER) else None
