"""A unit asks for another indicator or another day; a committee has indicators of its own."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

OWN, OTHER = "fk_indicator_organisation", "fk_assignedtarget_asked_indicator"


def upgrade() -> None:
    with op.batch_alter_table("indicator") as batch:
        batch.add_column(sa.Column("organisation_id", sa.Integer(), nullable=True))
        batch.create_foreign_key(OWN, "organisation", ["organisation_id"], ["id"])
    with op.batch_alter_table("assignedtarget") as batch:
        batch.add_column(sa.Column("asked_indicator_id", sa.Integer(), nullable=True))
        batch.add_column(sa.Column("until", sa.Date(), nullable=True))
        batch.add_column(sa.Column("asked_until", sa.Date(), nullable=True))
        batch.create_foreign_key(OTHER, "indicator", ["asked_indicator_id"], ["id"])


def downgrade() -> None:
    with op.batch_alter_table("assignedtarget") as batch:
        batch.drop_constraint(OTHER, type_="foreignkey")
        batch.drop_column("asked_until")
        batch.drop_column("until")
        batch.drop_column("asked_indicator_id")
    with op.batch_alter_table("indicator") as batch:
        batch.drop_constraint(OWN, type_="foreignkey")
        batch.drop_column("organisation_id")
