"""A failure as it is kept beside the delivery it happened to."""

from typing import Any, cast

from core.delivery.errors import AccountantUnreachable, AddressProblem, RefusedForNow
from core.egress import AddressForbidden, HostUnknown, NameServerSilent, PortForbidden
from core.errors import DomainError

ACCOUNTANT, DOCUMENT = "accountant", "document"

_OF_THE_ACCOUNTANT = (
    *(AddressProblem, AddressForbidden, HostUnknown, PortForbidden),
    *(AccountantUnreachable, RefusedForNow, NameServerSilent),
)
"""Whatever the document says: the address is wrong, or the server behind it is away."""

TAKEN_BACK = "taken_back_at"
"""Beside a problem: when the user said that what it kept back need not go. A later attempt writes a problem without it."""


def as_problem(error: DomainError) -> dict[str, Any]:
    """Code, title and facts; `about` says whether the document or the accountant's address is to be looked at."""
    facts = {name: _plain(value) for name, value in error.facts.items()}
    return {"code": error.code(), "title": error.title(), "detail": error.detail, "facts": facts, "about": about(error)}


def about(error: DomainError) -> str:
    """`accountant` when every other document would fail there alike, else `document`."""
    return ACCOUNTANT if isinstance(error, _OF_THE_ACCOUNTANT) else DOCUMENT


def _plain(value: Any) -> Any:  # noqa: ANN401 # whatever JSON holds
    if isinstance(value, list | tuple):
        return [_plain(one) for one in cast(list[Any], value)]
    if isinstance(value, dict):
        return {str(name): _plain(one) for name, one in cast(dict[Any, Any], value).items()}
    return value if isinstance(value, str | int | bool | None) else str(value)
