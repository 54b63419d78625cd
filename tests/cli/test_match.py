"""`okioki match` keeps its contract."""

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from cli.match import match, read_lines

LINES = [
    {
        "type": "document",
        "id": "d1",
        "supplier_name": "Colruyt",
        "issue_date": "2026-03-02",
        "currency": "EUR",
        "tax_inclusive_amount": "234.56",
    },
    {
        "type": "document",
        "id": "d2",
        "fields": {"supplier_name": {"value": "Makro", "confidence": 0.9}, "issue_date": {"value": "2026-03-02"}},
    },
    {
        "type": "transaction",
        "id": "t1",
        "booking_date": "2026-03-20",
        "amount": "-234.56",
        "currency": "EUR",
        "counterparty_name": "COLRUYT",
    },
    {
        "type": "transaction",
        "id": "t2",
        "booking_date": "2026-03-20",
        "amount": -7,
        "currency": "EUR",
        "remittance_information": "frais de gestion",
    },
]


@pytest.fixture
def app() -> typer.Typer:
    application = typer.Typer()
    application.command()(match)
    return application


def write(path: Path, lines: list) -> str:
    path.write_text("\n".join(json.dumps(line) if not isinstance(line, str) else line for line in lines), encoding="utf-8")
    return str(path)


def test_one_json_object_a_line(app: typer.Typer, tmp_path: Path) -> None:
    result = CliRunner().invoke(app, [write(tmp_path / "in.jsonl", LINES), "--json"])

    told = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert told[0]["outcome"] == "linked"
    assert (told[0]["documents"], told[0]["transactions"]) == (["d1"], ["t1"])
    assert 0 < told[0]["score"] <= 1
    assert {each["code"] for each in told[0]["reasons"]} >= {"amount", "counterparty", "date"}
    rest = {each["id"]: each for each in told[1:]}
    assert set(rest) == {"d2", "t2"}
    assert all(each["outcome"] == "unmatched" for each in rest.values())
    assert rest["t2"]["reasons"][0] == {"code": "needs_no_document", "subjects": ["t2"], "facts": {"purpose": "bank_cost"}}


def test_a_table_for_people(app: typer.Typer, tmp_path: Path) -> None:
    result = CliRunner().invoke(app, [write(tmp_path / "in.jsonl", LINES)])

    assert result.exit_code == 0
    assert result.stdout.splitlines()[0].startswith("linked")
    assert "d1  =  t1" in result.stdout
    assert "needs_no_document" in result.stdout


def test_a_bad_line_is_told_and_the_rest_is_done(app: typer.Typer, tmp_path: Path) -> None:
    bad = ["{", {"type": "letter"}, LINES[0], {"type": "transaction", "id": "t9", "amount": "1.00"}, []]
    result = CliRunner().invoke(app, [write(tmp_path / "in.jsonl", [*LINES, *bad]), "--json"])

    told = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 1
    assert told[0]["outcome"] == "linked"
    assert [each["line"] for each in told if "error" in each] == [5, 6, 7, 8, 9]


def test_a_missing_file_and_a_strange_policy_are_errors(app: typer.Typer, tmp_path: Path) -> None:
    (tmp_path / "policy.json").write_text('{"courage": 1}')
    given = write(tmp_path / "in.jsonl", LINES)

    for arguments in ([str(tmp_path / "none.jsonl"), "--json"], [given, "--policy", str(tmp_path / "policy.json")]):
        result = CliRunner().invoke(app, arguments)
        assert result.exit_code == 1
        assert "error" in json.loads(result.stdout)


def test_undone_pairs_aliases_and_own_accounts_may_be_given() -> None:
    given = read_lines(
        json.dumps(line)
        for line in (
            *LINES,
            {"type": "undone", "document": "d1", "transaction": "t1"},
            {"type": "alias", "counterparty": "BE0403170701", "seen_as": "t Koffiehuis"},
            {"type": "account", "iban": "BE68539007547034"},
            {
                "type": "transaction",
                "id": "t3",
                "booking_date": "2026-03-20",
                "amount": "-5",
                "currency": "EUR",
                "counterparty_iban": "BE68539007547034",
            },
        )
    )

    assert given.undone == {("d1", "t1")}
    assert given.aliases == {("BE0403170701", "t Koffiehuis")}
    assert [each.purpose for each in given.transactions] == [None, "bank_cost", "own_transfer"]
    assert not given.errors
