"""ETag and If-Match: nobody overwrites what they did not see."""

import re
from typing import Annotated

from fastapi import Depends, Header, Response

from core.errors import DomainError

_TAG = re.compile(r'"([0-9]{1,9})"')


class Stale(DomainError):
    """Someone else changed this while you were looking at it."""


class VersionRequired(DomainError):
    """Say in If-Match which version you saw: its ETag."""


def etag(version: int) -> str:
    """A strong validator of one version."""
    return f'"{version}"'


def tell_version(response: Response, version: int) -> None:
    """Send the ETag of what is represented."""
    response.headers["ETag"] = etag(version)


async def _seen(
    if_match: Annotated[
        str | None, Header(description="The ETag of the version that was seen, or `*` to overwrite any.", examples=['"3"'])
    ] = None,
) -> int | None:
    """The version in If-Match; None for `*`. Raises VersionRequired, Stale."""
    if if_match is None:
        raise VersionRequired
    if if_match.strip() == "*":
        return None
    tag = _TAG.fullmatch(if_match.strip())
    if tag is None:
        raise Stale
    return int(tag[1])


async def _perhaps_seen(
    if_match: Annotated[str | None, Header(description="The ETag of the version that was seen.", examples=['"3"'])] = None,
) -> int | None:
    """The version in If-Match; None for `*` and for none. Raises Stale."""
    return None if if_match is None else await _seen(if_match)


SeenVersion = Annotated[int | None, Depends(_seen)]
"""The version the caller saw; required (428 without)."""
PerhapsSeenVersion = Annotated[int | None, Depends(_perhaps_seen)]
"""The version the caller saw, where they may leave it out."""


def check_version(current: int, seen: int | None) -> None:
    """Refuse to change another version than the one seen; ask it of the locked row. Raises Stale."""
    if seen is not None and seen != current:
        raise Stale(version=current)
