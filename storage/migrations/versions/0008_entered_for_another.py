"""Who reported a pledge as done, and consents that were signed on paper and noted by somebody else."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

NOTED_BY, WITHDRAWN_BY, CLAIMED_BY = "fk_consent_noted_by", "fk_consent_withdrawn_by", "fk_pledge_claimed_by"


def upgrade() -> None:
    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.add_column(sa.Column("signed_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("noted_by_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("withdrawn_by_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(NOTED_BY, "member", ["noted_by_id"], ["id"])
        batch_op.create_foreign_key(WITHDRAWN_BY, "member", ["withdrawn_by_id"], ["id"])
    with op.batch_alter_table("pledge", schema=None) as batch_op:
        batch_op.add_column(sa.Column("claimed_by_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(CLAIMED_BY, "member", ["claimed_by_id"], ["id"])
    claimed = sa.text("state = 'claimed'")
    op.create_index("ix_pledge_claimed_by", "pledge", ["claimed_by_id"], sqlite_where=claimed, postgresql_where=claimed)


def downgrade() -> None:
    op.drop_index("ix_pledge_claimed_by", "pledge")
    with op.batch_alter_table("pledge", schema=None) as batch_op:
        batch_op.drop_constraint(CLAIMED_BY, type_="foreignkey")
        batch_op.drop_column("claimed_by_id")
    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.drop_constraint(WITHDRAWN_BY, type_="foreignkey")
        batch_op.drop_constraint(NOTED_BY, type_="foreignkey")
        batch_op.drop_column("withdrawn_by_id")
        batch_op.drop_column("noted_by_id")
        batch_op.drop_column("signed_on")
