"""Who has read an announcement and understood it, and what they answered."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0054"
down_revision = "0053"
branch_labels = None
depends_on = None

MOMENT, NONE_YET = sa.DateTime(timezone=True), sa.text("0")
COLUMNS: tuple[tuple[str, str, Any, Any], ...] = (
    ("broadcast", "asks", sa.JSON(), None),
    *(
        (table, name, sa.Integer(), NONE_YET)
        for table in ("broadcast", "recipientcount")
        for name in ("read", "understood")
    ),
    *(("recipient", name, MOMENT, None) for name in ("read_at", "understood_at", "reminded_at")),
)
"""Of each its table, its name, its type, what stands in the rows of older programs: None for NULL."""


def upgrade() -> None:
    for table, name, kind, default in COLUMNS:
        op.add_column(table, sa.Column(name, kind, nullable=default is None, server_default=default))
    op.create_table(
        "recipientanswer",
        sa.Column("broadcast_id", sa.Integer(), sa.ForeignKey("broadcast.id"), nullable=False),
        sa.Column("member_id", sa.Integer(), sa.ForeignKey("member.id"), nullable=False),
        sa.Column("question", sa.SmallInteger(), nullable=False),
        sa.Column("choice", sa.SmallInteger(), nullable=False),
        sa.PrimaryKeyConstraint("broadcast_id", "member_id", "question"),
    )
    op.create_table(
        "answercount",
        sa.Column("broadcast_id", sa.Integer(), sa.ForeignKey("broadcast.id"), nullable=False),
        sa.Column("organisation_id", sa.Integer(), sa.ForeignKey("organisation.id"), nullable=False),
        sa.Column("question", sa.SmallInteger(), nullable=False),
        sa.Column("choice", sa.SmallInteger(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("broadcast_id", "organisation_id", "question", "choice"),
    )
    op.create_table(
        "studytouched",
        sa.Column("broadcast_id", sa.Integer(), sa.ForeignKey("broadcast.id"), nullable=False),
        sa.Column("organisation_id", sa.Integer(), sa.ForeignKey("organisation.id"), nullable=False),
        sa.Column("since", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("broadcast_id", "organisation_id"),
    )
    op.create_index("ix_studytouched_since", "studytouched", ["since"])


def downgrade() -> None:
    op.drop_table("studytouched")
    op.drop_table("answercount")
    op.drop_table("recipientanswer")
    for table, name, _, _ in reversed(COLUMNS):
        op.drop_column(table, name)
