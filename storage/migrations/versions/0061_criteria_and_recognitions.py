"""Sets of criteria, what units mark by them, yearly grades, and a register of recognitions."""

import sqlalchemy as sa
from alembic import op

revision = "0061"
down_revision = "0060"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
STATES = ("draft", "handed_in", "agreed", "returned")
GRADES = ("excellent", "good", "done", "failed")


def upgrade() -> None:
    op.create_table(
        "criteriaversion",
        sa.Column("id", sa.Integer(), primary_key=True),
        _of("organisation"),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        *_dated(),
    )
    op.create_index("ix_criteriaversion_value", "criteriaversion", ["organisation_id", "code", "holds_from", "id"])
    op.create_table(
        "assessment",
        sa.Column("id", sa.Integer(), primary_key=True),
        _of("organisation"),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("state", _one_of(STATES, "ck_assessment_state"), nullable=False),
        _of("member", "handed_in_by_id", nullable=True),
        _of("member", "decided_by_id", nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        _of("historyentry", "entry_id", nullable=True),
        sa.UniqueConstraint("organisation_id", "code", "period", name="uq_assessment"),
    )
    op.create_index("ix_assessment_organisation_id", "assessment", ["organisation_id"])
    op.create_table(
        "assessmentmark",
        sa.Column("id", sa.Integer(), primary_key=True),
        _of("assessment"),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("value", sa.Numeric(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        _of("member", nullable=True),
        sa.UniqueConstraint("assessment_id", "code", name="uq_assessmentmark"),
    )
    op.create_index("ix_assessmentmark_member_id", "assessmentmark", ["member_id"])
    op.create_table(
        "yearlygrade",
        sa.Column("id", sa.Integer(), primary_key=True),
        _of("organisation"),
        _of("member", nullable=True),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("grade", _one_of(GRADES, "ck_yearlygrade_grade"), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        _of("member", "noted_by_id", nullable=True),
        *_dated(),
    )
    op.create_index("ix_yearlygrade_value", "yearlygrade", ["organisation_id", "year"])
    op.create_index("ix_yearlygrade_member_id", "yearlygrade", ["member_id"])
    op.create_table(
        "recognition",
        sa.Column("id", sa.Integer(), primary_key=True),
        _of("organisation"),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        _of("organisation", "decider_id"),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        _of("member", "noted_by_id"),
        sa.Column("noted_on", sa.Date(), nullable=False),
        sa.Column("recorded_at", MOMENT, nullable=False),
        sa.Column("withdrawn_on", sa.Date(), nullable=True),
        _of("member", "withdrawn_by_id", nullable=True),
        _of("historyentry", "entry_id", nullable=True),
    )
    for column in ("organisation_id", "decider_id", "until"):
        op.create_index(f"ix_recognition_{column}", "recognition", [column])


def _of(table: str, name: str = "", *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name or f"{table}_id", sa.Integer(), sa.ForeignKey(f"{table}.id"), nullable=nullable)


def _one_of(values: tuple[str, ...], name: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=20)


def _dated() -> list[sa.Column[object]]:
    return [
        sa.Column("holds_from", sa.Date(), nullable=False),
        sa.Column("recorded_at", MOMENT, nullable=False),
        sa.Column("withdrawn_at", MOMENT, nullable=True),
        sa.Column("entry_id", sa.Integer(), sa.ForeignKey("historyentry.id"), nullable=True),
    ]


def downgrade() -> None:
    for table in ("recognition", "yearlygrade", "assessmentmark", "assessment", "criteriaversion"):
        op.drop_table(table)
