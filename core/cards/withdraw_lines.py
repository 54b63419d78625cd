"""Take back the transactions of a card statement that was deleted, or that is none after all."""

from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, clock, events
from core.banking.hold import hold_accounts
from core.banking.models import BankTransaction
from core.cards.models import FEED, CardStatement
from core.jobs import Reconcile
from core.outbox.stage import stage


async def withdraw_lines(session: AsyncSession, company_id: UUID, document_id: UUID) -> int:
    """How many transactions no paper tells any more: nobody is asked about them, and they return when the paper does.

    A month that another paper has taken over stays as it is.
    """
    of_paper = (CardStatement.company_id == company_id, CardStatement.document_id == document_id)
    accounts = (await session.scalars(select(CardStatement.bank_account_id).where(*of_paper))).all()
    await hold_accounts(session, company_id, accounts)
    gone = 0
    for statement in (await session.scalars(select(CardStatement).where(*of_paper).order_by(CardStatement.id))).all():
        told = (
            BankTransaction.company_id == company_id,
            BankTransaction.bank_account_id == statement.bank_account_id,
            BankTransaction.source == f"{FEED}:{statement.id}",
            BankTransaction.vanished_at.is_(None),
        )
        held = (await session.scalars(select(BankTransaction.id).where(*told).order_by(BankTransaction.id).with_for_update())).all()
        if not held:
            continue
        await session.execute(
            update(BankTransaction)
            .where(BankTransaction.company_id == company_id, BankTransaction.id.in_(held))
            .values(vanished_at=clock.now())
        )
        gone += len(held)
        account_id, facts = statement.bank_account_id, {"document_id": str(document_id), "lines": len(held)}
        events.tell(session, company_id, "transaction.stored", subject_type="bank_account", subject_id=account_id, count=0)
        await audit.record(session, company_id, "card_statement.withdrawn", subject_type="card_statement", subject_id=statement.id, **facts)
    if gone:
        await stage(session, company_id, Reconcile())
    return gone
