"""Row level security as migrations write it: one wall a table, and the functions that may look over it.

Migrations call these by name. What a function here does is part of every database that ran it: give a changed wall a new name.
"""

from collections.abc import Sequence

from alembic import op

from core.db import APP_ROLE, DISPATCHER_ROLE, LOOKUP_ROLE

FUNCTIONS = (
    """
    create function current_company() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('app.company_id', true), '')::uuid $$
    """,
    """
    create function current_app_user() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('app.user_id', true), '')::uuid $$
    """,
)


def wall(table: str, *, column: str = "company_id", grants: str = "select, insert, update, delete") -> None:
    """Shut `table` to everything but the company of the transaction."""
    op.execute(f"alter table {table} enable row level security")
    op.execute(f"alter table {table} force row level security")
    own = f"{column} = (select current_company())"
    op.execute(f"create policy tenant on {table} to {APP_ROLE} using ({own}) with check ({own})")
    op.execute(f"grant {grants} on {table} to {APP_ROLE}")


def wall_by_user(table: str, *, column: str, grants: Sequence[str]) -> None:
    """Shut `table` to everybody but the user of the transaction. `grants` may name columns: what is left out cannot be read at all."""
    op.execute(f"alter table {table} enable row level security")
    op.execute(f"alter table {table} force row level security")
    own = f"{column} = (select current_app_user())"
    op.execute(f"create policy own on {table} to {APP_ROLE} using ({own}) with check ({own})")
    for grant in grants:
        op.execute(f"grant {grant} on {table} to {APP_ROLE}")


def also_readable_by_colleagues(table: str, condition: str) -> None:
    """Let the members of the transaction's company be seen in `table`."""
    op.execute(f"create policy colleagues on {table} for select to {APP_ROLE} using ({condition})")


def also_readable_by_its_user(table: str, condition: str) -> None:
    """Let a signed-in user who has no company yet see what is theirs in `table`."""
    op.execute(f"create policy own on {table} for select to {APP_ROLE} using ({condition})")


def readable_by_lookup(table: str) -> None:
    """Let the functions of the lookup role read `table` across companies; they filter by company themselves."""
    op.execute(f"create policy lookup on {table} for select to {LOOKUP_ROLE} using (true)")
    op.execute(f"grant select on {table} to {LOOKUP_ROLE}")


def open_to_dispatcher(table: str, grants: str = "select, insert, update, delete") -> None:
    """Let the dispatcher of jobs see every row of `table`."""
    op.execute(f"create policy dispatcher on {table} to {DISPATCHER_ROLE} using (true) with check (true)")
    op.execute(f"grant {grants} on {table} to {DISPATCHER_ROLE}")


def droppable_by_dispatcher(table: str, condition: str, columns: str) -> None:
    """Let the dispatcher of jobs take rows of `table` away that answer to `condition`, and see of them no more than `columns`."""
    op.execute(f"create policy dispatcher on {table} to {DISPATCHER_ROLE} using ({condition})")
    op.execute(f"grant select ({columns}), delete on {table} to {DISPATCHER_ROLE}")


def lookup_function(signature: str, body: str) -> None:
    """A function that reads past row level security, owned by the lookup role and callable by the application alone."""
    op.execute(
        f"create function {signature} language sql stable security definer set search_path = public, pg_temp as $lookup$ {body} $lookup$"
    )
    name = signature.split(" returns ", maxsplit=1)[0]
    op.execute(f"alter function {_types(name)} owner to {LOOKUP_ROLE}")
    op.execute(f"revoke all on function {_types(name)} from public")
    op.execute(f"grant execute on function {_types(name)} to {APP_ROLE}")


def _types(name: str) -> str:
    head, _, arguments = name.partition("(")
    types = [argument.split(maxsplit=1)[1] for argument in arguments.rstrip(")").split(", ") if argument]
    return f"{head}({', '.join(types)})"
