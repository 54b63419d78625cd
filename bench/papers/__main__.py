"""`python -m bench.papers --out DIR --seed N --count K`: synthetic papers and their truth.jsonl."""

import argparse
import json
from collections import Counter
from itertools import chain
from pathlib import Path

from bench.papers.cards.generate import generate_statements
from bench.papers.generate import EVERY_FORM, FORMS, SORTS, generate


def main() -> None:
    parser = argparse.ArgumentParser(
        description="Make SYNTHETIC Belgian papers, with their truth in the shape of documents/dev/truth.jsonl."
    )
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--cards", type=int, default=0, help="So many card statements besides.")
    parser.add_argument("--sorts", nargs="+", choices=list(SORTS), default=list(SORTS))
    parser.add_argument(
        "--forms", nargs="+", choices=EVERY_FORM, default=list(FORMS), help="hard_photo: strong perspective and a hard shadow."
    )
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    made: Counter[str] = Counter()
    with (options.out / "truth.jsonl").open("w", encoding="utf-8") as told:
        papers = generate(options.seed, options.count, sorts=options.sorts, forms=options.forms)
        for one in chain(papers, generate_statements(options.seed, options.cards, forms=options.forms)):
            (options.out / one.name).write_bytes(one.data)
            told.write(json.dumps(one.record, ensure_ascii=False) + "\n")
            made[f"{one.record['fields']['kind']} as {one.record['media']}"] += 1
    (options.out / "README.md").write_text(
        f"SYNTHETIC papers made by `python -m bench.papers --seed {options.seed} --count {options.count}`: "
        "nobody sent them, no company or number in them is meant.\n"
    )
    print(
        f"{sum(made.values())} synthetic papers in {options.out}: " + ", ".join(f"{count} {sort}" for sort, count in sorted(made.items()))
    )


if __name__ == "__main__":
    main()
