"""`okioki statement read` and `okioki coda` keep their contract."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from cli.coda import app as coda
from cli.match import read_lines
from cli.statement import app as statement
from core.bank_files.coda.writer import write_coda
from core.bank_files.coda.written import Line
from tests.core.bank_files.coda.generated import ACCOUNT, days

LINES = [
    Line(date(2026, 1, 5), None, Decimal("-12.30"), "R1", "PMNT-ICDT-ESCT", "Bakker", "BE71096123456769", None, "brood"),
    Line(date(2026, 1, 5), None, Decimal("500.00"), "R2", "PMNT-RCDT-ESCT", "Klant", None, None, "", "090933755493"),
]


def run(app: Any, *arguments: str) -> tuple[int, list[dict[str, Any]]]:
    result = CliRunner().invoke(app, list(arguments))
    return result.exit_code, [json.loads(line) for line in result.stdout.splitlines()]


def test_transactions_come_out_as_match_takes_them(tmp_path: Path) -> None:
    file = tmp_path / "one.cod"
    file.write_bytes(write_coda(ACCOUNT, days([LINES])))
    code, lines = run(statement, "read", "--json", str(file))
    assert code == 0
    assert [(line["amount"], line["booking_date"], line["account"]) for line in lines] == [
        ("-12.30", "2026-01-05", ACCOUNT.iban),
        ("500.00", "2026-01-05", ACCOUNT.iban),
    ]
    given = read_lines(json.dumps(line) for line in lines)
    assert given.errors == []
    assert [one.structured_communication for one in given.transactions] == [None, "090933755493"]
    assert run(statement, "read", "--json", "--statements", str(file))[1][0]["gap"] == "0.00"


def test_a_file_that_cannot_be_read_has_its_line_and_the_others_are_read(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.cod", tmp_path / "bad.cod"
    data = write_coda(ACCOUNT, days([LINES]))
    good.write_bytes(data)
    bad.write_bytes(data.replace(b"EUR00", b"EUR0", 1))
    code, lines = run(statement, "read", "--json", str(bad), str(good), str(tmp_path / "absent"))
    assert code == 1
    assert lines[0]["facts"] == {"line": 2, "reason": "line_length", "found": "127"}
    assert ["error" in line for line in lines] == [True, False, False, True]


def test_what_is_written_passes_the_check_and_chains_over_months(tmp_path: Path) -> None:
    source, out = tmp_path / "moves.jsonl", tmp_path / "out"
    moves = [
        {"type": "transaction", "id": f"t{n}", "booking_date": f"2026-0{1 + n // 3}-1{n % 3}", "amount": "1.50", "currency": "EUR"}
        for n in range(7)
    ]
    source.write_text("\n".join(json.dumps(move) for move in moves))
    period = ("--iban", "BE02 7370 2691 7240", "--from", "2026-02-01", "--to", "2026-03-31", "--opening", "100.00")
    code, lines = run(coda, "write", str(source), *period, "--out", str(out))
    assert code == 0
    assert [(Path(line["file"]).name, line["statements"], line["closing"]) for line in lines] == [
        ("BE02737026917240-2026-02.cod", 3, "109.00"),
        ("BE02737026917240-2026-03.cod", 1, "110.50"),
    ]
    code, checked = run(coda, "check", "--json", *(str(path) for path in sorted(out.iterdir())))
    assert code == 0
    assert all(line["valid"] for line in checked)
    told = run(statement, "read", "--json", "--statements", *(str(path) for path in sorted(out.iterdir())))[1]
    assert [line["number"] for line in told] == ["004", "005", "006", "007"]


def test_lines_that_are_no_transactions_are_refused(tmp_path: Path) -> None:
    source = tmp_path / "moves.jsonl"
    source.write_text('{"type": "transaction", "id": "a", "amount": "1.00"}\n')
    code, lines = run(coda, "write", str(source), "--iban", "BE02737026917240", "--from", "2026-01-01", "--to", "2026-01-31", "--out", "x")
    assert (code, "line 1" in lines[0]["error"]) == (1, True)
