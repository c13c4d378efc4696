"""The key by which people are found by their names, and into whom an entry was merged."""

import sqlalchemy as sa
from alembic import op

from domain.names import found_by

revision = "0015"
down_revision = "0013"
branch_labels = None
depends_on = None

BY_BYTES = sa.String().with_variant(sa.String(collation="C"), "postgresql")
MERGED = sa.text("merged_into_id IS NOT NULL")


def upgrade() -> None:
    with op.batch_alter_table("member") as batch:
        batch.add_column(sa.Column("found_by", BY_BYTES, server_default="", nullable=False))
        batch.add_column(sa.Column("merged_into_id", sa.Integer(), nullable=True))
        batch.create_foreign_key("fk_member_merged_into", "member", ["merged_into_id"], ["id"])
    with op.batch_alter_table("member") as batch:  # the default was only for the rows already stored
        batch.alter_column("found_by", server_default=None, existing_type=BY_BYTES, existing_nullable=False)
        batch.create_index("ix_member_found_by", ["found_by"])
    op.create_index("ix_member_merged", "member", ["merged_into_id"], sqlite_where=MERGED, postgresql_where=MERGED)
    connection = op.get_bind()
    people = sa.table("member", sa.column("id"), sa.column("name"), sa.column("found_by"))
    names = connection.execute(sa.select(people.c.id, people.c.name)).all()
    if names:
        change = sa.update(people).where(people.c.id == sa.bindparam("row")).values(found_by=sa.bindparam("known_as"))
        connection.execute(change, [{"row": row.id, "known_as": found_by(row.name)} for row in names])


def downgrade() -> None:
    op.drop_index("ix_member_merged", "member")
    with op.batch_alter_table("member") as batch:
        batch.drop_index("ix_member_found_by")
        batch.drop_constraint("fk_member_merged_into", type_="foreignkey")
        batch.drop_column("merged_into_id")
        batch.drop_column("found_by")
