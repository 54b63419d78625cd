"""know movements by every feed, and keep the bank's files."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from migrations import walls

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    op.add_column(
        "bank_transaction",
        sa.Column("sightings", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False),
    )
    op.create_table(
        "statement_file",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("filename", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("format", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("imported_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("stored", sa.Integer(), nullable=True),
        sa.Column("known", sa.Integer(), nullable=True),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("state in ('waiting', 'imported', 'discarded')", name=op.f("ck_statement_file_state")),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_statement_file_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_statement_file")),
        sa.UniqueConstraint("company_id", "sha256", name=op.f("uq_statement_file_company_id_sha256")),
    )
    op.create_index("ix_statement_file_list", "statement_file", ["company_id", "created_at", "id"], unique=False)
    op.create_table(
        "statement_layout",
        sa.Column("fingerprint", sa.String(), nullable=False),
        sa.Column("columns", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("account", sa.String(), nullable=True),
        sa.Column("currency", sa.String(), nullable=True),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_statement_layout_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_statement_layout")),
        sa.UniqueConstraint("company_id", "fingerprint", name=op.f("uq_statement_layout_company_id_fingerprint")),
    )
    op.create_table(
        "coda_statement",
        sa.Column("bank_account_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("before", sa.Date(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("opening", sa.Numeric(precision=14, scale=2), nullable=False),
        sa.Column("closing", sa.Numeric(precision=14, scale=2), nullable=False),
        sa.Column("lines", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["company_id", "bank_account_id"],
            ["bank_account.company_id", "bank_account.id"],
            name=op.f("fk_coda_statement_company_id_bank_account_id"),
        ),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_coda_statement_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_coda_statement")),
        sa.UniqueConstraint("company_id", "bank_account_id", "year", "number", name=op.f("uq_coda_statement_company_id_bank_account_id")),
    )
    op.add_column("bank_transaction", sa.Column("coda_statement_id", sa.Uuid(), nullable=True))
    for table in ("statement_file", "statement_layout", "coda_statement"):
        walls.wall(table)


def downgrade() -> None:
    op.drop_column("bank_transaction", "coda_statement_id")
    op.drop_table("coda_statement")
    op.drop_table("statement_layout")
    op.drop_index("ix_statement_file_list", table_name="statement_file")
    op.drop_table("statement_file")
    op.drop_column("bank_transaction", "sightings")
