"""A question whose document was asked for is off the list until its day, and then says whom it was asked from."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from core import ids
from core.requests import ask
from core.requests.write_letter import record_refused
from core.todo.question import Answer, Question
from tests.core.todo.world import NOW, TODAY, World
from tests.factories.banking import make_account, make_transaction

WHOM = ask.Addressee("facturen@proximus.example", "Proximus", "fr")
LATER = timedelta(days=7)


async def _ask(session: AsyncSession, company_id: UUID) -> UUID:
    row = await make_transaction(session, await make_account(session, company_id))
    made = await ask.ask_about_transaction(session, company_id, row.id, WHOM, ask.Asking(ids.uuid7(), TODAY + LATER), now=NOW, today=TODAY)
    return made.id


async def test_it_waits_and_comes_back_on_its_day(world: World, session: AsyncSession, company_id: UUID) -> None:
    await _ask(session, company_id)
    assert await world.kinds() == []
    [entry] = (await world.todo(now=NOW + LATER)).items
    assert entry.question is Question.TRANSACTION_WITHOUT_DOCUMENT
    assert entry.item.facts == {"asked_from": "Proximus", "asked_on": TODAY.isoformat()}
    assert Answer.ASK in entry.item.answers


async def test_a_mail_that_could_not_go_is_told_at_once(world: World, session: AsyncSession, company_id: UUID) -> None:
    request_id = await _ask(session, company_id)
    await record_refused(session, company_id, request_id, {"code": "mailRefused"}, now=NOW)
    assert (await world.only()).item.facts["ask_failed"] == "yes"
