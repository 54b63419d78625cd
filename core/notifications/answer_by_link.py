"""Answer a question by the link of a mail."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import audit
from core.absence.answer import end_expectation, snooze_expectation
from core.banking import explain
from core.banking.models import Explanation
from core.companies.queries import get_company
from core.documents import mark
from core.documents.models import PaymentMark
from core.matching import confirm
from core.notifications.errors import AnsweredAlready, AnswerNotOffered, NoticeLinkInvalid
from core.notifications.find_entry import find_entry
from core.notifications.models import NoticeLink
from core.notifications.open_link import Opened, get_link
from core.notifications.people import list_readers
from core.notifications.summary import ANSWERS
from core.todo import snooze
from core.todo.entry import Title
from core.todo.question import Answer, Question

LATER = timedelta(days=7)
"""What `snooze` means by a link."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a link asks, for its page."""

    company_name: str
    language: str
    question: Question
    title: Title
    answers: Sequence[Answer]


async def show(session: AsyncSession, opened: Opened, *, now: datetime) -> Asked:
    """What the link asks; looking changes nothing. Raises NoticeLinkInvalid, AnsweredAlready."""
    link = await get_link(session, opened, "answer", now=now)
    if link.used_at is not None:
        raise AnsweredAlready
    question, subject_id = _asked(link)
    readers = await list_readers(session, opened.company_id, user_id=link.user_id)
    if not readers:
        raise NoticeLinkInvalid
    entry = await find_entry(session, opened.company_id, question, subject_id, now=now)
    if entry is None:
        raise AnsweredAlready
    company = await get_company(session, opened.company_id)
    title = entry.title
    if entry.suggestion is not None and entry.suggestion.documents and not title.name:
        title = Title(name=entry.suggestion.documents[0].supplier_name, amount=title.amount, currency=title.currency, day=title.day)
    return Asked(company.name, readers[0].language, question, title, ANSWERS[question])


async def answer_by_link(session: AsyncSession, opened: Opened, answer: Answer, *, now: datetime, today: date) -> None:
    """Give the answer, once, as the person the mail went to; the session's actor is theirs.

    Raises NoticeLinkInvalid, AnsweredAlready, AnswerNotOffered.
    """
    link = await get_link(session, opened, "answer", now=now, lock=True)
    if link.used_at is not None:
        raise AnsweredAlready
    question, subject_id = _asked(link)
    if answer not in ANSWERS[question]:
        raise AnswerNotOffered(answers=list(ANSWERS[question]))
    if not await list_readers(session, opened.company_id, user_id=link.user_id):
        raise NoticeLinkInvalid  # no member any more
    if await find_entry(session, opened.company_id, question, subject_id, now=now) is None:
        raise AnsweredAlready
    link.used_at = now
    await _give(session, opened.company_id, subject_id, question, answer, today=today)
    await audit.record(
        session, opened.company_id, "question.answered_by_mail", subject_type="notice_link", subject_id=link.id, answer=str(answer)
    )


def _asked(link: NoticeLink) -> tuple[Question, UUID]:
    try:
        question = Question(link.question or "")
    except ValueError:
        raise NoticeLinkInvalid from None
    if question not in ANSWERS or link.subject_id is None:
        raise NoticeLinkInvalid
    return question, link.subject_id


async def _give(session: AsyncSession, company_id: UUID, subject_id: UUID, question: Question, answer: Answer, *, today: date) -> None:
    which, until = (session, company_id, subject_id), today + LATER
    match question, answer:
        case Question.SUGGESTION_TO_CONFIRM, Answer.CONFIRM:
            await confirm.confirm_suggestion(*which)
        case Question.SUGGESTION_TO_CONFIRM, _:
            await confirm.dismiss_suggestion(*which)
        case Question.TRANSACTION_WITHOUT_DOCUMENT, Answer.SNOOZE:
            await snooze.snooze_transaction(*which, until=until, today=today)
        case Question.TRANSACTION_WITHOUT_DOCUMENT, _:
            kind = Explanation.PRIVATE if answer is Answer.PRIVATE else Explanation.BANK_COST
            await explain.explain(*which, kind)
        case Question.DOCUMENT_UNPAID, Answer.SNOOZE:
            await snooze.snooze_document(*which, until=until, today=today)
        case Question.DOCUMENT_UNPAID, _:
            paid = PaymentMark.CARD if answer is Answer.PAID_CARD else PaymentMark.PRIVATE_MONEY
            await mark.mark_paid(*which, paid)
        case Question.DOCUMENT_EXPECTED, Answer.SNOOZE:
            await snooze_expectation(*which, until=until, today=today)
        case _:
            await end_expectation(*which)
