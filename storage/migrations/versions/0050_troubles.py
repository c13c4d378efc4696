"""What administrators are told of, how many messages ended in which way, and what stops a tick."""

import sqlalchemy as sa
from alembic import op

revision = "0050"
down_revision = "0049"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "trouble",
        sa.Column("name", sa.String(), primary_key=True),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("began_at", MOMENT, nullable=False),
        *(sa.Column(name, MOMENT, nullable=True) for name in ("told_at", "ended_at", "end_told_at")),
    )
    op.create_table(
        "messagecount",
        *(sa.Column(name, sa.String(), primary_key=True) for name in ("channel", "bot", "outcome")),
        sa.Column("count", sa.Integer(), nullable=False),
    )
    with op.batch_alter_table("tickrecord") as batch:
        batch.add_column(sa.Column("took", sa.Float(), nullable=False, server_default="0"))
        batch.add_column(sa.Column("failure", sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("tickrecord") as batch:
        batch.alter_column("took", server_default=None)
        batch.alter_column("failure", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("tickrecord") as batch:
        batch.drop_column("took")
        batch.drop_column("failure")
    op.drop_table("messagecount")
    op.drop_table("trouble")
