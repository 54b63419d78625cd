"""What must hold of every table, key, view and function, asked of PostgreSQL's own catalogue."""

import asyncpg

UNWALLED = {
    "alembic_version": "how far the schema is: nobody's data, and the application has no right on it",
}
"""Tables that stand outside the walls, and why."""
OF_ITS_USER = frozenset({"user_account", "user_session"})
"""Tables whose rows belong to a user: found before any company is known, by functions, one row at a time."""
OF_THE_DISPATCHER = frozenset({"worker_process"})
"""Tables the application has no policy on, so that it sees nothing of them."""
SECRET_COLUMNS = (("user_account", "password_hash"),)
"""What the application may write and not read."""
GLOBALLY_UNIQUE = {
    "uq_company_vat_number": "one VAT number is one administration: who signs up must be told that it is there",
    "uq_api_key_public_part": "random, made by us: it tells nothing of others",
    "uq_invitation_token_hash": "the hash of 256 random bits",
    "pk_company": "the company itself",
    "pk_user_session": "random ids, made by us; a session belongs to a user, not to a company",
    "uq_user_session_token_hash": "the hash of 256 random bits",
    "uq_request_link_token_hash": "the hash of 256 random bits",
    "uq_notice_link_token_hash": "the hash of 256 random bits",
    "pk_job": "random ids, made by us; dispatched across companies",
    "pk_schedule": "random ids, made by us; dispatched across companies",
}
"""Unique indexes over all companies, and why they betray nothing."""

TENANT_TABLES = """
    select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, pg_get_userbyid(c.relowner) as owner
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p')
      and (c.relname = 'company' or exists (
        select from pg_attribute a where a.attrelid = c.oid and a.attname = 'company_id' and not a.attisdropped))
"""


ALL_TABLES = """
    select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p')
"""


async def unwalled_tables(database: asyncpg.Connection) -> list[str]:
    """Tables whose rows are not shut to other companies, or to other users, for whoever asks. Every table is asked."""
    found: list[str] = []
    for table in await database.fetch(ALL_TABLES):
        if table["relname"] in UNWALLED:
            continue
        policies = await database.fetch(
            "select pg_get_expr(polqual, polrelid) as seen, pg_get_expr(polwithcheck, polrelid) as written from pg_policy"
            " where polrelid = $1 and polcmd = '*' and polroles = array[(select oid from pg_roles where rolname = 'okioki_app')]",
            table["oid"],
        )
        if table["relname"] in OF_THE_DISPATCHER:
            shut = not policies
        else:
            owner = "current_app_user()" if table["relname"] in OF_ITS_USER else "current_company()"
            shut = any(owner in (p["seen"] or "") and owner in (p["written"] or "") for p in policies)
        if not (table["relrowsecurity"] and table["relforcerowsecurity"] and shut):
            found.append(table["relname"])
    return sorted(found)


async def open_policies(database: asyncpg.Connection) -> list[str]:
    """Policies that let the application see a row without asking for the company or the user."""
    rows = await database.fetch(
        "select c.relname || '.' || p.polname as name from pg_policy p join pg_class c on c.oid = p.polrelid"
        " where (p.polroles = '{0}' or (select oid from pg_roles where rolname = 'okioki_app') = any(p.polroles))"
        " and coalesce(pg_get_expr(polqual, polrelid), '') !~ 'current_company\\(\\)|current_app_user\\(\\)'"
    )
    return [row["name"] for row in rows]


async def leaving_keys(database: asyncpg.Connection) -> list[str]:
    """Foreign keys between tables of companies that do not take the company along: checks of keys look past row level security."""
    rows = await database.fetch(
        f"""
        with tenant as ({TENANT_TABLES})
        select k.conname from pg_constraint k join tenant t on t.oid = k.conrelid join tenant r on r.oid = k.confrelid
        where k.contype = 'f' and not exists (
            select from unnest(k.conkey, k.confkey) as pair(mine, theirs)
            join pg_attribute m on m.attrelid = k.conrelid and m.attnum = pair.mine
            join pg_attribute o on o.attrelid = k.confrelid and o.attnum = pair.theirs
            where m.attname = 'company_id' and o.attname in ('company_id', 'id') and (o.attname = 'company_id' or r.relname = 'company'))
        """
    )
    return [row["conname"] for row in rows]


async def oracles(database: asyncpg.Connection) -> list[str]:
    """Unique indexes that do not begin with the company: whoever runs into one learns that another company has the value."""
    rows = await database.fetch(
        f"""
        with tenant as ({TENANT_TABLES})
        select i.relname from pg_index x join pg_class i on i.oid = x.indexrelid join tenant t on t.oid = x.indrelid
        left join pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[0]
        where x.indisunique and a.attname is distinct from 'company_id'
        """
    )
    return sorted(row["relname"] for row in rows if row["relname"] not in GLOBALLY_UNIQUE)


async def windows_in_walls(database: asyncpg.Connection) -> list[str]:
    """Views that look with their owner's eyes; materialised ones always do."""
    rows = await database.fetch(
        """
        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and (c.relkind = 'm' or (c.relkind = 'v'
            and not coalesce(c.reloptions::text[] && array['security_invoker=true', 'security_invoker=on'], false)))
        """
    )
    return [row["relname"] for row in rows]


async def loose_functions(database: asyncpg.Connection) -> list[str]:
    """Functions with their owner's rights that anybody may call, or that look names up wherever the caller says."""
    rows = await database.fetch(
        "select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'public' and p.prosecdef"
        " and (not exists (select from unnest(p.proconfig) c where c like 'search_path=%')"
        " or p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0))"
    )
    return [row["proname"] for row in rows]


async def too_mighty(database: asyncpg.Connection) -> list[str]:
    """What the application's and the dispatcher's roles have and must not: ownership, TRUNCATE, and rights that look past the walls."""
    rows = await database.fetch(
        """
        with weak as (select oid, rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty from pg_roles
                      where rolname in ('okioki_app', 'okioki_dispatcher'))
        select rolname || ' is mighty' as what from weak where mighty
        union all select w.rolname || ' owns ' || c.relname from pg_class c join weak w on w.oid = c.relowner
        union all select w.rolname || ' truncates ' || c.relname from weak w, pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'public' and c.relkind = 'r' and has_table_privilege(w.oid, c.oid, 'truncate')
        union all select w.rolname || ' is ' || r.rolname from weak w join pg_auth_members m on m.member = w.oid
            join pg_roles r on r.oid = m.roleid
        """
    )
    return [row["what"] for row in rows]


async def small_counters(database: asyncpg.Connection) -> list[str]:
    """Identity columns of four bytes: they run out."""
    rows = await database.fetch(
        """
        select c.relname || '.' || a.attname as name from pg_attribute a
        join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and a.attidentity <> '' and a.atttypid <> 'int8'::regtype
        """
    )
    return [row["name"] for row in rows]


async def readable_secrets(database: asyncpg.Connection) -> list[str]:
    """Columns the application reads and must not: one forgotten filter would tell them all."""
    may = "select has_column_privilege('okioki_app', $1::text, $2::text, 'select')"
    return [f"{table}.{column}" for table, column in SECRET_COLUMNS if await database.fetchval(may, table, column)]


RULES = (
    unwalled_tables,
    open_policies,
    leaving_keys,
    oracles,
    windows_in_walls,
    loose_functions,
    too_mighty,
    small_counters,
    readable_secrets,
)
