"""What we keep of a permission: its id, and the page it began with."""

from pydantic import BaseModel, ConfigDict


class Reference(BaseModel):
    """A requisition, and the days for which its agreement was asked."""

    model_config = ConfigDict(frozen=True)

    requisition_id: str
    access_days: int

    def as_text(self) -> str:
        """To be sealed: whoever holds it and our key reads the accounts."""
        return self.model_dump_json()


def read_reference(text: str) -> Reference:
    """What `as_text` wrote."""
    return Reference.model_validate_json(text)
