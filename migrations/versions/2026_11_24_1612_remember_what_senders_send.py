"""remember what senders send."""

import sqlalchemy as sa
from alembic import op

from migrations import walls

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

ASKED = "answered_at is null and (outcome = 'failed' or reason in ('too_large', 'link_may_hold_invoice'))"
ASKED_BEFORE = "answered_at is null and (outcome = 'failed' or reason = 'too_large')"


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    op.create_table(
        "mail_sender",
        sa.Column("sender", sa.String(), nullable=False),
        sa.Column("because", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("company_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("outcome in ('taken', 'left')", name=op.f("ck_mail_sender_outcome")),
        sa.ForeignKeyConstraint(["company_id"], ["company.id"], name=op.f("fk_mail_sender_company_id")),
        sa.PrimaryKeyConstraint("company_id", "id", name=op.f("pk_mail_sender")),
        sa.UniqueConstraint("company_id", "sender", "because", name=op.f("uq_mail_sender_company_id_sender_because")),
    )
    walls.wall("mail_sender")
    op.create_index("ix_mail_message_known", "mail_message", ["company_id", "sender"], postgresql_where=sa.text("outcome = 'taken'"))
    _ask(ASKED)


def downgrade() -> None:
    _ask(ASKED_BEFORE)
    op.drop_index("ix_mail_message_known", table_name="mail_message")
    op.drop_table("mail_sender")


def _ask(which: str) -> None:
    op.drop_index("ix_mail_message_unanswered", table_name="mail_message")
    op.create_index("ix_mail_message_unanswered", "mail_message", ["company_id", "created_at", "id"], postgresql_where=sa.text(which))
