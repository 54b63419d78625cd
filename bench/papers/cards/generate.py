"""Card statements of one seed, each with its truth."""

from collections.abc import Callable, Iterator, Sequence
from random import Random

from bench.papers.canvas import Canvas
from bench.papers.cards import layouts, more_layouts
from bench.papers.cards.make_statement import make_statement
from bench.papers.cards.statement import Statement
from bench.papers.degrade import photographed, scanned
from bench.papers.generate import FORMS, MEDIA, Made

Layout = Callable[[Canvas, Statement, Random], None]
LAYOUTS: tuple[Layout, ...] = (
    layouts.expenses,
    layouts.bank,
    layouts.charges,
    more_layouts.prepaid,
    more_layouts.german,
    more_layouts.listing,
)


def generate_statements(seed: int, count: int, *, forms: Sequence[str] = FORMS) -> Iterator[Made]:
    """Synthetic card statements, the layouts in turn; the same for the same arguments."""
    for place in range(count):
        chance = Random(f"cards/{seed}/{place}")
        layout = LAYOUTS[place % len(LAYOUTS)]
        statement = draw_statement(chance, layout)
        canvas = Canvas(chance, face=chance.choice(["sans", "sans", "sans", "mono", "serif"]), size=chance.choice([7.5, 8.0, 8.5]))
        layout(canvas, statement, chance)
        form = chance.choice(list(forms))
        pages, data, suffix = canvas.pages, canvas.save(), ".pdf"
        if form != "text":
            data, suffix = (scanned if form == "scan" else photographed)(data, chance)
        name = f"synthetic__{seed}_{place:04d}_card_{layout.__name__}_{form}{suffix}"
        record = {
            "file": name,
            "media": MEDIA[form],
            "lang": statement.habits.language,
            "pages": pages,
            "group": f"synthetic|cards|{seed}|{place}",
            "source": "synthetic (bench.papers)",
            "source_path": f"card_statement/{layout.__name__}",
            "licence": "AGPL-3.0-or-later",
            "truth": "generated with the paper",
            "not_visible": list[str](),
        } | statement.truth()
        yield Made(name, data, record)


def draw_statement(chance: Random, layout: Layout) -> Statement:
    """A month that suits the layout."""
    if layout is more_layouts.prepaid:
        return make_statement(chance, prepaid=True)
    brand = "amex" if layout is layouts.charges and chance.random() < 0.5 else None
    return make_statement(chance, cards=chance.choices([1, 2], [65, 35])[0], brand=brand)
