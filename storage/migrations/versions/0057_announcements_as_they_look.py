"""How the words of an announcement look, and those of what a webhook brought."""

import sqlalchemy as sa
from alembic import op

revision = "0057"
down_revision = "0056"
branch_labels = None
depends_on = None

TABLES = ("broadcast", "inboxupdate")


def upgrade() -> None:
    for table in TABLES:
        op.add_column(table, sa.Column("looks", sa.JSON(), nullable=True))


def downgrade() -> None:
    for table in TABLES:
        op.drop_column(table, "looks")
