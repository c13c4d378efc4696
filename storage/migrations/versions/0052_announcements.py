"""What goes out with an announcement, and what it waits for."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0052"
down_revision = "0051"
branch_labels = None
depends_on = None

WAITING = sa.text("waits_for <> ''")
MOMENT = sa.DateTime(timezone=True)
NO, EMPTY = sa.false(), sa.text("''")
COLUMNS: tuple[tuple[str, str, Any, Any], ...] = (
    ("broadcast", "waits_for", sa.String(), EMPTY),
    *(("broadcast", name, sa.JSON(), None) for name in ("files", "buttons", "agreement", "audience")),
    *(("broadcast", name, MOMENT, None) for name in ("begins_at", "ends_at")),
    ("broadcast", "newcomers", sa.Boolean(), NO),
    ("broadcast", "office", sa.String(), EMPTY),
    ("evidence", "announces", sa.Boolean(), NO),
    ("evidence", "broadcast_id", sa.Integer(), None),
    ("evidence", "name", sa.String(), EMPTY),
)
"""Of each its table, its name, its type, what stands in the rows of older programs: None for NULL."""
WELCOMES = sa.text("newcomers AND finished_at IS NULL")
INDEXES = (
    ("ix_broadcast_newcomers", "broadcast", ["id"], WELCOMES),
    ("ix_broadcast_waits", "broadcast", ["id"], WAITING),
    ("ix_evidence_broadcast_id", "evidence", ["broadcast_id"], sa.text("broadcast_id IS NOT NULL")),
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
