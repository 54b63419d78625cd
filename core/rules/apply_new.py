"""Ask the rules about what has come in, once and before anything else is decided about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from core import clock
from core.banking.models import BankTransaction
from core.documents.models import Document, ReadingState
from core.rules.book import Book, Deed
from core.rules.carry_out import carry_out
from core.rules.gather import gather_documents, gather_transactions
from core.rules.outcome import Thing
from core.rules.queries import load_book

AT_ONCE = 1000
"""Things of one transaction of the database: a first day brings years of them."""


@dataclass(frozen=True, slots=True)
class Applied:
    """How much was new, on how many things each rule acted, and whether more may wait."""

    looked_at: int
    done: Mapping[UUID, int]
    more: bool


async def apply_to_new(session: AsyncSession, company_id: UUID) -> Applied:
    """Whatever has not been asked about, up to AT_ONCE of each kind. Two runs of one company follow one another."""
    await take_turn(session, company_id)
    transactions = await gather_transactions(session, company_id, BankTransaction.ruled_at.is_(None), limit=AT_ONCE)
    unread = (Document.ruled_at.is_(None), Document.reading_state == ReadingState.READ)
    documents = await gather_documents(session, company_id, *unread, limit=AT_ONCE)
    if not transactions and not documents:
        return Applied(0, {}, more=False)
    book = await load_book(session, company_id)
    done: dict[UUID, int] = {}
    for things in (documents, transactions):  # in the order in which everybody locks them
        for rule_id, count in (await carry_out(session, company_id, decide_all(book, things))).items():
            done[rule_id] = done.get(rule_id, 0) + count
    for table, things in ((Document, documents), (BankTransaction, transactions)):
        if things:
            mine = (table.company_id == company_id, table.id.in_([one.facts.id for one in things]))
            await session.execute(update(table).where(*mine).values(ruled_at=clock.now()).execution_options(synchronize_session=False))
    return Applied(len(transactions) + len(documents), done, more=AT_ONCE in (len(transactions), len(documents)))


async def take_turn(session: AsyncSession, company_id: UUID) -> None:
    """Let whoever applies rules of this company follow one another, until the transaction ends."""
    await session.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(f"rules {company_id}", 0))))


def decide_all(book: Book, things: Sequence[Thing], *, only: UUID | None = None) -> list[tuple[Thing, list[Deed]]]:
    """What the rules do to each; of one rule alone where it is named. What no rule is about is left out."""
    if not len(book):
        return []
    decided = ((thing, [deed for deed in book.decide(thing.facts) if only in (None, deed.rule_id)]) for thing in things)
    return [(thing, deeds) for thing, deeds in decided if deeds]
