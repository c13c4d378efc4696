"""What waits of each subject, and what is leased: few are found without looking through all that waits."""

from alembic import op
from sqlalchemy import text

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None

WAITS, LEASED = text("settled_at IS NULL"), text("state = 'leased'")


def upgrade() -> None:
    subjects, order = ["subject", "due_on", "due_at", "id"], ["channel", "bot", "lane", "id"]
    op.create_index("ix_reminder_subject", "reminder", subjects, sqlite_where=WAITS, postgresql_where=WAITS)
    op.create_index("ix_outbox_leased", "outboxmessage", order, sqlite_where=LEASED, postgresql_where=LEASED)


def downgrade() -> None:
    op.drop_index("ix_outbox_leased", "outboxmessage")
    op.drop_index("ix_reminder_subject", "reminder")
