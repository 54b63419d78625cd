"""tell people what cannot wait."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from migrations import walls

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def _own(table: str) -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f(f"pk_{table}")),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f(f"fk_{table}_company_id")),
    ]


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    op.create_table(
        "notification_choice",
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("weekly_mail", sa.Boolean(), nullable=False),
        sa.Column("weekly_push", sa.Boolean(), nullable=False),
        sa.Column("urgent_mail", sa.Boolean(), nullable=False),
        sa.Column("urgent_push", sa.Boolean(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("company_id", "user_id", name=op.f("pk_notification_choice")),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_notification_choice_company_id")),
    )
    op.create_table(
        "push_subscription",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("endpoint", sa.String(), nullable=False),
        sa.Column("p256dh", sa.String(), nullable=False),
        sa.Column("auth", sa.String(), nullable=False),
        sa.Column("user_agent", sa.String(), nullable=False),
        *_own("push_subscription"),
        sa.UniqueConstraint("company_id", "user_id", "endpoint", name=op.f("uq_push_subscription_company_id_user_id_endpoint")),
    )
    op.create_table(
        "notice",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("lead_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("problem", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        *_own("notice"),
        sa.UniqueConstraint("company_id", "user_id", "channel", "key", name=op.f("uq_notice_company_id_user_id_channel_key")),
        sa.CheckConstraint("channel in ('mail', 'push')", name=op.f("ck_notice_channel")),
        sa.CheckConstraint("kind in ('weekly', 'urgent')", name=op.f("ck_notice_kind")),
        sa.CheckConstraint("state in ('asked', 'sent', 'skipped', 'failed')", name=op.f("ck_notice_state")),
    )
    op.create_index("ix_notice_created", "notice", ["company_id", "created_at"])
    op.create_table(
        "notice_link",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("question", sa.String(), nullable=True),
        sa.Column("subject_id", sa.Uuid(), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        *_own("notice_link"),
        sa.UniqueConstraint("token_hash", name=op.f("uq_notice_link_token_hash")),
        sa.CheckConstraint("purpose in ('unsubscribe', 'answer')", name=op.f("ck_notice_link_purpose")),
        sa.CheckConstraint("(purpose = 'answer') = (question is not null and subject_id is not null)", name=op.f("ck_notice_link_answer")),
    )
    op.create_index("ix_notice_link_expiry", "notice_link", ["company_id", "expires_at"])
    for table in ("notification_choice", "push_subscription", "notice", "notice_link"):
        walls.wall(table)
    walls.readable_by_lookup("notice_link")
    walls.lookup_function(
        "find_notice_link(p_token_hash bytea) returns table (company_id uuid, id uuid)",
        "select l.company_id, l.id from notice_link l where l.token_hash = p_token_hash",
    )
    # The owner of the tables sees no row of a company either, while the wall is forced.
    for table in ("company", "schedule"):
        op.execute(f"alter table {table} no force row level security")
    op.execute("""
        insert into schedule (id, company_id, kind, every_seconds, next_run_at)
        select gen_random_uuid(), id, 'look_for_news', 3600, now() from company on conflict do nothing
    """)
    for table in ("company", "schedule"):
        op.execute(f"alter table {table} force row level security")


def downgrade() -> None:
    op.execute("alter table schedule no force row level security")
    op.execute("delete from schedule where kind = 'look_for_news'")
    op.execute("alter table schedule force row level security")
    op.execute("drop function find_notice_link(bytea)")
    for table in ("notice_link", "notice", "push_subscription", "notification_choice"):
        op.drop_table(table)
