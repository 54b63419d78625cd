"""When a payment of a document is expected, and how far a booking day is from that."""

from dataclasses import dataclass
from datetime import date

from core.matching.candidates import DocumentCandidate
from core.matching.policy import Policy, Window, day_before


@dataclass(frozen=True, slots=True)
class Expectation:
    """The days on which payment would surprise nobody, from the invoice on, and the window around them."""

    begins: date
    ends: date
    exists_from: date
    window: Window
    early_weight: int

    def offset(self, day: date) -> int:
        """Days outside the expected ones: negative before, positive after, zero inside."""
        if day < self.begins:
            return -(self.begins - day).days
        return max(0, (day - self.ends).days)

    def distance(self, day: date) -> int:
        """The offset as a cost; days before the invoice existed weigh more."""
        early = max(0, (self.exists_from - day).days)
        return abs(self.offset(day)) + early * (self.early_weight - 1)

    def agrees(self, day: date) -> bool:
        """Whether the date counts as agreeing."""
        return -self.window.early <= self.offset(day) <= self.window.late

    def allows(self, day: date) -> bool:
        """Whether the pair is worth considering at all on grounds other than a reference."""
        return -self.window.earliest <= self.offset(day) <= self.window.latest

    @property
    def first_day(self) -> date:
        """The earliest day `allows` accepts."""
        return day_before(self.begins, self.window.earliest)

    @property
    def last_day(self) -> date:
        """The latest day `allows` accepts."""
        return day_before(self.ends, -self.window.latest)


def expectation(document: DocumentCandidate, policy: Policy) -> Expectation | None:
    """When payment is expected, by direction and payment means; None when the document carries no date."""
    issued = document.issue_date or document.payment_date or document.due_date
    if issued is None:
        return None
    way = document.payment_way
    movement = document.movement
    refunded = movement is not None and (movement > 0) == (document.direction == "purchase")
    term_end = day_before(issued, -policy.default_term_days)
    if refunded:
        return Expectation(issued, term_end, issued, policy.windows["refund"], 1)
    if way in {"card", "cash"}:
        paid = document.payment_date or issued
        return Expectation(paid, paid, paid, policy.windows[f"{document.direction}.card"], 1)
    due = max(document.due_date or term_end, issued)
    if way == "direct_debit":
        begins = due if document.due_date else issued
        return Expectation(begins, due, issued, policy.windows[f"{document.direction}.direct_debit"], policy.early_day_weight)
    return Expectation(issued, due, issued, policy.windows[f"{document.direction}.transfer"], policy.early_day_weight)
