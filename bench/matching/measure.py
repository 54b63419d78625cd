"""Run the engine and its peers over one world."""

import time
from dataclasses import dataclass
from datetime import timedelta

from bench.matching.cards import USD_PER_EURO
from bench.matching.peers import PEERS
from bench.matching.score import Row, linked_pairs, score
from bench.matching.world import FIRST_DAY, World
from core.matching.engine import decide
from core.matching.policy import Policy
from core.matching.rates import Rate, Rates

RATES = Rates(Rate(FIRST_DAY + timedelta(days=day), "USD", USD_PER_EURO) for day in range(0, 8 * 365, 7))
"""The rate table of the invented time."""


@dataclass(frozen=True)
class Measured:
    """One matcher over one world."""

    name: str
    seconds: float
    rows: dict[str, Row]

    @property
    def total(self) -> Row:
        whole = Row()
        for row in self.rows.values():
            whole += row
        return whole


def measure_ours(world: World, policy: Policy | None = None) -> Measured:
    """The product's engine."""
    begun = time.perf_counter()
    decisions = decide(world.documents, world.transactions, policy or Policy(), rates=RATES)
    seconds = time.perf_counter() - begun
    return Measured("okioki", seconds, score(world, linked_pairs(decisions), decisions))


def measure_peers(world: World) -> list[Measured]:
    """Their rules."""
    found: list[Measured] = []
    for name, peer in PEERS.items():
        begun = time.perf_counter()
        pairs = peer(world)
        found.append(Measured(name, time.perf_counter() - begun, score(world, pairs)))
    return found
