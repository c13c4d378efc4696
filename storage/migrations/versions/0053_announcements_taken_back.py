"""Announcements that are paused, sent again to who has not got them, and taken back from phones."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0053"
down_revision = "0052"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
NO, EMPTY, ZERO = sa.false(), sa.text("''"), sa.text("0")
COLUMNS: tuple[tuple[str, str, Any, Any], ...] = (
    ("broadcast", "paused_at", MOMENT, None),
    *(("broadcast", name, sa.Integer(), None) for name in ("takes_back", "takes_back_up_to", "retried_up_to")),
    ("broadcast", "withdraws", sa.Boolean(), NO),
    ("broadcast", "pace", sa.JSON(), None),
    ("broadcast", "answered", sa.Integer(), ZERO),
    ("recipient", "earlier_ids", sa.String(), EMPTY),
    ("recipient", "answered_at", MOMENT, None),
)
"""Of each its table, its name, its type, what stands in the rows of older programs: None for NULL."""
INDEXES = (
    ("ix_broadcast_paused", "broadcast", ["id"], sa.text("paused_at IS NOT NULL")),
    ("ix_broadcast_takes_back", "broadcast", ["takes_back"], sa.text("takes_back IS NOT NULL")),
)


def upgrade() -> None:
    for table, name, kind, default in COLUMNS:
        op.add_column(table, sa.Column(name, kind, nullable=default is None, server_default=default))
    for name, table, columns, condition in INDEXES:
        op.create_index(name, table, columns, sqlite_where=condition, postgresql_where=condition)


def downgrade() -> None:
    for name, table, _, _ in INDEXES:
        op.drop_index(name, table_name=table)
    for table, name, _, _ in COLUMNS:
        op.drop_column(table, name)
