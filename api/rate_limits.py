"""How often one caller may ask, told in the RateLimit headers (IETF httpapi draft 11)."""

from fastapi import Request, Response

from api.callers import Caller
from api.resources import Resources
from core.throttle import Standing, TooManyRequests


def address_of(request: Request) -> str:
    """The caller's network address; behind a proxy, uvicorn has put the right one there (--forwarded-allow-ips)."""
    return request.client.host if request.client else "unknown"


async def admit(request: Request, caller: Caller, resources: Resources) -> Standing:
    """Count the request. Raises TooManyRequests."""
    who = caller.api_key_id or caller.session_id or address_of(request)
    standing = await resources.throttle.count((resources.per_caller,), "request", str(who))
    if not standing.admitted:
        raise TooManyRequests(retry_after=standing.reset_after)
    return standing


def announce(response: Response, standing: Standing) -> None:
    """Say what is left."""
    response.headers["RateLimit-Policy"] = f'"caller";q={standing.window.most};w={standing.window.seconds}'
    response.headers["RateLimit"] = f'"caller";r={standing.remaining};t={standing.reset_after}'
