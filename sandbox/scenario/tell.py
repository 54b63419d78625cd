"""The story as a whole, and its expected outcome in numbers."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random

from sandbox.scenario.counter import clutter, shop
from sandbox.scenario.event import Fate, Story
from sandbox.scenario.household import keep_house
from sandbox.scenario.purchases import BELFIUS, KBC, buy
from sandbox.scenario.sales import sell

SEED = 20261124


def tell(today: date, seed: int = SEED) -> Story:
    """Everything that happens in the ninety days before `today`, in the order of the days."""
    story = Story(today, opening={KBC: Decimal("18450.22"), BELFIUS: Decimal("6200.00")})
    buy(story)
    shop(story)
    clutter(story)
    sell(story)
    keep_house(story, Random(seed))
    story.mails.sort(key=lambda mail: mail.day)
    story.bank.sort(key=lambda event: event.movement.booking_date or today)
    return story


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a well-behaved product shows when the story has been played and nobody has answered anything."""

    mails: int
    mails_that_matter: int
    arrivals: int
    """Documents as they came in, the second arrivals of two of them included."""
    documents: int
    documents_by_kind: dict[str, int]
    transactions: int
    transactions_by_fate: dict[Fate, int]
    documents_by_fate: dict[Fate, int]
    bookings: int
    """Movements that found their documents: as many bookings."""
    questions: int
    """Open points once the two rules are made: movements and unpaid documents, a half-paid invoice and its payment counted as one."""


def outcome(story: Story) -> Outcome:
    """Counted from the story itself."""
    arrivals = [paper for mail in story.mails for paper in mail.papers]
    papers = {paper.number: paper for paper in arrivals}
    fates = Counter(event.fate for event in story.bank)
    paper_fates = Counter(story.fates[number] for number in papers)
    asked = [event for event in story.bank if event.fate is Fate.QUESTION]
    asked_papers = {number for number, fate in story.fates.items() if fate is Fate.QUESTION}
    paired = sum(1 for event in asked if set(event.settles) & asked_papers)
    return Outcome(
        mails=len(story.mails),
        mails_that_matter=sum(1 for mail in story.mails if mail.matters),
        arrivals=len(arrivals),
        documents=len(papers),
        documents_by_kind=dict(Counter(paper.kind.value for paper in papers.values())),
        transactions=len(story.bank),
        transactions_by_fate=dict(fates),
        documents_by_fate=dict(paper_fates),
        bookings=fates[Fate.LINKED],
        questions=len(asked) + len(asked_papers) - paired,
    )
