"""What the contract says of the matching policy and of trying it."""

from datetime import date
from typing import Literal, Self
from uuid import UUID

from pydantic import Field
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from api.bookings.schemas import DocumentSummary, Reason, TransactionSummary
from api.schemas import Amount, In, Out
from core.banking.models import BankTransaction
from core.documents.models import Document
from core.matching import back_test, open_items
from core.matching.policy import Policy, Window

_TRANSFER = "purchase.transfer"


class _Figures(In):
    days_early: int = Field(ge=0, le=60, description="Days before an invoice within which a transfer for it still fits.")
    days_late: int = Field(ge=0, le=120, description="Days after it is due within which a transfer still fits without a reference.")
    name_agrees: float = Field(ge=0.6, le=1, description="From which likeness two names are one party.")
    rounding: Amount = Field(description="The difference that counts as rounding.", examples=["0.05"])
    rate_tolerance: float = Field(ge=0, le=0.1, description="The share that may lie between an amount and its value at the day's rate.")
    margin_between_documents: int = Field(ge=0, le=120, description="Days by which a payment must fit one document better than the next.")
    payout_days: int = Field(ge=0, le=31, description="Days before a payout in which its sales were made.")


class MatchingPolicyWrite(_Figures):
    """Figures to try or to switch on."""

    def told(self) -> dict[str, object]:
        """As the policy reads it; the same days hold for purchases and sales."""
        window = {"early": self.days_early, "late": self.days_late}
        return {
            "windows": {_TRANSFER: window, "sale.transfer": window},
            "name_agrees": self.name_agrees,
            "rounding": str(self.rounding),
            "rate_tolerance": str(self.rate_tolerance),
            "margin_between_documents": self.margin_between_documents,
            "payout_days": self.payout_days,
        }


class MatchingPolicy(Out):
    """How cautious matching is."""

    days_early: int
    days_late: int
    name_agrees: float
    rounding: Amount
    rate_tolerance: float
    margin_between_documents: int
    payout_days: int
    changed: bool = Field(description="Whether any figure differs from those that everybody begins with.")

    @classmethod
    def of(cls, policy: Policy) -> Self:
        """The figures of a policy that a person may want to change."""
        window: Window = policy.windows[_TRANSFER]
        return cls(
            days_early=window.early,
            days_late=window.late,
            name_agrees=policy.name_agrees,
            rounding=policy.rounding,
            rate_tolerance=float(policy.rate_tolerance),
            margin_between_documents=policy.margin_between_documents,
            payout_days=policy.payout_days,
            changed=policy != Policy(),
        )


class BackTestOutcome(Out):
    """What one policy makes of the history, counted in links."""

    linked: int
    same: int = Field(description="Links that stand as they are today.")
    otherwise: int = Field(description="Links with a member that stands in another booking today.")
    new: int = Field(description="Links of which nothing is booked today.")
    asked: int = Field(description="Suggestions that a person would answer.")
    least_sure: float | None = Field(description="The score of the least sure link.")
    confirmed: int = Field(description="How many of the pairs that people put together themselves it links too.")
    by_users: int = Field(description="How many of those there are.")


class BackTestChange(Out):
    """One link that differs."""

    difference: Literal["would_link", "would_ask", "otherwise"]
    documents: list[DocumentSummary]
    transactions: list[TransactionSummary]
    score: float
    reasons: list[Reason]


class BackTest(Out):
    """The present policy and the one that was tried, over the same history."""

    documents: int
    transactions: int
    since: date | None
    present: BackTestOutcome
    tried: BackTestOutcome
    differing: int = Field(description="How many links differ; the first sixty are told.")
    changes: list[BackTestChange]


async def represent_trial(session: AsyncSession, company_id: UUID, result: back_test.BackTest) -> BackTest:
    """With what the differing links are of."""
    papers = {UUID(one) for change in result.changes for one in change.documents}
    moves = {UUID(one) for change in result.changes for one in change.transactions}
    wanted = open_items.documents_for_matching(company_id).where(Document.id.in_(papers))
    document_of = {str(row.id): DocumentSummary.model_validate(row) for row, *_ in await session.execute(wanted)}
    rows = await session.scalars(select(BankTransaction).where(BankTransaction.company_id == company_id, BankTransaction.id.in_(moves)))
    transaction_of = {str(row.id): TransactionSummary.model_validate(row) for row in rows}
    changes = [
        BackTestChange(
            difference=change.difference,
            documents=[document_of[one] for one in change.documents if one in document_of],
            transactions=[transaction_of[one] for one in change.transactions if one in transaction_of],
            score=change.score,
            reasons=_own(change),
        )
        for change in result.changes
    ]
    return BackTest(
        documents=result.documents,
        transactions=result.transactions,
        since=result.since,
        present=BackTestOutcome.model_validate(result.present),
        tried=BackTestOutcome.model_validate(result.tried),
        differing=result.differing,
        changes=changes,
    )


def _own(change: back_test.Changed) -> list[Reason]:
    """The reasons that speak of its own members."""
    members = {*change.documents, *change.transactions}
    return [Reason.model_validate(reason) for reason in change.reasons if members.issuperset(reason.subjects)]
