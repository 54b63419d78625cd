"""What we keep of a permission: the secret of the redirect under way, then the tokens."""

from base64 import urlsafe_b64encode
from datetime import datetime
from hashlib import sha256

from pydantic import BaseModel, ConfigDict


class Reference(BaseModel):
    """Begun with a verifier; with tokens once the user has come back. The refresh token changes whenever it is used."""

    model_config = ConfigDict(frozen=True)

    return_address: str
    verifier: str | None = None
    access_token: str | None = None
    access_until: datetime | None = None
    refresh_token: str | None = None

    def as_text(self) -> str:
        """To be sealed: whoever holds it reads the accounts."""
        return self.model_dump_json(exclude_none=True)


def read_reference(text: str) -> Reference:
    """What `as_text` wrote."""
    return Reference.model_validate_json(text)


def challenge(verifier: str) -> str:
    """What the browser carries in place of the verifier (RFC 7636, S256)."""
    return urlsafe_b64encode(sha256(verifier.encode()).digest()).decode().rstrip("=")
