"""What we keep of a permission: a session, and the accounts that were told with it once."""

from pydantic import BaseModel, ConfigDict


class KnownAccount(BaseModel):
    """An account as POST /sessions tells it; later answers name the `uid` alone."""

    model_config = ConfigDict(frozen=True)

    uid: str
    iban: str
    currency: str
    name: str
    owner_name: str | None = None
    bic: str | None = None
    product: str | None = None


class Reference(BaseModel):
    """Begun without a session; with one once the user has come back."""

    model_config = ConfigDict(frozen=True)

    session_id: str | None = None
    accounts: tuple[KnownAccount, ...] = ()
    required_headers: tuple[str, ...] = ()
    """The headers by which this bank is told that the user is there: all of them, or none."""

    def as_text(self) -> str:
        """To be sealed: whoever holds the session and our key reads the accounts."""
        return self.model_dump_json()


def read_reference(text: str) -> Reference:
    """What `as_text` wrote."""
    return Reference.model_validate_json(text)
