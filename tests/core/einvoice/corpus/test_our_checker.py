"""Our own rules say what the official ones say: on every official unit test and on every sample file."""

from collections.abc import Iterator

import pytest
from lxml import etree

from core.einvoice.checker.check import broken_ubl
from core.einvoice.checker.peppol.check import BILLING, SELF_BILLING, broken_peppol
from core.einvoice.checker.tree import document
from core.einvoice.rules import layout
from core.einvoice.rules.rule_book import Checker, RuleBook
from tests.core.einvoice.corpus.test_rule_unit_tests import VEFA

UBL = "urn:oasis:names:specification:ubl:schema:xsd:"


def fragments(corpus) -> Iterator[tuple[str, bytes]]:
    for file in sorted(corpus.glob("rule-unit-tests/**/*.xml")):
        for number, test in enumerate(etree.parse(file, etree.XMLParser(remove_comments=True)).getroot().iter(f"{VEFA}test")):
            (fragment,) = [child for child in test if child.tag != f"{VEFA}assert"]
            yield f"{file.name} {number}", etree.tostring(fragment)


def samples(corpus) -> Iterator[tuple[str, bytes]]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for file in sorted([*corpus.glob("examples/**/*.xml"), *corpus.glob("samples/**/*.xml")]):
        root = etree.fromstring(file.read_bytes(), parser)
        if root.tag in (f"{{{UBL}Invoice-2}}Invoice", f"{{{UBL}CreditNote-2}}CreditNote"):
            yield str(file.relative_to(corpus)), etree.tostring(root)


JUDGES = {
    layout.EN16931_UBL: broken_ubl,
    layout.PEPPOL: lambda tree: broken_peppol(tree, BILLING),
    layout.PEPPOL_SELF_BILLING: lambda tree: broken_peppol(tree, SELF_BILLING),
}
UNDECIDED = {"BR-CL-23.xml 0", "BR-CL-23.xml 1"}
"""Fragments with a quantity that is no number: Peppol's official file fails on them instead of judging."""


@pytest.mark.parametrize("stage", JUDGES)
def test_every_rule_agrees_on_every_document(corpus, official_rules, stage):
    differences, count = [], 0
    for name, data in (*fragments(corpus), *samples(corpus)):
        if stage != layout.EN16931_UBL and name in UNDECIDED:
            continue
        count += 1
        official = {(one.rule, one.fatal) for one in official_rules.broken_rules(etree.fromstring(data), (stage,))}
        ours = {(one.rule.id, one.rule.fatal) for one in JUDGES[stage](document(etree.fromstring(data)))}
        if ours != official:
            differences.append((name, sorted(official - ours), sorted(ours - official)))
    assert differences == []
    assert count > 1400


def test_a_whole_verdict_is_the_same_and_in_the_readers_language(corpus):
    """Schema, norm and Peppol as the command asks them, on every sample: only who applies the rules differs."""
    official, ours = RuleBook(corpus), RuleBook(corpus, Checker.OURS, language="nl")
    for _, data in samples(corpus):
        one, other = official.check(data), ours.check(data)
        assert (one.valid, one.profile) == (other.valid, other.profile)
        assert {said.rule for said in one.errors} == {said.rule for said in other.errors}
        assert {said.rule for said in one.warnings} == {said.rule for said in other.warnings}
