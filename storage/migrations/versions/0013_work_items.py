"""Work items of a pledge, with who has them and by when; whether a campaign reads a pledge back as a promise."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
STATES = ("open", "done", "removed")


def upgrade() -> None:
    op.create_table(
        "workitem",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pledge_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("holder_id", sa.Integer(), nullable=True),
        sa.Column("given_by_id", sa.Integer(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("state", _states("workitem"), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(["pledge_id"], ["pledge.id"]),
        sa.ForeignKeyConstraint(["holder_id"], ["member.id"]),
        sa.ForeignKeyConstraint(["given_by_id"], ["member.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_workitem_held", "workitem", ["holder_id", "state"])
    op.create_index("ix_workitem_pledge_id", "workitem", ["pledge_id"])
    op.create_table(
        "datedwork",
        sa.Column("holds_from", sa.Date(), nullable=False),
        sa.Column("recorded_at", MOMENT, nullable=False),
        sa.Column("withdrawn_at", MOMENT, nullable=True),
        sa.Column("entry_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("work_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("holder_id", sa.Integer(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("state", _states("datedwork"), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["historyentry.id"]),
        sa.ForeignKeyConstraint(["work_id"], ["workitem.id"]),
        sa.ForeignKeyConstraint(["holder_id"], ["member.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_datedwork_value", "datedwork", ["work_id", "holds_from", "id"])
    with op.batch_alter_table("campaign") as batch:
        batch.add_column(sa.Column("promises", sa.Boolean(), server_default=sa.false(), nullable=False))
    with op.batch_alter_table("campaign") as batch:  # the default was for the rows already stored
        batch.alter_column("promises", server_default=None, existing_type=sa.Boolean(), existing_nullable=False)


def _states(table: str) -> sa.Enum:
    return sa.Enum(*STATES, name=f"ck_{table}_state", native_enum=False, create_constraint=True, length=20)


def downgrade() -> None:
    op.execute("DELETE FROM reminder WHERE subject IN ('work', 'holder')")
    with op.batch_alter_table("campaign") as batch:
        batch.drop_column("promises")
    op.drop_table("datedwork")
    op.drop_table("workitem")
