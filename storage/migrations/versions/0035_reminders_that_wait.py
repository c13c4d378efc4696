"""Reminders that wait, in the order of their day: the next ones are found without sorting all that is due."""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

WAITS = sa.text("settled_at IS NULL")


def upgrade() -> None:
    op.drop_index("ix_reminder_due", "reminder")
    columns = ["due_on", "due_at", "id"]
    op.create_index("ix_reminder_due", "reminder", columns, sqlite_where=WAITS, postgresql_where=WAITS)


def downgrade() -> None:
    op.drop_index("ix_reminder_due", "reminder")
    op.create_index("ix_reminder_due", "reminder", ["settled_at", "due_on", "due_at"])
