"""Commendations on their way and given, and thanks said without a form."""

import sqlalchemy as sa
from alembic import op

revision = "0060"
down_revision = "0059"
branch_labels = None
depends_on = None

OCCASIONS = ("anniversary", "review", "sudden")
STATES = ("waiting", "returned", "commended", "withdrawn", "revoked")


def _closed(name: str, values: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*values, name=f"ck_commendation_{name}", native_enum=False, create_constraint=True, length=20)


def _of(table: str, name: str, *, optional: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), sa.ForeignKey(f"{table}.id"), nullable=optional)


def upgrade() -> None:
    op.create_table(
        "commendation",
        sa.Column("id", sa.Integer(), primary_key=True),
        _of("campaign", "campaign_id"),
        _of("organisation", "proposer_id"),
        _of("organisation", "organisation_id", optional=True),
        _of("member", "member_id", optional=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("is_collective", sa.Boolean(), nullable=False),
        sa.Column("number_of", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("words", "form")),
        sa.Column("occasion", _closed("occasion", OCCASIONS), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.JSON(), nullable=False) for name in ("grounds", "way")),
        sa.Column("state", _closed("state", STATES), nullable=False),
        _of("member", "proposed_by_id"),
        sa.Column("proposed_on", sa.Date(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=True) for name in ("ballots", "agreed", "against")),
        sa.Column("voted_on", sa.Date(), nullable=True),
        _of("organisation", "decider_id", optional=True),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("body", "decision")),
        _of("member", "decided_by_id", optional=True),
        *(sa.Column(name, sa.Date(), nullable=True) for name in ("decided_on", "revoked_on")),
        sa.Column("answer", sa.String(), nullable=False),
        _of("historyentry", "entry_id", optional=True),
    )
    for column in ("campaign_id", "proposer_id", "member_id"):
        op.create_index(f"ix_commendation_{column}", "commendation", [column])
    op.create_table(
        "thanks",
        sa.Column("id", sa.Integer(), primary_key=True),
        _of("organisation", "organisation_id"),
        _of("member", "member_id"),
        _of("pledge", "pledge_id", optional=True),
        sa.Column("words", sa.String(), nullable=False),
        _of("member", "said_by_id"),
        sa.Column("said_on", sa.Date(), nullable=False),
        sa.Column("month", sa.Date(), nullable=True),
        sa.Column("agreed", sa.Boolean(), nullable=True),
        sa.Column("taken_back_on", sa.Date(), nullable=True),
    )
    for column in ("organisation_id", "member_id"):
        op.create_index(f"ix_thanks_{column}", "thanks", [column])


def downgrade() -> None:
    op.drop_table("thanks")
    op.drop_table("commendation")
