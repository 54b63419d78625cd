"""A counterparty is known by its VAT number, else by its account."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core.counterparties.identify import Marks, identify
from core.counterparties.learn import enter, learn
from core.counterparties.models import FactKind
from core.counterparties.telling import Telling
from tests.factories.documents import make_document

VAT, IBAN = "BE0403170701", "BE68539007547034"


async def test_the_account_speaks_where_no_other_vat_number_does(session: AsyncSession, company_id: UUID) -> None:
    document_id = (await make_document(session, company_id)).id
    known = await enter(session, company_id, Marks(VAT, None), known=None)
    await learn(session, company_id, known.id, document_id, [Telling(FactKind.IBAN, IBAN)], by_user=True)
    for marks in (Marks(VAT, None), Marks(None, IBAN), Marks(VAT, IBAN)):
        found = await identify(session, company_id, marks)
        assert found is not None
        assert found.id == known.id
    assert await identify(session, company_id, Marks("BE0202239951", IBAN)) is None
    assert await identify(session, company_id, Marks(None, None)) is None
