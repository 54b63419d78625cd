"""keep payment files."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from migrations import walls

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    op.create_table(
        "payment_file",
        sa.Column("bank_account_id", sa.Uuid(), nullable=False),
        sa.Column("message_id", sa.String(), nullable=False),
        sa.Column("debtor_name", sa.String(), nullable=False),
        sa.Column("debtor_iban", sa.String(), nullable=False),
        sa.Column("execution_on", sa.Date(), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("status_report", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["company_id", "bank_account_id"],
            ["bank_account.company_id", "bank_account.id"],
            name=op.f("fk_payment_file_company_id_bank_account_id"),
        ),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_payment_file_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_payment_file")),
        sa.UniqueConstraint("company_id", "message_id", name=op.f("uq_payment_file_company_id_message_id")),
    )
    op.create_index("ix_payment_file_list", "payment_file", ["company_id", "created_at", "id"], unique=False)
    op.create_table(
        "payment",
        sa.Column("payment_file_id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("end_to_end_id", sa.String(), nullable=False),
        sa.Column("amount", sa.Numeric(precision=14, scale=2), nullable=False),
        sa.Column("creditor_name", sa.String(), nullable=False),
        sa.Column("creditor_iban", sa.String(), nullable=False),
        sa.Column("communication", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("bank_code", sa.String(), nullable=True),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("state in ('written', 'accepted', 'refused', 'withdrawn')", name=op.f("ck_payment_state")),
        sa.CheckConstraint("amount > 0", name=op.f("ck_payment_amount")),
        sa.ForeignKeyConstraint(
            ["company_id", "document_id"], ["document.company_id", "document.id"], name=op.f("fk_payment_company_id_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["company_id", "payment_file_id"],
            ["payment_file.company_id", "payment_file.id"],
            name=op.f("fk_payment_company_id_payment_file_id"),
        ),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_payment_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_payment")),
        sa.UniqueConstraint("company_id", "end_to_end_id", name=op.f("uq_payment_company_id_end_to_end_id")),
    )
    op.create_index("ix_payment_file", "payment", ["company_id", "payment_file_id"], unique=False)
    op.create_index(
        "uq_payment_living",
        "payment",
        ["company_id", "document_id"],
        unique=True,
        postgresql_where=sa.text("state in ('written', 'accepted')"),
    )
    for table in ("payment_file", "payment"):
        walls.wall(table)


def downgrade() -> None:
    op.drop_index("uq_payment_living", table_name="payment", postgresql_where=sa.text("state in ('written', 'accepted')"))
    op.drop_index("ix_payment_file", table_name="payment")
    op.drop_table("payment")
    op.drop_index("ix_payment_file_list", table_name="payment_file")
    op.drop_table("payment_file")
