"""What a person wants to hear, and how."""

from dataclasses import dataclass
from typing import Literal

from core.identity.models import Role

Channel = Literal["mail", "push"]
NoticeKind = Literal["weekly", "urgent"]


@dataclass(frozen=True, slots=True)
class Choices:
    """Each can be switched by itself."""

    weekly_mail: bool
    weekly_push: bool
    urgent_mail: bool
    urgent_push: bool

    def wants(self, kind: NoticeKind, channel: Channel) -> bool:
        """Whether this is to be told this way."""
        return bool(getattr(self, f"{kind}_{channel}"))


def defaults(role: Role) -> Choices:
    """Before anybody chose: whose company it is hears of it; a firm with a hundred clients would get a hundred summaries."""
    own = role is not Role.ACCOUNTANT
    return Choices(weekly_mail=own, weekly_push=False, urgent_mail=own, urgent_push=True)
