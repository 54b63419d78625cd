"""What can go wrong with being told."""

from core.errors import DomainError, Kind


class NoticeLinkInvalid(DomainError):
    """This link does not work, or not any more."""


class AnsweredAlready(DomainError):
    """This question is answered already."""


class AnswerNotOffered(DomainError):
    """This link does not give that answer."""


class PushUnavailable(DomainError):
    """This installation does not send to browsers."""


class PushKeysInvalid(DomainError):
    """These are not the keys of a browser."""


class PushRefused(DomainError):
    """The browser's push service refused the message for good."""


class PushServiceBusy(DomainError):
    """The browser's push service does not take messages now."""

    kind = Kind.UNAVAILABLE


class SubscriptionNotFound(DomainError):
    """There is no such browser among yours."""

    kind = Kind.NOT_FOUND


class TooManyBrowsers(DomainError):
    """You have as many browsers that are told as may be."""
