"""Try a rule out on what is there, without doing anything."""

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import ids
from core.rules.action import Action, AttachAction, slot_of
from core.rules.attach import bookings_of_contracts
from core.rules.book import Book, Standing
from core.rules.carry_out import refusals
from core.rules.draft import Draft, check
from core.rules.gather import gather_documents, gather_transactions
from core.rules.narrow import of_documents, of_transactions
from core.rules.outcome import Outcome, Thing, outcome_of
from core.rules.propose import meets
from core.rules.queries import load_book

MOST = 100_000
"""Things that are looked through, the newest first: ten years of a busy company."""
SHOWN = 50


@dataclass(frozen=True, slots=True)
class Tried:
    """One thing that the rule is about, and what would come of each of its actions."""

    thing: Thing
    outcomes: tuple[tuple[Action, Outcome], ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """What a rule would come to. A thing is counted by the most that any of its actions comes to."""

    met: int
    counts: Mapping[Outcome, int]
    items: tuple[Tried, ...]
    """The first of them: those on which it would act, then those it differs from, then the rest; the newest first."""


async def preview_rule(session: AsyncSession, company_id: UUID, draft: Draft, *, rule_id: UUID | None = None) -> Preview:
    """What the rule would do now to everything there is; `rule_id` where it takes the place of one that stands.

    Conditions alone may be tried out, too: what they meet is then counted. Raises as `check`.
    """
    check(draft, without_actions=True)
    tried = Standing(rule_id or ids.uuid7(), 0, draft)
    if draft.about == "transaction":
        things = await gather_transactions(session, company_id, *of_transactions(draft.conditions), limit=MOST)
    else:
        things = await gather_documents(session, company_id, *of_documents(draft.conditions), limit=MOST)
    met = await asyncio.to_thread(_met, draft, things)
    book = await load_book(session, company_id, instead=tried)
    contracts = await bookings_of_contracts(
        session, company_id, {one.document_id for one in draft.actions if isinstance(one, AttachAction)}
    )
    refused = await refusals(session, company_id, [thing.facts for thing in met])
    items = await asyncio.to_thread(_try, book, tried, met, contracts, refused)
    counts = Counter(min((outcome for _, outcome in one.outcomes), key=_RANK.index, default=Outcome.WOULD) for one in items)
    items.sort(key=lambda one: min((_RANK.index(outcome) for _, outcome in one.outcomes), default=0))
    return Preview(len(met), counts if draft.actions else {}, tuple(items[:SHOWN]))


_RANK = (Outcome.WOULD, Outcome.ANSWERED, Outcome.EARLIER_RULE, Outcome.UNDONE, Outcome.SETTLED, Outcome.ALREADY)


def _met(draft: Draft, things: Sequence[Thing]) -> list[Thing]:
    return [thing for thing in things if meets(draft, thing.facts)]


def _try(
    book: Book,
    tried: Standing,
    met: Sequence[Thing],
    contracts: Mapping[UUID, UUID | None],
    refused: frozenset[tuple[UUID, UUID, str]],
) -> list[Tried]:
    items: list[Tried] = []
    for thing in met:
        decides = {deed.slot: deed.rule_id for deed in book.decide(thing.facts)}
        outcomes: list[tuple[Action, Outcome]] = []
        for action in tried.draft.actions:
            booking = contracts.get(action.document_id) if isinstance(action, AttachAction) else None
            outcome = outcome_of(action, thing.now, rule_id=tried.id, contract_booking=booking)
            if outcome is Outcome.WOULD and decides.get(slot_of(action)) != tried.id:
                outcome = Outcome.EARLIER_RULE
            if outcome is Outcome.WOULD and (tried.id, thing.facts.id, slot_of(action)) in refused:
                outcome = Outcome.UNDONE
            outcomes.append((action, outcome))
        items.append(Tried(thing, tuple(outcomes)))
    return items
