"""Groups of receivers under a name, and announcements that go out by the days of a campaign."""

import sqlalchemy as sa
from alembic import op

revision = "0058"
down_revision = "0057"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "receivergroup",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("member_id", sa.Integer(), sa.ForeignKey("member.id"), nullable=False),
        sa.Column("organisation_id", sa.Integer(), sa.ForeignKey("organisation.id"), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("audience", sa.JSON(), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("dropped_at", MOMENT, nullable=True),
    )
    op.create_index("ix_receivergroup_member_id", "receivergroup", ["member_id"])
    op.add_column("broadcast", sa.Column("follows", sa.JSON(), nullable=True))


def downgrade() -> None:
    op.drop_column("broadcast", "follows")
    op.drop_table("receivergroup")
