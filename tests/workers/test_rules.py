"""Rules at work: what comes in is asked about before matching, history in steps, and taken back in parts."""

from uuid import UUID

import pytest
from sqlalchemy import func, select

from core.banking.models import BankTransaction, Explanation
from core.db import Database
from core.jobs import ApplyRule, Reconcile, UndoRule
from core.outbox.stage import stage
from core.rules import apply_new, apply_to_history, undo
from core.rules.action import MarkAction
from core.rules.condition import IbanCondition
from core.rules.draft import Draft
from core.rules.write import make_rule
from tests.core.rules.world import LESSOR
from tests.drain import drain
from tests.factories.banking import make_account, make_transaction
from workers.context import Context

LOAN = Draft(about="transaction", conditions=(IbanCondition(any_of=(LESSOR,)),), actions=(MarkAction(explanation=Explanation.LOAN),))


async def _marked(database: Database, company_id: UUID) -> int:
    async with database.tenant(company_id) as session:
        marked = select(func.count()).where(BankTransaction.company_id == company_id, BankTransaction.explanation == "loan")
        return await session.scalar(marked) or 0


async def test_what_came_in_is_asked_about_in_steps(
    database: Database, context: Context, company_id: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apply_new, "AT_ONCE", 2)
    async with database.tenant(company_id) as session, session.begin():
        await make_rule(session, company_id, LOAN)
        account = await make_account(session, company_id)
        for _ in range(5):
            await make_transaction(session, account, counterparty_iban=LESSOR)
        await stage(session, company_id, Reconcile())
    assert "reconcile" in await drain(database, context, company_id=company_id)
    assert await _marked(database, company_id) == 5


async def test_history_is_gone_through_and_taken_back(
    database: Database, context: Context, company_id: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apply_to_history, "AT_ONCE", 2)
    monkeypatch.setattr(undo, "AT_ONCE", 2)
    async with database.tenant(company_id) as session, session.begin():
        account = await make_account(session, company_id)
        for _ in range(5):
            await make_transaction(session, account, counterparty_iban=LESSOR)
        await apply_new.apply_to_new(session, company_id)
        rule = await make_rule(session, company_id, LOAN, apply_now=True)
    assert "apply_rule" in await drain(database, context, company_id=company_id)
    assert await _marked(database, company_id) == 5
    async with database.tenant(company_id) as session, session.begin():
        await stage(session, company_id, ApplyRule(rule_id=rule.id))
        await stage(session, company_id, UndoRule(rule_id=rule.id))
    await drain(database, context, company_id=company_id)
    assert await _marked(database, company_id) == 0
