"""The product's parts, one process each: what `okioki up` starts together, and a container alone."""

import asyncio
import gc
import multiprocessing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.table import Table

from cli.embedded import child
from core.settings import DatabaseSettings, QueueSettings

if TYPE_CHECKING:
    from fastapi import FastAPI

ROOT = Path(__file__).resolve().parent.parent


def api(
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on.")] = 8000,
    processes: Annotated[
        int, typer.Option(min=1, help="Processes that answer; each takes a quarter of a gigabyte.", envvar="OKIOKI_API_PROCESSES")
    ] = 1,
) -> None:
    """Serve the HTTP API and the screens."""
    import uvicorn  # noqa: PLC0415

    from core.log import set_up  # noqa: PLC0415

    set_up()
    uvicorn.run(
        "cli.serving:make_api", factory=True, host=host, port=port, workers=processes,
        log_config=None, access_log=False, timeout_graceful_shutdown=3,
    )  # fmt: skip


def make_api() -> "FastAPI":
    """The application as one process serves it."""
    from api.app import create_app  # noqa: PLC0415
    from core.log import set_up  # noqa: PLC0415

    if multiprocessing.parent_process() is not None:
        child.die_with_parent()
        set_up()
    app = create_app()
    # What was made until here stays: left out of every later collection, which else goes through it all and holds up whoever asks
    # just then by a tenth of a second.
    gc.collect()
    gc.freeze()
    return app


def worker(queue: Annotated[str, typer.Argument(help="fast, net, reading or quarantine.")]) -> None:
    """Run the jobs of one queue."""
    from workers.context import open_context  # noqa: PLC0415
    from workers.handlers import load  # noqa: PLC0415
    from workers.process import log_to_stderr  # noqa: PLC0415
    from workers.queues import QUEUES  # noqa: PLC0415
    from workers.serve import serve  # noqa: PLC0415
    from workers.settings import Timing  # noqa: PLC0415

    if queue not in QUEUES:
        raise typer.BadParameter(f"There is no queue {queue}: choose one of {', '.join(QUEUES)}.")

    async def run() -> None:
        async with open_context() as context:
            await serve(context, queue, QueueSettings().url, Timing())

    log_to_stderr()
    load(queue)
    asyncio.run(run())


def relay() -> None:
    """Carry jobs from the database to the queues."""
    from workers import relay as relaying  # noqa: PLC0415
    from workers.context import connect  # noqa: PLC0415
    from workers.process import log_to_stderr, stop_on_signals  # noqa: PLC0415
    from workers.settings import Timing  # noqa: PLC0415

    async def run() -> None:
        database = connect(pool_size=4)
        await relaying.relay(database, QueueSettings().url, Timing(), stop_on_signals())
        await database.dispose()

    log_to_stderr()
    asyncio.run(run())


def migrate() -> None:
    """Make the roles and bring the tables to this version. DATABASE_URL is the owner's login here."""
    settings = DatabaseSettings()  # pyright: ignore[reportCallIssue]
    app_url = settings.app_url.get_secret_value() if settings.app_url else None
    dispatcher_url = settings.dispatcher_url.get_secret_value() if settings.dispatcher_url else None
    bring_up_to_date(settings.url.get_secret_value(), app_url=app_url, dispatcher_url=dispatcher_url)


def bring_up_to_date(url: str, *, app_url: str | None = None, dispatcher_url: str | None = None) -> None:
    """Provision roles, then migrate; nothing changes when all is there."""
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    from migrations.roles import provision  # noqa: PLC0415

    asyncio.run(provision(url, app_url=app_url, dispatcher_url=dispatcher_url))
    config = Config(ROOT / "alembic.ini")
    config.set_main_option("script_location", str(ROOT / "migrations"))
    config.attributes["url"] = url
    command.upgrade(config, "head")


def health() -> None:
    """Say whether the work in the background is done; ends with 1 when something is wrong."""
    from workers.context import connect  # noqa: PLC0415
    from workers.health import Health, check  # noqa: PLC0415

    async def look() -> Health:
        database = connect(pool_size=2)
        try:
            return await check(database)
        finally:
            await database.dispose()

    found = asyncio.run(look())
    console = Console()
    processes = Table("process", "started", "last heard of")
    for process in found.processes:
        processes.add_row(process.id, f"{process.started_at:%Y-%m-%d %H:%M:%S}", f"{process.silent:.0f} s ago")
    queues = Table("queue", "ready", "queued", "running", "dead", "longest wait")
    for line in found.backlog:
        counts = (line.ready, line.queued, line.running, line.dead)
        queues.add_row(line.queue, *(str(count) for count in counts), f"{line.oldest:.1f} s")
    console.print(processes, queues)
    for problem in found.problems:
        console.print(f"[red]{problem}")
    raise typer.Exit(1 if found.problems else 0)


def openapi(out: Annotated[Path, typer.Option(help="Where to write.")] = ROOT / "openapi.yaml") -> None:
    """Write the contract that the application fulfils."""
    from api import openapi as contract  # noqa: PLC0415
    from api.app import create_app  # noqa: PLC0415

    out.write_text(contract.as_yaml(create_app()), encoding="utf-8")
    Console(stderr=True).print(f"wrote {out}")
