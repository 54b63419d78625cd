"""give cards accounts of their own."""

import sqlalchemy as sa
from alembic import op

from migrations import walls

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    op.create_table(
        "card_account",
        sa.Column("bank_account_id", sa.Uuid(), nullable=False),
        sa.Column("brand", sa.String(), nullable=True),
        sa.Column("last_digits", sa.String(), nullable=True),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["company_id", "bank_account_id"],
            ["bank_account.company_id", "bank_account.id"],
            name=op.f("fk_card_account_company_id_bank_account_id"),
        ),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_card_account_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_card_account")),
        sa.UniqueConstraint("company_id", "bank_account_id", name=op.f("uq_card_account_company_id_bank_account_id")),
    )
    op.create_table(
        "card_statement",
        sa.Column("bank_account_id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("period_end", sa.Date(), nullable=True),
        sa.Column("total", sa.Numeric(precision=14, scale=2), nullable=True),
        sa.Column("lines_sum", sa.Numeric(precision=14, scale=2), nullable=False),
        sa.Column("lines", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("accepted", sa.Boolean(), nullable=False),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("state in ('taken', 'waiting')", name=op.f("ck_card_statement_state")),
        sa.ForeignKeyConstraint(
            ["company_id", "bank_account_id"],
            ["bank_account.company_id", "bank_account.id"],
            name=op.f("fk_card_statement_company_id_bank_account_id"),
        ),
        sa.ForeignKeyConstraint(
            ["company_id", "document_id"],
            ["document.company_id", "document.id"],
            name=op.f("fk_card_statement_company_id_document_id"),
        ),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_card_statement_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_card_statement")),
        sa.UniqueConstraint(
            "company_id", "document_id", "bank_account_id", name="uq_card_statement_company_id_document_id_bank_account_id"
        ),
    )
    op.create_index("ix_card_statement_account", "card_statement", ["company_id", "bank_account_id"], unique=False)
    for table in ("card_account", "card_statement"):
        walls.wall(table)


def downgrade() -> None:
    op.drop_table("card_statement")
    op.drop_table("card_account")
