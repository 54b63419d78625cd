"""know which days of accounts were told."""

import sqlalchemy as sa
from alembic import op

from migrations import walls

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    op.create_table(
        "told_period",
        sa.Column("bank_account_id", sa.Uuid(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("before", sa.Numeric(precision=14, scale=2), nullable=True),
        sa.Column("after", sa.Numeric(precision=14, scale=2), nullable=True),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("source in ('feed', 'file')", name=op.f("ck_told_period_source")),
        sa.ForeignKeyConstraint(
            ["company_id", "bank_account_id"],
            ["bank_account.company_id", "bank_account.id"],
            name=op.f("fk_told_period_company_id_bank_account_id"),
        ),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_told_period_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_told_period")),
        sa.UniqueConstraint(
            *("company_id", "bank_account_id", "source", "last_day", "first_day", "before", "after"),
            name=op.f("uq_told_period"),
            postgresql_nulls_not_distinct=True,
        ),
    )
    op.create_table(
        "coverage_gap",
        sa.Column("bank_account_id", sa.Uuid(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("difference", sa.Numeric(precision=14, scale=2), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("accepted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("accepted_note", sa.String(), nullable=True),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["company_id", "bank_account_id"],
            ["bank_account.company_id", "bank_account.id"],
            name=op.f("fk_coverage_gap_company_id_bank_account_id"),
        ),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_coverage_gap_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_coverage_gap")),
    )
    op.create_index("ix_coverage_gap_account", "coverage_gap", ["company_id", "bank_account_id"], unique=False)
    for table in ("told_period", "coverage_gap"):
        walls.wall(table)


def downgrade() -> None:
    op.drop_table("coverage_gap")
    op.drop_table("told_period")
