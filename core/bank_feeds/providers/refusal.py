"""What an answer other than success means."""

from collections.abc import Callable, Mapping
from datetime import datetime

from core.bank_feeds.providers.errors import BankRefused, ProtocolViolation, RateLimited, RemoteAccountGone, TemporarilyUnavailable
from core.bank_feeds.providers.retry import retry_at
from core.errors import DomainError

Meanings = Mapping[str, Callable[[], DomainError]]


def check(
    status: int, code: str, meanings: Meanings, *, now: datetime, retry_after: str | None, limits: frozenset[str] = frozenset()
) -> None:
    """Return for success, raise what else it means: `code` is the interface's word for it, `limits` those that say "too often"."""
    if 200 <= status < 300:
        return
    if status == 429 or code in limits:
        raise RateLimited("", retry_at=retry_at(retry_after, now))
    if status >= 500 or status == 408:
        raise TemporarilyUnavailable(f"status {status}")
    if status < 400:
        raise ProtocolViolation("the interface sends us elsewhere", field="status")
    meaning = meanings.get(code) or (RemoteAccountGone if status == 404 else None)
    if meaning is None:
        raise BankRefused("", status=status, code=code)
    problem = meaning()
    problem.facts |= {"status": status, "code": code}
    raise problem
