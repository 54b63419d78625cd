"""An answer in the shape that was asked for, or the first field that is wrong."""

from typing import TypeVar

from pydantic import BaseModel, ValidationError

from core.bank_feeds.providers.errors import ProtocolViolation

Read = TypeVar("Read", bound=BaseModel)


def parse(shape: type[Read], content: bytes) -> Read:
    """A whole answer. Raises ProtocolViolation, also where it is cut or no JSON."""
    try:
        return shape.model_validate_json(content)
    except ValidationError as problem:
        raise ProtocolViolation("", field=_where(problem) or "body") from None


def shaped(shape: type[Read], value: object, path: str) -> Read:
    """A part of an answer; `path` says where it stood. Raises ProtocolViolation."""
    try:
        return shape.model_validate(value)
    except ValidationError as problem:
        raise ProtocolViolation("", field=".".join(part for part in (path, _where(problem)) if part) or "body") from None


def _where(problem: ValidationError) -> str:
    return ".".join(str(part) for part in problem.errors()[0]["loc"])
