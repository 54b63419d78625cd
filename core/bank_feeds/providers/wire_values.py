"""What the JSON of all interfaces has in common: texts that may be empty, and amounts that must be right."""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field


def text_or_none(value: object) -> object:
    """Empty texts and texts of blanks say nothing."""
    return (value.strip() or None) if isinstance(value, str) else value


Text = Annotated[str | None, BeforeValidator(text_or_none)]
Currency = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]


class Amount(BaseModel):
    """An amount as text. A number instead is a violation: it has been through binary floating point."""

    model_config = ConfigDict(extra="ignore", strict=True)

    currency: Currency
    amount: Annotated[str, Field(pattern=r"^[+-]?[0-9]{1,14}(\.[0-9]{1,3})?$")]
