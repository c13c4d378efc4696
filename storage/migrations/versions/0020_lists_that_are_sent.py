"""Lists that somebody sent to be imported, for the day on which they are decided."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
STATES = ("offered", "waiting", "asked", "agreed", "written", "refused", "dropped", "expired")
TO_WORK_ON = sa.text("state IN ('waiting', 'agreed')")
WORDS = ("channel", "bot", "chat", "name", "caption", "attachment", "seen", "report")


def upgrade() -> None:
    op.create_table(
        "sentlist",
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in WORDS),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("leavers", sa.Boolean(), nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("work_after", MOMENT, nullable=True),
        sa.Column("entry_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(f"state IN {STATES}", name="ck_sentlist_state"),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    for column in ("member_id", "received_at"):
        op.create_index(f"ix_sentlist_{column}", "sentlist", [column])
    op.create_index("ix_sentlist_work", "sentlist", ["id"], sqlite_where=TO_WORK_ON, postgresql_where=TO_WORK_ON)


def downgrade() -> None:
    op.drop_table("sentlist")
