"""What the matching offers and the user has not answered: asked once, not also as the two open halves."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock
from core.banking.models import BankTransaction
from core.documents.models import Document, PaymentMark, ReadingState
from core.matching.models import MatchDecision
from core.matching.open_items import PAYABLE
from core.todo import open_documents, open_transactions
from core.todo.entry import Entry, Suggestion, title_of_document, title_of_transaction
from core.todo.item import Item, document_item, transaction_item

MOST = 1000
"""The best so many are asked; the halves of the rest ask for themselves."""


@dataclass(frozen=True, slots=True)
class Offers:
    """The suggestions to ask about, and the documents and transactions that they cover."""

    entries: tuple[Entry, ...]
    covered: frozenset[UUID]


async def open_suggestions(session: AsyncSession, company_id: UUID, *, today: date) -> Offers:
    """The best suggestions that still hold, each document and transaction in one of them at most.

    A suggestion holds while every member is open, whatever happened since the last run of the matching; it is asked about while
    a member is itself a question today. What a better suggestion covers is not asked about again by a lesser one.
    """
    decisions = await _current(session, company_id)
    documents = await _documents(session, company_id, [one for decision in decisions for one in decision.document_ids])
    transactions = await _transactions(session, company_id, [one for decision in decisions for one in decision.transaction_ids])
    entries: list[Entry] = []
    covered: set[UUID] = set()
    for decision in decisions:
        members = {*decision.document_ids, *decision.transaction_ids}
        if not members.isdisjoint(covered) or not members <= documents.keys() | transactions.keys():
            continue
        suggestion = Suggestion(
            decision.id,
            tuple(documents[one] for one in decision.document_ids),
            tuple(transactions[one] for one in decision.transaction_ids),
            decision.score,
            tuple(decision.reasons),
        )
        asked = _item(suggestion, today=today)
        if asked is not None:
            covered |= members
            entries.append(_entry(decision, suggestion, asked))
    return Offers(tuple(entries), frozenset(covered))


def _item(suggestion: Suggestion, *, today: date) -> Item | None:
    """The question, if any member asks it."""
    for transaction in suggestion.transactions:
        item = transaction_item(open_transactions.transaction_facts(transaction, suggested=1), today=today)
        if item is not None:
            return item
    for document in suggestion.documents:
        item = document_item(open_documents.document_facts(document, suggested=1), today=today)
        if item is not None:
            return item
    return None


def _entry(decision: MatchDecision, suggestion: Suggestion, item: Item) -> Entry:
    asked = replace(item, since=clock.brussels_day(decision.created_at), facts={})
    if suggestion.transactions:
        first = suggestion.transactions[0]
        return Entry(asked, decision.id, "transaction", first.id, title_of_transaction(first), suggestion)
    paper = suggestion.documents[0]
    return Entry(asked, decision.id, "document", paper.id, title_of_document(paper), suggestion)


async def _current(session: AsyncSession, company_id: UUID) -> Sequence[MatchDecision]:
    wanted = select(MatchDecision).where(
        MatchDecision.company_id == company_id, MatchDecision.outcome == "suggested", MatchDecision.superseded_at.is_(None)
    )
    best = wanted.order_by(MatchDecision.score.desc(), MatchDecision.document_ids, MatchDecision.transaction_ids).limit(MOST)
    return (await session.scalars(best)).all()


async def _documents(session: AsyncSession, company_id: UUID, ids: list[UUID]) -> dict[UUID, Document]:
    if not ids:
        return {}
    wanted = select(Document).options(*open_documents.LIGHT).where(*open_documents.is_open(company_id), Document.id.in_(ids))
    rows = await session.scalars(wanted.where(Document.reading_state == ReadingState.READ, Document.kind.in_(PAYABLE)))
    settled = (PaymentMark.PRIVATE_MONEY, PaymentMark.CASH)
    return {row.id: row for row in rows if not (row.payment_mark in settled and row.payment_mark_by == "user")}


async def _transactions(session: AsyncSession, company_id: UUID, ids: list[UUID]) -> dict[UUID, BankTransaction]:
    if not ids:
        return {}
    wanted = select(BankTransaction).options(*open_transactions.LIGHT)
    rows = await session.scalars(wanted.where(*open_transactions.is_open(company_id), BankTransaction.id.in_(ids)))
    return {row.id: row for row in rows if row.explained_by != "user" or row.explanation is None}
