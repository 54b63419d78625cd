# pyright: basic
"""The database's roles, made before the tables: who owns, who serves, who dispatches, who looks past the walls."""

import asyncpg
from sqlalchemy.engine import make_url

from core.db import APP_ROLE, DISPATCHER_ROLE, LOOKUP_ROLE, OWNER_ROLE

EXTENSIONS = ("pg_trgm", "btree_gin")
"""Both are trusted extensions: whoever may create in the database may create them, also on managed PostgreSQL."""


async def provision(admin_url: str, *, app_url: str | None = None, dispatcher_url: str | None = None) -> None:
    """Make the roles and extensions the migrations build on; a second run changes nothing.

    Where `app_url` and `dispatcher_url` carry logins of their own, those become the application's and the dispatcher's: they are
    made as members of nothing, and own nothing. Needs CREATEROLE on `admin_url`.
    """
    connection = await asyncpg.connect(_plain(admin_url), timeout=10)
    try:
        await connection.execute("select pg_advisory_lock(hashtext('okioki roles'))")
        for role in (OWNER_ROLE, APP_ROLE, DISPATCHER_ROLE, LOOKUP_ROLE):
            if not await connection.fetchval("select true from pg_roles where rolname = $1", role):
                await connection.execute(f"create role {role} nosuperuser nocreatedb nocreaterole")
            await connection.execute(f"grant {role} to current_user")
        for url in (app_url, dispatcher_url):
            if url is not None:
                await _login(connection, url)
        for extension in EXTENSIONS:
            await connection.execute(f"create extension if not exists {extension} with schema public")
        database = await connection.fetchval("select quote_ident(current_database())")
        await connection.execute(f"grant create, temporary on database {database} to {OWNER_ROLE}")
        await connection.execute(f"grant usage, create on schema public to {OWNER_ROLE}")
        await connection.execute("revoke create on schema public from public")
        for role in (APP_ROLE, DISPATCHER_ROLE, LOOKUP_ROLE):
            await connection.execute(f"grant usage on schema public to {role}")
        await connection.execute(f"grant create on schema public to {LOOKUP_ROLE}")
        await connection.execute(f"grant {LOOKUP_ROLE} to {OWNER_ROLE}")
    finally:
        await connection.close()


async def _login(connection: asyncpg.Connection, url: str) -> None:
    parsed = make_url(url)
    if parsed.username in (APP_ROLE, DISPATCHER_ROLE) and parsed.password:
        statement = await connection.fetchval(
            "select format('alter role %I login password %L', $1::text, $2::text)", parsed.username, str(parsed.password)
        )
        await connection.execute(str(statement))


def _plain(url: str) -> str:
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
