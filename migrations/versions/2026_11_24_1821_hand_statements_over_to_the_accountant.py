"""hand statements over to the accountant."""

import sqlalchemy as sa
from alembic import op

from migrations import walls

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    op.create_table(
        "coda_option",
        sa.Column("bank_account_id", sa.Uuid(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("switched_on", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("until >= switched_on", name=op.f("ck_coda_option_until")),
        sa.ForeignKeyConstraint(
            ["company_id", "bank_account_id"],
            ["bank_account.company_id", "bank_account.id"],
            name=op.f("fk_coda_option_company_id_bank_account_id"),
        ),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_coda_option_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_coda_option")),
    )
    op.create_index(
        "ix_coda_option_open",
        "coda_option",
        ["company_id", "bank_account_id"],
        unique=True,
        postgresql_where=sa.text("until is null"),
    )
    walls.wall("coda_option")
    op.add_column("delivery", sa.Column("bank_account_id", sa.Uuid(), nullable=True))
    op.alter_column("delivery", "document_id", nullable=True)
    op.drop_constraint("ck_delivery_form", "delivery")
    op.create_check_constraint(op.f("ck_delivery_form"), "delivery", "form in ('ubl', 'original', 'coda')")
    op.create_check_constraint(
        op.f("ck_delivery_subject"),
        "delivery",
        "(document_id is null) = (form = 'coda') and (bank_account_id is null) = (form <> 'coda')",
    )
    op.create_foreign_key(
        op.f("fk_delivery_company_id_bank_account_id"),
        "delivery",
        "bank_account",
        ["company_id", "bank_account_id"],
        ["company_id", "id"],
    )
    op.add_column("coda_statement", sa.Column("delivery_id", sa.Uuid(), nullable=True))
    op.create_foreign_key(
        op.f("fk_coda_statement_company_id_delivery_id"),
        "coda_statement",
        "delivery",
        ["company_id", "delivery_id"],
        ["company_id", "id"],
    )


def downgrade() -> None:
    op.drop_constraint("fk_coda_statement_company_id_delivery_id", "coda_statement")
    op.drop_column("coda_statement", "delivery_id")
    op.execute("delete from delivery where form = 'coda'")
    op.drop_constraint("fk_delivery_company_id_bank_account_id", "delivery")
    op.drop_constraint("ck_delivery_subject", "delivery")
    op.drop_constraint("ck_delivery_form", "delivery")
    op.create_check_constraint(op.f("ck_delivery_form"), "delivery", "form in ('ubl', 'original')")
    op.alter_column("delivery", "document_id", nullable=False)
    op.drop_column("delivery", "bank_account_id")
    op.drop_table("coda_option")
