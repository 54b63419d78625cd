"""know what an access renews, and which warnings of its end were given."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    op.add_column("bank_connection", sa.Column("renews", sa.Uuid(), nullable=True))
    op.add_column("bank_connection", sa.Column("warned", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_column("bank_connection", "warned")
    op.drop_column("bank_connection", "renews")
