"""Indicators of a movement, the results units report of them, and the targets committees give to units."""

import sqlalchemy as sa
from alembic import op

from storage.ground.columns import Amount

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

COMPARATORS = (">=", ">", "<=", "<", "=", "range", "down", "zero")
ADDS_UP = ("sum", "count", "average", "latest")
STATES = ("given", "accepted", "asked", "withdrawn")
TARGET = ("indicator_id", "organisation_id", "giver_organisation_id")


def upgrade() -> None:
    op.create_table(
        "indicator",
        sa.Column("id", sa.Integer(), primary_key=True),
        _link("campaign_id", "campaign"),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("code", "domain", "name", "unit", "per")),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("weight", "resolution")),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("position", "from_year", "until_year")),
        sa.Column("comparator", _closed("indicator_comparator", COMPARATORS), nullable=False),
        *(sa.Column(name, Amount(), nullable=True) for name in ("value", "upper")),
        sa.Column("adds_up", _closed("indicator_adds_up", ADDS_UP), nullable=False),
        *(sa.Column(name, sa.JSON(), nullable=False) for name in ("reports", "when")),
    )
    op.create_index("ix_indicator_campaign_id", "indicator", ["campaign_id"])
    op.create_table(
        "indicatorresult",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("holds_from", sa.Date(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        _link("entry_id", "historyentry", nullable=True),
        _link("indicator_id", "indicator"),
        _link("organisation_id", "organisation"),
        sa.Column("value", Amount(), nullable=False),
        sa.Column("of", Amount(), nullable=True),
        sa.Column("words", sa.String(), nullable=False),
    )
    value = ["indicator_id", "organisation_id", "holds_from", "id"]
    op.create_index("ix_indicatorresult_value", "indicatorresult", value)
    op.create_index("ix_indicatorresult_organisation_id", "indicatorresult", ["organisation_id"])
    op.create_table(
        "assignedtarget",
        sa.Column("id", sa.Integer(), primary_key=True),
        _link("indicator_id", "indicator"),
        _link("organisation_id", "organisation"),
        _link("giver_organisation_id", "organisation"),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("comparator", _closed("assignedtarget_comparator", COMPARATORS), nullable=False),
        sa.Column("value", Amount(), nullable=False),
        *(sa.Column(name, Amount(), nullable=True) for name in ("upper", "asked")),
        sa.Column("state", _closed("assignedtarget_state", STATES), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        _link("entry_id", "historyentry", nullable=True),
    )
    for name in TARGET:
        op.create_index(f"ix_assignedtarget_{name}", "assignedtarget", [name])


def _link(name: str, table: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), sa.ForeignKey(f"{table}.id"), nullable=nullable)


def _closed(name: str, values: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*values, name=f"ck_{name}", native_enum=False, create_constraint=True, length=20)


def downgrade() -> None:
    for table in ("assignedtarget", "indicatorresult", "indicator"):
        op.drop_table(table)
