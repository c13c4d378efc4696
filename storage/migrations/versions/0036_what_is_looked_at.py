"""What waits of each subject in order: the steps of a morning are found without looking through all its reminders."""

from alembic import op
from sqlalchemy import text

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None

WAITS = text("settled_at IS NULL")


def upgrade() -> None:
    which = ["subject", "due_on", "due_at", "id"]
    op.create_index("ix_reminder_subject", "reminder", which, sqlite_where=WAITS, postgresql_where=WAITS)


def downgrade() -> None:
    op.drop_index("ix_reminder_subject", "reminder")
