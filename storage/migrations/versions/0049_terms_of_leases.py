"""The term of each lease, by which a process that led before is told from the one that leads."""

import sqlalchemy as sa
from alembic import op

revision = "0049"
down_revision = "0046"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("lease") as table:
        table.add_column(sa.Column("term", sa.Integer(), nullable=False, server_default="0"))
    with op.batch_alter_table("lease") as table:
        table.alter_column("term", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("lease") as table:
        table.drop_column("term")
