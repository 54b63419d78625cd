"""How fast and how right matching is, by kind of difficulty, beside the published rules of others in the same run.

    python -m bench.matching [--documents 2000] [--seeds 101,102,103] [--even] [--speed 1000,10000,100000] [--no-peers]

Companies' years are invented from each seed (bench.matching.year says how) and their truth is known. Nothing was misread in these
documents: with real ones the share that is linked depends on the reading too. Aims: one wrong link in a thousand at most, 95 % of what is
linkable linked, the true answer among the first three of the rest in 95 %, six questions per hundred movements at most.
"""

import argparse
from collections import defaultdict
from collections.abc import Iterable

from bench.matching.measure import Measured, measure_ours, measure_peers
from bench.matching.score import Row
from bench.matching.year import make_even, make_year


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--seeds", default="101,102,103")
    parser.add_argument("--even", action="store_true", help="every kind equally often: harder than any year")
    parser.add_argument("--speed", default="", help="sizes to time, from nothing")
    parser.add_argument("--no-peers", action="store_true")
    told = parser.parse_args()
    for size in (int(each) for each in told.speed.split(",") if each):
        world = make_year(size, seed=1)
        took = measure_ours(world)
        print(f"{len(world.documents):>8,} documents x {len(world.transactions):,} transactions from nothing: {took.seconds:.2f} s")
    if told.speed:
        return
    make = make_even if told.even else make_year
    found: dict[str, list[Measured]] = defaultdict(list)
    for seed in (int(each) for each in told.seeds.split(",")):
        world = make(told.documents, seed)
        for each in (measure_ours(world), *([] if told.no_peers else measure_peers(world))):
            found[each.name].append(each)
            for kind, row in each.rows.items() if each.name == "okioki" else ():
                for pair in row.errors:
                    print(f"wrong: seed {seed}, {kind}: {pair[0]} ({world.kind_of[pair[0]]}) with {pair[1]}")
    _tell_kinds(found)
    _tell_matchers(found)


def _tell_kinds(found: dict[str, list[Measured]]) -> None:
    sums = {name: _by_kind(runs) for name, runs in found.items()}
    ours = sums["okioki"]
    others = [name for name in sums if name != "okioki"]
    head = "".join(f"{name:>22}" for name in others)
    print(f"\n{'':20}{'movements':>10}{'linkable':>9}{'linked':>8}{'wrong':>6}{'in first 3':>11}{'questions':>10}{head}")
    print(f"{'':67}{'':7}" + "".join(f"{'linked/wrong':>22}" for _ in others))
    for kind in sorted(ours):
        row = ours[kind]
        peers = "".join(
            f"{_share(sums[name][kind].linked, sums[name][kind].linkable) + ' /' + str(sums[name][kind].wrong):>22}" for name in others
        )
        print(
            f"{kind:20}{row.transactions:>10}{row.linkable:>9}{_share(row.linked, row.linkable):>8}{row.wrong:>6}"
            f"{_share(row.offered, row.rest):>11}{row.questions:>10}{peers}"
        )


def _tell_matchers(found: dict[str, list[Measured]]) -> None:
    print(f"\n{'':20}{'links':>8}{'wrong':>7}{'per 1,000':>10}{'of linkable':>12}{'in first 3':>11}{'questions/100':>14}{'seconds':>9}")
    for name, runs in found.items():
        total = Row()
        for run in runs:
            total += run.total
        asked = f"{100 * total.questions / total.transactions:.2f}" if name == "okioki" else ""
        offered = _share(total.offered, total.rest) if name == "okioki" else ""
        print(
            f"{name:20}{total.made:>8}{total.wrong:>7}{1000 * total.wrong / (total.made or 1):>10.2f}"
            f"{_share(total.linked, total.linkable):>12}{offered:>11}{asked:>14}{sum(run.seconds for run in runs):>9.2f}"
        )


def _by_kind(runs: Iterable[Measured]) -> dict[str, Row]:
    sums: dict[str, Row] = defaultdict(Row)
    for run in runs:
        for kind, row in run.rows.items():
            sums[kind] += row
    return sums


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}%" if whole else "-"


if __name__ == "__main__":
    main()
