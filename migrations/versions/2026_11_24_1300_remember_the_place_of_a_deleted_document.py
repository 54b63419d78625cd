"""remember where a deleted document was booked."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("document", sa.Column("left_place", postgresql.JSONB(), nullable=True))


def downgrade() -> None:
    op.drop_column("document", "left_place")
