"""Several chats of one person, and codes that wait for a word in the first of them."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0016"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    with op.batch_alter_table("account") as batch:
        batch.add_column(sa.Column("preferred_at", MOMENT, nullable=True))
        batch.add_column(sa.Column("former_id", sa.Integer(), nullable=True))
        batch.add_column(sa.Column("left_at", MOMENT, nullable=True))
        batch.create_foreign_key("fk_account_former_id_member", "member", ["former_id"], ["id"])
        batch.create_index("ix_account_former_id", ["former_id"])
    with op.batch_alter_table("invitation") as batch:
        batch.add_column(sa.Column("account_id", sa.Integer(), nullable=True))
        batch.create_index("ix_invitation_account_id", ["account_id"])


def downgrade() -> None:
    with op.batch_alter_table("invitation") as batch:
        batch.drop_index("ix_invitation_account_id")
        batch.drop_column("account_id")
    with op.batch_alter_table("account") as batch:
        batch.drop_index("ix_account_former_id")
        batch.drop_constraint("fk_account_former_id_member", type_="foreignkey")
        for name in ("left_at", "former_id", "preferred_at"):
            batch.drop_column(name)
