"""expect what comes regularly."""

import sqlalchemy as sa
from alembic import op

from migrations import walls

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def _to_document(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_company_id_document_id")
    return sa.ForeignKeyConstraint(["company_id", "document_id"], ["document.company_id", "document.id"], name=name)


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    op.create_table(
        "expected_document",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=True),
        sa.Column("supplier_name", sa.String(), nullable=True),
        sa.Column("expected_on", sa.Date(), nullable=False),
        sa.Column("late_on", sa.Date(), nullable=False),
        sa.Column("lapses_on", sa.Date(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=14, scale=2), nullable=True),
        sa.Column("currency", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("company_id", "document_id", name=op.f("pk_expected_document")),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_expected_document_company_id")),
        _to_document("expected_document"),
        sa.CheckConstraint("kind in ('rhythm', 'reminder')", name=op.f("ck_expected_document_kind")),
        sa.CheckConstraint("period in ('monthly', 'quarterly', 'yearly')", name=op.f("ck_expected_document_period")),
        sa.CheckConstraint("(kind = 'rhythm') = (period is not null)", name=op.f("ck_expected_document_rhythm")),
    )
    op.create_index("ix_expected_document_late", "expected_document", ["company_id", "late_on", "document_id"])
    op.create_table(
        "expectation_answer",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("snoozed_until", sa.Date(), nullable=True),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("company_id", "document_id", name=op.f("pk_expectation_answer")),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_expectation_answer_company_id")),
        _to_document("expectation_answer"),
    )
    for table in ("expected_document", "expectation_answer"):
        walls.wall(table)
    # The owner of the tables sees no row of a company either, while the wall is forced.
    for table in ("company", "schedule"):
        op.execute(f"alter table {table} no force row level security")
    op.execute("""
        insert into schedule (id, company_id, kind, every_seconds, next_run_at)
        select gen_random_uuid(), id, 'look_for_absences', 86400, now() from company on conflict do nothing
    """)
    for table in ("company", "schedule"):
        op.execute(f"alter table {table} force row level security")


def downgrade() -> None:
    op.execute("alter table schedule no force row level security")
    op.execute("delete from schedule where kind = 'look_for_absences'")
    op.execute("alter table schedule force row level security")
    for table in ("expectation_answer", "expected_document"):
        op.drop_table(table)
