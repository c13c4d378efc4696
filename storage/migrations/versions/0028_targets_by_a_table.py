"""Tables of targets that committees send, parts of indicators, and what a pledge serves."""

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
    with op.batch_alter_table("indicator") as batch:
        batch.add_column(sa.Column("part_of", sa.String(), server_default="", nullable=False))
    with op.batch_alter_table("indicator") as batch:  # the default was only for the rows already stored
        batch.alter_column("part_of", server_default=None, existing_type=sa.String(), existing_nullable=False)
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
    with op.batch_alter_table("indicator") as batch:
        batch.drop_column("part_of")
    with op.batch_alter_table("sentlist") as batch:
        batch.drop_column("gives")
