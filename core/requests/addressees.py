"""Whom a paper could be asked from: who was asked for papers of the same counterparty before, and the people of the company."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from sqlalchemy import and_, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from core.banking.models import BankTransaction
from core.identity.models import Membership, UserAccount
from core.requests.models import DocumentRequest

MOST = 20


@dataclass(frozen=True, slots=True)
class Suggested:
    """Somebody to ask. Of `asked_before` the name and the language are those of that time."""

    kind: Literal["asked_before", "colleague"]
    email: str
    name: str
    language: str


async def suggest_addressees(
    session: AsyncSession, company_id: UUID, counterparty_name: str | None, *, colleagues: bool, asker: UUID | None
) -> list[Suggested]:
    """Those asked for papers of this counterparty before come first; then the colleagues, where the caller may know them."""
    found = {one.email: one for one in await _asked_before(session, company_id, counterparty_name)}
    if colleagues:
        for one in await _colleagues(session, company_id, asker):
            found.setdefault(one.email, one)
    return list(found.values())[:MOST]


async def _asked_before(session: AsyncSession, company_id: UUID, counterparty_name: str | None) -> list[Suggested]:
    if not counterparty_name:
        return []
    about = and_(BankTransaction.company_id == DocumentRequest.company_id, BankTransaction.id == DocumentRequest.transaction_id)
    wanted = (
        select(DocumentRequest.email, DocumentRequest.name, DocumentRequest.language)
        .join(BankTransaction, about)
        .where(DocumentRequest.company_id == company_id, func.lower(BankTransaction.counterparty_name) == counterparty_name.lower())
        .order_by(DocumentRequest.id.desc())
        .limit(MOST)
    )
    return [Suggested("asked_before", row.email, row.name, row.language) for row in await session.execute(wanted)]


async def _colleagues(session: AsyncSession, company_id: UUID, asker: UUID | None) -> list[Suggested]:
    wanted = (
        select(UserAccount.email, UserAccount.name, UserAccount.language)
        .join(Membership, Membership.user_id == UserAccount.id)
        .where(Membership.company_id == company_id, UserAccount.id.is_distinct_from(asker))
        .order_by(Membership.created_at)
        .limit(MOST)
    )
    return [Suggested("colleague", row.email, row.name, row.language) for row in await session.execute(wanted)]
