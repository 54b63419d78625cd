"""Finding card statements."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from core.banking.models import BankAccount
from core.cards.errors import CardStatementNotFound
from core.cards.models import CardStatement, StatementState
from core.documents.models import Document, Kind


async def get_statement(session: AsyncSession, company_id: UUID, statement_id: UUID, *, lock: bool = False) -> CardStatement:
    """One statement. Raises CardStatementNotFound."""
    wanted = select(CardStatement).where(CardStatement.company_id == company_id, CardStatement.id == statement_id)
    row = await session.scalar(wanted.with_for_update() if lock else wanted)
    if row is None:
        raise CardStatementNotFound(card_statement_id=statement_id)
    return row


async def list_statements(session: AsyncSession, company_id: UUID, document_id: UUID) -> Sequence[tuple[CardStatement, BankAccount]]:
    """The statements of a paper with their cards' accounts."""
    wanted = (
        select(CardStatement, BankAccount)
        .join(BankAccount, (BankAccount.company_id == CardStatement.company_id) & (BankAccount.id == CardStatement.bank_account_id))
        .where(CardStatement.company_id == company_id, CardStatement.document_id == document_id)
    )
    return [(statement, account) for statement, account in await session.execute(wanted.order_by(BankAccount.iban))]


async def list_waiting(session: AsyncSession, company_id: UUID, *, most: int) -> Sequence[tuple[CardStatement, BankAccount, Document]]:
    """Statements whose lines do not come to their total, of papers that are there, the oldest first."""
    wanted = (
        select(CardStatement, BankAccount, Document)
        .join(BankAccount, (BankAccount.company_id == CardStatement.company_id) & (BankAccount.id == CardStatement.bank_account_id))
        .join(Document, (Document.company_id == CardStatement.company_id) & (Document.id == CardStatement.document_id))
        .where(
            CardStatement.company_id == company_id,
            CardStatement.state == StatementState.WAITING,
            Document.kind == Kind.CARD_STATEMENT,
            Document.deleted_at.is_(None),
            Document.closed_at.is_(None),
            Document.superseded_by.is_(None),
        )
        .order_by(CardStatement.created_at, CardStatement.id)
        .limit(most)
    )
    return [(statement, account, document) for statement, account, document in await session.execute(wanted)]
