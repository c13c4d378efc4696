"""What waits to be told with all else of its day, found by whom it is for."""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None

HELD = sa.text("settled_at IS NULL AND lane = 3")


def upgrade() -> None:
    op.create_index("ix_outbox_held", "outboxmessage", ["member_id"], sqlite_where=HELD, postgresql_where=HELD)


def downgrade() -> None:
    op.drop_index("ix_outbox_held", "outboxmessage")
    op.execute("DELETE FROM outboxmessage WHERE lane = 3")
