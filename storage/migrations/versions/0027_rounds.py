"""Rounds in which results are handed in: plans, days moved for one round, and reports."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

EVERY = ("month", "quarter", "half", "year", "fixed")
MOMENT = sa.DateTime(timezone=True)
STANDS = sa.text("taken_back_at IS NULL")


def upgrade() -> None:
    every = sa.Enum(*EVERY, name="ck_roundplan_every", native_enum=False, create_constraint=True, length=20)
    op.create_table(
        "roundplan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("code", "name")),
        sa.Column("every", every, nullable=False),
        sa.Column("days", sa.JSON(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("opens", "due", "closes")),
        sa.Column("units", sa.JSON(), nullable=False),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaign.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("uq_roundplan_code", "roundplan", ["campaign_id", "code"], unique=True)
    op.create_table(
        "rounddays",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Date(), nullable=False) for name in ("last", "due_on", "closes_on")),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["roundplan.id"]),
        sa.ForeignKeyConstraint(["entry_id"], ["historyentry.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_rounddays_of", "rounddays", ["plan_id", "last", "id"])
    _create_reports()


def _create_reports() -> None:
    op.create_table(
        "roundreport",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("last", sa.Date(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("organisation_id", "member_id")),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("figures", sa.JSON(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("taken_back_at", MOMENT, nullable=True),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["roundplan.id"]),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"]),
        sa.ForeignKeyConstraint(["entry_id"], ["historyentry.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    of = ["plan_id", "last", "organisation_id"]
    op.create_index("ix_roundreport_of", "roundreport", of)
    op.create_index("uq_roundreport_once", "roundreport", of, unique=True, sqlite_where=STANDS, postgresql_where=STANDS)


def downgrade() -> None:
    for table in ("roundreport", "rounddays", "roundplan"):
        op.drop_table(table)
