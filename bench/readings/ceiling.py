"""What the words allow: how often the true value can be found in the text at all, however it is written. No reader does better."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from bench.readings.cases import Case
from bench.readings.score import SAME_NAME, asked, bare
from core.reading.fields.folding import fold
from core.reading.fields.layout import Layout, read_layout
from core.reading.page import Page

MONTHS = (
    ("jan",), ("feb", "fev"), ("mar", "mrt", "maa"), ("apr", "avr"), ("may", "mai", "mei"), ("jun", "juin"),
    ("jul", "juil"), ("aug", "aou"), ("sep",), ("oct", "okt"), ("nov",), ("dec", "dez"),
)  # fmt: skip
"""How the months begin in English, French, Dutch and German, without accents."""
GAP = r"[\s.,'’]*"
IDENTIFIERS = ("supplier_vat", "customer_vat", "invoice_number", "iban", "payment_reference")
AMOUNTS = ("total", "net", "vat_total")


def is_in_words(name: str, truth: Any, layout: Layout) -> bool:
    """Whether the true value stands in the text, by forms that do not depend on the reader under test."""
    if name.endswith("_name"):
        wanted, names = bare(str(truth)).split(), [bare(row.text) for row in layout.rows]
        joined = "".join(wanted)
        return any(fuzz.token_set_ratio(" ".join(wanted), row) >= SAME_NAME for row in names) or joined in "".join("".join(names).split())
    if name.endswith("_date"):
        return _has_date(date.fromisoformat(str(truth)), fold(layout.text))
    if name in AMOUNTS:
        return _has_amount(Decimal(str(truth)), layout.text)
    if name == "vat_lines":
        return all(_has_amount(Decimal(str(line[part])), layout.text) for line in truth for part in ("base", "vat"))
    if name in IDENTIFIERS:
        wanted, text = (re.sub(r"[^A-Z0-9]", "", str(one).upper()) for one in (truth, layout.text))
        return wanted in text or (name.endswith("_vat") and re.sub(r"^[A-Z]{2}", "", wanted) in text)
    return True


def _has_date(day: date, text: str) -> bool:
    d, m, y = f"0?{day.day}", f"0?{day.month}", f"(?:{day.year // 100})?{day.year % 100:02d}"
    named = "(?:" + "|".join(MONTHS[day.month - 1]) + r")[a-z]*"
    sep = r"[\s./\-,]*"
    forms = (
        rf"{d}{sep}{m}{sep}{y}", rf"{m}{sep}{d}{sep}{y}", rf"{day.year}{sep}{m}{sep}{d}",
        rf"{d}(?:er|st|nd|rd|th|e)?{sep}{named}{sep}{y}", rf"{named}{sep}{d}(?:st|nd|rd|th)?{sep}{y}",
    )  # fmt: skip
    return any(re.search(rf"(?<!\d){form}(?!\d)", text) for form in forms)


def _has_amount(amount: Decimal, text: str) -> bool:
    whole, cents = f"{abs(amount):.2f}".split(".")
    head = GAP.join(whole)
    ends = [
        rf"{GAP}{cents[0]}\s*{cents[1]}",
        *([rf"{GAP}{cents[0]}(?!\d)"] if cents[1] == "0" else []),
        *([r"(?!\d)"] if cents == "00" else []),
    ]
    return any(re.search(rf"(?<!\d){head}{end}", text) for end in ends)


def ceiling(cases: Sequence[Case], pages: Mapping[Path, tuple[Page, ...]]) -> list[str]:
    """Field by medium: in how many of the documents the words hold the true value."""
    cells: dict[tuple[str, str], list[bool]] = defaultdict(list)
    missing: list[str] = []
    for case in cases:
        if case.media == "XML" or not pages.get(case.file):
            continue
        layout = read_layout(pages[case.file])
        for name, truth in asked(case):
            if name in ("kind", "currency"):
                continue
            found = is_in_words(name, truth, layout)
            cells[name, case.media].append(found)
            if not found and case.is_recognised:
                missing.append(f"not in the words: {name} {truth} of {case.file.name[:50]}")
    media = list(dict.fromkeys(medium for _, medium in cells))
    lines = [f"{'in the words':18}" + "".join(f"{medium:>12}" for medium in media)]
    for name in dict.fromkeys(name for name, _ in cells):
        shares = [cells.get((name, medium)) for medium in media]
        lines.append(f"{name:18}" + "".join(f"{f'{sum(share)}/{len(share)}' if share else '':>12}" for share in shares))
    return lines + missing
