"""Under which entry a pledge was registered, of somebody who stood on the list twice."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0020"
branch_labels = None
depends_on = None

PLACES, PEOPLE = ("organisation_id", "before_id"), ("member_id", "member_before_id")


def upgrade() -> None:
    with op.batch_alter_table("datedowner") as batch:
        for name in PLACES:
            batch.alter_column(name, existing_type=sa.Integer(), nullable=True)
        for name in PEOPLE:
            batch.add_column(sa.Column(name, sa.Integer(), nullable=True))
            batch.create_foreign_key(f"fk_datedowner_{name}_member", "member", [name], ["id"])


def downgrade() -> None:
    op.execute("DELETE FROM datedowner WHERE organisation_id IS NULL")
    with op.batch_alter_table("datedowner") as batch:
        for name in PEOPLE:
            batch.drop_constraint(f"fk_datedowner_{name}_member", type_="foreignkey")
            batch.drop_column(name)
        for name in PLACES:
            batch.alter_column(name, existing_type=sa.Integer(), nullable=False)
