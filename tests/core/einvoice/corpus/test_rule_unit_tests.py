"""The official unit tests of the rules, all of them."""

from lxml import etree

from core.einvoice.rules import layout

VEFA = "{http://difi.no/xsd/vefa/validator/1.0}"


def mismatches(official_rules, files, stage):
    """(file, expectation, rule) for each that fails, and how many there were."""
    wrong, count = [], 0
    for file in sorted(files):
        for test in etree.parse(file, etree.XMLParser(remove_comments=True)).getroot().iter(f"{VEFA}test"):
            (fragment,) = [child for child in test if child.tag != f"{VEFA}assert"]
            found = official_rules.broken_rules(etree.fromstring(etree.tostring(fragment)), (stage,))
            for expectation in test.find(f"{VEFA}assert"):
                kind, rule = expectation.tag.removeprefix(VEFA), (expectation.text or "").strip()
                if kind not in {"success", "error", "warning"}:
                    continue
                count += 1
                hits = [one for one in found if one.rule == rule]
                as_wanted = not hits if kind == "success" else bool(hits) and all(one.fatal is (kind == "error") for one in hits)
                if not as_wanted:
                    wrong.append((file.name, kind, rule))
    return wrong, count


def test_peppol(corpus, official_rules):
    wrong, count = mismatches(official_rules, (corpus / "rule-unit-tests/peppol-bis3").glob("*.xml"), layout.PEPPOL)
    assert wrong == []
    assert count > 200


def test_en16931(corpus, official_rules):
    wrong, count = mismatches(official_rules, (corpus / "rule-unit-tests/en16931").rglob("*.xml"), layout.EN16931_UBL)
    assert wrong == []
    assert count > 700
