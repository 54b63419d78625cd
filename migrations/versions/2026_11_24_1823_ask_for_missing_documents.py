"""ask for missing documents."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from migrations import walls

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def _own(table: str) -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f(f"pk_{table}")),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f(f"fk_{table}_company_id")),
    ]


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_company_id_{column}")
    return sa.ForeignKeyConstraint(["company_id", column], [f"{other}.company_id", f"{other}.id"], name=name)


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    op.create_table(
        "document_request",
        sa.Column("transaction_id", sa.Uuid(), nullable=True),
        sa.Column("after_document_id", sa.Uuid(), nullable=True),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("asked_by", sa.Uuid(), nullable=False),
        sa.Column("return_on", sa.Date(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("mails_asked", sa.Integer(), nullable=False),
        sa.Column("mails_sent", sa.Integer(), nullable=False),
        sa.Column("mailed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("problem", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        *_own("document_request"),
        _to("document_request", "transaction_id", "bank_transaction"),
        _to("document_request", "after_document_id", "document"),
        sa.CheckConstraint("(transaction_id is null) <> (after_document_id is null)", name=op.f("ck_document_request_about")),
        sa.CheckConstraint("language in ('fr', 'nl', 'en')", name=op.f("ck_document_request_language")),
    )
    op.create_index("ix_document_request_transaction", "document_request", ["company_id", "transaction_id", "id"])
    op.create_index("ix_document_request_document", "document_request", ["company_id", "after_document_id", "id"])
    op.create_index("ix_document_request_list", "document_request", ["company_id", "created_at", "id"])
    op.create_index("ix_document_request_open", "document_request", ["company_id", "id"], postgresql_where=sa.text("revoked_at is null"))
    op.create_table(
        "request_link",
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        *_own("request_link"),
        _to("request_link", "request_id", "document_request"),
        sa.UniqueConstraint("token_hash", name=op.f("uq_request_link_token_hash")),
    )
    op.create_table(
        "request_answer",
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        *_own("request_answer"),
        _to("request_answer", "request_id", "document_request"),
        _to("request_answer", "document_id", "document"),
        sa.UniqueConstraint("company_id", "request_id", "document_id", name=op.f("uq_request_answer_company_id_request_id_document_id")),
    )
    for table in ("document_request", "request_link", "request_answer"):
        walls.wall(table)
    walls.readable_by_lookup("request_link")
    walls.lookup_function(
        "find_request_link(p_token_hash bytea) returns table (company_id uuid, request_id uuid)",
        "select l.company_id, l.request_id from request_link l where l.token_hash = p_token_hash",
    )


def downgrade() -> None:
    op.execute("drop function find_request_link(bytea)")
    for table in ("request_answer", "request_link", "document_request"):
        op.drop_table(table)
