"""The chain, on rules of our own."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from core.einvoice.codes import PEPPOL_BILLING, PEPPOL_SELF_BILLING
from core.einvoice.errors import RulesMissing
from core.einvoice.rules.rule_book import RuleBook, Rules
from tests.core.einvoice.rules.mini import CBC, CII, UBL_INVOICE, write_rules
from tests.core.einvoice.test_cii_reader import zugferd1


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    return RuleBook(write_rules(tmp_path_factory.mktemp("rules")))


def ubl(profile: str | None = None, *children: str) -> bytes:
    claim = f"<c:CustomizationID>{profile}</c:CustomizationID>" if profile else ""
    return f'<Invoice xmlns="{UBL_INVOICE}" xmlns:c="{CBC}">{claim}{"".join(children)}</Invoice>'.encode()


def rules_of(verdict):
    return [one.rule for one in verdict.errors]


def test_a_warning_does_not_block(book):
    verdict = book.check(ubl(None, "<c:ID>1</c:ID>"))
    assert verdict.valid
    assert [one.rule for one in verdict.warnings] == ["NORM-2"]


def test_a_broken_rule_is_told_with_its_place(book):
    verdict = book.check(ubl())
    assert not verdict.valid
    assert (verdict.errors[0].rule, verdict.errors[0].message, verdict.errors[0].location) == ("NORM-1", "Broken.", "/Invoice[1]")


def test_peppol_judges_what_claims_peppol(book):
    assert rules_of(book.check(ubl("urn:cen.eu:en16931:2017"))) == ["NORM-1"]
    assert rules_of(book.check(ubl(PEPPOL_BILLING))) == ["NORM-1", "PEPPOL-1"]
    assert rules_of(book.check(ubl(PEPPOL_SELF_BILLING))) == ["NORM-1", "SELF-1"]
    assert book.check(ubl(PEPPOL_BILLING)).profile == PEPPOL_BILLING


def test_the_norm_alone_or_peppol_can_be_asked_for(book):
    assert rules_of(book.check(ubl(PEPPOL_BILLING), Rules.EN16931)) == ["NORM-1"]
    assert rules_of(book.check(ubl("urn:other"), Rules.PEPPOL)) == ["NORM-1", "PEPPOL-1"]


def test_a_schema_error_ends_the_chain(book):
    verdict = book.check(ubl(None, *["<c:Note/>\n"] * 6))
    assert rules_of(verdict) == ["XSD"]
    assert verdict.errors[0].location == "line 6"
    assert "{" not in verdict.errors[0].message


def test_cross_industry_invoices_have_their_own_rules(book):
    verdict = book.check(f'<r:CrossIndustryInvoice xmlns:r="{CII}"/>'.encode())
    assert (verdict.syntax, rules_of(verdict)) == ("cii", ["CII-1"])
    assert verdict.errors[0].location == "/rsm:CrossIndustryInvoice[1]"


def test_an_envelope_is_no_obstacle(book):
    space = "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"
    inside = ubl(None, "<c:ID>1</c:ID>")
    assert book.check(f'<e:StandardBusinessDocument xmlns:e="{space}">'.encode() + inside + b"tail</e:StandardBusinessDocument>").valid


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", "XML"),
        (b"<a", "XML"),
        (b"%PDF-1.7", "XML"),
        (b"<!DOCTYPE a><a/>", "XML"),
        (b"<a/>", "ROOT"),
        (zugferd1(), "ROOT"),
        (b'<?xml version="1.0" encoding="ISO-8859-1"?>' + ubl(None, "<c:ID>\u00e9</c:ID>"), "XML"),
    ],
)
def test_whatever_the_bytes_are_there_is_a_verdict(book, data, rule):
    verdict = book.check(data)
    assert not verdict.valid
    assert rules_of(verdict) == [rule]


def test_threads_may_share_a_rule_book(tmp_path):
    book = RuleBook(write_rules(tmp_path))
    with ThreadPoolExecutor(4) as pool:
        verdicts = list(pool.map(book.check, [ubl(), ubl(None, "<c:ID>1</c:ID>")] * 50))
    assert [verdict.valid for verdict in verdicts] == [False, True] * 50


def test_a_folder_without_rules_says_what_to_do(tmp_path):
    with pytest.raises(RulesMissing, match="okioki rules fetch"):
        RuleBook(tmp_path)
