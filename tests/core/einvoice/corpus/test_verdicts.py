"""Our verdicts beside those that an independent chain gave on the same documents."""

import json

import pytest

from core.einvoice.rules import layout
from core.einvoice.rules.rule_book import Rules

CLAIMS_TOO_MUCH = ("samples/xml-rechnung-ubl/", "examples/en16931-ubl/")
"""Documents that claim Peppol without meaning it: the recorded verdict is of EN 16931 alone."""


def recorded(corpus):
    return json.loads((corpus / "EXPECTED.json").read_text())


def test_every_verdict_is_the_recorded_one(corpus, official_rules):
    different = {}
    for name, expected in recorded(corpus).items():
        rules = Rules.EN16931 if name.startswith(CLAIMS_TOO_MUCH) else Rules.CLAIMED
        verdict = official_rules.check((corpus / name).read_bytes(), rules)
        found = ",".join(sorted({one.rule for one in verdict.errors})) or "OK"
        wanted = "ROOT" if expected == "ZUGFeRD1" else expected
        if found != wanted:
            different[name] = (wanted, found)
    assert different == {}


def test_every_official_peppol_example_is_valid(corpus, official_rules):
    examples = [*(corpus / "examples/peppol-bis3").glob("*.xml"), *(corpus / "examples/peppol-bis3-selfbilling").glob("*.xml")]
    assert len(examples) >= 19
    assert [file.name for file in examples if not official_rules.check(file.read_bytes()).valid] == []


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        ('<cbc:PayableAmount currencyID="EUR">1656.25<', '<cbc:PayableAmount currencyID="EUR">1656.26<', "BR-CO-16"),
        ("<cbc:BuyerReference>0150abc</cbc:BuyerReference>", "", "PEPPOL-EN16931-R003"),
        ("<cbc:IssueDate>", "<cbc:Unknown/><cbc:IssueDate>", "XSD"),
        ("<cbc:IssueDate>2017-11-13<", "<cbc:IssueDate>2017-13-13<", "XSD"),
        (">EUR</cbc:DocumentCurrencyCode>", ">EUX</cbc:DocumentCurrencyCode>", "BR-CL-04"),
    ],
)
def test_a_change_for_the_worse_is_caught(corpus, official_rules, before, after, rule):
    text = (corpus / "examples/peppol-bis3/base-example.xml").read_text()
    assert before in text
    verdict = official_rules.check(text.replace(before, after).encode())
    assert rule in {one.rule for one in verdict.errors}


def test_peppol_rules_lie_where_the_book_looks(corpus):
    assert all(path.is_file() for path in layout.required_files(corpus))
