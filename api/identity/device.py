"""The cookie by which a browser that signed in before is known again: strangers' wrong guesses do not shut it out."""

import re

from fastapi import Request, Response

from core.identity.tokens import new_secret

_FORM = re.compile(r"[A-Za-z0-9_-]{43}")
_MAX_AGE = 400 * 24 * 3600
"""Seconds; no browser keeps a cookie for longer (RFC 6265bis)."""


def device_cookie(*, secure: bool) -> str:
    """Its name; the prefix as for the session's cookie."""
    return "__Host-okioki-device" if secure else "okioki-device"


def presented(request: Request, *, secure: bool) -> str | None:
    """The device token a browser shows. It proves nothing by itself: it only says whose tries to count."""
    token = request.cookies.get(device_cookie(secure=secure), "")
    return token if _FORM.fullmatch(token) else None


def remember(request: Request, response: Response, *, secure: bool) -> str:
    """Make the browser known from here on, by the token it has or a new one; the token."""
    token = presented(request, secure=secure) or new_secret()
    name = device_cookie(secure=secure)
    response.set_cookie(name, token, max_age=_MAX_AGE, path="/", secure=secure, httponly=True, samesite="lax")
    return token
