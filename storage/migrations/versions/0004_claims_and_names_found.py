"""What waits to be confirmed is found by who entered it, and an organisation by what people call it."""

import sqlalchemy as sa
from alembic import op

from domain.names import called

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

BY_BYTES = sa.String().with_variant(sa.String(collation="C"), "postgresql")
CLAIMED = sa.text("state = 'claimed'")


def upgrade() -> None:
    op.create_index("ix_pledge_claimed", "pledge", ["entered_by_id"], sqlite_where=CLAIMED, postgresql_where=CLAIMED)
    with op.batch_alter_table("organisation") as batch:
        batch.add_column(sa.Column("called", BY_BYTES, server_default="", nullable=False))
    with op.batch_alter_table("organisation") as batch:  # the default was only for the rows already stored
        batch.alter_column("called", server_default=None, existing_type=BY_BYTES, existing_nullable=False)
        batch.create_index("ix_organisation_called", ["called"])
    connection = op.get_bind()
    places = sa.table("organisation", sa.column("id"), sa.column("name"), sa.column("called"))
    names = connection.execute(sa.select(places.c.id, places.c.name)).all()
    if names:
        change = sa.update(places).where(places.c.id == sa.bindparam("row")).values(called=sa.bindparam("known_as"))
        connection.execute(change, [{"row": row.id, "known_as": called(row.name)} for row in names])


def downgrade() -> None:
    with op.batch_alter_table("organisation") as batch:
        batch.drop_index("ix_organisation_called")
        batch.drop_column("called")
    op.drop_index("ix_pledge_claimed", "pledge")
