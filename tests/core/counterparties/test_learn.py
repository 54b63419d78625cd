"""A thing is kept once; what was forgotten comes back only when a user says it."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core.counterparties.forget import forget_fact
from core.counterparties.identify import Marks
from core.counterparties.learn import enter, learn
from core.counterparties.models import FactKind
from core.counterparties.queries import facts_of
from core.counterparties.telling import Telling
from tests.factories.documents import make_document

NAME = [Telling(FactKind.NAME, "Van Loon Kaas BV")]


async def test_it_is_kept_once_and_counted(session: AsyncSession, company_id: UUID) -> None:
    one, two = [(await make_document(session, company_id)).id for _ in range(2)]
    known = await enter(session, company_id, Marks("BE0403170701", None), known=None)
    assert (await enter(session, company_id, Marks("BE0403170701", None), known=None)).id == known.id
    for document_id in (one, one, two):
        await learn(session, company_id, known.id, document_id, NAME, by_user=False)
    (fact,) = await facts_of(session, company_id, [known.id])
    assert (fact.value, fact.times, fact.document_id) == ("Van Loon Kaas BV", 2, two)


async def test_what_was_forgotten_comes_back_only_when_a_user_says_it(session: AsyncSession, company_id: UUID) -> None:
    document_id = (await make_document(session, company_id)).id
    known = await enter(session, company_id, Marks("BE0403170701", None), known=None)
    await learn(session, company_id, known.id, document_id, NAME, by_user=False)
    (fact,) = await facts_of(session, company_id, [known.id])
    await forget_fact(session, company_id, fact.id, forgotten=True)
    await learn(session, company_id, known.id, document_id, NAME, by_user=False)
    assert fact.forgotten_at is not None
    await learn(session, company_id, known.id, document_id, NAME, by_user=True)
    assert (fact.forgotten_at, fact.learned_by) == (None, "user")
