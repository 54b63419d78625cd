"""What can go wrong with statements for the accountant."""

from core.errors import DomainError, Kind


class CodaOptionOff(DomainError):
    """The CODA option of this account is off."""

    kind = Kind.NOT_FOUND


class CodaStartNotProved(DomainError):
    """Statements cannot go from this day on: the balances told so far do not prove it, or it is still to come.

    Fact `earliest`: the first day from which they can; None where that is today.
    """


class StatementFaulty(DomainError):
    """A statement we wrote does not pass our own check: nothing was sent.

    Facts `rule` and `line`.
    """
