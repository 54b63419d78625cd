"""An invoice that stands in a file for the bank asks nothing, until its payment should have been seen."""

from datetime import timedelta

from core.payments.make_file import Wish, make_file
from core.payments.withdraw import withdraw_file
from core.todo.item import TRANSFER_DAYS
from core.todo.question import Question
from tests.core.todo.world import NOW, TODAY, World
from tests.factories.banking import iban, make_account
from tests.factories.documents import make_document


async def test_it_asks_again_when_the_payment_did_not_come(world: World) -> None:
    account = await make_account(world.session, world.company_id)
    document = await make_document(world.session, world.company_id, created_at=NOW, iban=iban(), due_date=TODAY)
    assert await world.kinds() == [Question.DOCUMENT_UNPAID]
    file = await make_file(world.session, world.company_id, account.id, [Wish(document.id)], execution_on=TODAY, today=TODAY, made_by=None)
    assert await world.kinds() == []
    assert await world.kinds(now=NOW + timedelta(days=TRANSFER_DAYS)) == []
    assert await world.kinds(now=NOW + timedelta(days=TRANSFER_DAYS + 1)) == [Question.DOCUMENT_UNPAID]
    await withdraw_file(world.session, world.company_id, file.id, now=NOW)
    assert await world.kinds() == [Question.DOCUMENT_UNPAID]
