"""Ask one rule about what is there already, because somebody wants it to."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core.rules.apply_new import decide_all, take_turn
from core.rules.carry_out import carry_out
from core.rules.errors import RuleNotFound
from core.rules.gather import gather_documents, gather_transactions
from core.rules.narrow import of_documents, of_transactions
from core.rules.queries import draft_of, get_rule, load_book

AT_ONCE = 1000


async def apply_to_history(session: AsyncSession, company_id: UUID, rule_id: UUID, *, before: UUID | None) -> tuple[int, UUID | None]:
    """One step through what the rule could be about, the newest first: on how many things it acted, and where the next step goes on.

    All rules are asked, so that the order decides as it does for what comes in; only what this one does is done. A rule that was removed
    or switched off meanwhile does nothing.
    """
    await take_turn(session, company_id)
    try:
        rule = await get_rule(session, company_id, rule_id)
    except RuleNotFound:
        return 0, None
    if not rule.enabled:
        return 0, None
    draft = draft_of(rule)
    if draft.about == "transaction":
        things = await gather_transactions(session, company_id, *of_transactions(draft.conditions), before=before, limit=AT_ONCE)
    else:
        things = await gather_documents(session, company_id, *of_documents(draft.conditions), before=before, limit=AT_ONCE)
    book = await load_book(session, company_id)
    done = await carry_out(session, company_id, decide_all(book, things, only=rule_id))
    return done.get(rule_id, 0), things[-1].facts.id if len(things) == AT_ONCE else None
