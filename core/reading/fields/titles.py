"""The words that papers carry as their title, in French, Dutch, English and German, and which of the cells is the title."""

import re
from dataclasses import dataclass

from core.reading.fields.covering import is_made_of
from core.reading.fields.folding import fold
from core.reading.fields.layout import Cell, Layout

CREDIT = (
    r"avoir|notes? de credits?|nota de credito|credit ?notas?|kredietnota|credit[ -]?notes?|credit memo|gutschrift(?:sanzeige)?|"
    r"storno(?:rechnung)?|kreditnota|rechnungskorrektur|bon d'avoir"
)
REMINDER = (
    r"(?:(?:1er|2e|3e|premier|deuxieme|second|dernier|first|second|third|final|last|eerste|tweede|derde|laatste|letzte|"
    r"erste|zweite|[123]\.) )?"
    r"(?:(?:rappel|aanmaning) (?:avant|voor) \w+(?: \w+){0,3}|(?:lettre de )?rappel(?: de (?:paiement|facture))?|"
    r"relance(?: client)?|mise en demeure|sommation|betalingsherinnering|herinnering|"
    r"aanmaning|ingebrekestelling|"
    r"(?:payment )?reminder|overdue notice|past due notice|zahlungserinnerung|mahnung)"
)
QUOTE = (
    r"devis|offre(?: de prix| commerciale)?|prijs ?offerte|offerte|bestek|prijsopgave|quotation|(?:price )?(?:quote|quotation|offer)|"
    r"estimate|proposal|angebot|kostenvoranschlag|request for quotation|demande de prix|prijsaanvraag"
)
ORDER = (
    r"(?:bon|confirmation|accuse de reception) de (?:la |votre )?commande|commande(?: fournisseur)?|bestelbon|inkooporder|bestelling|"
    r"(?:order|bestellings?)[ -]?bevestiging|bevestiging van (?:uw|de) bestelling|purchase order|sales order|"
    r"order (?:confirmation|acknowledge?ment|response)|bestellung|auftragsbestatigung|bestellbestatigung|order[ -]?x"
)
DELIVERY = (
    r"(?:bon|bordereau|note) de livraison|bon d'expedition|note d'envoi|leverings?(?:bon|nota)|leverbon|verzend(?:nota|"
    r"bon)|pakbon|paklijst|"
    r"vrachtbrief|delivery note|packing (?:slip|list)|dispatch note|despatch advice|lieferschein|versandschein|packliste"
)
PRO_FORMA = r"(?:facture |invoice |rechnung )?pro[ -]?forma(?:[ -]?(?:facture|factuur|invoice|rechnung))?|proformafactuur|proformarechnung"
OTHER = "|".join((PRO_FORMA, REMINDER, QUOTE, ORDER, DELIVERY))
INVOICE_NOUN = (
    r"facture|factuur|faktuur|invoice|rechnung|note d'honoraires|ereloonnota|honorar(?:ium)?(?:nota|note|rechnung)|"
    r"autofacture|bill|tax invoice|nota"
)
INVOICE = (
    rf"(?:verkoop|honorar|kunden|ausgangs|teil|schluss|abschlags|handels|beitrags|self[- ]?billed |sales |commercial |vat |tax |"
    rf"eind|voorschot|zelf)?(?:{INVOICE_NOUN})(?: (?:de vente|client|d'acompte|de solde|simplifiee?))?"
)
CONTRACT = r"contrat|overeenkomst|contract|vertrag|agreement|(?:huur|arbeids)overeenkomst|(?:miet|arbeits)vertrag|convention"
RECEIPT = (
    r"(?:ticket|souche)(?: de caisse| tva)?|(?:btw-)?kas(?:sa)?ticket|recu|quittance|kassabon|(?:vat |till |payment |"
    r"sales )?receipt|quittung|"
    r"kassenbon|kassenbeleg|betaalbewijs|rekening$|addition$"
)
SORTS: list[tuple[str, float, re.Pattern[str]]] = [
    ("other", 0.12, re.compile(OTHER)),
    ("credit_note", 0.1, re.compile(CREDIT)),
    ("receipt", 0.06, re.compile(RECEIPT)),
    ("invoice", 0.05, re.compile(INVOICE)),
    ("contract", 0.0, re.compile(CONTRACT)),
]
"""Each sort with what settles a draw: "pro forma invoice" is no invoice."""
BESIDE_WORD = re.compile(
    r"\b(?:n[or]?|num(?:ero|ber|mer)?|original|origineel|copie|kopie|copy|duplicat[ae]?|electronique|intracommunautaire|"
    r"client|klant|votre|uw|your|ihre?|mit|vom|van|du|of|de|page|pagina|seite)\b"
)
SAME_WORD = re.compile(rf"\b(?:{INVOICE_NOUN})\b")
TO_FIRST_DIGIT, RUN = re.compile(r"[^\s\d]*\d"), re.compile(r"\S*")
IS_LABEL = re.compile(r"\W*(?:n[°ºor]{1,2}\b|nr|num(?:ero|ber|mer)|no\b|#|date|datum|:)")
CODES = {"380": "invoice", "381": "credit_note", "384": "invoice", "389": "invoice", "326": "invoice", "875": "invoice"} | {
    "876": "invoice",
    "877": "invoice",
    "386": "invoice",
    "261": "credit_note",
    "396": "credit_note",
}
"""UNTDID 1001 as people print it in brackets behind the title (a self-billed invoice is a "Gutschrift" in German)."""
CODED = re.compile(r"\((" + "|".join(CODES) + r")\)")
SELF_BILLED = re.compile(r"self[- ]?bill|selbst ausgestellt|autofactur|zelffactur|389")
LONGEST, MOST_ROWS = 90, 40


@dataclass(frozen=True, slots=True)
class Title:
    """What the title calls the paper."""

    kind: str
    weight: float
    cell: Cell
    by_code: bool = False


def find_title(layout: Layout) -> tuple[Title | None, float]:
    """The cell that names the paper, and by how much it outweighs the best that calls it otherwise."""
    first = layout.rows[0].page if layout.rows else 1
    cells = [cell for row in layout.rows[:MOST_ROWS] if row.page == first for cell in row.cells if len(cell.text) <= LONGEST]
    cells += [
        cell for row in layout.rows[MOST_ROWS:] if row.page == first for cell in row.cells if cell.height > 1.5 * _usual(layout, first)
    ]
    usual, tall = _usual(layout, first), layout.heights.get(first, 1.0)
    found = [title for cell in cells if (title := _titled(cell, usual, tall)) is not None]
    if not found:
        return None, 0.0
    best = max(found, key=lambda title: title.weight)
    return best, best.weight - max((title.weight for title in found if title.kind != best.kind), default=0.0)


def _usual(layout: Layout, page: int) -> float:
    heights = sorted(cell.height for row in layout.rows if row.page == page for cell in row.cells)
    return heights[len(heights) // 2] if heights else 1.0


def _titled(cell: Cell, usual: float, tall: float) -> Title | None:
    folded = fold(cell.text)
    coded = CODED.search(folded)
    if coded:
        return Title(CODES[coded[1]], 4.0, cell, by_code=True)
    bare = re.sub(r"^[\W_]+", "", folded)
    for kind, edge, pattern in SORTS:
        match = pattern.match(bare)
        if match is None or (match.end() < len(bare) and bare[match.end()].isalnum()):
            continue
        rest = bare[match.end() :]
        if not may_stand_beside(rest):
            continue
        is_label = IS_LABEL.match(rest) is not None and not re.search(r"\d", rest)
        weight = edge + (0.3 if is_label else 1.0) + (0.5 if not rest.strip(" *.-_=") else 0.0)
        weight += min(1.5, max(0.0, 2 * (cell.height / max(usual, 0.1) - 1))) if not is_label else 0.0
        weight += 0.4 * (1 - cell.y0 / max(1.0, tall)) + (0.3 if cell.text.isupper() else 0.0)
        return Title("invoice" if kind == "credit_note" and SELF_BILLED.search(bare) else kind, weight, cell)
    return None


def may_stand_beside(rest: str) -> bool:
    """Whether nothing but what accompanies a title follows it: its number, a date, marks, the same word in another language."""
    return is_made_of(rest, _ends_beside)


def _ends_beside(rest: str, at: int) -> list[int]:
    ends = [match.end() for pattern in (BESIDE_WORD, SAME_WORD) if (match := pattern.match(rest, at))]
    if not (rest[at].isalnum() or rest[at] == "_"):
        ends.append(at + 1)
    if (digit := TO_FIRST_DIGIT.match(rest, at)) and (run := RUN.match(rest, at)):
        ends += range(digit.end(), run.end() + 1)
    return ends
