"""The walls between companies hold, and each rule about them sees when one falls."""

from collections.abc import AsyncIterator, Awaitable, Callable

import asyncpg
import pytest

from tests.core import catalogue

Rule = Callable[[asyncpg.Connection], Awaitable[list[str]]]

FALLEN_WALLS: list[tuple[Rule, str, str]] = [
    (catalogue.unwalled_tables, "drop policy tenant on document", "document"),
    (catalogue.unwalled_tables, "alter table document disable row level security", "document"),
    (catalogue.unwalled_tables, "alter table mailbox no force row level security", "mailbox"),
    (catalogue.unwalled_tables, "create table fresh (company_id uuid, id uuid, primary key (company_id, id))", "fresh"),
    (
        catalogue.unwalled_tables,
        "drop policy tenant on booking; "
        "create policy tenant on booking to okioki_app using (company_id = current_company()) with check (true)",
        "booking",
    ),
    (catalogue.unwalled_tables, "create table fresh (id uuid primary key)", "fresh"),
    (catalogue.unwalled_tables, "alter table user_account disable row level security", "user_account"),
    (catalogue.unwalled_tables, "alter table user_session no force row level security", "user_session"),
    (catalogue.unwalled_tables, "drop policy own on user_session", "user_session"),
    (catalogue.unwalled_tables, "alter table worker_process disable row level security", "worker_process"),
    (catalogue.open_policies, "create policy all_of_it on user_account for select to okioki_app using (true)", "user_account.all_of_it"),
    (catalogue.readable_secrets, "grant select on user_account to okioki_app", "user_account.password_hash"),
    (catalogue.readable_secrets, "grant select (password_hash) on user_account to public", "user_account.password_hash"),
    (catalogue.open_policies, "create policy all_of_it on document for select to okioki_app using (true)", "document.all_of_it"),
    (catalogue.open_policies, "create policy all_of_it on document for select using (true)", "document.all_of_it"),
    (
        catalogue.leaving_keys,
        "alter table mailbox add constraint u unique (id); "
        "alter table mail_message add constraint leaving foreign key (mailbox_id) references mailbox (id)",
        "leaving",
    ),
    (catalogue.oracles, "create unique index oracle on document (sha256) where false", "oracle"),
    (catalogue.oracles, "create unique index oracle on mailbox (lower(address)) where false", "oracle"),
    (catalogue.windows_in_walls, "create view everything as select * from document", "everything"),
    (catalogue.windows_in_walls, "create materialized view everything as select * from document", "everything"),
    (catalogue.loose_functions, "create function f() returns bigint language sql security definer as 'select count(*) from document'", "f"),
    (
        catalogue.loose_functions,
        "create function f() returns bigint language sql security definer set search_path = public as 'select 1::bigint'",
        "f",
    ),
    (catalogue.loose_functions, "grant execute on function find_api_key(text) to public", "find_api_key"),
    (catalogue.too_mighty, "alter role okioki_app bypassrls", "okioki_app is mighty"),
    (catalogue.too_mighty, "alter table document owner to okioki_app", "okioki_app owns document"),
    (catalogue.too_mighty, "grant truncate on document to okioki_app", "okioki_app truncates document"),
    (catalogue.too_mighty, "grant okioki_owner to okioki_app", "okioki_app is okioki_owner"),
    (catalogue.small_counters, "create table counter (n int generated always as identity)", "counter.n"),
]


@pytest.fixture
async def catalogue_of(database_url: str) -> AsyncIterator[asyncpg.Connection]:
    """A superuser's connection, in a transaction that is never committed."""
    connection = await asyncpg.connect(database_url)
    transaction = connection.transaction()
    await transaction.start()
    yield connection
    await transaction.rollback()
    await connection.close()


@pytest.mark.parametrize("rule", catalogue.RULES)
async def test_the_walls_hold(catalogue_of: asyncpg.Connection, rule: Rule) -> None:
    assert await rule(catalogue_of) == []


@pytest.mark.parametrize(("rule", "mutation", "named"), FALLEN_WALLS, ids=[f"{rule.__name__}: {m[:50]}" for rule, m, _ in FALLEN_WALLS])
async def test_a_fallen_wall_is_seen(catalogue_of: asyncpg.Connection, rule: Rule, mutation: str, named: str) -> None:
    await catalogue_of.execute(mutation)
    assert named in await rule(catalogue_of)


def test_every_rule_has_a_wall_that_falls() -> None:
    assert {rule for rule, _, _ in FALLEN_WALLS} == set(catalogue.RULES)


async def test_every_exception_still_exists(catalogue_of: asyncpg.Connection) -> None:
    names = {row["relname"] for row in await catalogue_of.fetch("select relname from pg_class")}
    assert catalogue.UNWALLED.keys() | catalogue.OF_ITS_USER | catalogue.OF_THE_DISPATCHER | catalogue.GLOBALLY_UNIQUE.keys() <= names
