"""How the database answers the hot questions at size: the plans as text, each looked at for a big table read from end to end.

    python -m bench.plans [--transactions 1000000] [--documents 200000] [--companies 200] [--out docs/plans]

A database of its own is filled, and the lists and the to-do list are asked over the application as somebody of one company. Each
statement that reaches PostgreSQL is explained (analyze, buffers) as the application's role, behind the same walls. Times and ids are left
out of the texts, so that a second run shows what changed in how, not in how fast. Ends with 1 when a plan reads a big table whole.
"""

import argparse
import asyncio
import re
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg
import httpx
from sqlalchemy import event

from api.resources import ApiSettings, Resources
from bench.filling import fill
from core import clock
from core.companies.keys import sealed_keys
from core.db import APP_ROLE, Database
from core.egress import Egress
from core.identity.models import Role
from core.identity.open_session import open_session
from core.identity.password_hash import Passwords
from core.storage import Folder, Storage
from core.throttle import Throttle, Window
from core.vault import Vault
from tests import database as databases
from tests.api.conftest import client_of, make_app
from tests.factories.companies import KEY_RING, make_company, make_user

BIG = ("bank_transaction", "document", "document_text", "arrival", "blob")
"""The tables that are filled here. The others are empty, and PostgreSQL rightly reads an empty table whole."""
QUESTIONS = {
    "to-do": "/v1/todo?limit=50",
    "documents": "/v1/documents",
    "documents-open": "/v1/documents?open=true",
    "documents-search": "/v1/documents?q=leverancier+12",
    "documents-mistyped": "/v1/documents?q=leverancir",
    "transactions": "/v1/transactions",
    "transactions-open": "/v1/transactions?open=true",
    "transactions-search": "/v1/transactions?q=factuur+212",
    "bookings-open": "/v1/bookings?open=true",
}
_TIMES = re.compile(r" *\(actual time=[^)]*\)|^ *(Planning|Execution) Time:.*$|^ *Buffers:.*$|^Planning:$", re.MULTILINE)
_IDS = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")
Asked = list[tuple[str, tuple[Any, ...]]]


def main() -> int:
    """Fill, ask, explain, write, judge."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--transactions", type=int, default=1_000_000)
    options.add_argument("--documents", type=int, default=200_000)
    options.add_argument("--companies", type=int, default=200)
    options.add_argument("--out", type=Path, default=Path("docs/plans"))
    chosen = options.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, databases.server() as server:
        url = databases.create(server, "okioki_plans")
        databases.migrate(url)
        return asyncio.run(_look(url, Path(name), chosen))


async def _look(url: str, folder: Path, chosen: argparse.Namespace) -> int:
    database = databases.connect(url)
    company_id = await make_company(database)
    user_id = await make_user(database, company_id, role=Role.OWNER)
    async with database.identity(user_id) as session, session.begin():
        opened = await open_session(session, user_id, carrier="bearer", user_agent="", now=clock.now(), company_id=company_id)
    await fill(url, companies=chosen.companies, transactions=chosen.transactions, documents=chosen.documents)
    print(f"{chosen.transactions:,} transactions and {chosen.documents:,} documents of {chosen.companies} companies")
    whole = 0
    async with client_of(make_app(_resources(database, folder)), token=opened.token) as client:
        for title, path in QUESTIONS.items():
            asked, milliseconds = await _ask(client, database, path)
            plans = [await _explain(url, company_id, statement, parameters) for statement, parameters in asked]
            text = f"{path}\n\n" + "\n\n".join(plans) + "\n"
            (chosen.out / f"{title}.txt").write_text(text, encoding="utf-8")
            read = len(re.findall(rf"Seq Scan on ({'|'.join(BIG)})\b", text))
            whole += read
            p50, p99 = statistics.median(milliseconds), statistics.quantiles(milliseconds, n=100)[98]
            print(f"{title:22} p50 {p50:6.1f} ms  p99 {p99:6.1f} ms  {len(plans)} statements, {read} of a big table read whole")
    await database.dispose()
    return 1 if whole else 0


def _resources(database: Database, folder: Path) -> Resources:
    vault = Vault(KEY_RING, sealed_keys(database))
    storage, settings = Storage(Folder(folder), vault), ApiSettings(secure_cookies=True, public_url="https://okioki.example")
    window = Window(1_000_000, 60)
    return Resources(database, vault, storage, Egress(), Throttle(), Passwords(), settings, per_caller=window)


async def _ask(client: httpx.AsyncClient, database: Database, path: str) -> tuple[Asked, list[float]]:
    asked: Asked = []

    def note(_connection: object, _cursor: object, statement: str, parameters: tuple[Any, ...], *_: object) -> None:
        asked.append((statement, parameters))

    engine = database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    (await client.get(path)).raise_for_status()
    event.remove(engine, "before_cursor_execute", note)
    for _ in range(5):
        (await client.get(path)).raise_for_status()
    milliseconds: list[float] = []
    for _ in range(100):
        began = time.perf_counter()
        (await client.get(path)).raise_for_status()
        milliseconds.append((time.perf_counter() - began) * 1000)
    return asked, milliseconds


async def _explain(url: str, company_id: UUID, statement: str, parameters: tuple[Any, ...]) -> str:
    connection = await asyncpg.connect(url, server_settings={"role": APP_ROLE, "jit": "off"})
    try:
        async with connection.transaction():
            await connection.execute("select set_config('app.company_id', $1, true)", str(company_id))
            rows = await connection.fetch(f"explain (analyze, buffers, costs off) {statement}", *parameters)
    finally:
        await connection.close()
    lines = _IDS.sub("...", _TIMES.sub("", "\n".join(row[0] for row in rows))).splitlines()
    return "\n".join(line.rstrip() for line in lines if line.strip())


if __name__ == "__main__":
    sys.exit(main())
