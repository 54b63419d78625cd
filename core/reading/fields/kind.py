"""What kind of document it is, by the words of its title and the shape of its paper."""

import re

from core.reading.fields.folding import fold
from core.reading.fields.layout import Layout

CREDIT = (
    r"\bavoir\b|note de credit|nota de credit|credit ?nota|creditnota|credit ?note|gutschrift|rechnungskorrektur|stornorechnung|"
    r"kreditnota"
)
CREDIT_NOT = r"gutschriften|credit note (?:will|can)|avoir (?:lieu|recours|ete|ete|pris|droit)"
CARD = (
    r"card statement|credit ?card|kaart(?:uittreksel|afrekening|verrichtingen)|uitgavenstaat|etat de depenses|"
    r"releve (?:de (?:vos )?)?(?:depenses|carte)|"
    r"releve mensuel|mastercard|visa (?:business|classic|gold)|kreditkartenabrechnung|statement date|limite de depenses|"
    r"kredietlimiet|credit limit"
)
CONTRACT = (
    r"\bcontrat\b|\bovereenkomst\b|\bcontract\b|\bvertrag\b|\bagreement\b|contrat de (?:bail|location|travail)|"
    r"huurovereenkomst|arbeidsovereenkomst"
)
INVOICE = r"\bfacture\b|\bfactuur\b|\binvoice\b|rechnung|honorair|\bnota\b|note d'honoraires|ereloon"
DENIED = r"(?:geen|pas une?|not an?|keine) (?:tax )?(?:factuur|facture|invoice|rechnung)"
"""A paper that says what it is not."""
OTHER = (
    r"\bdevis\b|offerte|quotation|\bquote\b|angebot|purchase order|bestelbon|bon de commande|bestellung\b|order[ -]x|"
    r"auftragsbestatigung|order confirmation|"
    r"rappel|herinnering|mahnung|packing slip|bon de livraison|leverbon|lieferschein|pro ?forma|request for"
)
RECEIPT = (
    r"\bticket\b|kassa|\breceipt\b|\brecu\b|bon-?nr|\bkasse\b|cashier|\bcash\b|\bchange\b|wisselgeld|ruckgeld|especes|rendu|bancontact|"
    r"quittung|kassenbon|terminal|\btill\b|payment receipt|merci de votre visite|betaalbewijs|\bcounter\b|\btable\b|thank you"
)
MOST_TITLE_ROWS = 14
ITEM_CODES = r"\b(?:qty|item|cashier|counter|pax|sr|gst)\b"


def classify(layout: Layout) -> tuple[str, float]:
    """invoice, credit_note, receipt, card_statement, contract or other, with a confidence."""
    rows = [fold(row.text) for row in layout.rows]
    text = re.sub(DENIED, "", "\n".join(rows))
    titles = re.sub(DENIED, "", _titles(layout))
    if re.search(OTHER, titles) and (
        not re.search(INVOICE, titles) or any(re.match(rf"\W*(?:{OTHER})", fold(title)) for title in _large(layout))
    ):
        return "other", 0.8
    if _is_card_statement(text):
        return "card_statement", 0.85
    if re.search(CREDIT, titles) and not re.search(CREDIT_NOT, titles):
        return "credit_note", 0.9
    receipt_signs = len(set(re.findall(RECEIPT, text)))
    if receipt_signs >= 2 and (_is_slip(layout) or not re.search(r"iban|echeance|vervaldag|fallig", text)) and _paid_on_the_spot(text):
        return "receipt", 0.85
    if re.search(r"payment receipt|kassenbon|kassaticket|ticket de caisse", text):
        return "receipt", 0.85
    if re.search(INVOICE, titles):
        return "invoice", 0.95
    if re.search(CONTRACT, fold("\n".join(_large(layout)))):
        return "contract", 0.8
    if re.search(INVOICE, text):
        return ("receipt", 0.6) if receipt_signs >= 2 and _is_slip(layout) else ("invoice", 0.8)
    if receipt_signs or _is_slip(layout):
        return "receipt", 0.6
    if re.search(CONTRACT, titles):
        return "contract", 0.7
    return "other", 0.5


def _titles(layout: Layout) -> str:
    """The first rows and everything printed large: a title may stand anywhere on the first page."""
    first = layout.rows[0].page if layout.rows else 1
    parts = [row.text for row in layout.rows[:MOST_TITLE_ROWS] if row.page == first]
    return fold("\n".join(parts + _large(layout)))


def _large(layout: Layout) -> list[str]:
    """What is printed a quarter larger than the rest of the first page."""
    first = layout.rows[0].page if layout.rows else 1
    cells = [cell for row in layout.rows if row.page == first for cell in row.cells]
    heights = sorted(cell.height for cell in cells) or [0.0]
    return [cell.text for cell in cells if cell.height > 1.25 * heights[len(heights) // 2] and len(cell.text) < 60]


def _is_card_statement(text: str) -> bool:
    masked = re.search(r"(?:\d{4}[ -]?){1,3}(?:[x*]{4}[ -]?)+|[x*]{4}[ -]?\d{4}|\b\d{4}(?:-\d{4}){3}\b", text)
    lines = len(re.findall(r"(?m)^\s*\d{1,2}[/.\-]\d{1,2}\b.*\d[.,]\d{2}\)?\s*[-+]?$", text))
    return (
        re.search(CARD, text) is not None
        and lines >= 3
        and (masked is not None or re.search(r"statement|releve|uitgaven|depenses", text) is not None)
    )


def _is_slip(layout: Layout) -> bool:
    """Whether the paper is long and narrow, or has the few characters a row of a till's printer."""
    page = layout.rows[0].page if layout.rows else 1
    width, height = layout.widths.get(page, 1.0), layout.heights.get(page, 1.0)
    rows = [row for row in layout.rows if row.page == page]
    longest = sorted((sum(len(cell.text) for cell in row.cells) for row in rows), reverse=True)[: max(1, len(rows) // 10)]
    return height / max(width, 1) > 1.9 or (bool(longest) and longest[-1] <= 48 and len(rows) > 8)


def _paid_on_the_spot(text: str) -> bool:
    return (
        re.search(r"cash|change|especes|contant|bancontact|visa|mastercard|geg\.|bar\b|tender|maestro|carte|kaart|paid", text) is not None
    )
