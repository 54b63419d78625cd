"""The application on a thread of its own, for test tools that know no event loop."""

import asyncio
import threading
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from api.resources import ApiSettings, Resources
from core import clock
from core.companies.keys import sealed_keys
from core.db import Database
from core.egress import Egress, HostUnknown
from core.identity.models import Role
from core.identity.open_session import open_session
from core.identity.password_hash import Passwords
from core.storage import Folder, Storage
from core.throttle import Throttle, Window
from core.vault import Vault
from tests import database as databases
from tests.api.conftest import make_app
from tests.api.serving import serve
from tests.factories.companies import KEY_RING, make_user

T = TypeVar("T")


@dataclass
class Living:
    """A running application: its address, its database, and the loop both live on."""

    address: str
    database: Database
    loop: asyncio.AbstractEventLoop

    def run(self, work: Awaitable[T]) -> T:
        """Do something on the application's loop and wait for it."""

        async def done() -> T:
            return await work

        return asyncio.run_coroutine_threadsafe(done(), self.loop).result(60)

    def join(self, company_id: UUID, role: Role) -> str:
        """The token of a new person in a company."""

        async def joined() -> str:
            user_id = await make_user(self.database, company_id, role=role)
            async with self.database.identity(user_id) as session, session.begin():
                opened = await open_session(session, user_id, carrier="bearer", user_agent="", now=clock.now(), company_id=company_id)
            return opened.token

        return self.run(joined())


@contextmanager
def living(database_url: str, folder: Path) -> Iterator[Living]:
    """Start the application over a database; stop it at the end."""
    ready: list[Living] = []
    started, stop = threading.Event(), asyncio.Event()

    async def live() -> None:
        database = databases.connect(database_url)
        vault = Vault(KEY_RING, sealed_keys(database))
        resources = Resources(
            database=database,
            vault=vault,
            storage=Storage(Folder(folder), vault),
            egress=Egress(resolver=_nowhere),
            throttle=Throttle(),
            passwords=Passwords(),
            settings=ApiSettings(secure_cookies=True, public_url="https://okioki.example"),
            per_caller=Window(1_000_000, 60),
        )
        async with serve(make_app(resources)) as address:
            ready.append(Living(address, database, asyncio.get_running_loop()))
            started.set()
            await stop.wait()
        resources.passwords.close()
        await database.dispose()

    thread = threading.Thread(target=lambda: asyncio.run(live()), daemon=True)
    thread.start()
    assert started.wait(30)
    try:
        yield ready[0]
    finally:
        ready[0].loop.call_soon_threadsafe(stop.set)
        thread.join(30)


async def _nowhere(host: str, _port: int) -> list[str]:
    """A name server that knows nobody: nothing made up by a test leaves the machine."""
    raise HostUnknown(host=host)
