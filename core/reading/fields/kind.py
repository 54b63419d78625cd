"""What kind of document it is, by the words of its title and the shape of its paper."""

import re

from core.reading.card_statements.read_paper import is_card_statement
from core.reading.fields.folding import fold
from core.reading.fields.layout import Layout
from core.reading.fields.titles import CONTRACT as CONTRACT_TITLE
from core.reading.fields.titles import CREDIT, INVOICE_NOUN, OTHER, find_title

CREDIT_NOT = r"gutschriften|credit note (?:will|can)|avoir (?:lieu|recours|ete|ete|pris|droit)"
INVOICE = rf"\b(?:verkoop)?(?:{INVOICE_NOUN})\b|rechnung|honorair"
CONTRACT = rf"\b(?:{CONTRACT_TITLE})\b"
REMINDING = (
    r"sauf erreur (?:ou omission )?de notre part|rest(?:e|ent) impaye|n'avons pas (?:encore )?recu (?:de |votre )?paiement|"
    r"nog geen betaling (?:ontvangen|mogen)|behoudens vergissing|nog niet (?:betaald|voldaan)|have not (?:yet )?received (?:your )?payment|"
    r"remains? unpaid|is (?:now )?overdue|noch (?:nicht|keine)[^.]{0,30} (?:bezahlt|eingegangen|zahlungseingang)"
)
"""What letters about unpaid invoices say."""
PLAIN_TITLE, CLEAR = 1.3, 0.6
"""A word alone in its cell; and what it must weigh more than the next for the answer to be beyond doubt."""
DENIED = r"(?:geen|pas une?|not an?|keine) (?:tax )?(?:factuur|facture|invoice|rechnung)"
"""A paper that says what it is not."""
RECEIPT = (
    r"\bticket\b|kassa|\breceipt\b|\brecu\b|bon-?nr|\bkasse\b|cashier|\bcash\b|\bchange\b|wisselgeld|ruckgeld|especes|rendu|bancontact|"
    r"quittung|kassenbon|terminal|\btill\b|payment receipt|merci de votre visite|betaalbewijs|\bcounter\b|\btable\b|thank you|"
    r"\b(?:serveu(?:r|se)|operateur|caissi[e]re?|bediend door|kassier|server|waiter|bediener|tafel|tbl|tisch|couverts?)\b|\bauth\b"
)
MOST_TITLE_ROWS = 14
ITEM_CODES = r"\b(?:qty|item|cashier|counter|pax|sr|gst)\b"


def classify(layout: Layout, *, parties: int = 0) -> tuple[str, float]:
    """invoice, credit_note, receipt, card_statement, contract or other, with a confidence.

    `parties` is how many VAT numbers the paper shows: a till does not know who buys.
    """
    text = re.sub(DENIED, "", "\n".join(fold(row.text) for row in layout.rows))
    title, margin = find_title(layout)
    if is_card_statement(layout) and (title is None or title.kind != "invoice" or title.weight < PLAIN_TITLE):
        return "card_statement", 0.9
    if title is not None and title.by_code:
        return title.kind, 0.97
    if title is not None and title.kind in ("other", "credit_note", "contract") and title.weight >= PLAIN_TITLE:
        return title.kind, 0.95 if margin > CLEAR else 0.7
    if re.search(REMINDING, text) and (title is None or title.weight < PLAIN_TITLE):
        return "other", 0.8
    signs = len(set(re.findall(RECEIPT, text)))
    owed = re.search(r"iban|echeance|vervaldag|fallig", text) is not None
    slip, paid = _is_slip(layout) and parties < 2, _paid_on_the_spot(text) and parties < 2
    if signs >= 2 and (slip or not owed) and paid:
        return "receipt", 0.95 if slip and not owed else 0.85
    if (title is not None and title.kind == "receipt") or re.search(r"payment receipt|kassenbon|kassaticket|ticket de caisse", text):
        return "receipt", 0.9
    if slip and not owed and (paid or signs):
        return "receipt", 0.8
    if title is not None and title.kind == "invoice":
        return "invoice", 0.97 if margin > CLEAR else 0.8
    return _by_words(layout, text, signs=signs, slip=slip)


def _by_words(layout: Layout, text: str, *, signs: int, slip: bool) -> tuple[str, float]:
    """Papers without a title of their own: what their first rows and their text call them."""
    titles = re.sub(DENIED, "", _titles(layout))
    if re.search(OTHER, titles) and not re.search(INVOICE, titles):
        return "other", 0.7
    if re.search(CREDIT, titles) and not re.search(CREDIT_NOT, titles):
        return "credit_note", 0.8
    if re.search(INVOICE, titles):
        return "invoice", 0.9
    if re.search(CONTRACT, fold("\n".join(_large(layout)))):
        return "contract", 0.8
    if re.search(INVOICE, text):
        return ("receipt", 0.6) if signs >= 2 and slip else ("invoice", 0.75)
    if signs or slip:
        return "receipt", 0.6
    if re.search(CONTRACT, titles):
        return "contract", 0.6
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
