"""Figures of days that are over, kept once they are counted."""

import sqlalchemy as sa
from alembic import op

revision = "0064"
down_revision = "0063"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "dayfigures",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("organisation_id", sa.Integer(), sa.ForeignKey("organisation.id"), nullable=False),
        sa.Column("asked", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kept_on", sa.Date(), nullable=False),
        sa.Column("figures", sa.String(), nullable=False),
    )
    op.create_index("uq_dayfigures_once", "dayfigures", ["organisation_id", "asked", "day"], unique=True)


def downgrade() -> None:
    op.drop_table("dayfigures")
