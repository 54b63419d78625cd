"""split a picture of several papers."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from migrations import walls

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    op.create_table(
        "document_part",
        sa.Column("original_id", sa.Uuid(), nullable=False),
        sa.Column("part_id", sa.Uuid(), nullable=False),
        sa.Column("place", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["company_id", "original_id"],
            ["document.company_id", "document.id"],
            name=op.f("fk_document_part_company_id_original_id"),
        ),
        sa.ForeignKeyConstraint(
            ["company_id", "part_id"],
            ["document.company_id", "document.id"],
            name=op.f("fk_document_part_company_id_part_id"),
        ),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_document_part_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_document_part")),
        sa.UniqueConstraint("company_id", "original_id", "part_id", name=op.f("uq_document_part_company_id_original_id_part_id")),
    )
    op.create_index("ix_document_part_part", "document_part", ["company_id", "part_id"], unique=False)
    walls.wall("document_part")


def downgrade() -> None:
    op.drop_table("document_part")
