"""`okioki admin`: what whoever runs an installation may have to do by hand."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated, TypeVar
from uuid import UUID

import typer
from rich.console import Console
from rich.table import Table
from sqlalchemy import select

from cli.surroundings import adopt
from core import audit, clock, ids
from core.companies.keys import open_vault, rotate_key
from core.db import OWNER_ROLE, Database, create_engine
from core.errors import DomainError
from core.identity.password_hash import Passwords
from core.identity.sign_up import NewAccount, check_password, sign_up
from core.outbox.dead import list_dead, retry_dead
from core.settings import DatabaseSettings
from workers.context import connect

app = typer.Typer(no_args_is_help=True, help="Companies, dead jobs, the audit trail, keys.")
errors = Console(stderr=True)
T = TypeVar("T")

AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]


@app.callback()
def admin(data: Annotated[Path, typer.Option(help="Folder of a running `okioki up`, when DATABASE_URL is not set.")] = Path("var")) -> None:
    """Companies, dead jobs, the audit trail, keys."""
    adopt(data.absolute())


def _run(work: Callable[[Database], Awaitable[T]]) -> T:
    async def run() -> T:
        database = connect(pool_size=2)
        try:
            return await work(database)
        finally:
            await database.dispose()

    try:
        return asyncio.run(run())
    except DomainError as problem:
        errors.print(f"[red]{problem.code()}: {problem}")
        raise typer.Exit(1) from problem


async def _list_companies() -> list[UUID]:
    """Every company there is, by its audit trail: the one thing the owner of the tables sees of them."""
    url = DatabaseSettings().url.get_secret_value()  # pyright: ignore[reportCallIssue]
    engine = create_engine(url, role=OWNER_ROLE, pool_size=1)
    try:
        async with engine.connect() as connection:
            found = await connection.scalars(select(audit.AuditEntry.company_id).distinct().order_by(audit.AuditEntry.company_id))
            return list(found)
    finally:
        await engine.dispose()


@app.command("create-company")
def create_company(
    *,
    vat_number: Annotated[str, typer.Argument(help="BE0123456749")],
    name: Annotated[str, typer.Argument(help="Name of the company.")],
    email: Annotated[str, typer.Argument(help="The owner's e-mail address, to sign in with.")],
    password: Annotated[str, typer.Option(prompt=True, hide_input=True, confirmation_prompt=True, help="The owner's password.")],
    user_name: Annotated[str, typer.Option(help="The owner's name.")] = "",
    language: Annotated[str, typer.Option(help="fr, nl or en")] = "nl",
) -> None:
    """Make a company with its owner."""

    async def work(database: Database) -> UUID:
        check_password(password, email, name)
        company_id, user_id, passwords = ids.uuid7(), ids.uuid7(), Passwords()
        hashed = await passwords.hash(password)
        passwords.close()
        account = NewAccount(email=email, name=user_name or email, language=language)
        async with database.tenant(company_id, user_id=user_id, actor="operator") as session, session.begin():
            await sign_up(
                session,
                company_id,
                user_id,
                open_vault(database).key_ring,
                account,
                password_hash=hashed,
                vat_number=vat_number,
                company_name=name,
                now=clock.now(),
            )
        return company_id

    typer.echo(str(_run(work)))


@app.command("companies")
def companies() -> None:
    """List the ids of all companies."""
    for company_id in asyncio.run(_list_companies()):
        typer.echo(str(company_id))


@app.command("dead-jobs")
def dead_jobs(as_json: AsJson = False) -> None:
    """Show the jobs that were given up."""

    async def work(database: Database) -> list[dict[str, object]]:
        async with database.dispatcher_engine.connect() as connection:
            found = await list_dead(connection)
        return [{name: getattr(job, name) for name in job.__slots__} for job in found]

    found = _run(work)
    if as_json:
        for job in found:
            typer.echo(json.dumps(job, default=str))
        return
    table = Table("job", "kind", "company", "attempts", "crashes", "ended", "last error")
    for job in found:
        names = ("id", "kind", "company_id", "attempts", "crashes", "finished_at", "last_error")
        table.add_row(*(str(job[name] if job[name] is not None else "") for name in names))
    Console().print(table)


@app.command("retry-job")
def retry_job(job_ids: Annotated[list[UUID], typer.Argument(metavar="JOB...", help="Ids of dead jobs.")]) -> None:
    """Try dead jobs again, with all their attempts."""

    async def work(database: Database) -> list[UUID]:
        async with database.dispatcher_engine.begin() as connection:
            return [job_id for job_id in job_ids if not await retry_dead(connection, job_id)]

    refused = _run(work)
    for job_id in refused:
        errors.print(f"{job_id} is not dead, or one like it waits already.")
    raise typer.Exit(1 if refused else 0)


@app.command("verify-audit")
def verify_audit() -> None:
    """Check that no company's audit trail was tampered with; prints each head, to be kept elsewhere."""

    async def work(database: Database) -> bool:
        whole = True
        for company_id in await _list_companies():
            async with database.tenant(company_id) as session:
                broken, head = await audit.first_broken(session, company_id), await audit.head(session, company_id)
            whole = whole and broken is None
            seq, last = head or (0, b"")
            line = {"company": str(company_id), "whole": broken is None, "broken_at": broken, "entries": seq, "head": last.hex()}
            typer.echo(json.dumps(line))
        return whole

    raise typer.Exit(0 if _run(work) else 1)


@app.command("rotate-keys")
def rotate_keys() -> None:
    """Seal every company's data key under the first key of OKIOKI_KEY_ENCRYPTION_KEY (the new one, a comma, the old one)."""

    async def work(database: Database) -> tuple[int, int]:
        vault, known, rotated = open_vault(database), await _list_companies(), 0
        for company_id in known:
            async with database.tenant(company_id, actor="operator") as session, session.begin():
                rotated += await rotate_key(session, company_id, vault.key_ring)
        return rotated, len(known)

    rotated, known = _run(work)
    typer.echo(f"{rotated} of {known} companies sealed anew")
