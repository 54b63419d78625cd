"""A company to which anything may happen, and its copy that starts from the facts alone."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.banking import explain
from core.banking.models import BankAccount, BankTransaction
from core.bookings.link import Change
from core.bookings.models import Booking, BookingDocument, BookingTransaction, UndonePair
from core.db import Database
from core.documents import mark
from core.documents.models import Document
from core.duplicates.delete_document import delete_document, restore_document
from core.errors import DomainError
from core.matching import confirm, reconcile
from core.matching.models import CounterpartyAlias, MatchDecision, RefusedSet
from core.todo.queries import list_todo
from core.todo.question import Question
from tests.core.todo.world import NOW, TODAY
from tests.factories.banking import make_account, make_transaction
from tests.factories.companies import make_company
from tests.factories.documents import make_document

AMOUNTS = ("50.37", "75.11", "125.48", "50.37", "100.00")
NAMES = ("Alfa Papier NV", "Beta Drukwerk BV")
REFERENCES = (None, None, None, "+++010/8068/17183+++", "+++090/9337/55493+++")
FACTS = (Document, BankAccount, BankTransaction, Booking, BookingDocument, BookingTransaction, UndonePair, RefusedSet, CounterpartyAlias)
"""What a company's questions follow from, in the order in which they can be copied. Not the decisions: those are derived."""

Step = tuple[str, int, int, int]


@dataclass
class Sequence:
    """One company, step by step. What is refused changes nothing, and is a step all the same."""

    database: Database
    company_id: UUID
    account_id: UUID
    documents: list[UUID] = field(default_factory=list[UUID])
    transactions: list[UUID] = field(default_factory=list[UUID])

    async def inside(self, work: Callable[[AsyncSession], Awaitable[Any]]) -> Any:
        async with self.database.tenant(self.company_id) as session, session.begin():
            return await work(session)

    async def take(self, step: Step) -> None:
        """One arrival, answer, undo or deletion, or a run of the matching."""
        name, *numbers = step
        with suppress(DomainError):
            await self.inside(lambda session: getattr(self, f"_{name}")(session, *numbers))

    async def settle(self) -> None:
        """Run the matching until it has nothing more to say, and hold what must hold after each run."""
        for _ in range(6):
            if not await self.inside(self._match):
                return
        raise AssertionError("the matching finds something new each time")

    async def _document(self, session: AsyncSession, amount: int, name: int, more: int) -> None:
        kind = "credit_note" if more % 7 == 0 else "invoice"
        row = await make_document(
            session, self.company_id, kind=kind, supplier_name=NAMES[name % 2], supplier_vat_number=None,
            tax_inclusive_amount=Decimal(AMOUNTS[amount % 5]), structured_communication=REFERENCES[more % 5],
            issue_date=date(2026, 10, 1) + timedelta(days=more % 3), due_date=date(2026, 11, 1),
        )  # fmt: skip
        self.documents.append(row.id)

    async def _movement(self, session: AsyncSession, amount: int, name: int, more: int) -> None:
        account = await session.get_one(BankAccount, (self.company_id, self.account_id))
        row = await make_transaction(
            session, account, amount=Decimal(AMOUNTS[amount % 5]) * (1 if more % 7 == 0 else -1),
            counterparty_name=NAMES[name % 2] if name % 3 else None, structured_communication=REFERENCES[more % 5],
            booking_date=date(2026, 10, 20) + timedelta(days=more % 4),
        )  # fmt: skip
        self.transactions.append(row.id)

    async def _match(self, session: AsyncSession, *_: int) -> int:
        before = await self._ground(session)
        found = await reconcile.reconcile(session, self.company_id, today=TODAY)
        await session.flush()
        await self._hold(session, before)
        return found.linked

    async def _confirm(self, session: AsyncSession, which: int, *_: int) -> None:
        if offered := await self._offered(session):
            await confirm.confirm_suggestion(session, self.company_id, offered[which % len(offered)])

    async def _dismiss(self, session: AsyncSession, which: int, *_: int) -> None:
        if offered := await self._offered(session):
            await confirm.dismiss_suggestion(session, self.company_id, offered[which % len(offered)])

    async def _book(self, session: AsyncSession, one: int, other: int, _: int) -> None:
        if self.documents and self.transactions:
            document, movement = self.documents[one % len(self.documents)], self.transactions[other % len(self.transactions)]
            await confirm.book_by_hand(session, self.company_id, [document], [movement])

    async def _add(self, session: AsyncSession, which: int, one: int, other: int) -> None:
        if (booked := await self._booked(session)) and self.documents:
            document = self.documents[one % len(self.documents)]
            change = Change(add_documents=[document], remove_transactions=self.transactions[: other % 2])
            await confirm.change_by_hand(session, self.company_id, booked[which % len(booked)], change, note=None)

    async def _remove(self, session: AsyncSession, which: int, one: int, _: int) -> None:
        if (booked := await self._booked(session)) and self.documents:
            change = Change(remove_documents=[self.documents[one % len(self.documents)]])
            await confirm.change_by_hand(session, self.company_id, booked[which % len(booked)], change, note=None)

    async def _undo(self, session: AsyncSession, which: int, *_: int) -> None:
        if booked := await self._booked(session):
            await confirm.take_apart(session, self.company_id, booked[which % len(booked)])

    async def _delete(self, session: AsyncSession, which: int, *_: int) -> None:
        if self.documents:
            await delete_document(session, self.company_id, self.documents[which % len(self.documents)])

    async def _restore(self, session: AsyncSession, which: int, *_: int) -> None:
        if self.documents:
            await restore_document(session, self.company_id, self.documents[which % len(self.documents)])

    async def _explain(self, session: AsyncSession, which: int, back: int, _: int) -> None:
        if self.transactions:
            said: Any = None if back % 2 else "private"
            await explain.explain(session, self.company_id, self.transactions[which % len(self.transactions)], said)

    async def _close(self, session: AsyncSession, which: int, back: int, _: int) -> None:
        if self.documents:
            await mark.close(session, self.company_id, self.documents[which % len(self.documents)], None if back % 2 else "klaar")

    async def _offered(self, session: AsyncSession) -> list[UUID]:
        wanted = select(MatchDecision.id).where(
            MatchDecision.company_id == self.company_id, MatchDecision.outcome == "suggested", MatchDecision.superseded_at.is_(None)
        )
        return list(await session.scalars(wanted.order_by(MatchDecision.document_ids, MatchDecision.transaction_ids)))

    async def _booked(self, session: AsyncSession) -> list[UUID]:
        wanted = select(Booking.id).where(Booking.company_id == self.company_id)
        return list(await session.scalars(wanted.order_by(Booking.id)))

    async def _ground(self, session: AsyncSession) -> dict[str, Any]:
        """What the matching must respect: what was taken apart, what is booked, and which papers nobody can tell from each other."""
        pairs = {(one, other) for one, other in await session.execute(select(UndonePair.document_id, UndonePair.transaction_id))}
        open_ones = (await session.scalars(select(Document).where(Document.deleted_at.is_(None), Document.closed_at.is_(None)))).all()
        booked = set(await session.scalars(select(BookingDocument.document_id)))
        alike: dict[tuple[Any, ...], set[UUID]] = {}
        for one in open_ones:
            if one.id not in booked and one.structured_communication is None:
                apart = frozenset(move for paper, move in pairs if paper == one.id)  # who was taken from a movement is told apart by that
                alike.setdefault((one.kind, one.supplier_name, one.tax_inclusive_amount, one.issue_date, apart), set()).add(one.id)
        twins = {one for group in alike.values() if len(group) > 1 for one in group}
        return {"undone": pairs, "bookings": set(await self._booked(session)), "twins": twins, "alike": alike}

    async def _hold(self, session: AsyncSession, before: dict[str, Any]) -> None:
        """The matching brought no pair together that was apart, and did not choose between twins."""
        papers = (await session.execute(select(BookingDocument.booking_id, BookingDocument.document_id))).all()
        moves = (await session.execute(select(BookingTransaction.booking_id, BookingTransaction.transaction_id))).all()
        held = {booking for booking, _ in (*papers, *moves)}
        assert held == set(await self._booked(session)), "a booking without members"
        assert len({one for _, one in papers}) == len(papers), "a document in two bookings"
        assert len({one for _, one in moves}) == len(moves), "a movement in two bookings"
        made = held - before["bookings"]
        together = {(paper, move) for one, paper in papers if one in made for other, move in moves if other == one}
        assert together.isdisjoint(before["undone"]), "a pair that was taken apart is together again"
        now_booked = {paper for booking, paper in papers if booking in made}
        for group in before["alike"].values():
            chosen = group & now_booked & before["twins"]
            assert not chosen or len(chosen) == len(group) or self._in_sets(papers, chosen), "one of two twins was chosen"

    @staticmethod
    def _in_sets(papers: Any, chosen: set[UUID]) -> bool:
        """Whether the twin was booked with others, whose sum told it apart."""
        of = {paper: booking for booking, paper in papers}
        return all(sum(booking == of[one] for booking, _ in papers) > 1 for one in chosen)

    async def questions(self) -> list[tuple[Any, ...]]:
        """The open questions, without the names of derived rows."""

        async def ask(session: AsyncSession) -> list[tuple[Any, ...]]:
            found = await list_todo(session, self.company_id, now=NOW, limit=200)
            return sorted(
                (entry.question.value, str(entry.subject_id) if entry.suggestion is None else "", *_members(entry))
                for entry in found.items
                if entry.question is not Question.ACCOUNTANT_MISSING
            )

        return await self.inside(ask)


def _members(entry: Any) -> tuple[str, ...]:
    offered = entry.suggestion
    return () if offered is None else tuple(sorted(str(one.id) for one in (*offered.documents, *offered.transactions)))


async def begin(database: Database) -> Sequence:
    """A fresh company with one account."""
    company_id = await make_company(database)
    async with database.tenant(company_id) as session, session.begin():
        account = await make_account(session, company_id)
        return Sequence(database, company_id, account.id)


async def from_nothing(told: Sequence) -> Sequence:
    """Another company with the same final facts and no history of decisions."""
    company_id = await make_company(told.database)
    copied: list[tuple[Any, list[dict[str, Any]]]] = []
    async with told.database.tenant(told.company_id) as session:
        for model in FACTS:
            rows = (await session.execute(select(*model.__table__.columns))).mappings().all()
            copied.append((model, [dict(row) | {"company_id": company_id} for row in rows]))
    async with told.database.tenant(company_id) as session, session.begin():
        for model, rows in copied:
            for row in rows:
                if "decision_id" in row:
                    row["decision_id"] = None
            if rows:
                await session.execute(insert(model.__table__), rows)
    return Sequence(told.database, company_id, told.account_id, told.documents, told.transactions)
