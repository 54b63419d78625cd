"""Why a bank's file is not read, so that a person can act on it."""

from enum import StrEnum

from core.errors import DomainError, Kind


class Damage(StrEnum):
    """What is wrong at the line where reading stopped."""

    LINE_LENGTH = "line_length"
    """A CODA record has 128 characters."""
    VERSION = "version"
    RECORD = "record"
    """A record or field that the format does not have at this place."""
    ORDER = "order"
    DATE = "date"
    AMOUNT = "amount"
    SIGN = "sign"
    ACCOUNT = "account"
    CURRENCY = "currency"
    SYNTAX = "syntax"
    INCOMPLETE = "incomplete"
    """The file ends, or is without a field, before the statement is whole."""


class NotAStatement(DomainError):
    """This file is not a bank statement that can be read: CODA, CAMT.052 to 054, MT940 or MT942, or a table of movements as CSV."""


class StatementDamaged(DomainError):
    """The bank's file is damaged or of another version: ask the bank for it again.

    Facts: `line`, the first line that is wrong, counted from 1; `reason`, one of Damage; `found`, what stands there, shortened.
    """


def damaged(reason: Damage, line: int, found: str = "") -> StatementDamaged:
    """The refusal for what stands in a line."""
    said = found.strip()[:60]
    return StatementDamaged(
        f"line {line}: {reason.value.replace('_', ' ')}" + (f": {said}" if said else ""), line=line, reason=reason.value, found=said
    )


class StatementTooLarge(DomainError):
    """The file is larger than 64 MiB: ask the bank for shorter periods.

    Facts: `size` and `most`, in bytes.
    """


class LayoutUnknown(DomainError):
    """This table's columns are not known yet: say once which column is which, and files like it are read from then on.

    Facts: `fingerprint`, by which such files are known, and `columns`, their headings.
    """


class StatementFileNotFound(DomainError):
    """There is no such imported file in this company."""

    kind = Kind.NOT_FOUND


class AccountUnknown(DomainError):
    """This statement is of an account that you have not added yet: add it, or choose the account it belongs to.

    Facts: `iban` and `currency`.
    """


class AlreadyImported(DomainError):
    """This file was imported before: its movements are in the list."""


class LayoutIncomplete(DomainError):
    """A table needs a column for the day and one for the amount, or one each for what came in and what went out."""


class BalanceUnknown(DomainError):
    """No balance is known for this account yet, so that no statement can begin: fetch it at the bank, or import a statement."""


class NoCodaStatements(DomainError):
    """There is no CODA statement for this month: give out the statements first, or there was no movement."""

    kind = Kind.NOT_FOUND


class BankStatement(DomainError):
    """This is a bank statement, not a document: it waits among the bank's files to be looked at and imported.

    Facts: `statement_file_id`.
    """
