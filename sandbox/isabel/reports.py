"""The statements that the simulated banks send to Isabel: one a day and account, in the morning of the next."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from core.bank_files.coda.plan import Before, plan_statements
from core.bank_files.coda.writer import write_coda
from core.bank_files.coda.written import Account as Holder
from core.bank_files.coda.written import Line
from sandbox.bank.state import Account, Movement


@dataclass(frozen=True, slots=True)
class Report:
    """One file."""

    id: str
    account: Account
    day: date
    content: bytes


def reports(account: Account, today: date) -> list[Report]:
    """The files of all days before `today` on which something moved, oldest first; numbers go on through the years."""
    booked = [moved for moved in account.booked() if moved.booking_date is not None and moved.booking_date < today]
    statements = plan_statements([_line(moved) for moved in booked], Before(account.opening_balance))
    holder = Holder(account.iban, account.currency, account.bic or "", account.owner_name)
    found: list[Report] = []
    for day, of_day in groupby(statements, key=lambda one: one.day):
        found.append(Report(f"{account.iban[-6:]}{day:%Y%m%d}", account, day, write_coda(holder, list(of_day))))
    return found


def received_at(report: Report) -> str:
    """The banks send before dawn."""
    return f"{(report.day + timedelta(days=1)).isoformat()}T03:55:00.710"


def _line(moved: Movement) -> Line:
    return Line(
        moved.booking_date or date.min,
        moved.value_date,
        moved.amount,
        moved.entry_reference or "",
        moved.bank_transaction_code,
        moved.counterparty_name,
        moved.counterparty_iban,
        moved.counterparty_bic,
        moved.remittance_information or "",
        moved.structured_communication,
        moved.end_to_end_id,
        moved.mandate_id,
        moved.creditor_id,
    )
