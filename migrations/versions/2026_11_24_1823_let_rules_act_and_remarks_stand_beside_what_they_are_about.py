"""let rules act and remarks stand beside what they are about."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from migrations import walls

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

JSONB = postgresql.JSONB(astext_type=sa.Text())
SUBJECTS = ("document", "transaction", "booking")
TABLES = {"document": "document", "transaction": "bank_transaction", "booking": "booking", "rule": "rule"}


def _own(table: str) -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f(f"pk_{table}")),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f(f"fk_{table}_company_id")),
    ]


def _to(table: str, subject: str) -> sa.ForeignKeyConstraint:
    other = TABLES[subject]
    name = op.f(f"fk_{table}_company_id_{subject}_id")
    ondelete = "CASCADE" if subject == "booking" else None
    return sa.ForeignKeyConstraint(["company_id", f"{subject}_id"], [f"{other}.company_id", f"{other}.id"], name=name, ondelete=ondelete)


def _remark(table: str) -> list[sa.schema.SchemaItem]:
    subjects = ", ".join(f"{subject}_id" for subject in SUBJECTS)
    return [
        *(sa.Column(f"{subject}_id", sa.Uuid(), nullable=True) for subject in SUBJECTS),
        *_own(table),
        *(_to(table, subject) for subject in SUBJECTS),
        sa.CheckConstraint(f"num_nonnulls({subjects}) = 1", name=op.f(f"ck_{table}_subject")),
    ]


def _remarks() -> None:
    op.create_table(
        "label",
        *_remark("label"),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.Column("said_by", sa.String(), nullable=False),
        sa.CheckConstraint("kind in ('tag', 'category')", name=op.f("ck_label_kind")),
        *(sa.UniqueConstraint("company_id", f"{one}_id", "kind", "folded", name=op.f(f"uq_label_{one}")) for one in SUBJECTS),
    )
    for one in SUBJECTS:
        category = sa.text("kind = 'category'")
        op.create_index(f"ix_label_{one}_category", "label", ["company_id", f"{one}_id"], unique=True, postgresql_where=category)
    op.create_index("ix_label_name", "label", ["company_id", "kind", "folded"])
    op.create_table(
        "message",
        *_remark("message"),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("written_by", sa.Uuid(), nullable=True),
        sa.Column("said_by", sa.String(), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
    )
    for one in SUBJECTS:
        op.create_index(f"ix_message_{one}", "message", ["company_id", f"{one}_id", "id"])


def _rules() -> None:
    op.create_table(
        "rule",
        *_own("rule"),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("conditions", JSONB, nullable=False),
        sa.Column("actions", JSONB, nullable=False),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("about in ('transaction', 'document')", name=op.f("ck_rule_about")),
        sa.CheckConstraint("origin in ('user', 'answer', 'suggestion')", name=op.f("ck_rule_origin")),
    )
    op.create_index("ix_rule_order", "rule", ["company_id", "position", "id"], postgresql_where=sa.text("deleted_at is null"))
    op.create_table(
        "rule_application",
        *_own("rule_application"),
        sa.Column("rule_id", sa.Uuid(), nullable=False),
        sa.Column("rule_version", sa.Integer(), nullable=False),
        sa.Column("transaction_id", sa.Uuid(), nullable=True),
        sa.Column("document_id", sa.Uuid(), nullable=True),
        sa.Column("slot", sa.String(), nullable=False),
        sa.Column("action", JSONB, nullable=False),
        sa.Column("before", JSONB, nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        *(_to("rule_application", one) for one in ("rule", "document", "transaction")),
        sa.CheckConstraint("num_nonnulls(document_id, transaction_id) = 1", name=op.f("ck_rule_application_subject")),
        *(
            sa.UniqueConstraint("company_id", "rule_id", f"{one}_id", "slot", name=op.f(f"uq_rule_application_{one}"))
            for one in ("transaction", "document")
        ),
    )
    op.create_index("ix_rule_application_list", "rule_application", ["company_id", "rule_id", "id"])
    op.create_index("ix_rule_application_of_transaction", "rule_application", ["company_id", "transaction_id"])
    op.create_index("ix_rule_application_of_document", "rule_application", ["company_id", "document_id"])
    op.create_table(
        "rule_suggestion",
        *_own("rule_suggestion"),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("draft", JSONB, nullable=False),
        sa.Column("facts", JSONB, nullable=False),
        sa.Column("answer", sa.String(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("answer in ('accepted', 'refused', 'ended')", name=op.f("ck_rule_suggestion_answer")),
        sa.UniqueConstraint("company_id", "key", name=op.f("uq_rule_suggestion_company_id_key")),
    )
    op.create_index("ix_rule_suggestion_open", "rule_suggestion", ["company_id", "id"], postgresql_where=sa.text("answer is null"))


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    _remarks()
    _rules()
    for table in ("document", "bank_transaction"):
        # What is there already was not new when the first rule was made: the default fills it in, and goes.
        op.add_column(table, sa.Column("ruled_at", sa.DateTime(timezone=True), nullable=True, server_default=sa.text("now()")))
        op.alter_column(table, "ruled_at", server_default=None)
        op.create_index(f"ix_{table}_new", table, ["company_id", "id"], postgresql_where=sa.text("ruled_at is null"))
    op.add_column("document", sa.Column("kept_back_at", sa.DateTime(timezone=True), nullable=True))
    for table in ("label", "message", "rule", "rule_application", "rule_suggestion"):
        walls.wall(table)


def downgrade() -> None:
    op.drop_column("document", "kept_back_at")
    for table in ("bank_transaction", "document"):
        op.drop_index(f"ix_{table}_new", table)
        op.drop_column(table, "ruled_at")
    for table in ("rule_suggestion", "rule_application", "rule", "message", "label"):
        op.drop_table(table)
