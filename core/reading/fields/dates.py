"""Dates on a page, and which of them is the invoice's and which the day it is due."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from core.reading.fields.folding import fold
from core.reading.fields.layout import Cell, Layout
from core.reading.fields.pairing import label_under

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan janv janvier januari january januar janner",
            "feb fev fevr fevrier februari february februar",
            "mar mars maart maa mrt march marz maerz mrz",
            "apr avr avril april",
            "may mai mei",
            "jun juin juni june",
            "jul juil juillet juli july",
            "aug aou aout augustus august",
            "sep sept septembre september",
            "oct okt octobre oktober october",
            "nov novembre november",
            "dec dez decembre december dezember",
        ),
        start=1,
    )
    for name in names.split()
}
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
NUMERIC = re.compile(r"(?<![\d.,/-])(\d{1,2})\s?([/.\-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d(?!\d:\d\d)|[./-]\d)")
"""Tills print the time so near to the day that recognition reads them as one: 27/09/202611:42."""
ISO = re.compile(r"(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
WORDED = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:\.|er|e|ste|de|st|nd|rd|th)?[\s\-/.]{{0,3}}({MONTH})\.?[\s\-/.,']{{0,3}}(\d{{4}}|\d{{2}})(?!\d)"
)
AMERICAN = re.compile(rf"(?<![a-z])({MONTH})\.?\s{{1,2}}(\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,2}}(\d{{4}})(?!\d)")
EARLIEST, LATEST = 1990, 2099

TO_PAY = (
    r"(?:a (?:regler|payer|verser)|regler|payer|payable|paiement|reglement|te (?:betalen|voldoen)|betalen|betaal(?:baar|"
    r"datum)?|betaling|zahlbar|zu zahlen|zahlung|pay(?:ment|able)?|to pay)"
)
DUE = (
    rf"echeance|{TO_PAY}(?: (?:due|eerstens|uiterlijk|au plus tard|spatestens|dient|zum))*\W{{1,3}}(?:avant|pour|le|jusqu|"
    rf"voor|tegen|op|bis|am|by|before|on|until|due)\b|"
    r"date limite(?: de (?:reglement|paiement))?|au plus tard|verval|vervalt|betaaldatum|uiterste|uiterlijk|"
    r"\bdue\b|payment date|fallig|zahlungsziel|bis zum|bis spatestens|fin de paiement|preleve[^|]{0,50} le|encaisserons[^|"
    r"]{0,40} le|(?:collect|debit)[^|]{0,40} on|ziehen[^|]{0,40} am|wij innen[^|]{0,30} op|geind op|abgebucht am"
)
ISSUE = (
    r"date (?:de |d')?(?:la )?(?:facture|facturation|emission|document|note)|factuur ?datum|invoice date|rechnungs ?datum|"
    r"belegdatum|date of issue|statement date|date du releve|afsluitdatum|"
    r"document ?datum|date du doc|uitgifte ?datum|facturatie ?datum|ausstellungs ?datum|billing date|document date|"
    r"date facture|emise? le|etabli|opgemaakt|ausgestellt|"
    r"issue date|issued|datum factuur|facture du|factuur van|invoice of|rechnung[^|]{0,40} vom|ausgestellt|date d'etablissement|"
    r"credit ?nota ?datum|date de l'avoir"
)
OTHER = (
    r"livraison|lever|delivery|liefer|leistung|service|periode?|zeitraum|commande|bestel|order|bestellung|check ?(?:in|out)|debut|"
    r"fin\b|associee|"
    r"imprim|print|naissance|birth|geboren|exp|valid|geldig|von\b|from|depuis|version|stylesheet|stand\b|gultig|reglement\b|paye|"
    r"afgedrukt|gedruckt|druck|valab|livr|gelever|services|prest|afgehaald|"
    r"check|contract|auftrag|remise a zero"
)
ARTICLE = r"\ble\b|\bden\b"
PLAIN = r"\bdate\b|\bdatum\b|^d\.|rechnung\b|\bfacture\b|\bfactuur\b|\binvoice\b"
TERM = re.compile(r"payment|paiement|betaling|zahl|payable|terme?s?\b|conditions?|termijn|innerhalb|binnen|within|skonto|netto")
DAYS = re.compile(r"(?<![\d.,/])(\d{1,3}) ?(?:jours?|days?|dagen|tage?n?|j)\b")
COMPILED = [(meaning, re.compile(pattern)) for meaning, pattern in (("due", DUE), ("issue", ISSUE), ("other", OTHER))]
DISCOUNTED = r"[^\d]{0,25}[\d.,]{1,6} ?%? ?(?:skonto|escompte|korting|discount|remise)"
"""Behind a day until which paying costs less: that is not the day it is due."""
DAY_AGAIN = re.compile(r"\d[./-]\d|\d ?(?:tage|jours|dagen|days)")
ENDS_RANGE = re.compile(
    r"(?:\b(?:vom|von|du|van|from|periode?|zeitraum|period)\b[^|]{0,30}|^\W*)\d[\d./\-]* ?(?:\w{3,9}\.? ?\d{4} ?)?"
    r"(?:-|–|\b(?:bis|au|tot|to|t/m|until)(?: zum| en met| le)?\b)\W*$"
)
"""Before the second day of a period."""
USUAL_TERMS = {0, 7, 8, 10, 14, 15, 20, 21, 28, 30, 31, 45, 60, 90}
LONGEST_TERM = 120
LONGEST_WAIT = timedelta(days=400)
"""From the day of an invoice to the day it is due; what lies further off means something else."""


@dataclass(frozen=True, slots=True)
class DateSeen:
    """A day written on the page."""

    day: date
    cell: Cell
    start: int
    end: int


def find_dates(layout: Layout) -> list[DateSeen]:
    """Every plausible date, in reading order."""
    month_first = _is_american([fold(cell.text) for cell in layout.cells])
    return [seen for cell in layout.cells for seen in dates_in(cell, month_first=month_first)]


def dates_in(cell: Cell, *, month_first: bool) -> list[DateSeen]:
    """The dates of one cell."""
    text = fold(cell.text)
    found: list[DateSeen] = []
    for match in ISO.finditer(text):
        _add(found, cell, match, year=match[1], month=match[3], day=match[4])
    for match in NUMERIC.finditer(text):
        day, month = (match[3], match[1]) if month_first else (match[1], match[3])
        _add(found, cell, match, year=match[4], month=month, day=day)
    for match in WORDED.finditer(text):
        _add(found, cell, match, year=match[3], month=str(MONTHS[match[2]]), day=match[1])
    for match in AMERICAN.finditer(text):
        _add(found, cell, match, year=match[3], month=str(MONTHS[match[1]]), day=match[2])
    return sorted(found, key=lambda seen: seen.start)


def _add(found: list[DateSeen], cell: Cell, match: re.Match[str], *, year: str, month: str, day: str) -> None:
    full = int(year) + (2000 if len(year) == 2 else 0)
    if not EARLIEST <= full <= LATEST or any(seen.start < match.end() and match.start() < seen.end for seen in found):
        return
    try:
        found.append(DateSeen(date(full, int(month), int(day)), cell, match.start(), match.end()))
    except ValueError:
        return


def _is_american(texts: list[str]) -> bool:
    """Whether a date of this document can only be month first, and none only day first."""
    pairs = [(int(match[1]), int(match[3])) for text in texts for match in NUMERIC.finditer(text) if match[2] != "."]
    return any(second > 12 >= first for first, second in pairs) and not any(first > 12 >= second for first, second in pairs)


def meaning_of(layout: Layout, seen: DateSeen) -> tuple[str, float]:
    """issue, due, plain, other or "" for a date, by the nearest words that say it, and how close they stand (1 is beside it)."""
    before = fold(seen.cell.text[: seen.start])
    if _is_discounted(seen) or ENDS_RANGE.search(before):
        return "other", 1.0
    nearby: list[tuple[str, float]] = [(before[-70:], 1.0)]
    left = layout.left_of(seen.cell)
    if left is not None:
        nearby.append((fold(left.text)[-70:], 0.98))
    under = label_under(layout, seen.cell)
    if under is not None:
        nearby.insert(1, (fold(under.text)[-70:], 0.99))
    over = [cell for cell in layout.above(seen.cell, rows=3) if len(cell.text) < 60]
    nearby += [(fold(cell.text), 0.95 - 0.03 * step) for step, cell in enumerate(over[:3])]
    if left is not None and (further := layout.left_of(left)) is not None:
        nearby.append((fold(further.text)[-70:], 0.8))
    nearby.append((fold(seen.cell.text[seen.end :])[:25], 0.75))
    for text, closeness in nearby:
        if meaning := _meaning(text):
            return meaning, closeness
        if closeness > 0.95 and re.search(r"(?:\bdate|\bdatum)\W*$", text):
            return "plain", closeness
    plain = [closeness for text, closeness in nearby if re.search(PLAIN, text)]
    if plain:
        return "plain", plain[0]
    return ("plain", 0.6) if any(re.search(ARTICLE, text) for text, _ in nearby) else ("", 0.0)


def _is_discounted(seen: DateSeen) -> bool:
    """Whether paying until that day costs less: "bis 15.06.2013 3 % Skonto"; not "netto bis 04.07., 3 % Skonto bis 15.06."."""
    before, after = fold(seen.cell.text[: seen.start]), fold(seen.cell.text[seen.end :])
    discount = re.match(DISCOUNTED, after)
    return discount is not None and not re.search(r"\bnetto\b", before) and not DAY_AGAIN.search(after[discount.end() :])


def _meaning(text: str) -> str:
    """The class of the label that ends last, which is the one nearest to the date behind it; "date" alone is no class."""
    best, best_end = "", -1
    for meaning, pattern in COMPILED:
        for match in pattern.finditer(text):
            if match.end() > best_end:
                best, best_end = meaning, match.end()
    return best


@dataclass(frozen=True, slots=True)
class Dated:
    """A chosen day with what speaks for it."""

    seen: DateSeen
    confidence: float
    signs: dict[str, float]


def choose_dates(layout: Layout, seen: list[DateSeen]) -> tuple[Dated | None, Dated | None]:
    """The issue date and the due date."""
    told = [(one, *meaning_of(layout, one)) for one in seen]
    due = _best(told, "due", 0.95)
    if due is not None and any(_is_discounted(one) for one in seen):
        due.signs["doubt"] = 1.0  # which of the two days counts is a matter of taste
    issue = _best(told, "issue", 0.95) or _best(told, "plain", 0.85)
    if issue is None:
        free = [one for one, meaning, _ in told if meaning == ""] or [one for one, meaning, _ in told if meaning != "due"]
        days = {one.day for one in free}
        signs = {"alone": 1.0 if len(days) == 1 else 0.0, "only": 1.0 if len({one.day for one in seen}) == 1 else 0.0}
        issue = Dated(free[0], 0.6 if len(days) > 1 else 0.8, signs) if free else None
    if issue is not None and due is not None:
        first, last = issue.seen.day, due.seen.day
        if first <= last <= first + LONGEST_WAIT:
            issue.signs["in_order"] = due.signs["in_order"] = 1.0
            due.signs["usual_term"] = float((last - first).days in USUAL_TERMS or last.day == first.day)
        else:
            due = Dated(due.seen, 0.4, due.signs | {"out_of_order": 1.0}) if last >= first - timedelta(days=60) else None
    if issue is not None:
        issue.signs.update(_place_signs(seen, issue.seen, due.seen if due else None))
    return issue, due


def _place_signs(seen: list[DateSeen], issue: DateSeen, due: DateSeen | None) -> dict[str, float]:
    """An invoice is dated at its top, and after what it charges for."""
    others = {one.day for one in seen if due is None or one.day != due.day}
    return {
        "first": float(seen[0].day == issue.day),
        "latest": float(issue.day >= max(others, default=issue.day)),
        "few": 1.0 / max(1, len({one.day for one in seen})),
        "first_page": float(issue.cell.page == seen[0].cell.page),
    }


def _best(told: list[tuple[DateSeen, str, float]], wanted: str, confidence: float) -> Dated | None:
    fitting = [(one, near) for one, meaning, near in told if meaning == wanted]
    if not fitting:
        return None
    one, near = max(fitting, key=lambda entry: entry[1])
    alone = all(other.day == one.day or closeness < near - 0.1 for other, closeness in fitting)
    signs = {
        "label": 1.0 if wanted != "plain" else 0.0,
        "near": max(0.0, (near - 0.7) / 0.3),
        "alone": 1.0 if alone else 0.0,
        "repeated": 1.0 if sum(other.day == one.day for other, *_ in told) > 1 else 0.0,
        "only": 1.0 if len({other.day for other, *_ in told}) == 1 else 0.0,
    }
    return Dated(one, confidence * near * (1.0 if alone else 0.8), signs)


def days_to_pay(layout: Layout) -> tuple[int, Cell] | None:
    """The payment term in days, where one is written ("zahlbar innerhalb von 30 Tagen")."""
    terms = [(int(match[1]), cell) for cell in layout.cells if TERM.search(fold(cell.text)) for match in DAYS.finditer(fold(cell.text))]
    # the shorter terms are those with a discount
    return max(terms, key=lambda term: term[0] if term[0] <= LONGEST_TERM else 0, default=None)
