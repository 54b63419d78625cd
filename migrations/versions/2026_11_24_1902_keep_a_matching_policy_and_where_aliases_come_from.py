"""keep a matching policy and where aliases come from."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from migrations import walls

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    op.create_table(
        "matching_policy",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("figures", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("tried", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("tried_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_matching_policy")),
        sa.UniqueConstraint("company_id", name=op.f("uq_matching_policy_company_id")),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_matching_policy_company_id")),
    )
    walls.wall("matching_policy")
    op.add_column("counterparty_alias", sa.Column("document_id", sa.Uuid(), nullable=True))
    op.add_column("counterparty_alias", sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True))
    op.create_foreign_key(
        op.f("fk_counterparty_alias_company_id_document_id"),
        "counterparty_alias",
        "document",
        ["company_id", "document_id"],
        ["company_id", "id"],
    )


def downgrade() -> None:
    op.drop_constraint(op.f("fk_counterparty_alias_company_id_document_id"), "counterparty_alias", type_="foreignkey")
    op.drop_column("counterparty_alias", "confirmed_at")
    op.drop_column("counterparty_alias", "document_id")
    op.drop_table("matching_policy")
