"""CODA, the coded statement of account of Belgian banks (Febelfin), versions 2.0 to 2.6 and the older version 1.

What contradicts itself is read and told as a finding; what cannot be understood is refused with its line.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from core.bank_files.coda.movement import Group, Told, read_group
from core.bank_files.coda.values import account_and_currency, amount, day
from core.bank_files.errors import Damage, damaged
from core.bank_files.statement import Balance, Entry, Finding, Format, Rule, Statement
from core.bank_files.whole_number import whole_number
from core.banking.movement import Movement

RECORD = 128
_MOVED = frozenset(("2", "3"))
"""Records of movements: the trailer states the number of these and of 1 and 8."""
_FURTHER = frozenset(("22", "23"))
_INFORMATION = frozenset(("31", "32", "33"))
_BLANK = " " * RECORD
_PARTS = frozenset("56789")
_NOTHING = Decimal("0.00")


def looks_like_coda(lines: Sequence[str]) -> bool:
    """Whether the first line is a header record."""
    return bool(lines) and lines[0].startswith("0000") and len(lines[0].rstrip()) in range(100, 140) and lines[0][14:16].isdigit()


def read_coda(lines: Sequence[str]) -> list[Statement]:
    """Every statement of a file. Raises StatementDamaged."""
    statements: list[Statement] = []
    current: _Open | None = None
    for number, line in enumerate(lines, start=1):
        if len(line) != RECORD:
            if not line.strip():
                continue
            raise damaged(Damage.LINE_LENGTH, number, str(len(line)))
        kind = line[0]
        if kind in _MOVED and current is not None:
            _take_movement(current, line, number)
        elif kind == "0":
            if current is not None:
                raise damaged(Damage.ORDER, number, line)
            current = _begin(line, number)
        elif current is None:
            raise damaged(Damage.ORDER, number, line)
        elif kind == "9":
            statements.append(_end(current, line, number))
            current = None
        else:
            _take(current, kind, line, number)
    if current is not None:
        raise damaged(Damage.INCOMPLETE, len(lines))
    return statements


@dataclass(slots=True)
class _Open:
    """A statement that is being read."""

    line: int
    header: str
    old_layout: bool
    account: str = ""
    currency: str = ""
    zone: str = ""
    number: str | None = None
    holder: str | None = None
    opening: Balance | None = None
    closing: Balance | None = None
    groups: list[Group] = field(default_factory=list[Group])
    findings: list[Finding] = field(default_factory=list[Finding])
    counted: int = 0
    last: str = ""


def _begin(line: str, number: int) -> _Open:
    version = line[127]
    if version not in "12":
        raise damaged(Damage.VERSION, number, version)
    return _Open(number, line, old_layout=version == "1")


def _take(current: _Open, kind: str, line: str, number: int) -> None:
    if kind == "1":
        current.counted += 1
        _take_opening(current, line, number)
    elif kind == "8":
        current.counted += 1
        if current.last[:1] not in ("1", "2", "3"):
            raise damaged(Damage.ORDER, number, line)
        current.closing = Balance(amount(line[41], line[42:57], number), day(line[57:63], number))
        if line[4:41] != current.zone and not current.old_layout:
            current.findings.append(Finding(Rule.ACCOUNT, number, current.zone.strip(), line[4:41].strip()))
    elif kind != "4":
        raise damaged(Damage.RECORD, number, line)
    current.last = line if kind != "4" else current.last


def _take_opening(current: _Open, line: str, number: int) -> None:
    if current.opening is not None:
        raise damaged(Damage.ORDER, number, line)
    structure = "0" if current.old_layout else line[1]
    current.account, current.currency = account_and_currency(structure, line[5:42], number)
    current.zone = line[5:42]
    current.number = line[125:128] if line[125:128].strip("0 ") else line[2:5].strip() or None
    current.holder = line[64:90].strip() or None
    current.opening = Balance(amount(line[42], line[43:58], number), day(line[58:64], number))


def _take_movement(current: _Open, line: str, number: int) -> None:
    if current.opening is None or current.closing is not None:
        raise damaged(Damage.ORDER, number, line)
    record = line[:2]
    current.counted += 1
    current.last = line
    if record == "21":
        current.groups.append(Group(number, line, [line]))
        return
    group = current.groups[-1] if current.groups else None
    if group is None or line[2:6] != group.first[2:6]:
        raise damaged(Damage.ORDER, number, line)
    if record in _INFORMATION:
        group.information.append(line)
    elif record in _FURTHER and not group.information and line[6:10] == group.first[6:10]:
        if record == "22":
            group.second = line
        else:
            group.second, group.third = group.second or _BLANK, line
    else:
        raise damaged(Damage.ORDER, number, line)
    group.records.append(line)


def _end(current: _Open, trailer: str, number: int) -> Statement:
    if current.opening is None:
        raise damaged(Damage.INCOMPLETE, number, trailer)
    if current.closing is None:
        if current.groups:
            raise damaged(Damage.INCOMPLETE, number, trailer)
        current.closing = current.opening
    entries, debit, credit = _entries(current)
    _check_trailer(current, (debit, credit), trailer, number)
    found = Statement(
        Format.CODA,
        current.account,
        current.currency,
        entries,
        line=current.line,
        number=current.number,
        opening=current.opening,
        closing=current.closing,
        holder=current.holder,
        bic=current.header[60:71].strip() or None,
        is_duplicate=current.header[16] == "D",
    )
    gap = current.closing.amount - current.opening.amount - (credit - debit)
    if gap:
        expected = current.closing.amount - gap
        current.findings.append(Finding(Rule.BALANCE, number, str(expected), str(current.closing.amount)))
    return replace(found, findings=tuple(current.findings))


def _entries(current: _Open) -> tuple[tuple[Entry, ...], Decimal, Decimal]:
    """Movements with their parts, and what leaves and what comes in: a part has a detail number, or a type from 5 on."""
    entries: list[Entry] = []
    parent: tuple[Group, Told] | None = None
    parts: list[Movement] = []
    balance = current.opening.amount if current.opening is not None else Decimal(0)
    debit = credit = _NOTHING
    for group in current.groups:
        told = read_group(group, current.currency, old_layout=current.old_layout)
        if told.wrong_reference:
            current.findings.append(Finding(Rule.REFERENCE, group.line, found=group.first[65:77]))
        if group.first[6:10] != "0000" or (told.kind in _PARTS and parent is not None):
            if parent is None:
                raise damaged(Damage.ORDER, group.line, group.first)
            parts.append(told.movement)
            continue
        if parent is not None:
            entries.append(_entry(parent, parts, balance))
            parts = []
        parent = (group, told)
        moved = told.movement.amount
        balance += moved
        if moved < 0:
            debit -= moved
        else:
            credit += moved
    if parent is not None:
        entries.append(_entry(parent, parts, balance))
    return tuple(entries), debit, credit


def _entry(parent: tuple[Group, Told], parts: list[Movement], balance: Decimal) -> Entry:
    group, told = parent
    return Entry(told.movement, group.line, told.bic, told.is_reversal, tuple(parts), balance)


def _check_trailer(current: _Open, sums: tuple[Decimal, Decimal], trailer: str, number: int) -> None:
    if whole_number(trailer[16:22]) != current.counted:
        current.findings.append(Finding(Rule.COUNT, number, str(current.counted), trailer[16:22].lstrip("0")))
    stated = amount("0", trailer[22:37], number), amount("0", trailer[37:52], number)
    if stated != sums:
        current.findings.append(Finding(Rule.TOTALS, number, f"{sums[0]}/{sums[1]}", f"{stated[0]}/{stated[1]}"))
