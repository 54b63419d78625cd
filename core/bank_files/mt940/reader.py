"""SWIFT MT940 statements and MT942 reports, with the dialects that banks make of them."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from core.bank_files.accounts import account_number, without_currency
from core.bank_files.errors import Damage, damaged
from core.bank_files.mt940.information import read_information
from core.bank_files.mt940.line import Line, read_line
from core.bank_files.mt940.tags import Field, fields, messages
from core.bank_files.mt940.values import amount, balance
from core.bank_files.statement import Balance, Entry, Finding, Format, Rule, Statement
from core.bank_files.whole_number import whole_number
from core.banking.movement import Movement


def read_mt940(lines: Sequence[str]) -> list[Statement]:
    """Every statement of a file. Raises StatementDamaged."""
    found = [_statement(group) for group in messages(fields(lines))]
    if not found:
        raise damaged(Damage.INCOMPLETE, max(1, len(lines)))
    return found


def _statement(group: list[Field]) -> Statement:
    named = {field.tag: field for field in reversed(group)}
    account = named.get("25") or named.get("25P")
    if account is None:
        raise damaged(Damage.ACCOUNT, group[0].line, f":{group[0].tag}:")
    written, currency = without_currency(account.value)
    number = account_number(written)
    if number is None:
        raise damaged(Damage.ACCOUNT, account.line, account.value)
    opening, opening_currency = _balance(named.get("60F") or named.get("60M"))
    closing, closing_currency = _balance(next((f for f in reversed(group) if f.tag in ("62F", "62M")), None))
    currency = opening_currency or closing_currency or _floor_currency(named.get("34F")) or currency
    if currency is None:
        raise damaged(Damage.INCOMPLETE, group[-1].line, f":{group[-1].tag}:")
    entries = _entries(group, currency, opening)
    page = named.get("28C") or named.get("28")
    is_interim = "34F" in named or "13D" in named or "13" in named
    found = Statement(
        Format.MT942 if is_interim else Format.MT940,
        number,
        currency,
        tuple(entries),
        line=group[0].line,
        number=page.value.strip() or None if page else None,
        opening=opening,
        closing=closing,
    )
    return replace(found, findings=tuple(_findings(found, named)))


def _balance(field: Field | None) -> tuple[Balance | None, str | None]:
    if field is None:
        return None, None
    size, on, currency = balance(field.value, field.line)
    return Balance(size, on), currency


def _floor_currency(field: Field | None) -> str | None:
    return field.value[:3] if field is not None and field.value[:3].isalpha() else None


def _entries(group: list[Field], currency: str, opening: Balance | None) -> list[Entry]:
    entries: list[Entry] = []
    running = opening.amount if opening else None
    at = 0
    while at < len(group):
        field = group[at]
        at += 1
        if field.tag != "61":
            continue
        line = read_line(field.lines, field.line)
        said: list[str] = []
        while at < len(group) and group[at].tag in ("86", "NS"):
            said += group[at].lines if group[at].tag == "86" else ()
            at += 1
        running = None if running is None else running + line.amount
        entries.append(_entry(line, field, tuple(said), currency, running))
    return entries


def _entry(line: Line, field: Field, said: tuple[str, ...], currency: str, running: Decimal | None) -> Entry:
    told = read_information(said)
    movement = Movement(
        line.booking_date,
        line.value_date,
        line.amount,
        currency,
        told.name or line.name,
        told.account or line.account,
        told.text or ("" if told.structured else line.further),
        told.structured,
        told.end_to_end_id or line.customer_reference,
        told.mandate_id,
        told.creditor_id,
        told.code or line.kind,
        line.bank_reference,
        {"61": "\n".join(field.lines), "86": "\n".join(said)},
    )
    return Entry(movement, field.line, told.bic, line.is_reversal, (), running)


def _findings(found: Statement, named: dict[str, Field]) -> list[Finding]:
    findings: list[Finding] = []
    if found.gap and found.closing is not None:
        line = (named.get("62F") or named.get("62M") or named["25"]).line
        findings.append(Finding(Rule.BALANCE, line, str(found.closing.amount - found.gap), str(found.closing.amount)))
    for tag, incoming in (("90D", False), ("90C", True)):
        field = named.get(tag)
        if field is not None:
            findings += _check_sum(found, field, incoming=incoming)
    return findings


def _check_sum(found: Statement, field: Field, *, incoming: bool) -> list[Finding]:
    digits = len(field.value) - len(field.value.lstrip("0123456789"))
    count, total = field.value[:digits], field.value[digits + 3 :]
    amounts = [abs(entry.movement.amount) for entry in found.entries if (entry.movement.amount > 0) == incoming]
    findings: list[Finding] = []
    if whole_number(count) not in (None, len(amounts)):
        findings.append(Finding(Rule.COUNT, field.line, str(len(amounts)), count))
    stated = amount(total.strip(), field.line)
    if stated != sum(amounts, Decimal("0.00")):
        findings.append(Finding(Rule.TOTALS, field.line, str(sum(amounts, Decimal("0.00"))), str(stated)))
    return findings
