"""JSON:API as this house writes it, read tolerantly: what is unknown is ignored, what is missing is None, only amounts must be right.

Amounts are JSON numbers here. They are read from the digits that were sent (answers.read), never through binary floating point.
"""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic.alias_generators import to_camel


def _digits(value: object) -> object:
    """A whole number as it was written; numbers with a point arrive as text already."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


Number = Annotated[str, BeforeValidator(_digits), Field(pattern=r"^-?[0-9]{1,14}(\.[0-9]{1,10})?$")]


class Wire(BaseModel):
    """Common reading rules."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="ignore", strict=True)


class Tokens(BaseModel):
    """The answer of the token endpoint (RFC 6749 section 5.1)."""

    model_config = ConfigDict(extra="ignore", strict=True)

    access_token: str
    expires_in: int = 1800
    refresh_token: str | None = None
