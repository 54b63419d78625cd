"""The invoice's number, by the words that announce it."""

import re

from core.reading.fields.dates import dates_in
from core.reading.fields.folding import fold
from core.reading.fields.layout import Cell, Layout

NO = r"(?:n[°ºo]\.?|nr\.?|num(?:ero|mer|ber)\.?|no\.?|#|№|n\s?[°º]|num\.)"
DOC = (
    r"(?:(?:auto)?facture|(?:zelf)?factuur|invoice|rechnungs?|avoir|note de credit|credit ?nota|creditnota|credit note|"
    r"gutschrifts?|bill|tax invoice|receipt|beleg|bon|"
    r"stornorechnung|handelsrechnung|document|ticket|belegs?|piece|schlussrechnung|abschlagsrechnung|rechnungskorrektur|quittung)"
)
LABELS: list[tuple[float, re.Pattern[str]]] = [
    (1.0, re.compile(rf"{DOC}[\s\-]*(?:s?{NO})(?:\s?\([^)]*\))?")),
    (1.0, re.compile(rf"{NO}\s?(?:de |d'|of |van |der |du )?(?:la |l'|de )?{DOC}")),
    (1.05, re.compile(rf"{DOC} ?\(\d+\)\s*{NO}")),
    (0.8, re.compile(rf"(?<![a-z]){DOC}(?![a-z])\s*[:#]?")),
    (0.6, re.compile(rf"^\W*{NO}\s*[:.]?")),
    (0.45, re.compile(r"(?:booking id|reference|referenz|belegnr|bon-nr|vorgang|transaction|trans|doc)\W*(?:no|nr|id)?\.?")),
]
NOT_ITS = re.compile(
    r"client|klant|kunden?|customer|commande|order|bestel|bestell|livraison|liefer|leverings|contrat|contract|vertrag|associee|"
    r"ligne|compte|account|"
    r"tva|btw|vat|ust|steuer|tel|fax|siret|siren|gln|original|d'origine|precedente|corrig|gst|co\.? ?reg|reg|dossier|projet|"
    r"projekt|mandat|article|artikel"
)
VALUE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9]|[\-/._](?=[A-Za-z0-9])){0,30}")
DATE_WORDS = re.compile(r"date|datum|du\b|vom\b|van\b|of\b|van\b|page|seite|pagina|blad")


def find_invoice_number(layout: Layout) -> tuple[str, Cell, int, int, float] | None:
    """The number, its place and a confidence; the strongest label wins, then the highest on the page."""
    best: tuple[str, Cell, int, int, float] | None = None
    for cell in layout.cells:
        folded = fold(cell.text)
        for weight, label in LABELS:
            if best is not None and weight <= best[4]:
                break
            for match in label.finditer(folded):
                if NOT_ITS.search(folded[max(0, match.start() - 18) : match.end() + 12].replace(match[0], " ")):
                    continue
                found = _value_at(layout, cell, match.start(), match.end(), strict=weight < 0.9)
                if found is not None and (best is None or weight > best[4]):
                    best = (*found, weight)
                    break
    if best is None:
        return None
    number, cell, start, end, weight = best
    return number, cell, start, end, min(0.95, 0.5 + 0.45 * weight)


def _value_at(layout: Layout, cell: Cell, label_start: int, label_end: int, *, strict: bool) -> tuple[str, Cell, int, int] | None:
    """The first token that looks like a number: after the label, else in the next cell, else below it."""
    own = _value_in(cell, label_end, strict=strict, glued=True)
    if own is not None:
        return own
    rest = cell.text[label_end:].strip(" :.#")
    right = layout.right_of(cell)
    if not rest and right is not None and (found := _value_in(right, 0, strict=strict, glued=False)) is not None:
        return found
    if rest:
        return None
    label_x = cell.under(label_start, label_end)[0].x0
    for below in layout.below(cell, rows=1 if strict else 2):
        near = min(below.tokens, key=lambda token: abs(token.x0 - label_x))
        start = sum(len(token.text) + 1 for token in below.tokens[: below.tokens.index(near)])
        if abs(near.x0 - label_x) < 8 * cell.height and (found := _value_in(below, start, strict=True, glued=False)) is not None:
            return found
    return None


def _value_in(cell: Cell, after: int, *, strict: bool, glued: bool) -> tuple[str, Cell, int, int] | None:
    rest = cell.text[after:]
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
    if is_date or (strict and digits < 3 and len(text) < 5) or re.fullmatch(r"\d+[.,]\d{2}", text):
        return None
    return text, cell, match.start(), match.end()
