"""Days on which organisations rest, messages that somebody asked for on such a day, and no reminder after 20:00."""

from datetime import time

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None

LATEST = time(20, 0)
_member = sa.table("member", sa.column("reminded_at", sa.Time()))
_reminder = sa.table("reminder", sa.column("due_at", sa.Time()), sa.column("settled_at", sa.DateTime()))


def upgrade() -> None:
    op.create_table(
        "datedquiet",
        sa.Column("holds_from", sa.Date(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("entry_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["historyentry.id"]),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_datedquiet_day", "datedquiet", ["holds_from"])
    with op.batch_alter_table("outboxmessage") as batch:
        batch.add_column(sa.Column("any_day", sa.Boolean(), server_default=sa.false(), nullable=False))
    with op.batch_alter_table("outboxmessage") as batch:  # the default was only for the rows already stored
        batch.alter_column("any_day", server_default=None, existing_type=sa.Boolean(), existing_nullable=False)
    op.execute(_member.update().where(_member.c.reminded_at > LATEST).values(reminded_at=LATEST))
    waiting = (_reminder.c.settled_at.is_(None), _reminder.c.due_at > LATEST)
    op.execute(_reminder.update().where(*waiting).values(due_at=LATEST))


def downgrade() -> None:
    with op.batch_alter_table("outboxmessage") as batch:
        batch.drop_column("any_day")
    op.drop_index("ix_datedquiet_day", "datedquiet")
    op.drop_table("datedquiet")
