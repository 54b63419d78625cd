"""remember what was refused apart from decisions, so that these may be pruned."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from migrations import walls

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    op.create_table(
        "refused_set",
        sa.Column("document_ids", postgresql.ARRAY(sa.Uuid()), nullable=False),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_refused_set_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_refused_set")),
        sa.UniqueConstraint("company_id", "document_ids", name=op.f("uq_refused_set_company_id_document_ids")),
    )
    # The owner of the tables sees no row of a company either, while the wall is forced.
    op.execute("alter table match_decision no force row level security")
    op.execute("""
        insert into refused_set (company_id, id, document_ids, created_at)
        select company_id, id, array(select one from unnest(document_ids) one order by one), created_at
        from match_decision where outcome = 'unmatched' and cardinality(document_ids) > 1
        on conflict do nothing
    """)
    op.execute("alter table match_decision force row level security")
    walls.wall("refused_set")
    op.create_index(
        "ix_match_decision_standing",
        "match_decision",
        ["company_id", "id"],
        unique=False,
        postgresql_where=sa.text("outcome <> 'linked' and superseded_at is null"),
    )
    op.create_index(
        "ix_match_decision_superseded",
        "match_decision",
        ["company_id", "superseded_at"],
        unique=False,
        postgresql_where=sa.text("superseded_at is not null"),
    )


def downgrade() -> None:
    op.drop_index("ix_match_decision_superseded", table_name="match_decision")
    op.drop_index("ix_match_decision_standing", table_name="match_decision")
    op.drop_table("refused_set")
