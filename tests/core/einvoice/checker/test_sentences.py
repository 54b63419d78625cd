"""Every rule that our checker can find broken has a sentence of its own in each language."""

import gc

import pytest

from core.einvoice.checker.check import broken_ubl
from core.einvoice.checker.peppol.check import BILLING, SELF_BILLING, broken_peppol
from core.einvoice.checker.rule import Rule
from core.einvoice.checker.sentences import LANGUAGES, sentence
from core.einvoice.checker.tree import document
from core.einvoice.xml_input import parse

EMPTY = b'<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"><x/></Invoice>'


def rules() -> set[str]:
    tree = document(parse(EMPTY))
    for broken in (broken_ubl(tree), broken_peppol(tree, BILLING), broken_peppol(tree, SELF_BILLING)):
        assert list(broken)
    return {one.id for one in gc.get_objects() if isinstance(one, Rule)}


def test_every_rule_has_its_sentence_in_every_language() -> None:
    known = rules()
    assert len(known) > 1_000
    without = {(id, language) for id in known for language in LANGUAGES if sentence(id, "cbc:ID", language) == id}
    assert without == set()
    assert all("{" not in sentence(id, "cbc:ID", language) for id in known for language in LANGUAGES)


@pytest.mark.parametrize(
    ("rule", "language", "told"),
    [
        ("BR-02", "fr", "Il manque le numéro de la facture."),
        ("BR-AE-10", "nl", "Verlegd (medecontractant): de reden van vrijstelling ontbreekt, of staat er ten onrechte."),
        ("PEPPOL-EN16931-R008", "en", "cbc:ID is empty."),
        ("BR-CO-15", "de", "The total with VAT is not the total without VAT plus the VAT."),
    ],
)
def test_a_sentence_says_what_is_wrong(rule: str, language: str, told: str) -> None:
    assert sentence(rule, "cbc:ID", language) == told
