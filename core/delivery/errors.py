"""What can go wrong on the way to the accountant, said so that somebody can act on it."""

from typing import ClassVar

from core.errors import DomainError, Kind


class NotDeliverable(DomainError):
    """The document cannot become a valid e-invoice yet: complete what is missing, or send the original file alone.

    Facts: `missing`, the fields that lack; `rules`, the official rules that are broken, each with its message.
    """


class NoAccountant(DomainError):
    """No accountant is appointed yet: say first where the documents go."""

    kind: ClassVar[Kind] = Kind.NOT_FOUND


class AccountantIncomplete(DomainError):
    """The accountant's address is not complete.

    Facts: `missing`, the fields that lack.
    """


class PasswordNeeded(DomainError):
    """Give the password again: it is never sent to another server or user name than it was given for."""


class DeliveryNotFound(DomainError):
    """There is no such delivery in this company."""

    kind: ClassVar[Kind] = Kind.NOT_FOUND


class AlreadyDelivered(DomainError):
    """This version of the document has already gone to the accountant.

    Facts: `sent_at` and `recipient`.
    """


class AddressProblem(DomainError):
    """The accountant's address does not work: check it."""


class HostKeyChanged(AddressProblem):
    """The accountant's server shows another key than the one you confirmed, so nothing was sent, your password neither.

    Ask the accountant whether the server was replaced. If so, confirm the new fingerprint. Facts: `host`, `port`.
    """


class HostKeyUnreadable(AddressProblem):
    """This is not a public key of an SSH server."""


class LoginRefused(AddressProblem):
    """The accountant's server refuses the user name or the password: enter them again.

    Facts: `host`, `username`.
    """


class FolderMissing(AddressProblem):
    """The folder does not exist on the accountant's server: correct its name, or ask the accountant to make it.

    Facts: `folder`.
    """


class FolderNotWritable(AddressProblem):
    """The accountant's server does not let this user write in the folder: ask the accountant for the right to.

    Facts: `folder`.
    """


class AddressRefused(AddressProblem):
    """The mail server of the accountant does not accept this address: correct it.

    Facts: `address`, and `answer`, the server's own words.
    """


class MailRefused(DomainError):
    """The mail server refused the message.

    Facts: `answer`, the server's own words.
    """


class MailTooLarge(DomainError):
    """The message is larger than the mail server accepts: use SFTP, or scan the document at a lower resolution.

    Facts: `size` and, where the server says so, `most`, in bytes.
    """


class NameTaken(DomainError):
    """The accountant's folder already has another file of this name, which is left alone.

    Facts: `filename`.
    """


class AccountantUnreachable(DomainError):
    """The accountant's server does not answer at this moment.

    Facts: `reason`.
    """

    kind: ClassVar[Kind] = Kind.UNAVAILABLE


class RefusedForNow(DomainError):
    """The accountant's server asks to try again later.

    Facts: `answer`, the server's own words.
    """

    kind: ClassVar[Kind] = Kind.UNAVAILABLE


class OutcomeUnknown(DomainError):
    """The connection broke after everything was sent and before the server said whether it took it.

    The next attempt sends the same Message-ID, or looks for the file first.
    """

    kind: ClassVar[Kind] = Kind.UNAVAILABLE


class NotArrivedWhole(DomainError):
    """What the accountant's server holds is not what was sent, so the file did not get its final name.

    Facts: `sent` and `found`, in bytes.
    """

    kind: ClassVar[Kind] = Kind.UNAVAILABLE


class HeldByAnother(DomainError):
    """Another process has taken this delivery up in the meantime."""

    kind: ClassVar[Kind] = Kind.UNAVAILABLE


class AttemptBroke(DomainError):
    """Sending failed for a reason that nobody foresaw; it was noted for the makers of OkiOki.

    Facts: `reason`.
    """

    kind: ClassVar[Kind] = Kind.UNAVAILABLE
