"""A company whose list is asked for."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import ids
from core.delivery.models import Accountant
from core.matching.models import MatchDecision
from core.todo.entry import Entry
from core.todo.queries import TodoList, list_todo
from core.todo.question import Question

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
TODAY = date(2026, 11, 24)
TOMORROW = TODAY + timedelta(days=1)
PROBLEM = {"code": "mailboxPasswordRefused", "title": "Refused.", "detail": "", "facts": {}}


@dataclass(frozen=True)
class World:
    session: AsyncSession
    company_id: UUID

    async def todo(self, *, kind: Question | None = None, after: str | None = None, limit: int = 50, now: datetime = NOW) -> TodoList:
        await self.session.flush()
        return await list_todo(self.session, self.company_id, now=now, kind=kind, after=after, limit=limit)

    async def only(self) -> Entry:
        (entry,) = (await self.todo()).items
        return entry

    async def kinds(self, *, now: datetime = NOW) -> list[Question]:
        return [entry.question for entry in (await self.todo(now=now)).items]

    async def suggest(self, documents: list[UUID], transactions: list[UUID], score: float = 0.7) -> MatchDecision:
        decision = MatchDecision(
            company_id=self.company_id,
            id=ids.uuid7(),
            outcome="suggested",
            document_ids=documents,
            transaction_ids=transactions,
            score=score,
            reasons=[{"code": "amount", "subjects": [], "facts": {}}],
            created_at=NOW,
        )
        self.session.add(decision)
        await self.session.flush()
        return decision


def accountant(company_id: UUID) -> Accountant:
    return Accountant(company_id=company_id, id=ids.uuid7(), name="Fidu", channel="email", email="a@example.be")
