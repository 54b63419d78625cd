"""What came back to a request is offered with the transaction it was asked for, whatever the paper says."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core.matching.decision import Code, Decision, Reason
from core.requests.queries import answered_pairs

SCORE = 0.99
"""Above everything that the engine only suggests: somebody was asked for the paper of this transaction, and sent this one."""


async def with_answers(
    session: AsyncSession,
    company_id: UUID,
    decisions: Sequence[Decision],
    *,
    open_ids: Collection[str],
    undone: Collection[tuple[str, str]],
) -> list[Decision]:
    """`decisions` and an offer for each answer of which both sides are open and were not taken apart."""
    offered: list[Decision] = []
    taken: set[str] = set()
    for document_id, transaction_id, asked_from in await answered_pairs(session, company_id):
        pair = (str(document_id), str(transaction_id))
        if pair in undone or not all(one in open_ids for one in pair) or not taken.isdisjoint(pair):
            continue
        taken.update(pair)
        reason = Reason(Code.ANSWERS_REQUEST, pair, {"asked_from": asked_from})
        offered.append(Decision("suggested", (pair[0],), (pair[1],), SCORE, (reason,)))
    rest = [one for one in decisions if one.outcome != "unmatched" or taken.isdisjoint((*one.documents, *one.transactions))]
    same = {(one.documents, one.transactions) for one in offered}
    return [*offered, *(one for one in rest if (one.documents, one.transactions) not in same)]
