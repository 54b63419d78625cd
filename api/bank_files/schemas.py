"""What the contract says of the bank's files."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field, StringConstraints

from api.schemas import Amount, In, Out
from core.bank_files.models import FileState
from core.bank_files.statement import Format, Rule
from core.bank_files.tables.headings import Column

Text = Annotated[str, StringConstraints(max_length=200)]
Currency = Annotated[str, StringConstraints(pattern="^[A-Z]{3}$")]


class StatementFile(Out):
    """A bank's file that came."""

    id: UUID
    filename: str
    format: Format
    source: str = Field(description="Upload, mailbox or documents.")
    state: FileState
    created_at: datetime
    imported_at: datetime | None
    stored: int | None = Field(description="Movements that were new when it was imported.")
    known: int | None = Field(description="Movements that were here already.")


class StatementFilePage(Out):
    """A page of files."""

    items: list[StatementFile]
    next: str | None


class StatementFinding(Out):
    """Where a file contradicts itself."""

    rule: Rule
    line: int
    expected: str
    found: str


class StatementOutlook(Out):
    """One statement of a file, beside what is here."""

    iban: str | None = Field(description="The account; null where the file does not name it.")
    currency: str
    account_id: UUID | None = Field(description="Our account; null for one that has to be added or chosen.")
    account_name: str | None
    institution_id: str | None = Field(description="The bank, as far as the file tells.")
    number: str | None
    first_day: date | None
    last_day: date | None
    opening: Amount | None
    closing: Amount | None
    movements: int
    new: int
    known: int = Field(description="Movements that are here already, by a file or by a connection.")
    pending: int = Field(description="Announced movements that are left out until they are booked.")
    gap: Amount | None = Field(description="What is missing within the statement by its own balances: 0.00 where it is proved.")
    gap_before: Amount | None = Field(description="What is missing between the movements here and its opening balance.")
    findings: list[StatementFinding]


class TableQuestion(Out):
    """A table whose columns are not known."""

    fingerprint: str
    columns: list[str] = Field(description="Its headings.")


class StatementPreview(Out):
    """What importing a file would do."""

    file: StatementFile
    statements: list[StatementOutlook]
    question: TableQuestion | None = Field(description="Which column is which; null for a file that is understood.")


class AccountAddition(In):
    """An account to add, which the file tells of."""

    iban: Text
    currency: Currency
    name: Annotated[str, StringConstraints(min_length=1, max_length=120)]
    institution_id: Annotated[str, StringConstraints(min_length=1, max_length=60)] = "other"


class StatementImport(In):
    """How to import a file."""

    additions: Annotated[list[AccountAddition], Field(max_length=50)] = Field(default_factory=list[AccountAddition])
    account_id: UUID | None = Field(default=None, description="The account of a file that does not name it.")


class TableLayout(In):
    """Which column of a table is which."""

    columns: dict[Text, Column] = Field(min_length=2, max_length=80, description="Meaning by heading.")
    account: Annotated[str, StringConstraints(max_length=34)] | None = Field(default=None, description="For tables that do not name it.")
    currency: Currency | None = None


class CodaRequest(In):
    """Until which day statements are given out."""

    until: date


class CodaIssued(Out):
    """What was given out."""

    statements: int
    proved_through: date | None = Field(description="Until which of the days asked for balances prove every movement; null for none.")
