"""How well card statements are read: every line right, and the total proved by the lines.

    python -m bench.card_statements [--seed N] [--text 60] [--scans 18] [--photos 12] [--show]

The statements are SYNTHETIC (bench.papers.cards, six layouts, four languages): there are no public ones. A statement counts as
right when each line of each card has its day, merchant, amount and amount abroad, none is missing, none is invented, and the
sum that the paper states is proved. A second figure counts the papers whose lines were wrong without a word about it.
"""

import argparse
import asyncio
import sys
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from rapidfuzz import fuzz

from bench.papers.cards.generate import generate_statements
from bench.papers.generate import Made
from core.parsing import parse
from core.reading.extract import extract
from core.reading.extraction import CardEntry, Extraction
from core.reading.fields.folding import fold

AIMS = {"text": 1.0, "scan": 0.95, "photo": None}
SAME_NAME = 85
LONGEST_NAME = 25
"""Characters of a merchant's name that every layout prints."""


def faults(read: Extraction, told: dict[str, Any]) -> list[str]:
    """What is wrong with a reading; the empty list when nothing is."""
    found = [] if read.kind == "card_statement" else [f"kind is {read.kind}"]
    digits = [one.last_digits for one in read.statements]
    if digits != [one["last_digits"] for one in told["statements"]]:
        found.append(f"cards {digits}")
    for one, truth in zip(read.statements, told["statements"], strict=False):
        found += [f"brand {one.brand}"] if one.brand != truth["brand"] else []
        found += list(wrong_lines(one.lines, truth["lines"]))
        found += [] if one.adds_up else [f"not proved: {one.lines_sum} against {one.total}"]
    for one in read.statements[:1]:
        found += [f"period {one.period_start} {one.period_end}"] if [one.period_start, one.period_end] != told["period"] else []
        due = told["fields"].get("debit_date"), told["fields"].get("debit_amount")
        if due[0] and (one.debit_date != due[0] or abs(Decimal(one.debit_amount or 0)) != abs(Decimal(str(due[1])))):
            found.append(f"debit {one.debit_date} {one.debit_amount}")
    return found


def wrong_lines(lines: tuple[CardEntry, ...], truth: list[dict[str, Any]]) -> Iterator[str]:
    """The lines that are missing, differ or were invented."""
    left = list(lines)
    for wanted in truth:
        match = next((line for line in left if is_same_line(line, wanted)), None)
        if match is None:
            yield f"line missing: {wanted['date']} {wanted['description']} {wanted['amount']}"
        else:
            left.remove(match)
    yield from (f"line invented: {line.date} {line.description} {line.amount}" for line in left)


def is_same_line(line: CardEntry, wanted: dict[str, Any]) -> bool:
    """Day, amount, amount abroad and merchant."""
    abroad = wanted.get("original_amount")
    return (
        line.date == wanted["date"]
        and Decimal(line.amount) == Decimal(wanted["amount"])
        and (line.original_currency, line.original_amount and Decimal(line.original_amount))
        == (wanted.get("original_currency"), abroad and Decimal(abroad))
        and fuzz.partial_ratio(fold(wanted["description"])[:LONGEST_NAME], fold(line.description)) >= SAME_NAME
    )


def is_silent(read: Extraction, found: list[str]) -> bool:
    """Whether lines are wrong and yet every card's sum is said to be proved."""
    return any(fault.startswith("line") for fault in found) and all(one.adds_up for one in read.statements)


async def measure(made: Made, room: asyncio.Semaphore) -> tuple[Extraction, list[str]]:
    async with room:
        read = await extract(made.data, made.name)
    return read, faults(read, made.record)


async def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=2027)
    parser.add_argument("--text", type=int, default=60)
    parser.add_argument("--scans", type=int, default=18)
    parser.add_argument("--photos", type=int, default=12)
    parser.add_argument("--show", action="store_true", help="Name every fault.")
    options = parser.parse_args()
    room, below = asyncio.Semaphore(2), False
    print("card statements (synthetic): all lines right and the total proved")
    for form, count in (("text", options.text), ("scan", options.scans), ("photo", options.photos)):
        papers = list(generate_statements(options.seed, count, forms=[form]))
        answers = await asyncio.gather(*(measure(made, room) for made in papers))
        whole: dict[str, list[bool]] = defaultdict(list)
        core, silent, lines = 0, 0, 0
        for made, (read, found) in zip(papers, answers, strict=True):
            essential = [fault for fault in found if fault.startswith(("line", "not proved", "cards", "kind"))]
            whole[made.record["source_path"].rpartition("/")[2]].append(not found)
            core += not essential
            silent += is_silent(read, found)
            lines += sum(len(one["lines"]) for one in made.record["statements"])
            if options.show and found:
                print(f"  {made.name}: {'; '.join(found[:4])}")
        if not papers:
            continue
        aim = AIMS[form]
        below |= aim is not None and core < aim * len(papers)
        print(
            f"{form:6} {core}/{len(papers)} ({core / len(papers):.1%}; aim {f'{aim:.0%}' if aim else 'none'}), {lines} lines; "
            f"with brand, period and debit too {sum(sum(ones) for ones in whole.values())}/{len(papers)}; wrong without a word {silent}"
        )
        print("       " + ", ".join(f"{layout} {sum(ones)}/{len(ones)}" for layout, ones in sorted(whole.items())))
    await parse.close()
    raise SystemExit(1 if below else 0)


if __name__ == "__main__":
    asyncio.run(main())
