"""Whether the papers on which another rests are printed slanted."""

import sqlalchemy as sa
from alembic import op

revision = "0046"
down_revision = "0045"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("letterhead") as table:
        table.add_column(sa.Column("bases", sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("letterhead") as table:
        table.alter_column("bases", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("letterhead") as table:
        table.drop_column("bases")
