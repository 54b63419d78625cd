"""A company has one accountant, however many appoint one at the same moment."""

import asyncio
from uuid import UUID

from core import clock
from core.companies.keys import sealed_keys
from core.db import Database
from core.delivery.appoint import Appointment, appoint_accountant
from core.delivery.models import Channel
from core.delivery.queries import get_accountant
from core.vault import Vault
from tests.factories.companies import KEY_RING


async def test_of_two_first_appointments_at_once_the_second_changes_the_first(database: Database, company_id: UUID) -> None:
    vault = Vault(KEY_RING, sealed_keys(database))

    async def appoint(name: str, held: asyncio.Event) -> int:
        wanted = Appointment(name=name, channel=Channel.EMAIL, email="ubl@boekhouder.be")
        async with database.tenant(company_id) as session, session.begin():
            version = (await appoint_accountant(session, company_id, wanted, vault=vault, now=clock.now())).version
            await held.wait()
        return version

    go_on, at_once = asyncio.Event(), asyncio.Event()
    at_once.set()
    first = asyncio.create_task(appoint("Eerste", go_on))
    await asyncio.sleep(0.3)
    second = asyncio.create_task(appoint("Tweede", at_once))
    await asyncio.sleep(0.3)
    go_on.set()
    assert [await first, await second] == [1, 2]
    async with database.tenant(company_id) as session:
        assert (await get_accountant(session, company_id)).name == "Tweede"
