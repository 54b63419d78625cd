"""Whether a message's own text is an invoice or a receipt: what apps, airlines and hotels send without any file."""

import re

from core.folding import fold
from core.intake.mailbox import paper_words as words
from core.intake.mailbox.body import readable

ENOUGH = 5.0
_HEAD = 900
"""Characters in which an invoice says what it is."""
_ATTACHED = re.compile(r"en annexe|ci-joint|piece jointe|in bijlage|als bijlage|bijgevoegd|attached|attachment|im anhang|anbei|beigefugt")
_NEXT_TO = 60


def is_invoice(subject: str, media_type: str, text: str, *, is_bulk: bool) -> bool:
    """By its words: it must name a total with an amount, and call itself an invoice or a receipt."""
    return weigh(subject, readable(media_type, text), is_bulk=is_bulk) >= ENOUGH


def weigh(subject: str, text: str, *, is_bulk: bool) -> float:
    """The more, the likelier; `ENOUGH` is what the made mails of bench/mail_relevance.py showed to separate best."""
    body = "\n".join(fold(line) for line in text.splitlines()[:1500] if line.strip())
    title = fold(subject)
    if not _total(body):
        return 0.0
    head = f"{title}\n{body[:_HEAD]}"
    number = words.NUMBER.search(body) is not None
    weight = 2.0 + 2.0 * bool(words.INVOICE.search(head)) + 2.0 * number
    weight += 1.0 * bool(words.VAT.search(body)) + 0.5 * bool(words.VAT_NUMBER.search(body)) + 1.0 * bool(words.PAID.search(body))
    weight -= 3.0 * bool(words.ORDER.search(head)) * (0.5 if number else 1.0)
    weight -= 4.0 * bool(words.REMINDER.search(title) or words.NOT_YET.search(head)) + 3.0 * bool(words.QUOTE.search(title))
    weight -= 1.0 * is_bulk + 1.0 * bool(_ATTACHED.search(body))
    return weight


def speaks_of_an_invoice(subject: str, media_type: str, text: str) -> bool:
    """Whether the message is about an invoice that exists: not a reminder, not a question about one."""
    body = fold(readable(media_type, text))[:4000]
    title = fold(subject)
    if words.REMINDER.search(title) or words.NOT_YET.search(f"{title} {body[:_HEAD]}"):
        return False
    return words.INVOICE.search(f"{title} {body}") is not None


def _total(text: str) -> bool:
    """A label of a total with an amount beside it, or below it in the next cell."""
    return any(words.AMOUNT.search(text[found.end() : found.end() + _NEXT_TO]) for found in words.TOTAL.finditer(text))
