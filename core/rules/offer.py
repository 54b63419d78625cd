"""The rule that would have given the answer that was just given, for the same action to make it one."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core.banking.models import BankTransaction, Explanation
from core.documents.models import Kind
from core.documents.queries import get_document
from core.rules.action import Action, AttachAction, MarkAction
from core.rules.condition import FlowCondition
from core.rules.draft import Draft
from core.rules.gather import gather_transactions
from core.rules.narrow import of_transactions
from core.rules.outcome import Now, Thing, is_own_rule
from core.rules.propose import Known, covers, meets, propose, recognise
from core.rules.queries import load_book

MOST = 500
"""Earlier transactions of the same other side that are compared."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A rule to make of an answer."""

    draft: Draft
    alike: int
    """Others that are open now and that it would answer, too."""


async def offer_for_mark(session: AsyncSession, company_id: UUID, transaction_id: UUID, explanation: Explanation) -> Offer | None:
    """After a transaction was marked; None where no short rule would give this answer and contradict no other."""
    return await _offer(session, company_id, transaction_id, MarkAction(explanation=explanation))


async def offer_for_contract(
    session: AsyncSession, company_id: UUID, documents: Sequence[UUID], transactions: Sequence[UUID]
) -> Offer | None:
    """After transactions were booked with one document that is a contract."""
    if len(documents) != 1 or not transactions:
        return None
    document = await get_document(session, company_id, documents[0])
    if document.kind != Kind.CONTRACT:
        return None
    return await _offer(session, company_id, transactions[-1], AttachAction(document_id=document.id))


async def _offer(session: AsyncSession, company_id: UUID, transaction_id: UUID, action: Action) -> Offer | None:
    await session.flush()
    found = await gather_transactions(session, company_id, BankTransaction.id == transaction_id, limit=1)
    if not found:
        return None
    answered = found[0]
    who, flow = recognise(answered.facts), answered.facts.flow
    if who is None or flow is None or covers(await load_book(session, company_id), answered.facts) is not None:
        return None
    others = await gather_transactions(session, company_id, *of_transactions([who, FlowCondition(flow=flow)]), limit=MOST)
    known = [Known(one.facts, _is_same(one.now, answered, action)) for one in others if one.facts.id != transaction_id]
    draft = propose(answered.facts, [action], known)
    if draft is None:
        return None
    return Offer(draft, sum(one.same is None and meets(draft, one.facts) for one in known))


def _is_same(now: Now, answered: Thing, action: Action) -> bool | None:
    """Whether another was answered alike; None when it still is open, or gone."""
    if now.gone or now.closed:
        return None if now.gone else False
    if now.booking_id is not None:
        return isinstance(action, AttachAction) and now.booking_id == answered.now.booking_id
    if now.explanation is None:
        return None if now.explained_by != "user" else False
    if isinstance(action, MarkAction):
        return now.explanation == action.explanation
    return False if now.explained_by == "user" or is_own_rule(now.explained_by) else None
