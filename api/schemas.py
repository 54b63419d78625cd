"""What all schemas of the contract share: bodies in, representations out, amounts."""

from decimal import Decimal
from typing import Annotated, Any, cast

from pydantic import AfterValidator, BaseModel, ConfigDict, PlainSerializer, WithJsonSchema, model_validator

from core.money import is_storable


def _without_nul(value: object) -> None:
    if isinstance(value, str) and "\x00" in value:
        raise ValueError("text cannot contain the character U+0000")
    if isinstance(value, dict):
        members = cast("dict[object, object]", value)
        for part in (*members.keys(), *members.values()):
            _without_nul(part)
    elif isinstance(value, list):
        for part in cast("list[object]", value):
            _without_nul(part)


class In(BaseModel):
    """A request body. Unknown fields are refused, so that nobody believes to have set what we ignore."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    @model_validator(mode="before")
    @classmethod
    def _storable(cls, value: Any) -> Any:  # noqa: ANN401  whatever JSON holds
        """PostgreSQL has no U+0000 in texts."""
        _without_nul(value)
        return value


class Out(BaseModel):
    """A representation, built from the object a route returns. Every field is always there."""

    model_config = ConfigDict(from_attributes=True, json_schema_serialization_defaults_required=True)


def _storable_amount(amount: Decimal) -> Decimal:
    if not is_storable(amount):
        raise ValueError("an amount has at most two decimals and twelve digits before the point")
    return amount


Amount = Annotated[
    Decimal,
    AfterValidator(_storable_amount),
    PlainSerializer(lambda amount: f"{amount:.2f}", return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^-?[0-9]{1,12}(\.[0-9]{1,2})?$", "examples": ["121.00"]}),
]
"""An amount of money: a decimal string, such as "121.00"; its currency stands beside it."""
