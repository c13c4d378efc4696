"""Reminders in the order in which they are sent: the next ones are found without sorting all that is due."""

from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index("ix_reminder_due", "reminder")
    op.create_index("ix_reminder_due", "reminder", ["settled_at", "due_on", "due_at", "id"])


def downgrade() -> None:
    op.drop_index("ix_reminder_due", "reminder")
    op.create_index("ix_reminder_due", "reminder", ["settled_at", "due_on", "due_at"])
