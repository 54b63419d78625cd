"""A company's year: how often each story happens.

The shares are ours, chosen after how Belgian firms pay (mostly transfers, half of them with the structured communication, then cards,
then collections); they are not taken from customers' accounts, so the table by kind says more than the sum over a year.
"""

import random
from collections.abc import Callable, Mapping

from bench.matching import cards, purchases, sets
from bench.matching.names import make_parties
from bench.matching.world import World

Story = Callable[[World], None]

YEAR: Mapping[Story, float] = {
    purchases.structured: 20,
    purchases.end_to_end: 4,
    purchases.number_quoted: 9,
    purchases.name_and_amount: 7,
    purchases.truncated_name: 4,
    purchases.mistyped_name: 1.5,
    purchases.other_script: 0.5,
    purchases.direct_debit: 2,
    purchases.subscription: 2,
    purchases.rounded: 0.7,
    purchases.early_discount: 0.4,
    purchases.misquoted: 0.7,
    purchases.contradictory: 0.2,
    cards.card_receipt: 14,
    cards.card_abroad: 2,
    cards.converted: 0.7,
    cards.payout: 1,
    cards.explained: 13,
    cards.paper_missing: 1.2,
    cards.unpaid: 2,
    sets.sale_structured: 8,
    sets.sale_by_name: 4,
    sets.sale_with_charges: 0.4,
    sets.batch_quoted: 1,
    sets.batch_unquoted: 0.6,
    sets.less_credit_note: 0.6,
    sets.refund: 1,
    sets.instalments: 0.5,
    sets.part_payment: 0.4,
    sets.twins: 0.2,
    sets.equal_amounts: 0.6,
    sets.paid_privately: 0.4,
}


def make_year(size: int, seed: int) -> World:
    """About `size` documents and as many transactions; two thousand are one year, more are more years, seven at most."""
    chance = random.Random(seed)
    days = min(7 * 365, max(365, size * 365 // 2000))
    world = World(chance, days, make_parties(chance, max(60, size // 15)))
    stories, weights = list(YEAR), list(YEAR.values())
    while len(world.documents) < size:
        (story,) = chance.choices(stories, weights)
        world.kind = story.__name__
        story(world)
    _shuffle(world)
    return world


def make_even(size: int, seed: int) -> World:
    """Every kind of difficulty equally often, in one company: harder than any year."""
    chance = random.Random(seed)
    world = World(chance, max(365, size * 365 // 2000), make_parties(chance, max(60, size // 15)))
    stories = [story for story in YEAR if story is not cards.explained]
    while len(world.documents) < size:
        for story in stories:
            world.kind = story.__name__
            story(world)
    _shuffle(world)
    return world


def _shuffle(world: World) -> None:
    world.random.shuffle(world.documents)
    world.random.shuffle(world.transactions)
