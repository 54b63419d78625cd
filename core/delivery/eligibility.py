"""May this document go to the accountant now, and why (not)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Literal

ACCOUNTING_KINDS = frozenset({"invoice", "credit_note", "receipt", "card_statement"})
"""Other papers are an archive; they leave only when the owner says so."""

OWNER_ANSWERS = frozenset({"private_money", "cash", "card"})
"""Marks that, when the owner set them, are the answer the accountant was waiting for."""


class VerdictReason(StrEnum):
    """Why a document is due, or not; stable codes."""

    MATCHED = "matched"
    SALES_DOCUMENT = "sales_document"
    RELEASED = "released"
    MARKED = "marked"
    REMINDER_SET = "reminder_set"
    SNOOZED = "snoozed"
    BOOKING_PAUSED = "booking_paused"
    SENT_AGAIN = "sent_again"

    DELETED = "deleted"
    SUPERSEDED = "superseded"
    NOT_READ_YET = "not_read_yet"
    UNREADABLE = "unreadable"
    NOT_ACCOUNTING = "not_accounting"
    ALREADY_SENT = "already_sent"
    CHANGED_SINCE_SENT = "changed_since_sent"
    WAITS_FOR_RELEASE = "waits_for_release"
    KEPT_BACK = "kept_back"
    WAITS_FOR_CARD_STATEMENT = "waits_for_card_statement"
    WAITS_FOR_COLLECTION = "waits_for_collection"
    WAITS_FOR_ANSWER = "waits_for_answer"
    UNDO_WINDOW = "undo_window"


def _no_facts() -> Mapping[str, str]:
    return {}


@dataclass(frozen=True, slots=True)
class DeliveryFacts:
    """What counts towards delivering one document.

    `version` counts changes to what the accountant would receive, `sent_version` is the one last handed over; `sent_as_another` says that
    another arrival of the same invoice was handed over, or may be leaving.
    `resend_version` is the version the owner knowingly asked to send again. `held_until` ends the window in which the
    owner may still undo what made the document due. `booking_paused_until` is of its booking.
    """

    kind: str
    direction: str | None
    policy: Literal["automatic", "on_release"]
    version: int = 1
    reading_state: Literal["waiting", "read", "unreadable"] = "read"
    has_transaction: bool = False
    payment_mark: str | None = None
    payment_mark_by: str | None = None
    reminder_on: date | None = None
    snoozed_until: date | None = None
    booking_paused_until: date | None = None
    released_at: datetime | None = None
    kept_back: bool = False
    """It goes only when the owner says so."""
    deleted: bool = False
    superseded: bool = False
    sent_version: int | None = None
    sent_as_another: bool = False
    resend_version: int | None = None
    held_until: datetime | None = None

    @property
    def is_known(self) -> bool:
        """Whether the accountant has the invoice, in whatever version."""
        return self.sent_version is not None or self.sent_as_another


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the document is due now; `due_at` is when it will be by itself, when that moment is known."""

    due: bool
    reason: VerdictReason
    due_at: datetime | None = None
    facts: Mapping[str, str] = field(default_factory=_no_facts)


def judge_delivery(document: DeliveryFacts, *, now: datetime) -> Verdict:
    """The verdict at `now`.

    What forbids comes first (deleted, another version leads, sent already), then what the owner asked, then what the
    product saw. Marks outlive their day: a snooze that ended was an answer all the same.
    """
    forbidden = _forbidden(document)
    if forbidden:
        return forbidden
    ground = _ground(document)
    if isinstance(ground, Verdict):
        return ground
    if document.held_until is not None and now < document.held_until:
        return Verdict(due=False, reason=VerdictReason.UNDO_WINDOW, due_at=document.held_until, facts={"then": str(ground)})
    return Verdict(due=True, reason=ground, due_at=document.held_until or now)


def _forbidden(document: DeliveryFacts) -> Verdict | None:
    if document.deleted:
        return Verdict(due=False, reason=VerdictReason.DELETED)
    if document.superseded:
        return Verdict(due=False, reason=VerdictReason.SUPERSEDED)
    if document.sent_version is not None and document.sent_version >= document.version:
        return Verdict(due=False, reason=VerdictReason.ALREADY_SENT, facts={"version": str(document.sent_version)})
    if document.is_known and document.resend_version != document.version:
        sent = "another" if document.sent_version is None else str(document.sent_version)
        facts = {"sent": sent, "version": str(document.version)}
        return Verdict(due=False, reason=VerdictReason.CHANGED_SINCE_SENT, facts=facts)
    if document.reading_state == "waiting":
        return Verdict(due=False, reason=VerdictReason.NOT_READ_YET)
    return None


def _ground(document: DeliveryFacts) -> VerdictReason | Verdict:
    """What makes it due, or the verdict that it waits."""
    if document.is_known:
        return VerdictReason.SENT_AGAIN
    if document.released_at is not None:
        return VerdictReason.RELEASED
    if document.reading_state == "unreadable":
        return Verdict(due=False, reason=VerdictReason.UNREADABLE)
    if document.kind not in ACCOUNTING_KINDS:
        return Verdict(due=False, reason=VerdictReason.NOT_ACCOUNTING, facts={"kind": document.kind})
    if document.kept_back:
        return Verdict(due=False, reason=VerdictReason.KEPT_BACK)
    if document.policy == "on_release":
        return Verdict(due=False, reason=VerdictReason.WAITS_FOR_RELEASE)
    if document.has_transaction:
        return VerdictReason.MATCHED
    if document.direction == "sale" and document.kind in {"invoice", "credit_note"}:
        return VerdictReason.SALES_DOCUMENT
    return _answer(document)


def _answer(document: DeliveryFacts) -> VerdictReason | Verdict:
    if document.payment_mark_by == "user" and document.payment_mark in OWNER_ANSWERS:
        return VerdictReason.MARKED
    if document.reminder_on is not None:
        return VerdictReason.REMINDER_SET
    if document.snoozed_until is not None:
        return VerdictReason.SNOOZED
    if document.booking_paused_until is not None:
        return VerdictReason.BOOKING_PAUSED
    if document.payment_mark == "card":
        return Verdict(due=False, reason=VerdictReason.WAITS_FOR_CARD_STATEMENT)
    if document.payment_mark == "direct_debit":
        return Verdict(due=False, reason=VerdictReason.WAITS_FOR_COLLECTION)
    return Verdict(due=False, reason=VerdictReason.WAITS_FOR_ANSWER)
