"""A transfer between own accounts leads to its other half."""

from decimal import Decimal
from uuid import uuid4

from tests.api.conftest import Person
from tests.api.people import code_of
from tests.factories.banking import make_account, make_transaction


async def test_each_half_leads_to_the_other(owner: Person, database):
    async with database.tenant(owner.company_id) as session, session.begin():
        zicht, spaar = await make_account(session, owner.company_id), await make_account(session, owner.company_id)
        left = await make_transaction(session, zicht, amount=Decimal("-500.00"), counterparty_iban=spaar.iban)
        came = await make_transaction(session, spaar, amount=Decimal("500.00"), counterparty_iban=zicht.iban)
        alone = await make_transaction(session, zicht, amount=Decimal("-7.00"))
    for one, other in ((left, came), (came, left)):
        told = (await owner.client.get(f"/v1/transactions/{one.id}/other-half")).json()
        assert (told["transaction"]["id"], told["transaction"]["amount"]) == (str(other.id), str(other.amount))
    assert (await owner.client.get(f"/v1/transactions/{alone.id}/other-half")).json() == {"transaction": None}
    missing = await owner.client.get(f"/v1/transactions/{uuid4()}/other-half")
    assert (missing.status_code, code_of(missing)) == (404, "transactionNotFound")
