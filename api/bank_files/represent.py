"""The bank's files as the contract shows them."""

from collections.abc import Sequence

from api.bank_files.schemas import StatementFile, StatementFinding, StatementOutlook
from core.bank_feeds.providers.institutions import institutions_with_bic
from core.bank_files import models
from core.bank_files.coda.bank import bic_of
from core.bank_files.look import Outlook
from core.bank_files.statement import Statement


def file_of(row: models.StatementFile) -> StatementFile:
    """One file."""
    return StatementFile.model_validate(row)


def outlooks_of(found: Sequence[Outlook]) -> list[StatementOutlook]:
    """What importing would do to each account."""
    return [_outlook(one) for one in found]


def _outlook(one: Outlook) -> StatementOutlook:
    statement, account = one.statement, one.account
    first, last = statement.days or (None, None)
    return StatementOutlook(
        iban=statement.account or None,
        currency=statement.currency,
        account_id=account.id if account else None,
        account_name=account.name if account else statement.holder,
        institution_id=account.institution_id if account else institution_of(statement),
        number=statement.number,
        first_day=first,
        last_day=last,
        opening=statement.opening.amount if statement.opening else None,
        closing=statement.closing.amount if statement.closing else None,
        movements=len(statement.entries),
        new=one.new,
        known=one.known,
        pending=statement.pending,
        gap=statement.gap,
        gap_before=one.gap_before,
        findings=[StatementFinding(rule=f.rule, line=f.line, expected=f.expected, found=f.found) for f in statement.findings],
    )


def institution_of(statement: Statement) -> str | None:
    """The bank by the file's own BIC, else by the account's number, else by the table's headings."""
    if statement.institution is not None:
        return statement.institution
    bic = statement.bic or (bic_of(statement.account) if statement.account else "")
    found = institutions_with_bic(bic) if bic else ()
    return found[0].id if found else None
