"""How quickly work in the background is done, beside what the machine itself allows, in one run.

    python -m bench.outbox [--jobs 1500] [--seconds 4]

On a durable PostgreSQL (fsync on) and Valkey of its own, with one relay and one worker process: the time from the commit of a job to its
visible effect on an idle system (p50, p95), and jobs done a second from a backlog. The limits, measured in the same run: bare asyncpg
transactions that insert a row and update it (a job costs at least that, and three such commits in fact), and bare arq on the same Valkey,
which promises less: it loses what was committed but not yet enqueued.
"""

import argparse
import asyncio
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from uuid import UUID

import asyncpg
from arq.worker import Worker, func

from cli.embedded import child, postgres, valkey
from core import ids
from core.db import Database
from core.outbox.stage import stage
from tests import database as databases
from tests.factories.companies import make_company
from tests.workers.probe import ProbeTimes
from workers import carrier

_TABLES = """
    create table bench_effect (mark uuid primary key, at timestamptz not null default clock_timestamp());
    create table bench_row (id int primary key, state text not null);
    grant select, insert on bench_effect to okioki_app;
"""


async def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--jobs", type=int, default=1500)
    arguments.add_argument("--samples", type=int, default=60)
    arguments.add_argument("--seconds", type=float, default=4)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory(prefix="okioki-bench-", ignore_cleanup_errors=True) as folder:
        database_server = postgres.start(Path(folder) / "pg", durable=True)
        queue_server = valkey.start(Path(folder) / "valkey", durable=True)
        processes: list[subprocess.Popen[bytes]] = []
        try:
            await asyncio.to_thread(databases.migrate, database_server.url)
            plain = await asyncpg.connect(database_server.url)
            await plain.execute(_TABLES)
            commits = await measure_commits(database_server.url, options.seconds)
            bare = await measure_arq(queue_server.url, options.jobs)
            env = os.environ | {"DATABASE_URL": database_server.url, "REDIS_URL": queue_server.url}
            env |= {"OKIOKI_KEY_ENCRYPTION_KEY": "11" * 32, "OKIOKI_STORAGE_URL": Path(folder).as_uri()}
            roles = ("relay", "fast")
            processes = [child.start([sys.executable, "-m", "bench.outbox_process", role], env=env) for role in roles]
            await _until(plain, "select count(*) = 2 from worker_process", every=0.1)
            database = databases.connect(database_server.url)
            company_id = await make_company(database)
            waits = await measure_latency(database, company_id, plain, options.samples)
            rate = await measure_rate(database, company_id, plain, options.jobs)
            await database.dispose()
            await plain.close()
        finally:
            for process in processes:
                process.kill()
                process.wait()
            queue_server.stop()
            database_server.stop()
    p50, p95 = statistics.median(waits) * 1000, statistics.quantiles(waits, n=20)[18] * 1000
    print(f"commit to visible effect, idle   p50 {p50:.0f} ms   p95 {p95:.0f} ms   ({len(waits)} jobs)")
    print(f"outbox, from a backlog           {rate:.0f} jobs/s, none lost or done twice")
    print(f"limit: insert+update commits     {commits:.0f} tx/s (8 connections)   the outbox reaches {rate / commits:.0%} of it")
    print(f"peer: bare arq, no-op jobs       {bare:.0f} jobs/s   the outbox reaches {rate / bare:.0%} of it, and keeps what arq loses")


async def measure_commits(url: str, seconds: float) -> float:
    """What PostgreSQL makes durable: one row inserted and updated a transaction."""
    pool = await asyncpg.create_pool(url, min_size=8, max_size=8)
    deadline, numbers = time.monotonic() + seconds, iter(range(1, 10_000_000))
    done = 0

    async def write() -> None:
        nonlocal done
        async with pool.acquire() as connection:
            while time.monotonic() < deadline:
                number = next(numbers)
                async with connection.transaction():
                    await connection.execute("insert into bench_row values ($1, 'ready')", number)
                    await connection.execute("update bench_row set state = 'done' where id = $1", number)
                done += 1

    await asyncio.gather(*(write() for _ in range(8)))
    await pool.close()
    return done / seconds


async def measure_arq(url: str, jobs: int) -> float:
    """arq alone, tuned as ours is: what the carrier could do if nothing were promised."""
    redis = carrier.connect(url, retries=1)

    async def nothing(ctx: dict[object, object]) -> None:
        return

    for number in range(jobs):
        await redis.enqueue_job("nothing", _job_id=f"bench:{number}", _queue_name="arq:bench")
    worker = Worker(
        [func(nothing, name="nothing", keep_result=0)],
        queue_name="arq:bench",
        redis_pool=redis,
        burst=True,
        max_jobs=20,
        poll_delay=0.05,
        handle_signals=False,
        job_serializer=carrier.pack,
        job_deserializer=carrier.unpack,
        log_results=False,
    )
    began = time.monotonic()
    await worker.async_run()
    seconds = time.monotonic() - began
    await carrier.close(redis)
    return jobs / seconds


async def measure_latency(database: Database, company_id: UUID, plain: asyncpg.Connection, samples: int) -> list[float]:
    """Seconds from the answer to the commit until another connection sees the effect, one job at a time."""
    waits: list[float] = []
    for _ in range(samples):
        mark = ids.uuid7()
        async with database.tenant(company_id) as session, session.begin():
            await stage(session, company_id, ProbeTimes(mark=mark))
        committed = time.monotonic()
        await _until(plain, "select exists (select from bench_effect where mark = $1)", mark, every=0.002)
        waits.append(time.monotonic() - committed)
        await asyncio.sleep(0.05)
    return waits


async def measure_rate(database: Database, company_id: UUID, plain: asyncpg.Connection, jobs: int) -> float:
    """Jobs a second, from a backlog staged at once; checks that each left its one effect."""
    before = await plain.fetchval("select count(*) from bench_effect")
    async with database.tenant(company_id) as session, session.begin():
        for _ in range(jobs):
            await stage(session, company_id, ProbeTimes(mark=ids.uuid7()))
    began = time.monotonic()
    await _until(plain, "select count(*) >= $1 from bench_effect", before + jobs, every=0.02)
    seconds = time.monotonic() - began
    await _until(plain, "select not exists (select from job where state <> 'done')", every=0.1)
    assert await plain.fetchval("select count(*) from bench_effect") == before + jobs
    return jobs / seconds


async def _until(plain: asyncpg.Connection, question: str, *values: object, every: float) -> None:
    """Ask until the answer is yes."""
    async with asyncio.timeout(120):
        while not await plain.fetchval(question, *values):  # noqa: ASYNC110  # a question to a server
            await asyncio.sleep(every)


if __name__ == "__main__":
    asyncio.run(main())
