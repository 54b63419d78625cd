"""How the mail server can misbehave."""

from dataclasses import dataclass


@dataclass
class MailTroubles:
    """Switches; each stays until set back.

    `drop_after` closes the connection once an answer has sent that many bytes, one time only.
    """

    refuse_login: bool = False
    unavailable: bool = False
    drop_after: int | None = None
    delay: float = 0.0

    def clear(self) -> None:
        """All is well again."""
        self.refuse_login, self.unavailable, self.drop_after, self.delay = False, False, None, 0.0
