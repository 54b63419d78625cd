"""`okioki admin` over a real database, as an operator types it."""

import asyncio
import json
import os
import subprocess
import sys
from uuid import UUID

import asyncpg
from sqlalchemy import text

from core import ids
from core.db import Database
from tests.core.outbox.steps import row, running
from tests.factories.companies import vat_number
from tests.workers.probe import ProbeTimes


async def _admin(database_url: str, *words: str) -> tuple[int, str]:
    def call() -> subprocess.CompletedProcess[str]:
        env = os.environ | {"DATABASE_URL": database_url, "OKIOKI_KEY_ENCRYPTION_KEY": "11" * 32}
        command = [sys.executable, "-m", "cli.main", "admin", *words]
        return subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=60)

    done = await asyncio.to_thread(call)
    return done.returncode, done.stdout + done.stderr


async def test_a_company_is_made_its_trail_verified_and_tampering_reported(database_url: str, database: Database) -> None:
    code, words = await _admin(
        database_url, "create-company", vat_number(), "Acme", f"{ids.uuid7()}@example.be", "--password", "zeven koeien lopen traag"
    )
    assert code == 0, words
    company_id = UUID(words.strip())
    _, words = await _admin(database_url, "verify-audit")
    mine = next(line for line in map(json.loads, words.splitlines()) if line["company"] == str(company_id))
    assert mine["whole"] is True
    assert mine["entries"] >= 2

    superuser = await asyncpg.connect(database_url)
    try:
        entry = await superuser.fetchrow("select facts::text, hash from audit_entry where company_id = $1 and seq = 1", company_id)
        await superuser.execute("update audit_entry set facts = '{}', hash = 'x' where company_id = $1 and seq = 1", company_id)
        code, words = await _admin(database_url, "verify-audit")
        mine = next(line for line in map(json.loads, words.splitlines()) if line["company"] == str(company_id))
        assert code == 1
        assert (mine["whole"], mine["broken_at"]) == (False, 1)
        restore = "update audit_entry set facts = $2::text::jsonb, hash = $3 where company_id = $1 and seq = 1"
        await superuser.execute(restore, company_id, entry["facts"], entry["hash"])
    finally:
        await superuser.close()


async def test_a_weak_password_is_refused_in_words(database_url: str) -> None:
    code, words = await _admin(database_url, "create-company", vat_number(), "Acme", "a@example.be", "--password", "kort")
    assert code == 1
    assert "passwordTooWeak" in words


async def test_a_dead_job_is_shown_and_retried(database_url: str, database: Database, company_id: UUID) -> None:
    ticket = await running(database, company_id, ProbeTimes(mark=ids.uuid7()))
    died = text("update job set state = 'dead', lease_until = null, finished_at = now(), last_error = 'it broke' where id = :id")
    async with database.dispatcher_engine.begin() as connection:
        await connection.execute(died, {"id": ticket.id})
    _, words = await _admin(database_url, "dead-jobs", "--json")
    shown = {line["id"]: line for line in map(json.loads, words.splitlines())}
    assert shown[str(ticket.id)]["last_error"] == "it broke"
    assert (await _admin(database_url, "retry-job", str(ticket.id)))[0] == 0
    assert (await row(database, ticket.id)).state == "ready"
    assert (await _admin(database_url, "retry-job", str(ticket.id)))[0] == 1
