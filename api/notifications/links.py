"""The links in mails, for whoever holds them, without signing in.

Acting takes a POST: a scanner that follows every link of a mail sees a page and changes nothing.
"""

from dataclasses import replace
from typing import Annotated
from urllib.parse import quote

from fastapi import Query
from fastapi.responses import RedirectResponse

from api.deps import Address, Now, Resources, Today
from api.notifications.schemas import NoticeAnswer, NoticeLinkRead, NoticeQuestion, Token, Unsubscribed
from api.permissions import Permission
from api.resources import Resources as WhatWeStandOn
from api.routing import Routes
from core.bookings.errors import AlreadyBooked
from core.companies.queries import get_company
from core.identity.sign_in import network_of
from core.notifications import answer_by_link, open_link, people
from core.notifications.errors import AnsweredAlready, AnswerNotOffered, NoticeLinkInvalid
from core.notifications.models import NoticeLink
from core.throttle import TooManyRequests, Window

routes = Routes("notifications")

TRIES = (Window(30, 60), Window(300, 3600))
"""From one network, right or wrong."""


async def _open(resources: WhatWeStandOn, token: str, address: str) -> open_link.Opened:
    await resources.throttle.admit(TRIES, "notice-link", network_of(address))
    async with resources.database.lookup() as connection:
        return await open_link.find_link(connection, token)


async def _link(resources: WhatWeStandOn, opened: open_link.Opened, purpose: str, now: Now) -> NoticeLink:
    async with resources.database.tenant(opened.company_id) as session:
        return await open_link.get_link(session, opened, purpose, now=now)


@routes.post("/notice-links/views", permission=Permission.PUBLIC, problems=(NoticeLinkInvalid, AnsweredAlready, TooManyRequests))
async def view_notice_link(body: NoticeLinkRead, resources: Resources, address: Address, now: Now) -> NoticeQuestion:
    """What a link asks."""
    opened = await _open(resources, body.token, address)
    link = await _link(resources, opened, "answer", now)
    async with resources.database.tenant(opened.company_id, user_id=link.user_id) as session:
        asked = await answer_by_link.show(session, opened, now=now)
    title = asked.title
    return NoticeQuestion(
        company_name=asked.company_name,
        language=asked.language,  # pyright: ignore[reportArgumentType]  # one of them, says the table
        question=asked.question,
        name=title.name or title.filename or title.description,
        amount=title.amount,
        currency=title.currency,
        day=title.day,
        answers=list(asked.answers),
    )


@routes.post(
    "/notice-links/answers",
    permission=Permission.PUBLIC,
    status_code=204,
    problems=(NoticeLinkInvalid, AnsweredAlready, AnswerNotOffered, AlreadyBooked, TooManyRequests),
)
async def answer_notice_link(body: NoticeAnswer, resources: Resources, address: Address, now: Now, today: Today) -> None:
    """Answer that one question, once, as the person the mail went to."""
    opened = await _open(resources, body.token, address)
    user_id = (await _link(resources, opened, "answer", now)).user_id
    async with resources.database.tenant(opened.company_id, user_id=user_id, actor=f"user:{user_id}") as session, session.begin():
        await answer_by_link.answer_by_link(session, opened, body.answer, now=now, today=today)


@routes.get("/notice-links/unsubscriptions", permission=Permission.PUBLIC, response_class=RedirectResponse, status_code=303)
async def show_unsubscription(token: Annotated[Token, Query()]) -> RedirectResponse:
    """For mail programs that open the address of List-Unsubscribe: the page that asks. Nothing is changed."""
    return RedirectResponse(f"/unsubscribe#{quote(token)}", status_code=303)


@routes.post("/notice-links/unsubscriptions", permission=Permission.PUBLIC, problems=(NoticeLinkInvalid, TooManyRequests))
async def end_notice_mails(token: Annotated[Token, Query()], resources: Resources, address: Address, now: Now) -> Unsubscribed:
    """End these mails (RFC 8058: the body, `List-Unsubscribe=One-Click`, says nothing more). Doing it again changes nothing."""
    opened = await _open(resources, token, address)
    user_id = (await _link(resources, opened, "unsubscribe", now)).user_id
    async with resources.database.tenant(opened.company_id, user_id=user_id, actor=f"user:{user_id}") as session, session.begin():
        company = await get_company(session, opened.company_id)
        readers = await people.list_readers(session, opened.company_id, user_id=user_id)
        if not readers:
            raise NoticeLinkInvalid
        chosen = replace(readers[0].choices, weekly_mail=False, urgent_mail=False)
        await people.choose(session, opened.company_id, user_id, chosen)
    return Unsubscribed(company_name=company.name, language=readers[0].language)  # pyright: ignore[reportArgumentType]
