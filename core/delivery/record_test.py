"""Remembering what became of a test file."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import audit, events
from core.delivery.channels.channel import Receipt
from core.delivery.problem import as_problem
from core.delivery.queries import get_accountant
from core.errors import DomainError


async def record_test(session: AsyncSession, company_id: UUID, outcome: Receipt | DomainError, *, now: datetime) -> None:
    """Keep the outcome beside the address, and tell open screens. Raises NoAccountant."""
    accountant = await get_accountant(session, company_id, lock=True)
    accountant.tested_at = now
    if isinstance(outcome, Receipt):
        accountant.test_proof, accountant.test_problem, kind = outcome.proof, None, "delivery.sent"
    else:
        accountant.test_proof, accountant.test_problem, kind = None, as_problem(outcome), "delivery.failed"
    code = outcome.code() if isinstance(outcome, DomainError) else None
    events.tell(session, company_id, kind, subject_type="accountant", subject_id=accountant.id, test=True, code=code)
    await session.flush()
    await audit.record(session, company_id, "accountant.tested", subject_type="accountant", subject_id=accountant.id, code=code)
