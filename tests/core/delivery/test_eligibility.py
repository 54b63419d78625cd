from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.delivery.eligibility import DeliveryFacts, VerdictReason, judge_delivery

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
INVOICE = DeliveryFacts(kind="invoice", direction="purchase", policy="automatic")
MATCHED = replace(INVOICE, has_transaction=True)


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        (MATCHED, VerdictReason.MATCHED),
        (replace(INVOICE, direction="sale"), VerdictReason.SALES_DOCUMENT),
        (replace(INVOICE, direction="sale", kind="credit_note"), VerdictReason.SALES_DOCUMENT),
        (replace(INVOICE, payment_mark="card", payment_mark_by="user"), VerdictReason.MARKED),
        (replace(INVOICE, payment_mark="cash", payment_mark_by="user"), VerdictReason.MARKED),
        (replace(INVOICE, payment_mark="private_money", payment_mark_by="user"), VerdictReason.MARKED),
        (replace(INVOICE, reminder_on=date(2026, 12, 1)), VerdictReason.REMINDER_SET),
        (replace(INVOICE, snoozed_until=date(2026, 12, 1)), VerdictReason.SNOOZED),
        (replace(INVOICE, booking_paused_until=date(2026, 12, 1)), VerdictReason.BOOKING_PAUSED),
        (replace(INVOICE, payment_mark="card", payment_mark_by="paper", has_transaction=True), VerdictReason.MATCHED),
        (replace(INVOICE, policy="on_release", released_at=NOW), VerdictReason.RELEASED),
        (replace(MATCHED, kept_back=True, released_at=NOW), VerdictReason.RELEASED),
        (replace(INVOICE, kind="contract", released_at=NOW), VerdictReason.RELEASED),
        (replace(MATCHED, sent_version=1, version=2, resend_version=2), VerdictReason.SENT_AGAIN),
        (replace(MATCHED, sent_as_another=True, resend_version=1), VerdictReason.SENT_AGAIN),
    ],
)
def test_a_document_is_due(document: DeliveryFacts, reason: VerdictReason) -> None:
    verdict = judge_delivery(document, now=NOW)

    assert (verdict.due, verdict.reason) == (True, reason)


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        (INVOICE, VerdictReason.WAITS_FOR_ANSWER),
        (replace(INVOICE, payment_mark="card", payment_mark_by="paper"), VerdictReason.WAITS_FOR_CARD_STATEMENT),
        (replace(INVOICE, payment_mark="direct_debit", payment_mark_by="paper"), VerdictReason.WAITS_FOR_COLLECTION),
        (replace(INVOICE, payment_mark="direct_debit", payment_mark_by="user"), VerdictReason.WAITS_FOR_COLLECTION),
        (replace(INVOICE, payment_mark="cash", payment_mark_by="paper"), VerdictReason.WAITS_FOR_ANSWER),
        (replace(MATCHED, policy="on_release"), VerdictReason.WAITS_FOR_RELEASE),
        (replace(MATCHED, kept_back=True), VerdictReason.KEPT_BACK),
        (replace(INVOICE, kind="credit_note", direction="sale", kept_back=True), VerdictReason.KEPT_BACK),
        (replace(MATCHED, kind="contract"), VerdictReason.NOT_ACCOUNTING),
        (replace(MATCHED, reading_state="waiting"), VerdictReason.NOT_READ_YET),
        (replace(MATCHED, reading_state="unreadable"), VerdictReason.UNREADABLE),
        (replace(MATCHED, deleted=True, released_at=NOW), VerdictReason.DELETED),
        (replace(MATCHED, superseded=True, released_at=NOW), VerdictReason.SUPERSEDED),
        (replace(MATCHED, sent_version=1), VerdictReason.ALREADY_SENT),
        (replace(MATCHED, sent_version=1, released_at=NOW, resend_version=1), VerdictReason.ALREADY_SENT),
        (replace(MATCHED, sent_version=1, version=2), VerdictReason.CHANGED_SINCE_SENT),
        (replace(MATCHED, sent_version=1, version=3, resend_version=2), VerdictReason.CHANGED_SINCE_SENT),
        (replace(MATCHED, sent_as_another=True), VerdictReason.CHANGED_SINCE_SENT),
    ],
)
def test_a_document_is_not_due(document: DeliveryFacts, reason: VerdictReason) -> None:
    verdict = judge_delivery(document, now=NOW)

    assert (verdict.due, verdict.reason) == (False, reason)


def test_it_is_held_while_the_owner_may_still_undo() -> None:
    held = replace(MATCHED, held_until=NOW + timedelta(minutes=5))

    early, later = judge_delivery(held, now=NOW), judge_delivery(held, now=NOW + timedelta(minutes=5))

    assert (early.due, early.reason, early.due_at) == (False, VerdictReason.UNDO_WINDOW, NOW + timedelta(minutes=5))
    assert early.facts == {"then": "matched"}
    assert (later.due, later.reason) == (True, VerdictReason.MATCHED)


FACTS = st.builds(
    DeliveryFacts,
    kind=st.sampled_from(["invoice", "credit_note", "receipt", "card_statement", "contract", "other"]),
    direction=st.sampled_from([None, "purchase", "sale"]),
    policy=st.sampled_from(["automatic", "on_release"]),
    version=st.integers(1, 3),
    reading_state=st.sampled_from(["waiting", "read", "unreadable"]),
    has_transaction=st.booleans(),
    payment_mark=st.sampled_from([None, "private_money", "cash", "card", "direct_debit"]),
    payment_mark_by=st.sampled_from([None, "user", "paper"]),
    snoozed_until=st.sampled_from([None, date(2026, 12, 1)]),
    released_at=st.sampled_from([None, NOW]),
    deleted=st.booleans(),
    superseded=st.booleans(),
    sent_version=st.sampled_from([None, 1, 2, 3]),
    resend_version=st.sampled_from([None, 1, 2, 3]),
    held_until=st.sampled_from([None, NOW - timedelta(1), NOW + timedelta(1)]),
)


@given(FACTS)
def test_what_must_never_leave_never_leaves(document: DeliveryFacts) -> None:
    verdict = judge_delivery(document, now=NOW)

    if verdict.due:
        assert not document.deleted
        assert not document.superseded
        assert document.sent_version is None or document.sent_version < document.version == document.resend_version
        assert document.held_until is None or document.held_until <= NOW
        assert document.policy == "automatic" or document.released_at or document.sent_version
