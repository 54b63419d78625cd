"""The failures the product can explain, and the kind each belongs to."""

from enum import StrEnum
from typing import ClassVar


class Kind(StrEnum):
    """How a failure is felt by whoever asked; the edges map it to a status."""

    NOT_FOUND = "not_found"
    FORBIDDEN = "forbidden"
    REFUSED = "refused"
    UNAVAILABLE = "unavailable"


class DomainError(Exception):
    """Base of every failure that a user or a caller can act on.

    The first line of a subclass's docstring is its public title, its class
    name is its stable public code, and `facts` are its machine-readable parts.
    """

    kind: ClassVar[Kind] = Kind.REFUSED

    def __init__(self, detail: str = "", **facts: object) -> None:
        super().__init__(detail or self.title())
        self.detail = detail
        self.facts = facts

    def as_json(self) -> dict[str, object]:
        """The failure as it is kept beside the thing it happened to, for the to-do list and the screens."""
        facts = {name: str(value) for name, value in self.facts.items()}
        return {"code": self.code(), "title": self.title(), "detail": self.detail, "facts": facts}

    @classmethod
    def title(cls) -> str:
        """What happened, as one sentence."""
        return (cls.__doc__ or cls.__name__).strip().splitlines()[0]

    @classmethod
    def code(cls) -> str:
        """The stable name clients switch on."""
        return cls.__name__[0].lower() + cls.__name__[1:]
