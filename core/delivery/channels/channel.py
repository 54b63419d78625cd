"""What every way to an accounting program has in common."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from core.delivery.models import Channel as ChannelName
from core.delivery.package import Package


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """Where a package goes: one accountant's address, its password opened."""

    channel: ChannelName
    sender_name: str
    """Our company, as the accountant knows it."""
    language: str = "en"
    email: str | None = None
    host: str | None = None
    port: int = 22
    username: str | None = None
    password: str | None = field(default=None, repr=False)
    host_key: str | None = None
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """A hand-over that the other side has confirmed. `proof` is kept with it: their words, or what was read back."""

    proof: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Passage:
    """What one attempt knows of those before it, and how it says that there is no way back.

    `may_have_left`: an earlier attempt began the step that cannot be taken back, to this very address, and its outcome is unknown.
    `leave` is awaited right before that step; it is durable when it returns.
    """

    may_have_left: bool
    leave: Callable[[], Awaitable[None]]


class Channel(Protocol):
    """One way of handing over."""

    async def send(self, package: Package, destination: Destination, key: str, passage: Passage) -> Receipt:
        """Hand the package over, once for each `key` however often it is called.

        Raises a failure of core.delivery.errors: of kind unavailable when trying again may help.
        """
        ...

    async def test(self, destination: Destination, key: str) -> Receipt:
        """See that the address works, with a harmless file that names itself a test."""
        ...
