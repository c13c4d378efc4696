"""Figures that are kept for each organisation, and what changed since."""

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0042"
branch_labels = None
depends_on = None

_WATCHED = ("datedkind", "membership", "pledge", "report", "workitem")


def upgrade() -> None:
    op.create_table(
        "keptfigures",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("asked", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("counted", sa.String(), nullable=False),
        sa.Column("came", sa.String(), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("uq_keptfigures_once", "keptfigures", ["asked", "organisation_id"], unique=True)
    op.create_index("ix_keptfigures_organisation_id", "keptfigures", ["organisation_id"])
    op.create_table(
        "askedfigures",
        sa.Column("asked", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("asked"),
    )
    op.create_table(
        "touched",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=True),
        sa.Column("member_id", sa.Integer(), nullable=True),
        sa.Column("pledge_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )


def downgrade() -> None:
    """Drop what writes into the table too: `storage.kept.watching` makes it anew after every migration."""
    is_postgresql = op.get_bind().dialect.name == "postgresql"
    for table in _WATCHED:
        for deed in ("insert", "update", "delete"):
            op.execute(f"DROP TRIGGER IF EXISTS touch_{table}_{deed}{f' ON {table}' * is_postgresql}")
        if is_postgresql:
            op.execute(f"DROP FUNCTION IF EXISTS touch_{table}()")
    op.drop_table("touched")
    op.drop_table("askedfigures")
    op.drop_table("keptfigures")
