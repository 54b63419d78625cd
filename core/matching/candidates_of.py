"""What one document or one transaction could belong with, ranked and explained."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core.banking.errors import TransactionNotFound
from core.banking.models import BankTransaction
from core.bookings.queries import undone_pairs
from core.documents.errors import DocumentNotFound
from core.documents.models import Document
from core.matching import open_items
from core.matching.candidates import DocumentCandidate, TransactionCandidate
from core.matching.counterparties import Aliases
from core.matching.criteria import Comparison
from core.matching.decision import Reason
from core.matching.explain import grounds, objection
from core.matching.index import pair_up
from core.matching.own_policy import policy_of
from core.matching.policy import Policy
from core.matching.suggestions import pair_score
from core.matching.tiers import recurring_amounts

MOST = 20
"""What a person looks through; beyond it they search."""

FOR_THE_NAME = 0.2
"""The rank of a pair that nothing but the other side speaks for: shown after everything that is likely."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One that may belong with what was asked about; `partial` when it would pay only a part."""

    document: Document
    transaction: BankTransaction
    score: float
    reasons: tuple[Reason, ...]
    partial: bool


async def candidates_of_document(session: AsyncSession, company_id: UUID, document_id: UUID, *, today: date) -> list[Candidate]:
    """Open transactions that may have paid the document, the likeliest first. Raises DocumentNotFound."""
    found = (await session.execute(open_items.documents_for_matching(company_id).where(Document.id == document_id))).one_or_none()
    if found is None:
        raise DocumentNotFound(document_id=document_id)
    asked = [open_items.document_candidate(*found)]
    return await _ranked(session, company_id, asked, await open_items.open_transactions(session, company_id, today=today))


async def candidates_of_transaction(session: AsyncSession, company_id: UUID, transaction_id: UUID, *, today: date) -> list[Candidate]:
    """Open documents that the transaction may have paid, the likeliest first. Raises TransactionNotFound."""
    wanted = open_items.transactions_for_matching(company_id).where(BankTransaction.id == transaction_id)
    row = await session.scalar(wanted)
    if row is None:
        raise TransactionNotFound(transaction_id=transaction_id)
    documents = await open_items.open_documents(session, company_id, today=today)
    return await _ranked(session, company_id, documents, [open_items.transaction_candidate(row)])


async def _ranked(
    session: AsyncSession, company_id: UUID, documents: Sequence[DocumentCandidate], transactions: Sequence[TransactionCandidate]
) -> list[Candidate]:
    undone = await undone_pairs(session, company_id)
    known = await open_items.aliases(session, company_id)
    policy = await policy_of(session, company_id)
    best = await asyncio.to_thread(_best, documents, transactions, undone, known, policy)
    papers, movements = {UUID(one.comparison.pair[0]) for one in best}, {UUID(one.comparison.pair[1]) for one in best}
    rows = await session.scalars(open_items.transactions_for_matching(company_id).where(BankTransaction.id.in_(movements)))
    transaction_of = {str(row.id): row for row in rows}
    found = await session.scalars(open_items.documents_for_matching(company_id).where(Document.id.in_(papers)))
    document_of = {str(row.id): row for row in found}
    return [
        Candidate(
            document_of[one.comparison.pair[0]], transaction_of[one.comparison.pair[1]], one.score, one.reasons, _is_partial(one.comparison)
        )
        for one in best
    ]


@dataclass(frozen=True, slots=True)
class _Scored:
    comparison: Comparison
    score: float
    reasons: tuple[Reason, ...]


def _best(
    documents: Sequence[DocumentCandidate],
    transactions: Sequence[TransactionCandidate],
    undone: frozenset[tuple[str, str]],
    aliases: Aliases,
    policy: Policy,
) -> list[_Scored]:
    """The same comparison and score as the engine's own suggestions, without their threshold: here the user asked."""
    pairs = pair_up(documents, transactions, policy, undone, aliases)
    recurring = recurring_amounts(pairs, policy)
    scored = [(_score(one, policy), one) for one in pairs.compared]
    likely = sorted(((score, one) for score, one in scored if score > 0), key=lambda pair: (-pair[0], pair[1].distance or 0, pair[1].pair))
    return [_Scored(one, score, (*grounds(one), objection(one, policy, recurring))) for score, one in likely[:MOST]]


def _score(one: Comparison, policy: Policy) -> float:
    score = pair_score(one, policy)
    return score or (FOR_THE_NAME if one.counterparty_agrees and one.direction_agrees is not False else 0.0)


def _is_partial(one: Comparison) -> bool:
    return one.share is not None and 0 < one.share < 1
