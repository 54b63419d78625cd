"""The database goes away in the middle of a request, and is there again."""

from sqlalchemy import Connection, event

from core.db import Database
from tests.api.conftest import Person


class Losing:
    """Breaks the connection off before the first statements that say something."""

    def __init__(self, words: str, times: int) -> None:
        self.words, self.times = words, times

    def __call__(self, connection: Connection, _cursor: object, statement: str, *_: object) -> None:
        if self.times > 0 and self.words in statement:
            self.times -= 1
            connection.connection.driver_connection.terminate()


async def test_what_only_reads_is_asked_again(owner: Person, database: Database) -> None:
    assert await _status(owner, database, times=1, method="GET") == 200
    assert await _status(owner, database, times=2, method="GET") == 503


async def test_what_writes_is_the_callers_to_repeat(owner: Person, database: Database) -> None:
    assert await _status(owner, database, times=1, method="PATCH") == 503
    assert await _status(owner, database, times=0, method="PATCH") == 200


async def _status(owner: Person, database: Database, *, times: int, method: str) -> int:
    losing = Losing("FROM company" if method == "PATCH" else "FROM bank_transaction", times)
    event.listen(database.engine.sync_engine, "before_cursor_execute", losing)
    try:
        path, body = ("/v1/company", {"city": "Gent"}) if method == "PATCH" else ("/v1/transactions", None)
        return (await owner.client.request(method, path, json=body)).status_code
    finally:
        event.remove(database.engine.sync_engine, "before_cursor_execute", losing)
