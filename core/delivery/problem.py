"""A failure as it is kept beside the delivery it happened to."""

from typing import Any, cast

from core.delivery.errors import AddressProblem
from core.egress import AddressForbidden, HostUnknown, PortForbidden
from core.errors import DomainError


def as_problem(error: DomainError) -> dict[str, Any]:
    """Code, title and facts; `about` says whether the document or the accountant's address is to be looked at."""
    facts = {name: _plain(value) for name, value in error.facts.items()}
    return {"code": error.code(), "title": error.title(), "detail": error.detail, "facts": facts, "about": about(error)}


def about(error: DomainError) -> str:
    """`accountant` when a better address cures it, else `document`."""
    return "accountant" if isinstance(error, AddressProblem | AddressForbidden | HostUnknown | PortForbidden) else "document"


def _plain(value: Any) -> Any:  # noqa: ANN401 # whatever JSON holds
    if isinstance(value, list | tuple):
        return [_plain(one) for one in cast(list[Any], value)]
    if isinstance(value, dict):
        return {str(name): _plain(one) for name, one in cast(dict[Any, Any], value).items()}
    return value if isinstance(value, str | int | bool | None) else str(value)
