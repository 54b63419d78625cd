"""Everything that can be wrong with a CODA, looked at more strictly than any reader does.

Beside what reading finds (balance, totals, count, account): sequence and detail numbers, next and link codes, code of the last statement,
parts of a movement, check digits of structured communications, and statements that do not follow from one another.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from core.bank_files.bytes_input import lines_of
from core.bank_files.coda.reader import read_coda
from core.bank_files.statement import Finding, Rule, Statement
from core.bank_files.whole_number import whole_number

RECORD = 128
"""Characters."""
_NUMBERED = frozenset(("21", "22", "23", "31", "32", "33"))


def check_coda(data: bytes) -> list[Finding]:
    """All findings, in the order of their lines; none for a file without fault. Raises StatementDamaged where it cannot be read."""
    text = data.decode("cp1252", errors="replace")
    lines = lines_of(text)
    statements = read_coda(lines)
    findings = [finding for statement in statements for finding in statement.findings]
    records = [line.ljust(RECORD) for line in lines]  # a blank line between records is no record, and shifts no line number
    findings += [*_codes(records), *_sequence(records), *_multiple(records), *_details(statements), *_chain(statements)]
    return sorted(findings, key=lambda finding: (finding.line, finding.rule))


def follows(before: Statement, after: Statement) -> list[Finding]:
    """What keeps one statement of an account from being the next of another."""
    findings: list[Finding] = []
    if before.closing and after.opening and before.closing.amount != after.opening.amount:
        findings.append(Finding(Rule.CHAIN, after.line, str(before.closing.amount), str(after.opening.amount)))
    last, first = before.closing and before.closing.on, after.closing and after.closing.on
    numbers = whole_number(before.number or ""), whole_number(after.number or "")
    if numbers[0] is not None and numbers[1] is not None and last and first:
        expected = 1 if first.year > last.year else numbers[0] % 999 + 1
        if numbers[1] != expected:
            findings.append(Finding(Rule.SEQUENCE, after.line, str(expected), after.number or ""))
    return findings


def _codes(lines: Sequence[str]) -> Iterable[Finding]:
    """Next code (126) and link code (128) against the record that follows."""
    for at, line in enumerate(lines[:-1]):
        record, following = line[:2], lines[at + 1]
        number = at + 1
        if record in ("21", "22", "31", "32"):
            continues = following[0] == record[0] and following[1] > record[1]
            if (line[125] == "1") != continues:
                yield Finding(Rule.LINK, number, "1" if continues else "0", line[125])
        if record in _NUMBERED:
            linked = following[:2] == "31" if line[125] != "1" else False
            if (line[127] == "1") != linked:
                yield Finding(Rule.LINK, number, str(int(linked)), line[127])
        elif line[0] in "84" and (line[127] == "1") != (following[0] == "4"):
            yield Finding(Rule.LINK, number, str(int(following[0] == "4")), line[127])


def _sequence(lines: Sequence[str]) -> Iterable[Finding]:
    """Movements are 0001, 0002, …; parts and information under one count from 0001."""
    sequence = detail = 0
    for number, line in enumerate(lines, start=1):
        record = line[:2]
        if line[0] == "1":
            sequence = detail = 0
        elif record == "21" and line[6:10] == "0000":
            sequence, detail = sequence + 1, 0
            if line[2:6] != f"{sequence:04d}":
                yield Finding(Rule.SEQUENCE, number, f"{sequence:04d}", line[2:6])
                stated = whole_number(line[2:6])
                sequence = sequence if stated is None else stated
        elif record in ("21", "31"):
            detail += 1
            if line[6:10] != f"{detail:04d}":
                yield Finding(Rule.SEQUENCE, number, f"{detail:04d}", line[6:10])
                stated = whole_number(line[6:10])
                detail = detail if stated is None else stated
        elif record in _NUMBERED and line[6:10] != f"{detail:04d}":
            yield Finding(Rule.SEQUENCE, number, f"{detail:04d}", line[6:10])


def _multiple(lines: Sequence[str]) -> Iterable[Finding]:
    """1 in the trailer where another statement follows, 2 in the last."""
    trailers = [(number, line) for number, line in enumerate(lines, start=1) if line[0] == "9"]
    for number, line in trailers:
        expected = "2" if number == trailers[-1][0] else "1"
        if line[127] != expected:
            yield Finding(Rule.FINAL, number, expected, line[127])


def _details(statements: Sequence[Statement]) -> Iterable[Finding]:
    """The parts of a total add up to it; parts of parts are left out by their code."""
    for statement in statements:
        for entry in statement.entries:
            kind = (entry.movement.bank_transaction_code or "0")[0]
            own = {"1": "5", "2": "67", "3": "8"}.get(kind, "")
            parts = [part for part in entry.details if (part.bank_transaction_code or " ")[0] in own]
            total = sum((part.amount for part in parts), Decimal("0.00"))
            if parts and total != entry.movement.amount:
                yield Finding(Rule.DETAILS, entry.line, str(entry.movement.amount), str(total))


def _chain(statements: Sequence[Statement]) -> Iterable[Finding]:
    latest: dict[tuple[str, str], Statement] = {}
    for statement in statements:
        before = latest.get((statement.account, statement.currency))
        if before is not None:
            yield from follows(before, statement)
        latest[statement.account, statement.currency] = statement
