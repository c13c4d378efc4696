"""Approval before a pledge becomes active, wishes that wait for a leader's yes, and the history of one subject."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

WAITING = sa.text("state = 'waiting'")
WISHED = sa.text("wish_entry_id IS NOT NULL")


def upgrade() -> None:
    with op.batch_alter_table("campaign") as batch:
        batch.add_column(sa.Column("approves_first", sa.Boolean(), server_default=sa.false(), nullable=False))
    with op.batch_alter_table("campaign") as batch:  # the default was only for the rows already stored
        batch.alter_column("approves_first", server_default=None, existing_type=sa.Boolean(), existing_nullable=False)
    op.add_column("pledge", sa.Column("wish_entry_id", sa.Integer(), nullable=True))
    op.create_index("ix_pledge_waiting", "pledge", ["entered_by_id"], sqlite_where=WAITING, postgresql_where=WAITING)
    op.create_index("ix_pledge_unapproved", "pledge", ["campaign_id"], sqlite_where=WAITING, postgresql_where=WAITING)
    op.create_index("ix_pledge_wished", "pledge", ["entered_by_id"], sqlite_where=WISHED, postgresql_where=WISHED)
    op.create_index("ix_historyentry_subject", "historyentry", ["subject", "subject_id", "id"])


def downgrade() -> None:
    op.drop_index("ix_historyentry_subject", "historyentry")
    for name in ("ix_pledge_wished", "ix_pledge_unapproved", "ix_pledge_waiting"):
        op.drop_index(name, "pledge")
    op.drop_column("pledge", "wish_entry_id")
    with op.batch_alter_table("campaign") as batch:
        batch.drop_column("approves_first")
