"""Requests that another site made a browser send are turned away (ASVS 5.0, 3.5)."""

from urllib.parse import urlsplit

from fastapi import Request

from api.callers import Caller
from core.errors import DomainError, Kind

HEADER = "X-OkiOki"
"""Our own screens set it on writes; another site cannot, without asking by CORS, which is never granted."""
_READING = frozenset({"GET", "HEAD", "OPTIONS"})


class ForeignOrigin(DomainError):
    """This request was not made by OkiOki's own screens."""

    kind = Kind.FORBIDDEN


def check(request: Request, caller: Caller, *, public_url: str) -> None:
    """Refuse a write that comes with a browser's cookie and not from our own pages; bearer tokens are sent by nobody unasked.

    Signed out, a write is only held against its origin: so nobody is signed in as somebody else behind their back. Raises ForeignOrigin.
    """
    if request.method in _READING or (caller.carrier != "cookie" and "authorization" in request.headers):
        return
    origin = request.headers.get("origin")
    if origin is not None and not _is_ours(origin, request.headers.get("host", ""), public_url):
        raise ForeignOrigin
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise ForeignOrigin
    if caller.carrier == "cookie" and request.headers.get(HEADER) != "1":
        raise ForeignOrigin(header=HEADER)


def _is_ours(origin: str, host: str, public_url: str) -> bool:
    try:
        theirs = urlsplit(origin)
    except ValueError:
        return False
    ours = urlsplit(public_url)
    if (theirs.scheme, theirs.netloc) == (ours.scheme, ours.netloc):
        return True
    return theirs.scheme in ("http", "https") and theirs.netloc != "" and theirs.netloc == host
