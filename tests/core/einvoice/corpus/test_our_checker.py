"""Our own rules say what the official ones say: on every official unit test and on every sample file."""

from collections.abc import Iterator

from lxml import etree

from core.einvoice.checker.check import broken_ubl
from core.einvoice.rules import layout
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


def test_every_rule_of_the_norm_agrees_on_every_document(corpus, official_rules):
    differences, count = [], 0
    for name, data in (*fragments(corpus), *samples(corpus)):
        count += 1
        official = {(one.rule, one.fatal) for one in official_rules.broken_rules(etree.fromstring(data), (layout.EN16931_UBL,))}
        ours = {(one.rule.id, one.rule.fatal) for one in broken_ubl(etree.fromstring(data))}
        if ours != official:
            differences.append((name, sorted(official - ours), sorted(ours - official)))
    assert differences == []
    assert count > 1400
