"""The card of an exemplar, and who follows it."""

import sqlalchemy as sa
from alembic import op

from storage.ground.columns import Amount

revision = "0062"
down_revision = "0061"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "exemplarcard",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("nomination_id", sa.Integer(), sa.ForeignKey("nomination.id"), nullable=False),
        sa.Column("figures", sa.String(), nullable=False),
        sa.Column("value", Amount(), nullable=True),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("unit", "how", "phase")),
        sa.Column("is_pilot", sa.Boolean(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
    )
    op.create_index("ix_exemplarcard_nomination_id", "exemplarcard", ["nomination_id"], unique=True)
    op.create_table(
        "exemplarfollower",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("nomination_id", sa.Integer(), sa.ForeignKey("nomination.id"), nullable=False),
        sa.Column("member_id", sa.Integer(), sa.ForeignKey("member.id"), nullable=True),
        sa.Column("organisation_id", sa.Integer(), sa.ForeignKey("organisation.id"), nullable=True),
        sa.Column("pledge_id", sa.Integer(), sa.ForeignKey("pledge.id"), nullable=True),
        sa.Column("indicator_id", sa.Integer(), sa.ForeignKey("indicator.id"), nullable=True),
        sa.Column("value", Amount(), nullable=True),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("fewer", sa.Boolean(), nullable=False),
        sa.Column("begun_on", sa.Date(), nullable=False),
        sa.Column("begun_by_id", sa.Integer(), sa.ForeignKey("member.id"), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("copied_on", sa.Date(), nullable=True),
        sa.Column("copied_words", sa.String(), nullable=False),
        sa.CheckConstraint("(member_id IS NULL) <> (organisation_id IS NULL)", name="ck_exemplarfollower_who"),
    )
    for column in ("nomination_id", "member_id", "organisation_id", "pledge_id"):
        op.create_index(f"ix_exemplarfollower_{column}", "exemplarfollower", [column])


def downgrade() -> None:
    op.drop_table("exemplarfollower")
    op.drop_table("exemplarcard")
