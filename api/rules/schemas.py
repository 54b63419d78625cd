"""What the contract says of rules."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from api.schemas import Amount, In, Out
from core.rules.action import Action, Name
from core.rules.condition import Condition, Every
from core.rules.draft import MOST_ACTIONS, MOST_CONDITIONS, About, Draft
from core.rules.outcome import Outcome
from core.rules.write import MOST_RULES

Conditions = Annotated[
    list[Condition], Field(max_length=MOST_CONDITIONS, description="All must hold; where one names several things, any of them will do.")
]
Actions = Annotated[list[Action], Field(max_length=MOST_ACTIONS)]


class RuleWrite(In):
    """How to recognise something, and what to do with it."""

    name: Name | None = None
    about: About
    conditions: Conditions
    actions: Actions

    def draft(self) -> Draft:
        """As the core takes it."""
        return Draft(name=self.name, about=self.about, conditions=tuple(self.conditions), actions=tuple(self.actions))


class NewRule(RuleWrite):
    """A rule to make."""

    origin: Literal["user", "answer", "suggestion"] = "user"
    apply_now: bool = Field(default=False, description="Also ask it about everything that is there already.")


class AutomationRule(Out):
    """A rule of the company."""

    id: UUID
    name: str | None
    about: About
    conditions: list[Condition]
    actions: list[Action]
    enabled: bool
    origin: Literal["user", "answer", "suggestion"]
    done: int = Field(description="On how many things it did something that was not undone.")
    shadowed_by: UUID | None = Field(description="An earlier rule that always does first what this one would.")
    version: int
    created_at: datetime


class RulePage(Out):
    """All rules, in the order that decides; there are never more than one page of them."""

    items: list[AutomationRule]
    next: str | None


class RuleOrder(In):
    """All rules, in their new order."""

    rule_ids: Annotated[list[UUID], Field(max_length=MOST_RULES)]


class RuleTrial(In):
    """A rule to try out; without actions its conditions alone are."""

    rule: RuleWrite
    rule_id: UUID | None = Field(default=None, description="The rule whose place it takes.")


class TriedAction(Out):
    """What one action would come to."""

    action: Action
    outcome: Outcome


class TriedThing(Out):
    """A transaction or document that the rule is about."""

    id: UUID
    about: About
    name: str | None
    day: date
    amount: Amount | None
    currency: str | None
    words: str = Field(description="The beginning of what it says.")
    explanation: str | None = Field(description="What is said of the transaction now.")
    booking_id: UUID | None
    outcomes: list[TriedAction]


class RulePreview(Out):
    """What a rule would come to on everything there is. Nothing is done."""

    met: int = Field(description="How many things the rule is about.")
    counts: dict[Outcome, int]
    items: list[TriedThing] = Field(description="The first of them, those on which it would act before the others.")


class RuleDeed(Out):
    """One thing that a rule did."""

    id: UUID
    rule_id: UUID
    transaction_id: UUID | None
    document_id: UUID | None
    action: Action
    name: str | None
    day: date | None
    amount: Amount | None
    currency: str | None
    undone_at: datetime | None
    created_at: datetime


class RuleDeedPage(Out):
    """Some of what rules did, the latest first."""

    items: list[RuleDeed]
    next: str | None


class OfferedRule(Out):
    """A rule that would have given the answer just given."""

    rule: RuleWrite
    alike: int = Field(description="Others that are open now and that it would answer, too.")


class SeenRhythm(Out):
    """What was seen."""

    every: Every
    name: str | None
    flow: Literal["in", "out"]
    currency: str
    lowest: Amount
    highest: Amount
    times: int
    first: date
    last: date
    next: date


class SuggestedRule(Out):
    """A rule offered because of a rhythm; without actions where only a person can say what to do."""

    id: UUID
    rule: RuleWrite
    rhythm: SeenRhythm
    answer: Literal["accepted", "refused"] | None


class SuggestedRulePage(Out):
    """What is offered and not answered; there is never more than one page."""

    items: list[SuggestedRule]
    next: str | None
