"""CAMT.052, .053 and .054 (ISO 20022), all versions: reports, statements and notifications of a bank."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from core.bank_files.accounts import account_number
from core.bank_files.camt.entry import read_entry
from core.bank_files.camt.values import Texts, amount, day, flatten, line_of, local, signed, text
from core.bank_files.camt.xml_input import Element, parse_xml
from core.bank_files.errors import Damage, NotAStatement, damaged
from core.bank_files.statement import Balance, Entry, Finding, Format, Rule, Statement
from core.bank_files.whole_number import whole_number

_REPORTS = {"Rpt": Format.CAMT_052, "Stmt": Format.CAMT_053, "Ntfctn": Format.CAMT_054}
_OPENING, _CLOSING, _INTERIM = ("OPBD", "PRCD"), ("CLBD",), "ITBD"
_LEAVE = frozenset({"Ntry", "Bal"})
_ACCOUNT = tuple(f"Acct/Id/{kind}" for kind in ("IBAN", "Othr/Id", "PrtryAcct/Id", "BBAN", "UPIC"))


def read_camt(data: bytes) -> list[Statement]:
    """Every account of a message. Raises StatementDamaged, NotAStatement."""
    root = parse_xml(data)
    body = (
        root if local(root.tag).startswith("BkToCstmr") else next((part for part in root if local(part.tag).startswith("BkToCstmr")), None)
    )
    if body is None:
        raise NotAStatement
    return [_statement(report, _REPORTS[name]) for report in body if (name := local(report.tag)) in _REPORTS]


@dataclass(frozen=True, slots=True)
class _Stated:
    """A balance as the message states it."""

    kind: str
    balance: Balance
    currency: str


def _statement(report: Element, format_: Format) -> Statement:
    told, parts = flatten(report, leave=_LEAVE)
    line = line_of(report)
    number = account_number(text(told, *_ACCOUNT) or "")
    if number is None:
        raise damaged(Damage.ACCOUNT, line, "Acct/Id")
    balances = [_stated(part) for part in parts if local(part.tag) == "Bal"]
    movements = [part for part in parts if local(part.tag) == "Ntry"]
    currency = text(told, "Acct/Ccy") or _currency(movements, balances, line)
    opening, closing = _edges(balances, currency)
    otherwise = (closing and closing.on) or day(told, "FrToDt/ToDtTm", line) or day(told, "CreDtTm", line)
    entries, pending = _entries(movements, currency, opening, otherwise)
    found = Statement(
        format_,
        number,
        currency,
        entries,
        line=line,
        number=text(told, "LglSeqNb", "ElctrncSeqNb", "Id"),
        opening=opening,
        closing=closing,
        holder=text(told, "Acct/Ownr/Nm", "Acct/Ownr/Pty/Nm", "Acct/Nm"),
        bic=text(told, "Acct/Svcr/FinInstnId/BICFI", "Acct/Svcr/FinInstnId/BIC"),
        is_duplicate=text(told, "CpyDplctInd") in ("DUPL", "CODU"),
        pending=pending,
    )
    return replace(found, findings=tuple(_findings(found, told, len(movements))))


def _entries(movements: list[Element], currency: str, opening: Balance | None, otherwise: date | None) -> tuple[tuple[Entry, ...], int]:
    """The booked entries, and how many are not."""
    entries: list[Entry] = []
    running = opening.amount if opening else None
    for element in movements:
        entry = read_entry(element, currency, running, otherwise)
        if entry is not None:
            running = entry.balance_after
            entries.append(entry)
    return tuple(entries), len(movements) - len(entries)


def _stated(element: Element) -> _Stated:
    told, _ = flatten(element)
    line = line_of(element)
    value, currency = amount(told, line)
    kind = text(told, "Tp/CdOrPrtry/Cd", "Tp/CdOrPrtry/Prtry", "Tp/Cd", "Tp/Prtry") or ""
    return _Stated(kind, Balance(signed(told, value, line), day(told, "Dt", line)), currency)


def _edges(balances: list[_Stated], currency: str) -> tuple[Balance | None, Balance | None]:
    """Opening and closing booked balance; a report of part of a day states two interim ones instead."""
    ours = [stated for stated in balances if stated.currency in (currency, "")]
    opening = next((stated.balance for wanted in _OPENING for stated in ours if stated.kind == wanted), None)
    closing = next((stated.balance for wanted in _CLOSING for stated in ours if stated.kind == wanted), None)
    interim = [stated.balance for stated in ours if stated.kind == _INTERIM]
    if opening is None and len(interim) > 1:
        opening = interim[0]
    if closing is None and interim:
        closing = interim[-1]
    return opening, closing


def _currency(movements: list[Element], balances: list[_Stated], line: int) -> str:
    """Where the account does not name its currency: that of its opening balance, else of its movements."""
    edges = [stated.currency for stated in balances if stated.kind in _OPENING + _CLOSING]
    found = next(filter(None, edges + [stated.currency for stated in balances]), "")
    found = found or next((amount(flatten(entry)[0], line_of(entry))[1] for entry in movements), "") or "EUR"
    if len(found) != 3:
        raise damaged(Damage.CURRENCY, line, found)
    return found


def _findings(found: Statement, told: Texts, everything: int) -> list[Finding]:
    findings = [finding for entry in found.entries for finding in _check_entry(entry, found.currency)]
    count = whole_number(text(told, "TxsSummry/TtlNtries/NbOfNtries") or "")
    if found.entries and count is not None and count not in (len(found.entries), everything):
        findings.append(Finding(Rule.COUNT, found.line, str(len(found.entries)), str(count)))
    if found.gap and found.closing is not None:
        findings.append(Finding(Rule.BALANCE, found.line, str(found.closing.amount - found.gap), str(found.closing.amount)))
    return findings


def _check_entry(read: Entry, currency: str) -> list[Finding]:
    findings: list[Finding] = []
    movement, parts = read.movement, read.details
    if movement.currency != currency:
        findings.append(Finding(Rule.CURRENCY, read.line, currency, movement.currency))
    if parts and all(part.amount and part.currency == movement.currency for part in parts):
        total = sum((part.amount for part in parts), Decimal("0.00"))
        if total != movement.amount:
            findings.append(Finding(Rule.DETAILS, read.line, str(movement.amount), str(total)))
    return findings
