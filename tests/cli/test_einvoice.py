"""`okioki einvoice`, from the outside."""

import json

import pytest
from typer.testing import CliRunner

from cli.einvoice import app
from core.einvoice.json_form import to_json
from core.einvoice.reader import read_xml
from core.einvoice.ubl_writer import write_ubl
from tests.core.einvoice.examples import invoice
from tests.core.einvoice.rules.mini import write_rules
from tests.core.einvoice.test_hybrid import pdf_with


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Mini rules in place, and a place for files."""
    monkeypatch.setenv("OKIOKI_RULES", str(write_rules(tmp_path / "rules")))
    return tmp_path


def run(*arguments):
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def test_check_prints_one_json_object_a_line(folder):
    good, bad, pdf = folder / "good.xml", folder / "bad.xml", folder / "hybrid.pdf"
    bad.write_text('<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>')
    good.write_text(
        '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"><ID xmlns='
        '"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">1</ID></Invoice>'
    )
    pdf.write_bytes(pdf_with(("invoice.xml", good.read_bytes())))
    result = run("check", "--json", "--checker", "official", good, bad, pdf)
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert [line["valid"] for line in lines] == [True, False, True]
    assert lines[0]["file"] == str(good)
    assert lines[0]["syntax"] == "ubl"
    assert set(lines[0]) == {"file", "syntax", "profile", "valid", "errors"}
    assert lines[1]["errors"] == [{"rule": "NORM-1", "message": "Broken.", "location": "/Invoice[1]"}]
    assert "2/3" in result.stderr


def test_a_file_that_cannot_be_processed_has_an_error_and_the_others_their_verdict(folder):
    pdf, text = folder / "plain.pdf", folder / "text.xml"
    pdf.write_bytes(pdf_with())
    text.write_text("hello")
    result = run("check", "--json", folder / "absent.xml", pdf, text)
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 1
    assert lines[0]["error"]
    assert lines[1]["code"] == "noInvoiceInPdf"
    assert lines[2]["valid"] is False


def test_without_json_there_is_a_table(folder):
    file = folder / "bad.xml"
    file.write_text('<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>')
    result = run("check", "--checker", "official", file, folder / "absent[bold].xml")
    assert "NORM-1" in result.stdout
    assert "[bold]" in result.stdout


def test_warnings_are_told_when_asked_for(folder):
    file = folder / "bad.xml"
    file.write_text('<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>')
    (outcome,) = [json.loads(line) for line in run("check", "--json", "--warnings", "--checker", "official", file).stdout.splitlines()]
    assert [one["rule"] for one in outcome["warnings"]] == ["NORM-2"]


def test_our_own_rules_answer_in_the_language_asked_for(folder):
    file = folder / "bad.xml"
    file.write_text('<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>')
    (outcome,) = [json.loads(line) for line in run("check", "--json", "--language", "fr", file).stdout.splitlines()]
    told = {one["rule"]: (one["message"], one["location"]) for one in outcome["errors"]}
    assert told["BR-02"] == ("Il manque le numéro de la facture.", "/ubl:Invoice")


def test_missing_rules_are_explained(tmp_path):
    result = run("check", "x.xml", "--rules-folder", tmp_path)
    assert result.exit_code == 1
    assert "okioki rules fetch" in result.stderr


def test_write_makes_ubl_of_json(folder):
    source, target = folder / "invoice.json", folder / "invoice.xml"
    source.write_text(json.dumps(to_json(invoice())))
    assert run("write", source, "--out", target).exit_code == 0
    assert read_xml(target.read_bytes()) == invoice()
    assert run("write", source).stdout_bytes == write_ubl(invoice())


def test_write_names_the_mistake_in_the_json(folder):
    source = folder / "invoice.json"
    source.write_text('{"lines": [{"price": "much"}]}')
    result = run("write", source)
    assert result.exit_code == 1
    assert "invoice.lines[0].price" in json.loads(result.stderr)["error"]
