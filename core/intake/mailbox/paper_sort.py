"""What sort of paper a file is, by what it calls itself: large words and words alone in their line count as its title."""

import re
from enum import StrEnum

from core.folding import fold
from core.intake.mailbox import paper_words as words
from core.intake.mailbox.peek import Peek


class Sort(StrEnum):
    """Sorts of papers that decide whether a file is taken."""

    EVIDENCE = "evidence"
    """An invoice, a credit note, a receipt, a fee note."""
    CARD_STATEMENT = "card_statement"
    CONTRACT = "contract"
    QUOTE_OR_ORDER = "quote_or_order"
    REMINDER = "reminder"
    """Evidence of an invoice that may be missing."""
    PAYSLIP = "payslip"
    BANK_STATEMENT = "bank_statement"
    GENERAL_PAPER = "general_paper"
    UNKNOWN = "unknown"
    """It has words, and none of them says what it is."""
    WORDLESS = "wordless"
    """A scan, a picture, or a file that does not open."""


_TABLE = (
    (Sort.EVIDENCE, words.INVOICE),
    (Sort.CARD_STATEMENT, words.CARD),
    (Sort.CONTRACT, words.CONTRACT),
    (Sort.QUOTE_OR_ORDER, words.QUOTE),
    (Sort.REMINDER, words.REMINDER),
    (Sort.PAYSLIP, words.PAYSLIP),
    (Sort.BANK_STATEMENT, words.BANK),
    (Sort.GENERAL_PAPER, words.TERMS),
    (Sort.GENERAL_PAPER, words.PAPERWORK),
)
_TITLE_SIZE = 1.25
_TITLE_LENGTH = 45
_TITLED = 1.55
"""A word alone in one of the first lines, or a large one that is not."""
_ADDRESSED = re.compile(r"(?:factur\w*|facture|invoice|bill|factuur|rechnung|livr\w+|order) (?:a|to|aan|an)\b|adresse de|adres\b")
"""Headings of addresses, which name a paper and title none."""
_NUMBERED = re.compile(r"(?:n[o°º]?\.?|nr\.?|#|:)?\s*[a-z]{0,5}[-/]?\d[\w/.\-]*")


def sort_of(peek: Peek | None) -> Sort:
    """The sort of a PDF by its first pages. An invoice anywhere in the file beats all but a title of something else on its first page."""
    if peek is None or len("".join(line.text for line in peek.lines)) < 30:
        return Sort.WORDLESS
    lines = [(fold(line.text), line.size, line.page) for line in peek.lines]
    text = "\n".join(line for line, _, _ in lines)
    if _is_card(text):
        return Sort.CARD_STATEMENT
    titles = [(_weight(pattern, lines, page=0), sort) for sort, pattern in _TABLE]
    best, sort = max(titles, key=lambda one: one[0])
    if best < _TITLED:
        sort = _by_words(text)
    if sort not in (Sort.EVIDENCE, Sort.UNKNOWN, Sort.CARD_STATEMENT) and _later_invoice(lines):
        return Sort.EVIDENCE
    return sort


def sort_of_name(name: str) -> Sort:
    """The sort that a file name or a subject claims; UNKNOWN where it claims none."""
    told = re.sub(r"[_\-.+]+", " ", fold(name))
    for sort, pattern in (*_TABLE[2:], *_TABLE[:2]):
        if pattern.search(told):
            return sort
    return Sort.UNKNOWN


def _weight(pattern: re.Pattern[str], lines: list[tuple[str, float, int]], *, page: int) -> float:
    """How strongly the page is titled so: the largest title counts, and more where it stands alone in its line."""
    best = 0.0
    for place, (line, size, on) in enumerate(lines):
        if on != page or len(line) > _TITLE_LENGTH or _ADDRESSED.search(line):
            continue
        found = pattern.search(line.replace(" ", "")) if _spaced(line) else pattern.search(line)
        if found is None:
            continue
        rest = _NUMBERED.sub("", line[: found.start()] + line[found.end() :]).strip(" :-–|/.,*=_#")
        alone = len(rest) <= 2
        weight = (size if size >= _TITLE_SIZE else 0.0) + (1.2 if alone else 0.0) + (0.4 if place < 15 else 0.0)
        if not alone and size < _TITLE_SIZE:
            weight = min(weight, 0.9)
        best = max(best, weight + len(found.group()) / 200)  # "facture pro forma" says more than "facture"
    return best


def _spaced(line: str) -> bool:
    return len(line) > 8 and all(len(one) == 1 for one in line.split())


def _by_words(text: str) -> Sort:
    """A paper without a title: two signs of one sort, or the words of an invoice with an amount."""
    for sort, pattern in ((Sort.PAYSLIP, words.PAYSLIP), (Sort.BANK_STATEMENT, words.BANK)):
        if len({found.group() for found in pattern.finditer(text)}) >= 2:
            return sort
    if words.INVOICE.search(text) and words.AMOUNT.search(text):
        return Sort.EVIDENCE
    if words.TOTAL.search(text) and words.AMOUNT.search(text):
        return Sort.EVIDENCE
    return Sort.GENERAL_PAPER if words.TERMS.search(text) or words.PAPERWORK.search(text) else Sort.UNKNOWN


def _later_invoice(lines: list[tuple[str, float, int]]) -> bool:
    """A copy of the invoice behind a letter."""
    pages = {page for _, _, page in lines if page > 0}
    text = {page: "\n".join(line for line, _, on in lines if on == page) for page in pages}
    return any(_weight(words.INVOICE, lines, page=page) >= 2 and words.NUMBER.search(text[page]) for page in pages)


def _is_card(text: str) -> bool:
    masked = re.search(r"(?:\d{4}[ -]?)?(?:[x*•]{4}[ -]?){2,3}\d{3,4}|\b\d{4}[ -]\d{2}[x*]{2}[ -][x*]{4}[ -]\d{4}", text)
    return words.CARD.search(text) is not None and (masked is not None or len(words.CARD.findall(text)) >= 3)
