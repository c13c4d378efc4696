"""Announcements that ask something, and reports that were handed in, found by their organisation."""

import sqlalchemy as sa
from alembic import op

revision = "0059"
down_revision = "0058"
branch_labels = None
depends_on = None

ASKS = sa.text("asks IS NOT NULL")


def upgrade() -> None:
    found_by = ("broadcast", ["organisation_id", "created_at"])
    op.create_index("ix_broadcast_asks", *found_by, sqlite_where=ASKS, postgresql_where=ASKS)
    op.create_index("ix_roundreport_handed_in", "roundreport", ["organisation_id", "at"])


def downgrade() -> None:
    op.drop_index("ix_roundreport_handed_in", table_name="roundreport")
    op.drop_index("ix_broadcast_asks", table_name="broadcast")
