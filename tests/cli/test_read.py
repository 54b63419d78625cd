"""`okioki read` on files alone."""

import json
from pathlib import Path

import typer
from typer.testing import CliRunner

from cli.read import read
from tests.core.reading import made

app = typer.Typer()
app.command()(read)


def test_it_prints_one_object_a_line_and_says_which_file_failed(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.pdf", tmp_path / "bad.pdf"
    good.write_bytes(made.pdf())
    bad.write_bytes(made.pdf(password="geheim"))
    result = CliRunner().invoke(app, ["--json", str(good), str(bad), str(tmp_path / "absent.pdf")])
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 1
    assert [line["file"] for line in lines] == [str(good), str(bad), str(tmp_path / "absent.pdf")]
    assert lines[0]["fields"]["invoice_number"]["value"] == "2026-0417"
    assert set(lines[0]["fields"]["iban"]) == {"value", "confidence", "page", "box", "source"}
    assert lines[0]["pages"] == 1
    assert "text" not in lines[0]
    assert lines[1]["code"] == "encrypted"
    assert "password" in lines[1]["error"]
    assert lines[2]["error"]


def test_it_shows_a_table_and_ends_well(tmp_path: Path) -> None:
    good = tmp_path / "good.pdf"
    good.write_bytes(made.pdf())
    result = CliRunner().invoke(app, [str(good)])
    assert result.exit_code == 0
    assert "2026-0417" in result.stdout
    assert "good.pdf" in result.stderr
