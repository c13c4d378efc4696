"""Changes to the tree from a day on, who got an organisation's own pledges, and where a closed one went."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
STATES = ("planned", "done", "taken_back", "refused")


def upgrade() -> None:
    op.create_table(
        "reorganisation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("wanted", sa.JSON(), nullable=False),
        sa.Column("state", _states(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=True),
        sa.Column("disbelieved", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["member.id"]),
        sa.ForeignKeyConstraint(["entry_id"], ["historyentry.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_reorganisation_due", "reorganisation", ["state", "day"])
    op.create_table(
        "datedowner",
        sa.Column("holds_from", sa.Date(), nullable=False),
        sa.Column("recorded_at", MOMENT, nullable=False),
        sa.Column("withdrawn_at", MOMENT, nullable=True),
        sa.Column("entry_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pledge_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("before_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["historyentry.id"]),
        sa.ForeignKeyConstraint(["pledge_id"], ["pledge.id"]),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
        sa.ForeignKeyConstraint(["before_id"], ["organisation.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_datedowner_value", "datedowner", ["pledge_id", "holds_from", "id"])
    with op.batch_alter_table("organisation") as batch:
        batch.add_column(sa.Column("merged_into_id", sa.Integer(), nullable=True))
        batch.create_foreign_key("fk_organisation_merged_into", "organisation", ["merged_into_id"], ["id"])


def _states() -> sa.Enum:
    return sa.Enum(*STATES, name="ck_reorganisation_state", native_enum=False, create_constraint=True, length=20)


def downgrade() -> None:
    with op.batch_alter_table("organisation") as batch:
        batch.drop_constraint("fk_organisation_merged_into", type_="foreignkey")
        batch.drop_column("merged_into_id")
    op.drop_table("datedowner")
    op.drop_table("reorganisation")
