"""An accountant's address in one line, as deliveries keep it."""

from core.delivery.models import Channel


def recipient_of(*, channel: str, email: str | None, host: str | None, port: int | None, username: str | None, folder: str) -> str:
    """The mail address, or sftp://user@host:port/folder; without the password."""
    if channel == Channel.EMAIL:
        return email or ""
    return f"sftp://{username}@{host}:{port or 22}/{folder.strip('/')}"
