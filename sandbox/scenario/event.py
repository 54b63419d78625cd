"""What happens in the story: mails with papers in them, and movements on the bank accounts, each with what should become of it."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from sandbox.bank.state import Movement
from sandbox.scenario.paper import Paper


class Fate(StrEnum):
    """What a well-behaved product makes of a movement or a document, without being told anything."""

    LINKED = "linked"
    """Document and movement find each other."""
    RECOGNISED = "recognised"
    """A movement that needs no document: bank costs, salaries, taxes, transfers between own accounts."""
    RULE = "rule"
    """One of a recurring kind, settled for all by one answer of the owner (an automation rule)."""
    QUESTION = "question"
    """Only the owner knows."""
    DUPLICATE = "duplicate"
    """A document that is there already."""
    ARCHIVED = "archived"
    """A paper that is not to be booked."""


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail to the bakery (or, with `sent`, from it) with its attachments."""

    day: date
    sender: str
    subject: str
    text: str
    papers: tuple[Paper, ...] = ()
    sent_to: str | None = None
    logo: str | None = None
    matters: bool = True
    """Whether the administration needs anything of it."""


@dataclass(frozen=True, slots=True)
class BankEvent:
    """A movement on one of the accounts; `settles` names the papers it pays."""

    account: str
    movement: Movement
    fate: Fate
    settles: tuple[str, ...] = ()
    why: str = ""


@dataclass
class Story:
    """All of it."""

    today: date
    mails: list[Mail] = field(default_factory=list[Mail])
    bank: list[BankEvent] = field(default_factory=list[BankEvent])
    fates: dict[str, Fate] = field(default_factory=dict[str, Fate])
    """By number of the paper."""
    opening: dict[str, Decimal] = field(default_factory=dict[str, Decimal])
