"""The papers of one seed, one after the other: each depends on the seed and its place alone."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from bench.papers import bills, invoices, letters, more_invoices, tickets
from bench.papers.canvas import Canvas
from bench.papers.degrade import photographed, scanned
from bench.papers.make_paper import make_paper, make_ticket
from bench.papers.paper import Paper
from bench.papers.photo_effects import photographed_hard

Layout = Callable[[Canvas, Paper, Random], None]

PAGES: tuple[Layout, ...] = (
    invoices.classic,
    invoices.gridded,
    invoices.under,
    invoices.sidebar,
    invoices.banner,
    invoices.windowed,
    invoices.wholesaler,
    more_invoices.freelancer,
    more_invoices.typewriter,
    more_invoices.split,
    more_invoices.form,
    more_invoices.bilingual,
    more_invoices.upside,
    more_invoices.ledger,
)
BILLS: tuple[Layout, ...] = (bills.telecom, bills.energy)
REMINDERS: tuple[Layout, ...] = (letters.reminder_letter, letters.reminder_list)
TICKETS: tuple[tuple[str, Layout], ...] = (
    ("shop", tickets.shop),
    ("shop", tickets.shop),
    ("restaurant", tickets.restaurant),
    ("restaurant", tickets.restaurant),
    ("shop", tickets.fuel),
    ("shop", tickets.terminal),
    ("restaurant", tickets.terminal),
    ("restaurant", tickets.hotel),
)
SORTS = {
    "invoice": 52,
    "credit_note": 8,
    "receipt": 20,
    "reminder": 5,
    "quote": 4,
    "order_confirmation": 4,
    "delivery_note": 3,
    "pro_forma": 2,
    "purchase_order": 2,
}
FORMS = ("text", "scan", "photo")
EVERY_FORM = (*FORMS, "hard_photo")
MEDIA = {"text": "pdf_text", "scan": "scan", "photo": "photo", "hard_photo": "photo"}
_AS = {"scan": scanned, "photo": photographed, "hard_photo": photographed_hard}
KEPT_OF_OTHERS = frozenset({"kind", "supplier_name", "supplier_vat", "customer_name", "customer_vat", "currency"})
"""What is true of a quote or a reminder as well; numbers and dates of papers that are no invoices are not annotated."""


@dataclass(frozen=True, slots=True)
class Made:
    """A file and its truth record."""

    name: str
    data: bytes
    record: dict[str, Any]


def generate(seed: int, count: int, *, sorts: Sequence[str] = tuple(SORTS), forms: Sequence[str] = FORMS) -> Iterator[Made]:
    """Synthetic papers with their truth, the same for the same arguments."""
    for place in range(count):
        chance = Random(f"{seed}/{place}")
        sort = chance.choices(list(sorts), [SORTS[sort] for sort in sorts])[0]
        yield _made(chance, seed, place, sort, forms)


def _made(chance: Random, seed: int, place: int, sort: str, forms: Sequence[str]) -> Made:
    canvas, paper, layout = draw(chance, sort)
    weights = {"text": 2, "scan": 5, "photo": 5} if sort == "receipt" else {"text": 6, "scan": 3, "photo": 3}
    weights["hard_photo"] = weights["photo"]
    form = chance.choices(list(forms), [weights[form] for form in forms])[0]
    pages, data, suffix = canvas.pages, canvas.save(), ".pdf"
    if form != "text":
        data, suffix = _AS[form](data, chance)
    fields = paper.truth(canvas.said)
    if fields["kind"] == "other":
        fields = {name: value for name, value in fields.items() if name in KEPT_OF_OTHERS}
    name = f"synthetic__{seed}_{place:04d}_{sort}_{layout}_{form}{suffix}"
    record = {
        "file": name,
        "media": MEDIA[form],
        "lang": paper.habits.language,
        "pages": pages,
        "group": f"synthetic|{seed}|{place}",
        "source": "synthetic (bench.papers)",
        "source_path": f"{sort}/{layout}",
        "licence": "AGPL-3.0-or-later",
        "truth": "generated with the paper",
        "fields": fields,
        "not_visible": list[str](),
    }
    return Made(name, data, record)


def draw(chance: Random, sort: str) -> tuple[Canvas, Paper, str]:
    """One paper on its canvas, and the name of its layout."""
    if sort == "receipt":
        trade, layout = chance.choice(TICKETS)
        paper = make_ticket(chance, trade)
        canvas = Canvas(chance) if layout is tickets.hotel else tickets.narrow(chance)
    else:
        paper = make_paper(chance, sort)
        layout = chance.choice(_layouts(chance, sort))
        canvas = Canvas(chance, face="mono" if layout is more_invoices.typewriter else None)
    layout(canvas, paper, chance)
    return canvas, paper, layout.__name__


def _layouts(chance: Random, sort: str) -> tuple[Layout, ...]:
    if sort == "reminder":
        return REMINDERS
    if sort == "delivery_note":
        return (letters.delivery_note,)
    return BILLS if sort == "invoice" and chance.random() < 0.1 else PAGES
