"""A notice as a mail."""

from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from urllib.parse import quote

from core.notifications import notice_texts as texts
from core.notifications.choices import NoticeKind
from core.notifications.summary import Summary
from core.todo.entry import Entry


@dataclass(frozen=True, slots=True)
class Letter:
    """What one person is told about one company, and the tokens of the links in it."""

    kind: NoticeKind
    email: str
    name: str
    language: str
    company_name: str
    summary: Summary
    unsubscribe_token: str
    answer_tokens: tuple[tuple[Entry, str], ...] = ()


def compose(letter: Letter, *, public_url: str, sender: str, message_id: str, now: datetime) -> EmailMessage:
    """The mail. Its header lets the reader's mail program end these mails by itself (RFC 8058): by a POST, so that no scanner does."""
    base, language = public_url.rstrip("/"), letter.language
    message = EmailMessage(policy=SMTP)
    message["Subject"] = _subject(letter)
    message["From"] = Address("OkiOki", addr_spec=sender)
    message["To"] = Address(texts.one_line(letter.name), addr_spec=letter.email)
    message["Date"] = format_datetime(now)
    message["Message-ID"] = message_id
    message["Auto-Submitted"] = "auto-generated"
    message["List-Unsubscribe"] = f"<{base}/v1/notice-links/unsubscriptions?token={quote(letter.unsubscribe_token)}>"
    message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    parts = [texts.HELLO[language].format(name=texts.one_line(letter.name)), *_parts(letter, base)]
    out = {"link": f"{base}/unsubscribe#{quote(letter.unsubscribe_token)}", "settings": f"{base}/settings/account"}
    message.set_content("\n\n".join([*parts, f"-- \n{texts.FOOT[language].format(**out)}"]) + "\n")
    return message


def _subject(letter: Letter) -> str:
    company, language = texts.one_line(letter.company_name), letter.language
    if letter.kind == "urgent":
        return texts.SUBJECT_URGENT[language].format(company=company)
    words = texts.SUBJECT if letter.summary.questions else texts.SUBJECT_CALM
    return words[language].format(company=company, count=letter.summary.questions)


def _parts(letter: Letter, base: str) -> list[str]:
    summary, language, parts = letter.summary, letter.language, list[str]()
    if summary.urgent:
        lines = [f"- {texts.urgent_line(one, language)}" for one in summary.urgent]
        parts.append("\n".join([texts.PRESSING[language], *lines]))
    if letter.kind == "weekly":
        parts += _week(letter, base)
    parts.append(texts.LIST[language].format(link=f"{base}/todo"))
    return parts


def _week(letter: Letter, base: str) -> list[str]:
    summary, language, parts = letter.summary, letter.language, list[str]()
    if summary.counts:
        parts.append("\n".join([texts.OPEN[language], *texts.count_lines(summary, language)]))
    if letter.answer_tokens:
        lines = [f"- {_named(entry)}\n  {base}/answer#{quote(token)}" for entry, token in letter.answer_tokens]
        parts.append("\n".join([texts.DIRECT[language], *lines]))
    money = ((texts.DUE, summary.due_soon), (texts.LATE, summary.late))
    sums = [texts.sum_line(words, language, found) for words, found in money if found.count]
    if summary.delivered:
        sums.append(texts.DELIVERED[language].format(count=summary.delivered))
    return [*parts, "\n".join(sums)] if sums else parts


def _named(entry: Entry) -> str:
    title = entry.title
    amount = f"{title.amount:,.2f}".translate(str.maketrans(",.", ".,")) + f" {title.currency or 'EUR'}" if title.amount is not None else ""
    day = title.day.strftime("%d/%m/%Y") if title.day else ""
    name = title.name or title.filename or title.description or "?"
    return texts.one_line(" · ".join(part for part in (name[:60], amount, day) if part))
