"""Approval before a pledge becomes active, wishes that wait for a leader's yes, and the history of one subject."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

WAITING = sa.text("state = 'waiting'")
WISHED_BY = "fk_pledge_wish_by"
WISHED = sa.text("wish_entry_id IS NOT NULL")


def upgrade() -> None:
    with op.batch_alter_table("campaign") as batch:
        batch.add_column(sa.Column("approves_first", sa.Boolean(), server_default=sa.false(), nullable=False))
    with op.batch_alter_table("campaign") as batch:  # the default was only for the rows already stored
        batch.alter_column("approves_first", server_default=None, existing_type=sa.Boolean(), existing_nullable=False)
    with op.batch_alter_table("pledge") as batch:
        batch.add_column(sa.Column("wish_entry_id", sa.Integer(), nullable=True))
        batch.add_column(sa.Column("wish_by_id", sa.Integer(), nullable=True))
        batch.create_foreign_key(WISHED_BY, "member", ["wish_by_id"], ["id"])
    op.create_index("ix_pledge_waiting", "pledge", ["entered_by_id"], sqlite_where=WAITING, postgresql_where=WAITING)
    op.create_index("ix_pledge_unapproved", "pledge", ["campaign_id"], sqlite_where=WAITING, postgresql_where=WAITING)
    op.create_index("ix_pledge_wished", "pledge", ["entered_by_id"], sqlite_where=WISHED, postgresql_where=WISHED)
    op.create_index("ix_pledge_wished_by", "pledge", ["wish_by_id"], sqlite_where=WISHED, postgresql_where=WISHED)
    op.create_index("ix_historyentry_subject", "historyentry", ["subject", "subject_id", "id"])


def downgrade() -> None:
    op.drop_index("ix_historyentry_subject", "historyentry")
    for name in ("ix_pledge_wished_by", "ix_pledge_wished", "ix_pledge_unapproved", "ix_pledge_waiting"):
        op.drop_index(name, "pledge")
    with op.batch_alter_table("pledge") as batch:
        batch.drop_constraint(WISHED_BY, type_="foreignkey")
        batch.drop_column("wish_by_id")
        batch.drop_column("wish_entry_id")
    with op.batch_alter_table("campaign") as batch:
        batch.drop_column("approves_first")
