"""presume what was sent to be a sale."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("set local lock_timeout = '5s'")
    op.add_column("document", sa.Column("presumed_direction", sa.String(), nullable=True))


def downgrade() -> None:
    op.drop_column("document", "presumed_direction")
