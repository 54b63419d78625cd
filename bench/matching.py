"""How fast and how right matching is, beside a naive greedy matcher in the same run.

    python -m bench.matching [--documents 2000] [--seed 7]

Eleven months of an invented company (more for a larger size: two thousand documents are eleven months) are made from
the seed: transfers with and without structured communication or invoice number, subscriptions by direct debit, card
receipts under a shop's sign, sales, several invoices in one payment, instalments, refunds, part payments, twins, and
movements and papers that have no partner. The truth is known, so precision and recall are counted over
document-transaction pairs. Nothing was misread in these documents: with real ones recall depends on the reading too.
"""

import argparse
import json
import random
import time
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from core.banking.structured_communication import from_number
from core.matching.candidates import DocumentCandidate, TransactionCandidate
from core.matching.engine import decide

Pair = tuple[str, str]


def _words(text: str) -> list[str]:
    return text.split()


FAMILIES = _words(
    "Janssens Peeters Maes Jacobs Mertens Willems Claes Goossens Wouters Desmet Dubois Lambert Dupont Martin Simon Laurent Leroy Renard "
    "Lefevre Fontaine Verbeke Vermeulen Hermans Aerts Pauwels Michiels Hendrickx Stevens Lemmens Smets Cools Segers Thijs Baert Lenaerts"
)
TRADES = _words(
    "Drukkerij Garage Bakkerij Elektro Transport Schilderwerken Boulangerie Menuiserie Imprimerie Toitures "
    "Traiteur Horeca Studio Tuinen Immo"
)
BRANDS = _words(
    "Proximus Telenet Engie Luminus Colruyt Makro Coolblue Brico Ikea Acerta Partena Securex Vivaqua Fluvius Ethias Baloise Bpost Lyreco "
    "Staples Hubo Delhaize Carrefour Orange Zalando Microsoft Google Adobe Amazon Spotify Dropbox Ryanair Thalys Sixt Lukoil Esso Shell"
)
FORMS = ("NV", "BV", "SRL", "SA", "BVBA", "SPRL", "")


@dataclass
class World:
    """What was made, and which pairs belong together."""

    random: random.Random
    days: int
    documents: list[DocumentCandidate] = field(default_factory=list[DocumentCandidate])
    transactions: list[TransactionCandidate] = field(default_factory=list[TransactionCandidate])
    truth: set[Pair] = field(default_factory=set[Pair])

    def document(self, name: str, day: date, amount: Decimal, **more: object) -> str:
        identity = f"d{len(self.documents):05d}"
        sale = more.get("direction") == "sale"
        shown = {"customer_name" if sale else "supplier_name": name}
        more.setdefault("due_date", day + timedelta(days=30))
        self.documents.append(
            DocumentCandidate(id=identity, issue_date=day, currency="EUR", tax_inclusive_amount=amount, **shown, **more)  # type: ignore[arg-type]
        )
        return identity

    def pay(self, day: date, amount: Decimal, name: str | None, documents: list[str], **more: object) -> None:
        identity = f"t{len(self.transactions):05d}"
        self.transactions.append(TransactionCandidate(identity, day, amount, "EUR", counterparty_name=name, **more))  # type: ignore[arg-type]
        self.truth.update((document, identity) for document in documents)

    def amount(self, most: int = 3000) -> Decimal:
        if self.random.random() < 0.15:
            return Decimal(self.random.randint(2, most // 50) * 50)
        return Decimal(self.random.randint(500, most * 100)) / 100

    def day(self) -> date:
        return date(2026, 1, 1) + timedelta(days=self.random.randint(0, self.days))

    def as_bank_writes(self, name: str) -> str:
        written = name.upper()
        if self.random.random() < 0.3:
            written = " ".join(reversed(written.split(" ", 1)))
        return written[:26]


def make_world(size: int, seed: int) -> World:
    """About `size` documents and as many transactions."""
    world = World(random.Random(seed), days=size * 330 // 2000)
    parties = [f"{brand} {form}".strip() for brand in BRANDS for form in [world.random.choice(FORMS)]]
    parties += [f"{world.random.choice(TRADES)} {family} {world.random.choice(FORMS)}".strip() for family in FAMILIES for _ in range(4)]
    number = 0
    while len(world.documents) < size:
        number += 1
        _one_story(world, world.random.choice(parties), number)
    while len(world.transactions) < size:
        world.pay(world.day(), -world.amount(), world.random.choice([world.as_bank_writes(world.random.choice(parties)), None]), [])
    world.random.shuffle(world.documents)
    world.random.shuffle(world.transactions)
    return world


def _one_story(world: World, party: str, number: int) -> None:  # noqa: PLR0912  (one branch a story)
    chance = world.random
    day, amount, bank_name = world.day(), world.amount(), world.as_bank_writes(party)
    late = day + timedelta(days=chance.choice([3, 10, 20, 28, 30, 33, 40, 55]))
    story = chance.random()
    if story < 0.25:
        reference = from_number(2026000000 + number)
        paper = world.document(party, day, amount, structured_communication=reference)
        world.pay(late, -amount, bank_name, [paper], structured_communication=reference)
    elif story < 0.40:
        invoice = f"{chance.choice(['F', 'VF', '2026', 'INV-'])}{10000 + number}"
        paper = world.document(party, day, amount, invoice_number=invoice)
        world.pay(late, -amount, bank_name, [paper], remittance_information=f"factuur {invoice}")
    elif story < 0.55:
        paper = world.document(party, day, amount, invoice_number=f"A{20000 + number}")
        world.pay(late, -amount, bank_name, [paper])
    elif story < 0.63:
        paper = world.document(party, day, amount, kind="receipt", due_date=None)
        shown = chance.choice([f"{party.rsplit(maxsplit=1)[-1].upper()} {number}", bank_name, f"SHOP {number}"])
        world.pay(day + timedelta(days=chance.randint(0, 3)), -amount, shown, [paper], remittance_information="BANCONTACT")
    elif story < 0.68:
        for month in range(chance.randint(2, 4)):
            start = day + timedelta(days=30 * month)
            paper = world.document(party, start, amount, due_date=start + timedelta(days=15), payment_means="49")
            world.pay(start + timedelta(days=15 + chance.randint(0, 2)), -amount, bank_name, [paper])
    elif story < 0.76:
        paper = world.document(party, day, amount, direction="sale", structured_communication=from_number(3026000000 + number))
        known = chance.random() < 0.5
        world.pay(late, amount, bank_name, [paper], remittance_information=f"+++{from_number(3026000000 + number)}+++" if known else None)
    elif story < 0.82:
        parts = [world.amount(800) for _ in range(chance.randint(2, 4))]
        papers = [world.document(party, day + timedelta(days=2 * at), part) for at, part in enumerate(parts)]
        world.pay(late, -sum(parts, Decimal(0)), bank_name, papers)
    elif story < 0.85:
        first = (amount / 3).quantize(Decimal("0.01"))
        paper = world.document(party, day, amount, invoice_number=f"B{30000 + number}")
        for part, when in ((first, late), (amount - first, late + timedelta(days=9))):
            world.pay(when, -part, bank_name, [paper], remittance_information=f"B{30000 + number}")
    elif story < 0.88:
        paper = world.document(party, day, amount, kind="credit_note", due_date=None)
        world.pay(day + timedelta(days=5), amount, bank_name, [paper])
    elif story < 0.91:
        world.document(party, day, amount)
        world.pay(late, -(amount / 2).quantize(Decimal("0.01")), bank_name, [])
    elif story < 0.93:
        for _ in range(2):
            world.document(party, day, amount)
        world.pay(late, -amount, bank_name, [])
    else:
        world.document(party, day, amount)


def naive(world: World) -> set[Pair]:
    """The usual first attempt: equal amount, nearest date within ninety days, first come first served."""
    by_amount: dict[Decimal, list[DocumentCandidate]] = defaultdict(list)
    for document in world.documents:
        if document.movement is not None:
            by_amount[document.movement].append(document)
    taken: set[str] = set()
    pairs: set[Pair] = set()
    for movement in sorted(world.transactions, key=lambda each: each.booking_date):
        near = [
            (abs((movement.booking_date - document.issue_date).days), document.id)
            for document in by_amount.get(movement.amount, ())
            if document.id not in taken and document.issue_date and abs((movement.booking_date - document.issue_date).days) <= 90
        ]
        if near:
            taken.add(min(near)[1])
            pairs.add((min(near)[1], movement.id))
    return pairs


def ours(world: World) -> set[Pair]:
    """Pairs inside the links the product makes by itself."""
    decisions = decide(world.documents, world.transactions)
    linked = [decision for decision in decisions if decision.outcome == "linked"]
    return {(document, movement) for each in linked for document in each.documents for movement in each.transactions}


def measure(size: int, seed: int) -> list[dict[str, object]]:
    """One row for each matcher, over the same world."""
    world = make_world(size, seed)
    rows: list[dict[str, object]] = []
    for name, matcher in (("okioki", ours), ("greedy amount and date", naive)):
        begun = time.perf_counter()
        pairs = matcher(world)
        seconds = time.perf_counter() - begun
        right = len(pairs & world.truth)
        rows.append(
            {
                "matcher": name,
                "documents": len(world.documents),
                "transactions": len(world.transactions),
                "seconds": round(seconds, 2),
                "pairs": len(pairs),
                "wrong": len(pairs) - right,
                "precision": round(right / (len(pairs) or 1), 4),
                "recall": round(right / (len(world.truth) or 1), 4),
            }
        )
    return rows


def main() -> None:
    """Print one JSON line for each matcher and size; the growth from half the size to the whole shows the order of work."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=7)
    told = parser.parse_args()
    for size in (told.documents // 2, told.documents):
        for row in measure(size, told.seed):
            print(json.dumps(row))


if __name__ == "__main__":
    main()
