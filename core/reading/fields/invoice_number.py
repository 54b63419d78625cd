"""The invoice's number, by the words that announce it."""

import re
from dataclasses import dataclass

from core.reading.fields.covering import ends_of, is_made_of
from core.reading.fields.dates import dates_in
from core.reading.fields.folding import fold
from core.reading.fields.layout import Cell, Layout
from core.reading.fields.pairing import value_over

NO = r"(?:n[°ºo]\.?|nr\.?|num(?:ero|mer|ber)\.?|no\.?|#|№|n\s?[°º]|num\.)"
DOC = (
    r"(?:(?:auto)?facture|(?:verkoop|zelf|eind|voorschot)?fa[ck]tuur|(?:kunden|ausgangs|teil|honorar|sammel)rechnung|"
    r"kredietnota|ereloonnota|rg\.?|invoice|rechnungs?|avoir|note de credit|credit ?nota|creditnota|credit note|"
    r"gutschrifts?|bill|tax invoice|receipt|beleg|bon|"
    r"stornorechnung|handelsrechnung|document|ticket|belegs?|piece|schlussrechnung|abschlagsrechnung|rechnungskorrektur|quittung)"
)
LABELS: list[tuple[float, re.Pattern[str]]] = [
    (1.0, re.compile(rf"{DOC}[\s\-]*(?:s?{NO})(?:\s?\([^)]*\))?")),
    (1.0, re.compile(rf"{NO}\s?(?:de |d'|of |van |der |du )?(?:la |l'|de )?{DOC}")),
    (1.05, re.compile(rf"{DOC}[^|]{{0,40}}\(\d{{3}}\)\s*{NO}")),
    (0.8, re.compile(rf"(?<![a-z]){DOC}(?![a-z])\s*[:#]?")),
    (0.6, re.compile(rf"^\W*{NO}\s*[:.]?")),
    (0.45, re.compile(r"(?:booking id|reference|referenz|belegnr|bon-nr|vorgang|transact\w+|trans|doc|souche)\W*(?:no|nr|id)?\.?")),
]
NOT_ITS = re.compile(
    r"client|klant|kunden?|customer|commande|order|bestel|bestell|livraison|liefer|leverings|contrat|contract|vertrag|associee|"
    r"ligne|compte|account|"
    r"tva|btw|vat|ust|steuer|tel|fax|siret|siren|gln|original|d'origine|precedente|corrig|gst|co\.? ?reg|reg|dossier|projet|"
    r"\btotal|totaal|gesamt|montant|bedrag|betrag|projekt|mandat|article|artikel|concerne|betreft|annule|relates|"
    r"oorspronkelijk|bezug|m\.b\.t|origin|\bsur fact|\bop fact|\bzu rech|for invoice|"
    r"transport|compteur|meter"
)
VALUE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9]|[\-/._](?=[A-Za-z0-9])){0,30}")
ANOTHER = re.compile(r"\b(?:op|sur|zu|for|concerne|betreft)(?: (?:la|uw|your|ihre?))?\W*$")
"""Before the number of another invoice: the one that a credit note mends, or that a letter speaks of."""
RIVALS_WITHIN = 0.15
SAME_AGAIN = ends_of(
    [
        re.compile(one)
        for one in (r"[\s:.,#/|()\-]", NO, r"n\s?[°º]", r"num\.", DOC, "belegs", r"(?:de|du|la|van|der|of|the|et|en|and|und)\b")
    ]
)
"""The label once more in another language, or marks: no value."""
MONEY = re.compile(r"(?<![\w.,/-])\d[\d .,']*[.,]\d{2}(?![\w/-])|\d[\d.,]* ?(?:€|EUR\b)")
BEFORE_DAY = re.compile(r"[\s:.#]*(\S(?:[^|]{0,28}\S)?) (?:vom|du|van|dated|of|d\.d\.) \d{1,2}[./-]\d{1,2}[./-]\d{4}")
"""A number is all that stands between its label and "of" the day, blanks included."""
DATE_WORDS = re.compile(r"date|datum|du\b|vom\b|van\b|of\b|van\b|page|seite|pagina|blad")


@dataclass(frozen=True, slots=True)
class NumberFound:
    """The number, where it stands and what speaks for it."""

    number: str
    cell: Cell
    start: int
    end: int
    weight: float
    signs: dict[str, float]


def find_invoice_number(layout: Layout) -> NumberFound | None:
    """The strongest label wins, then the highest on the page."""
    seen: list[tuple[str, Cell, int, int, float]] = []
    for cell in layout.cells:
        folded = fold(cell.text)
        strongest = max((weight for *_, weight in seen), default=0.0)
        for weight, label in LABELS:
            if weight < strongest - RIVALS_WITHIN:
                break
            found = next((found for match in label.finditer(folded) if (found := _announced(layout, cell, folded, match, weight))), None)
            if found is not None:
                seen.append((*found, weight))
                break
    if not seen:
        return None
    best = max(seen, key=lambda one: one[4])
    number, cell, start, end, weight = best
    rivals = {other for other, *_, near in seen if other not in number and number not in other and near > weight - RIVALS_WITHIN}
    signs = {
        "label": min(1.0, max(0.0, weight - 0.4) / 0.6),
        "alone": 1.0 if not rivals else 0.0,
        "repeated": 1.0 if layout.text.count(number) > 1 and len(number) > 3 else 0.0,
        "strong": float(weight >= 1.0),
        "top": float(cell.y0 < 0.45 * layout.heights.get(cell.page, 1.0) and cell.page == layout.rows[0].page),
        "first": float(best is seen[0]),
        "long": min(1.0, max(0.0, (len(number) - 2) / 5)),
    }
    return NumberFound(number, cell, start, end, weight, signs)


def _announced(layout: Layout, cell: Cell, folded: str, match: re.Match[str], weight: float) -> tuple[str, Cell, int, int] | None:
    around = folded[max(0, match.start() - 18) : match.start()] + " " + folded[match.end() : match.end() + 12]
    if NOT_ITS.search(around) or ANOTHER.search(folded[: match.start()]):
        return None
    return _value_at(layout, cell, match.start(), match.end(), strict=weight < 0.9)


def _value_at(layout: Layout, cell: Cell, label_start: int, label_end: int, *, strict: bool) -> tuple[str, Cell, int, int] | None:
    """The first token that looks like a number: after the label, else in the next cell, else below it."""
    own = _value_in(cell, label_end, strict=strict, glued=True)
    if own is not None:
        return own
    rest = "" if is_made_of(fold(cell.text[label_end:]), SAME_AGAIN) else cell.text[label_end:]
    right = layout.right_of(cell)
    if not rest and right is not None and (found := _value_in(right, 0, strict=strict, glued=False)) is not None:
        return found
    if rest:
        return None
    over = value_over(layout, cell)
    if over is not None:
        return _value_in(over, 0, strict=True, glued=False)
    label_x = cell.under(label_start, label_end)[0].x0
    for below in layout.below(cell, rows=1 if strict else 2):
        near = min(below.tokens, key=lambda token: abs(token.x0 - label_x))
        start = sum(len(token.text) + 1 for token in below.tokens[: below.tokens.index(near)])
        if abs(near.x0 - label_x) < 8 * cell.height and (found := _value_in(below, start, strict=True, glued=False)) is not None:
            return found
    return None


def _value_in(cell: Cell, after: int, *, strict: bool, glued: bool) -> tuple[str, Cell, int, int] | None:
    rest = cell.text[after:]
    if glued and (worded := BEFORE_DAY.match(rest)) and any(char.isdigit() for char in worded[1]):
        return worded[1], cell, after + worded.start(1), after + worded.end(1)
    lead = re.match(r"[\s:.#°ºN\-–=]*", rest)
    start = after + (lead.end() if lead else 0)
    match = VALUE.match(cell.text, start)
    if match is None:
        return None
    text = match[0]
    if not any(char.isdigit() for char in text) or (glued and DATE_WORDS.match(fold(text))):
        return None
    is_date = any(
        seen.start <= match.start() < seen.end for month_first in (False, True) for seen in dates_in(cell, month_first=month_first)
    )
    digits = sum(char.isdigit() for char in text)
    if any(seen.start() <= match.start() < seen.end() for seen in MONEY.finditer(cell.text)):
        return None
    if is_date or (strict and digits < 3 and len(text) < 5) or re.fullmatch(r"\d+[.,]\d{2}", text):
        return None
    return text, cell, match.start(), match.end()
