"""Tell people: by mail through the outgoing server, on browsers through their push services."""

import asyncio
from uuid import UUID

import httpx

from core import clock
from core.delivery.mail_message import message_id
from core.egress import AddressForbidden, HostUnknown, NameServerSilent, PortForbidden
from core.jobs import SendNotice
from core.notifications.errors import PushRefused, PushServiceBusy
from core.notifications.models import PushSubscription
from core.notifications.notice_mail import Letter, compose
from core.notifications.push_message import PushRequest, push_request
from core.notifications.subscribe import forget
from core.notifications.write_notice import Outgoing, settle_notice, write_notice
from workers.context import Context
from workers.outgoing_mail import MailRefused, send_mail
from workers.registry import handles
from workers.run import Run

GONE = frozenset({401, 403, 404, 410})
"""The subscription has ended (RFC 8030, 7.3), or was made under another key of ours."""
PATIENCE = 30.0
"""Seconds for one browser's push service, to the last byte of its headers."""


@handles(SendNotice)
async def send_notice(context: Context, job: SendNotice, run: Run) -> None:
    """Its links, committed; then the message. A repeated mail carries the same Message-ID, a repeated push the same topic."""
    async with context.database.tenant(run.company_id) as session, session.begin():
        outgoing = await write_notice(session, run.company_id, job.lead_id, now=clock.now())
    state, problem, gone = "skipped", None, list[UUID]()
    if outgoing is not None and outgoing.letter is not None:
        state, problem = await _mail(context, outgoing.letter, job.lead_id)
    elif outgoing is not None:
        gone = await _push(context, outgoing, job.lead_id)
        state = "sent" if len(gone) < len(outgoing.browsers) else "failed"
    async with run.finish() as session:
        for subscription_id in gone:
            await forget(session, run.company_id, subscription_id)
        await settle_notice(session, run.company_id, job.lead_id, state, now=clock.now(), problem=problem)


async def _mail(context: Context, letter: Letter, lead_id: UUID) -> tuple[str, dict[str, object] | None]:
    sender = context.settings.mail_from
    mail_id = message_id(f"{lead_id.hex}.notice", sender)
    mail = compose(letter, public_url=context.settings.public_url, sender=sender, message_id=mail_id, now=clock.now())
    try:
        await send_mail(mail, context.settings)
    except MailRefused as refusal:
        return "failed", refusal.as_json()
    return "sent", None


async def _push(context: Context, outgoing: Outgoing, lead_id: UUID) -> list[UUID]:
    """Tell each browser; which of them are gone. Raises PushServiceBusy where none could be told and one may be later."""
    gone, told = list[UUID](), 0
    busy: PushServiceBusy | None = None
    for browser in outgoing.browsers:
        try:
            await _tell(context, outgoing, browser, lead_id)
            told += 1
        except PushRefused:
            gone.append(browser.id)
        except PushServiceBusy as one:
            busy = one
    if busy is not None and not told:
        raise busy
    return gone


async def _tell(context: Context, outgoing: Outgoing, browser: PushSubscription, lead_id: UUID) -> None:
    key = context.settings.vapid_private_key
    try:
        request = push_request(
            browser.endpoint,
            (browser.p256dh, browser.auth),
            outgoing.push,
            private_key=key.get_secret_value() if key else "",
            contact=context.settings.mail_from,
            is_urgent=outgoing.kind == "urgent",
            topic=lead_id.hex,
            now=clock.now(),
        )
        status = await _post(context.http, request)
    except (AddressForbidden, PortForbidden, HostUnknown) as refusal:
        raise PushRefused(reason=refusal.code()) from refusal
    except (httpx.InvalidURL, ValueError) as error:  # an address that is none, in whichever way
        raise PushRefused(reason=type(error).__name__) from error
    except (httpx.TransportError, NameServerSilent, TimeoutError) as failure:
        raise PushServiceBusy(reason=type(failure).__name__) from failure
    if status in GONE or 400 <= status < 429:
        raise PushRefused(status=status)
    if not 200 <= status < 300:
        raise PushServiceBusy(status=status)


async def _post(http: httpx.AsyncClient, request: PushRequest) -> int:
    """What the service answers; a user named it, so nothing but the status is read, and it is not waited for longer than PATIENCE."""
    async with asyncio.timeout(PATIENCE):
        async with http.stream("POST", request.url, headers=dict(request.headers), content=request.body) as answer:
            return answer.status_code
