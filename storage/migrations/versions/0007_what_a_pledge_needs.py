"""A pledge no longer says since when it is closed: its dated state does. Its deadline stands where it is counted."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

MINE = ["member_id", "campaign_id", "state"]
CLOSED_SINCE = """
    UPDATE pledge SET closed_at = (
        SELECT believed.recorded_at FROM datedstate AS believed
        WHERE believed.pledge_id = pledge.id AND believed.withdrawn_at IS NULL
        ORDER BY believed.holds_from DESC, believed.id DESC LIMIT 1
    ) WHERE state NOT IN ('waiting', 'active')
"""


def upgrade() -> None:
    op.drop_index("ix_pledge_mine", "pledge")
    op.drop_column("pledge", "closed_at")
    op.create_index("ix_pledge_mine", "pledge", [*MINE, "deadline"])


def downgrade() -> None:
    op.drop_index("ix_pledge_mine", "pledge")
    op.add_column("pledge", sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True))
    op.execute(CLOSED_SINCE)
    op.create_index("ix_pledge_mine", "pledge", MINE)
