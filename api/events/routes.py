"""What happens, told as it happens."""

import asyncio
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import Header, Request
from fastapi.sse import EventSourceResponse, ServerSentEvent

from api.callers import Caller, identify
from api.deps import Caller as WhoAsks
from api.deps import Resources
from api.events.schemas import Event
from api.permissions import Permission
from api.resources import Resources as WhatWeStandOn
from api.routing import Routes
from core import clock
from core.events import Position, read_after, resume

LOOK_EVERY = 1.0
"""Seconds between looks for something new: one indexed query for each open screen."""
CHECK_EVERY = 5.0
"""Seconds between checks that the caller may still listen; they are checked before anything is told, too."""
FIRST = ServerSentEvent(comment="listening", retry=3000)
"""Sent at once, so that the browser knows that it is connected; milliseconds until it tries again when it is cut off."""

routes = Routes("events")


@routes.get("/events", permission=Permission.EVENTS_READ, response_class=EventSourceResponse)
async def listen_to_events(
    request: Request,
    caller: WhoAsks,
    resources: Resources,
    last_event_id: Annotated[str | None, Header(description="The id of the last event seen: what came after it is told first.")] = None,
) -> AsyncIterator[ServerSentEvent]:
    """Everything that happens in the company from now on, or from the last event seen.

    The stream ends when the caller signs out, changes company or loses the permission. A comment comes every 15 seconds.
    """
    yield FIRST
    position = await _begin(resources, caller, Position.parse(last_event_id or ""))
    checked = clock.monotonic()
    while True:
        position, happened = await _look(resources, caller, position)
        if happened or clock.monotonic() - checked >= CHECK_EVERY:
            if not await _may_still_listen(request, resources, caller):
                return
            checked = clock.monotonic()
        for event in happened:
            yield ServerSentEvent(data=event, event=event.kind, id=event.id)
        await asyncio.sleep(LOOK_EVERY)


async def _begin(resources: WhatWeStandOn, caller: Caller, position: Position | None) -> Position:
    """Where to begin: after the last event seen, or where things stand."""
    assert caller.company_id is not None
    async with resources.database.tenant(caller.company_id) as session:
        return await resume(session, caller.company_id, position)


async def _look(resources: WhatWeStandOn, caller: Caller, position: Position) -> tuple[Position, list[Event]]:
    """What came after `position`."""
    assert caller.company_id is not None
    async with resources.database.tenant(caller.company_id) as session:
        rows = await read_after(session, caller.company_id, position)
    events = [
        Event(
            id=str(Position(row.transaction_number, row.id)),
            kind=row.kind,
            subject_type=row.subject_type,
            subject_id=row.subject_id,
            facts=row.facts,
        )
        for row in rows
    ]
    return (Position(rows[-1].transaction_number, rows[-1].id) if rows else position), events


async def _may_still_listen(request: Request, resources: WhatWeStandOn, caller: Caller) -> bool:
    """Whether the token that opened the stream still opens it, in the same company."""
    now = await identify(request, resources.database, secure_cookies=resources.settings.secure_cookies, now=clock.now())
    return now.company_id == caller.company_id and Permission.EVENTS_READ in now.permissions
