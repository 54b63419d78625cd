"""Make the lines of a card statement transactions of the card's own account: each once, however often the paper comes or is read."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import exists, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events, ids
from core.banking.add_account import add_account
from core.banking.hold import hold_accounts
from core.banking.models import BankTransaction
from core.banking.movement import Movement, digest_of
from core.banking.record import storable
from core.banking.store import Arrival, Origin, own_ibans, store
from core.cards.card_movement import EXPLANATIONS, Card, card_of, last_day, movement_of
from core.cards.models import FEED, INSTITUTION, CardAccount, CardStatement, StatementState
from core.cards.withdraw_lines import withdraw_lines
from core.documents.models import Document, Kind
from core.documents.queries import get_document
from core.jobs import Reconcile
from core.money import is_storable
from core.outbox.stage import stage
from core.reading.card_statements.entries import StatementEntry


@dataclass(frozen=True, slots=True)
class Month:
    """One card's statement on a paper, ready to be stored."""

    card: Card
    entry: StatementEntry
    movements: tuple[Movement, ...]

    @property
    def total(self) -> Decimal | None:
        return None if self.entry.total is None else Decimal(self.entry.total)


async def take_lines(session: AsyncSession, company_id: UUID, document_id: UUID) -> list[CardStatement]:
    """The statements of a paper, their lines stored where they come to the total it states, or where it states none.

    A paper that is no card statement (any more), was deleted, or is led by another scan of it, takes nothing; the first two give back what
    they told. Raises DocumentNotFound.
    """
    document = await get_document(session, company_id, document_id)
    if document.kind != Kind.CARD_STATEMENT or document.deleted_at is not None:
        await withdraw_lines(session, company_id, document_id)
        return []
    if document.superseded_by is not None:
        return []
    months = {month.card.number: month for month in _months((document.extraction or {}).get("statements", ()))}
    accounts = {number: await _account(session, company_id, months[number].card) for number in sorted(months)}
    await hold_accounts(session, company_id, list(accounts.values()))
    taken = [await _take(session, document, accounts[number], month) for number, month in months.items()]
    return [one for one in taken if one is not None]


async def accept_lines(session: AsyncSession, statement: CardStatement) -> CardStatement:
    """Take the lines as they are, although they do not come to the total: a person has looked."""
    statement.accepted = True
    await audit.record(session, statement.company_id, "card_statement.accepted", subject_type="card_statement", subject_id=statement.id)
    await session.flush()
    await take_lines(session, statement.company_id, statement.document_id)
    return statement


def _months(told: Sequence[Mapping[str, Any]]) -> list[Month]:
    """All that have a line and of which every line can be stored. Cards whose number is not printed are told apart by their order."""
    months: list[Month] = []
    seen: Counter[str] = Counter()
    for entry in map(StatementEntry.from_json, told):
        card = card_of(entry)
        seen[card.number] += 1
        if seen[card.number] > 1:
            card = replace(card, number=f"{card.number}-{seen[card.number]}", name=f"{card.name} ({seen[card.number]})")
        movements = tuple(storable(movement_of(line, card)) for line in entry.lines)
        if movements and all(is_storable(one.amount) for one in movements):
            months.append(Month(card, entry, movements))
    return months


async def _account(session: AsyncSession, company_id: UUID, card: Card) -> UUID:
    account, is_new = await add_account(session, company_id, card.number, card.currency, name=card.name, institution_id=INSTITUTION)
    if is_new:
        session.add(
            CardAccount(company_id=company_id, id=ids.uuid7(), bank_account_id=account.id, brand=card.brand, last_digits=card.last_digits)
        )
        await audit.record(session, company_id, "account.added", subject_type="bank_account", subject_id=account.id, iban=account.iban)
        await session.flush()
    return account.id


async def _take(session: AsyncSession, document: Document, account_id: UUID, month: Month) -> CardStatement | None:
    company_id, end = document.company_id, last_day(month.entry)
    statement = await _find(session, document, account_id, Decimal(month.entry.lines_sum), end)
    if statement is None:
        statement = CardStatement(company_id=company_id, id=ids.uuid7(), bank_account_id=account_id, document_id=document.id)
        session.add(statement)
    elif statement.document_id != document.id and await _leads(session, company_id, statement.document_id):
        return None  # the same month by another paper, which has been taken
    statement.document_id, statement.period_end = document.id, end
    statement.total, statement.lines_sum, statement.lines = month.total, Decimal(month.entry.lines_sum), len(month.movements)
    good = month.entry.adds_up is not False or statement.accepted
    statement.state = StatementState.TAKEN if good else StatementState.WAITING
    await session.flush()
    stored = await _store(session, statement, month.movements if good else (), month.entry)
    await stage(session, company_id, Reconcile())
    events.tell(session, company_id, "transaction.stored", subject_type="bank_account", subject_id=account_id, count=stored)
    return statement


async def _find(session: AsyncSession, document: Document, account_id: UUID, lines_sum: Decimal, end: date | None) -> CardStatement | None:
    """The statement of this paper, else the one of the same card, month and sum."""
    of_card = (CardStatement.company_id == document.company_id, CardStatement.bank_account_id == account_id)
    own = await session.scalar(select(CardStatement).where(*of_card, CardStatement.document_id == document.id))
    if own is not None:
        return own
    same = select(CardStatement).where(*of_card, CardStatement.lines_sum == lines_sum, CardStatement.period_end.is_not_distinct_from(end))
    return (await session.scalars(same.order_by(CardStatement.created_at).limit(1))).one_or_none()


async def _leads(session: AsyncSession, company_id: UUID, document_id: UUID) -> bool:
    living = (Document.deleted_at.is_(None), Document.superseded_by.is_(None))
    return bool(await session.scalar(select(exists().where(Document.company_id == company_id, Document.id == document_id, *living))))


async def _store(session: AsyncSession, statement: CardStatement, movements: Sequence[Movement], entry: StatementEntry) -> int:
    """What the paper tells and is not stored is stored; what is stored and it no longer tells is flagged."""
    company_id, source = statement.company_id, f"{FEED}:{statement.id}"
    rows = (
        await session.execute(
            select(BankTransaction.id, BankTransaction.identity_key, BankTransaction.vanished_at)
            .where(
                BankTransaction.company_id == company_id,
                BankTransaction.bank_account_id == statement.bank_account_id,
                BankTransaction.source == source,
            )
            .order_by(BankTransaction.id)
            .with_for_update(key_share=True)
        )
    ).all()
    known = {row.identity_key: row for row in rows}
    keys = _keys(statement.id, movements)
    news = [
        (Arrival(one, key, {FEED: [key, digest_of(one)]}), line.kind)
        for one, key, line in zip(movements, keys, entry.lines, strict=False)
        if key not in known
    ]
    origin = Origin(company_id, statement.bank_account_id, source, await own_ibans(session, company_id))
    made = await store(session, origin, [arrival for arrival, _ in news])
    for transaction_id, (_, kind) in zip(made, news, strict=True):
        explanation = EXPLANATIONS.get(kind)
        values = {"explanation": explanation, "explained_by": f"rule:card_{kind}" if explanation else None}
        await session.execute(
            update(BankTransaction).where(BankTransaction.company_id == company_id, BankTransaction.id == transaction_id).values(values)
        )
    gone = [row.id for key, row in known.items() if key not in keys and row.vanished_at is None]
    back = [row.id for key, row in known.items() if key in keys and row.vanished_at is not None]
    for which, at in ((gone, clock.now()), (back, None)):
        if which:
            chosen = (BankTransaction.company_id == company_id, BankTransaction.id.in_(which))
            await session.execute(update(BankTransaction).where(*chosen).values(vanished_at=at))
    return len(made)


def _keys(statement_id: UUID, movements: Sequence[Movement]) -> list[str]:
    """Lines alike are told apart by counting: two coffees on one day are two."""
    seen: Counter[str] = Counter()
    keys: list[str] = []
    for one in movements:
        said = digest_of(one)
        seen[said] += 1
        keys.append(f"{FEED}:{statement_id}:{said}:{seen[said]}")
    return keys
