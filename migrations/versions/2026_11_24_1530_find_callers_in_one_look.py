"""find who asks in one look, and take a number that was found at its word."""

from alembic import op

from migrations import walls

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

CALLER = """
    select s.id, s.carrier, s.last_used_at, s.expires_at, s.revoked_at, a.id, a.created_at, a.email, a.name, a.language, m.company_id, m.role
    from user_session s join user_account a on a.id = s.user_id
    left join membership m on m.user_id = s.user_id and m.company_id = s.company_id
    where s.token_hash = p_token_hash
"""

SEARCH = """
    with exact as materialized (
        select {id} as found, {names} as said from {table}
        where company_id = current_company() and words like patterns[1]
            and words like coalesce(patterns[2], '%') and words like coalesce(patterns[3], '%') and words like coalesce(patterns[4], '%')
            and words like coalesce(patterns[5], '%') and words like coalesce(patterns[6], '%')
        order by {id} desc limit most
    ), alike as (
        select {id} as found, {names} as said from {table}
        where (select count(*) from exact) < {few}
            and company_id = current_company() and q <% {names} and not words like all (patterns)
    )
    select found from (select found, said, 0 as tier from exact union all select found, said, 1 from alike) found_by
    order by tier, word_similarity(q, said) desc, found desc limit most
"""
"""What is written as typed comes first; what is only like it is added where little was found. A number, though, is meant as it is typed: when
it is there, the neighbours that share its first words ("factuur 4322") answer nothing, and there may be thousands of them."""

FEW, FEW_BEFORE = "case when q ~ '[0-9]' then 1 else 20 end", "20"


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    walls.readable_by_lookup("membership")
    walls.lookup_function(
        "find_caller(p_token_hash bytea) returns table(session_id uuid, carrier varchar, last_used_at timestamptz, expires_at timestamptz,"
        " revoked_at timestamptz, user_id uuid, created_at timestamptz, email varchar, name varchar, language varchar, company_id uuid,"
        " role varchar)",
        CALLER,
    )
    op.execute("drop function find_session(bytea)")
    _search(FEW)
    op.create_index("ix_document_pair_second", "document_pair", ["company_id", "second_id"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_document_pair_second", table_name="document_pair")
    _search(FEW_BEFORE)
    walls.lookup_function(
        "find_session(p_token_hash bytea) returns setof user_session", "select * from user_session where token_hash = p_token_hash"
    )
    op.execute("drop function find_caller(bytea)")
    op.execute("revoke select on membership from okioki_lookup")
    op.execute("drop policy lookup on membership")


def _search(few: str) -> None:
    for name, id_, table, names in (
        ("search_documents", "document_id", "document_text", "names"),
        ("search_transactions", "id", "bank_transaction", "words"),
    ):
        op.execute(f"drop function {name}(text, text[], int)")
        walls.lookup_function(
            f"{name}(q text, patterns text[], most int) returns setof uuid", SEARCH.format(id=id_, table=table, names=names, few=few)
        )
