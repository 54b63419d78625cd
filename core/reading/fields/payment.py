"""How an invoice was or will be paid, and in which currency."""

import re
from collections import Counter

from core.reading.fields.folding import fold
from core.reading.fields.layout import Cell, Layout

MEANS: list[tuple[str, str]] = [
    (
        "direct_debit",
        r"domicili|incasso|direct debit|lastschrift|sera preleve|montant preleve|prelevement automatique|prelevement sepa|"
        r"automatisch geind|abgebucht",
    ),
    ("card", r"bancontact|maestro|carte bancaire|betaalkaart|paid by card|payed by card|debit card|ec-?karte|girocard|payconiq"),
    ("card", r"credit ?card|carte de credit|kredietkaart|kreditkarte|\bvisa\b|mastercard|american express|amex"),
    ("cash", r"\bcash\b|especes|comptant recu|contant betaald|\bbar\b(?! )|geg\. bar|bargeld"),
    ("transfer", r"virement|overschrijving|uberweis|bank transfer|credit transfer|wire transfer|te betalen op|a payer sur|iban"),
]
CURRENCIES = (
    "EUR",
    "USD",
    "GBP",
    "CHF",
    "PLN",
    "CZK",
    "SEK",
    "DKK",
    "NOK",
    "JPY",
    "CAD",
    "AUD",
    "SGD",
    "MYR",
    "INR",
    "HUF",
    "RON",
    "BGN",
    "CNY",
    "HKD",
)
SIGNS = {"€": "EUR", "£": "GBP", "RM": "MYR", "Rs": "INR", "₹": "INR", "S$": "SGD", "¥": "JPY"}
CURRENCY = re.compile(
    r"(?<![A-Za-z])(?:"
    + "|".join(CURRENCIES)
    + r")(?![A-Za-z])|€|£|₹|¥|S\$|US\$|\$|(?<![A-Za-z])(?:RM|Rs)(?=[\s.]?\d)|\b[Ee]uros?\b|\bEURO\b"
)


def find_payment_means(layout: Layout) -> tuple[str, Cell, int, int] | None:
    """direct_debit, card, cash or transfer: the most telling words on the page win."""
    for code, pattern in MEANS:
        for cell in layout.cells:
            if match := re.search(pattern, fold(cell.text)):
                return code, cell, match.start(), match.end()
    return None


def find_currency(layout: Layout) -> tuple[str, Cell, int, int, float] | None:
    """The currency named most often, with its first place and a confidence."""
    seen: list[tuple[str, Cell, int, int]] = []
    for cell in layout.cells:
        for match in CURRENCY.finditer(cell.text):
            word = match[0]
            code = SIGNS.get(word) or ("USD" if "$" in word else "EUR" if word.upper().startswith("EURO") else word)
            seen.append((code, cell, match.start(), match.end()))
    if not seen:
        return None
    (code, count), *others = Counter(entry[0] for entry in seen).most_common()
    share = count / (count + sum(other for _, other in others))
    first = next(entry for entry in seen if entry[0] == code)
    return *first, 0.6 + 0.38 * share
