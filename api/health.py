"""Whether the process lives, and whether it can serve."""

import asyncio

from fastapi import Response
from sqlalchemy import text

from api.deps import Resources
from api.permissions import Permission
from api.routing import Routes
from api.schemas import Out

LIMIT = 3.0
"""Seconds the database may take to say that it is there."""

routes = Routes("health")


class Health(Out):
    """How a part is."""

    status: str


@routes.get("/health/live", permission=Permission.PUBLIC)
async def check_live() -> Health:
    """The process answers: do not restart it."""
    return Health(status="live")


@routes.get(
    "/health/ready", permission=Permission.PUBLIC, responses={503: {"model": Health, "description": "Something needed does not answer."}}
)
async def check_ready(resources: Resources, response: Response) -> Health:
    """The database answers: send requests here."""
    try:
        async with asyncio.timeout(LIMIT), resources.database.identity() as session:
            await session.execute(text("select 1"))
    except Exception:  # whatever keeps the database from answering, the answer is the same
        response.status_code = 503
        return Health(status="waiting")
    return Health(status="ready")
