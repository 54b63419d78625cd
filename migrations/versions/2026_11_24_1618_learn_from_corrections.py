"""learn from corrections."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from migrations import walls

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

JSONB = postgresql.JSONB(astext_type=sa.Text())
KINDS = "kind in ('name', 'iban', 'currency', 'payment_term', 'payment_means', 'direction')"


def _own(table: str) -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f(f"pk_{table}")),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f(f"fk_{table}_company_id")),
    ]


def _to(table: str, column: str, other: str, ondelete: str | None = None) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_company_id_{column}")
    return sa.ForeignKeyConstraint(["company_id", column], [f"{other}.company_id", f"{other}.id"], name=name, ondelete=ondelete)


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    op.create_table(
        "counterparty",
        sa.Column("vat_number", sa.String(), nullable=True),
        *_own("counterparty"),
        sa.UniqueConstraint("company_id", "vat_number", name=op.f("uq_counterparty_company_id_vat_number")),
    )
    op.create_index("ix_counterparty_list", "counterparty", ["company_id", "created_at", "id"])
    op.create_table(
        "counterparty_fact",
        sa.Column("counterparty_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("instead_of", sa.String(), nullable=True),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("learned_by", sa.String(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("forgotten_at", sa.DateTime(timezone=True), nullable=True),
        *_own("counterparty_fact"),
        _to("counterparty_fact", "counterparty_id", "counterparty", "CASCADE"),
        _to("counterparty_fact", "document_id", "document"),
        sa.CheckConstraint(KINDS, name=op.f("ck_counterparty_fact_kind")),
        sa.CheckConstraint("learned_by in ('user', 'document')", name=op.f("ck_counterparty_fact_learned_by")),
        sa.UniqueConstraint(
            "company_id", "counterparty_id", "kind", "value", name=op.f("uq_counterparty_fact_company_id_counterparty_id_kind_value")
        ),
    )
    op.create_index("ix_counterparty_fact_value", "counterparty_fact", ["company_id", "kind", "value"])
    op.create_index("ix_counterparty_fact_document", "counterparty_fact", ["company_id", "document_id"])
    op.create_table(
        "learned_place",
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("counterparty_id", sa.Uuid(), nullable=True),
        sa.Column("field", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("place", JSONB, nullable=False),
        sa.Column("mistake", JSONB, nullable=True),
        sa.Column("put_right", sa.Integer(), nullable=False),
        sa.Column("forgotten_at", sa.DateTime(timezone=True), nullable=True),
        *_own("learned_place"),
        _to("learned_place", "document_id", "document"),
        _to("learned_place", "counterparty_id", "counterparty"),
        sa.UniqueConstraint("company_id", "document_id", "field", name=op.f("uq_learned_place_company_id_document_id_field")),
    )
    op.create_index("ix_learned_place_counterparty", "learned_place", ["company_id", "counterparty_id"])
    op.create_table(
        "paper",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("counterparty_id", sa.Uuid(), nullable=True),
        sa.Column("pages", JSONB, nullable=False),
        sa.Column("signature", JSONB, nullable=False),
        sa.Column("bands", postgresql.ARRAY(sa.BigInteger()), nullable=False),
        sa.Column("read_alone", JSONB, nullable=False),
        sa.Column("used", JSONB, server_default=sa.text("'{}'"), nullable=False),
        sa.Column("said", JSONB, server_default=sa.text("'{}'"), nullable=False),
        sa.PrimaryKeyConstraint("company_id", "document_id", name=op.f("pk_paper")),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_paper_company_id")),
        _to("paper", "document_id", "document", "CASCADE"),
        _to("paper", "counterparty_id", "counterparty"),
    )
    op.create_index("ix_paper_counterparty", "paper", ["company_id", "counterparty_id"])
    for table in ("counterparty", "counterparty_fact", "learned_place", "paper"):
        walls.wall(table)


def downgrade() -> None:
    for table in ("paper", "learned_place", "counterparty_fact", "counterparty"):
        op.drop_table(table)
