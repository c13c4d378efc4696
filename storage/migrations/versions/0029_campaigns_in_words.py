"""Pledges in a campaign that has no content groups; changes of a campaign that are still to be told."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

TABLES = ("pledge", "datedtext")


def upgrade() -> None:
    for table in TABLES:
        with op.batch_alter_table(table) as batch:
            batch.alter_column("content_group_id", existing_type=sa.Integer(), nullable=True)
    with op.batch_alter_table("campaign") as batch:
        batch.add_column(sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    """Refuse, by the constraint, where a pledge has no group: nobody may guess one."""
    with op.batch_alter_table("campaign") as batch:
        batch.drop_column("changed_at")
    for table in TABLES:
        with op.batch_alter_table(table) as batch:
            batch.alter_column("content_group_id", existing_type=sa.Integer(), nullable=False)
