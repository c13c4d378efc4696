"""Which kinds a campaign's figures leave out from which day, and the clusters and pilots of a year."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def dated(name: str, key: str, subject: str, *columns: sa.Column[Any]) -> None:
    op.create_table(
        name,
        sa.Column("holds_from", sa.Date(), nullable=False),
        sa.Column("recorded_at", MOMENT, nullable=False),
        sa.Column("withdrawn_at", MOMENT, nullable=True),
        sa.Column("entry_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column(key, sa.Integer(), nullable=False),
        *columns,
        sa.PrimaryKeyConstraint("id"),
        sa.ForeignKeyConstraint([key], [f"{subject}.id"]),
        sa.ForeignKeyConstraint(["entry_id"], ["historyentry.id"]),
    )
    op.create_index(f"ix_{name}_value", name, [key, "holds_from", "id"])


def upgrade() -> None:
    kinds = (sa.Column(name, sa.JSON(), nullable=False) for name in ("people", "units"))
    dated("datedleftout", "campaign_id", "campaign", *kinds)
    cluster = sa.Column("cluster", sa.String(), nullable=False)
    dated("datedyear", "organisation_id", "organisation", cluster, sa.Column("pilot", sa.Boolean(), nullable=False))
    op.create_index("ix_datedyear_year", "datedyear", ["holds_from"])


def downgrade() -> None:
    op.drop_index("ix_datedyear_year", "datedyear")
    for name in ("datedyear", "datedleftout"):
        op.drop_index(f"ix_{name}_value", name)
        op.drop_table(name)
