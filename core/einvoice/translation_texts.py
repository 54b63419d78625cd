"""The few sentences that a translated document says in its own name."""

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """Languages of the accountant who reads the e-invoice."""

    ENGLISH = "en"
    FRENCH = "fr"
    DUTCH = "nl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """One language. `line` takes the document's number."""

    note: str
    note_with_attachment: str
    line: str
    no_vat: str


_TEXTS = {
    Language.ENGLISH: Texts(
        note="Data read automatically from the original document.",
        note_with_attachment="Data read automatically from the attached document, which prevails.",
        line="As specified in document {number}",
        no_vat="The document charges no VAT.",
    ),
    Language.FRENCH: Texts(
        note="Données lues automatiquement sur le document d'origine.",
        note_with_attachment="Données lues automatiquement sur le document joint, qui fait foi.",
        line="Selon le détail du document {number}",
        no_vat="Le document ne porte pas de TVA en compte.",
    ),
    Language.DUTCH: Texts(
        note="Gegevens automatisch gelezen van het oorspronkelijke document.",
        note_with_attachment="Gegevens automatisch gelezen van het bijgevoegde document, dat primeert.",
        line="Zoals vermeld op document {number}",
        no_vat="Het document rekent geen btw aan.",
    ),
}


def texts(language: Language) -> Texts:
    """The sentences of a language."""
    return _TEXTS[language]
