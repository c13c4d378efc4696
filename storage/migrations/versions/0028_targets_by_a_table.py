"""Tables of targets that committees send, and what a pledge serves: an indicator, a resolution above it."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

SERVED = "fk_pledge_indicator"
BY_INDICATOR = sa.text("indicator_id IS NOT NULL")


def upgrade() -> None:
    with op.batch_alter_table("sentlist") as batch:
        batch.add_column(sa.Column("gives", sa.JSON(none_as_null=True), nullable=True))
    with op.batch_alter_table("pledge") as batch:
        batch.add_column(sa.Column("indicator_id", sa.Integer(), nullable=True))
        batch.add_column(sa.Column("serves", sa.String(), nullable=True))
        batch.create_foreign_key(SERVED, "indicator", ["indicator_id"], ["id"])
    which = ["indicator_id"]
    op.create_index("ix_pledge_indicator", "pledge", which, sqlite_where=BY_INDICATOR, postgresql_where=BY_INDICATOR)


def downgrade() -> None:
    op.drop_index("ix_pledge_indicator", "pledge")
    with op.batch_alter_table("pledge") as batch:
        batch.drop_constraint(SERVED, type_="foreignkey")
        batch.drop_column("serves")
        batch.drop_column("indicator_id")
    with op.batch_alter_table("sentlist") as batch:
        batch.drop_column("gives")
