"""Meetings and launches, who is invited to each, and the files that belong to them."""

import sqlalchemy as sa
from alembic import op

revision = "0055"
down_revision = "0054"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
TO_TELL, NOT_ENDED, UNSUMMED = sa.text("telling"), sa.text("ended_at IS NULL"), sa.text("summed_at IS NULL")
WITH_EVENT = sa.text("event_id IS NOT NULL")
INDEXES = (
    ("ix_event_telling", "event", ["id"], TO_TELL),
    ("ix_event_open", "event", ["begins_at"], NOT_ENDED),
    ("ix_event_unsummed", "event", ["begins_at"], UNSUMMED),
    ("ix_event_of", "event", ["organisation_id", "begins_at"], None),
    ("ix_event_code", "event", ["code"], None),
    ("ix_eventguest_of", "eventguest", ["event_id", "member_id"], None),
    ("ix_eventguest_member_id", "eventguest", ["member_id"], None),
    ("ix_evidence_event_id", "evidence", ["event_id"], WITH_EVENT),
)


def one_of(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, name=name, native_enum=False, create_constraint=True, length=20)


def upgrade() -> None:
    op.create_table(
        "event",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("organisation_id", sa.Integer(), sa.ForeignKey("organisation.id"), nullable=False),
        sa.Column("author_id", sa.Integer(), sa.ForeignKey("member.id"), nullable=False),
        sa.Column("kind", one_of("ck_event_kind", "meeting", "launch"), nullable=False),
        sa.Column("begins_at", MOMENT, nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("place", "chair", "programme")),
        sa.Column("guests", one_of("ck_event_guests", "own", "below", "secretaries"), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("news", sa.Integer(), nullable=False),
        sa.Column("telling", sa.Boolean(), nullable=False),
        *(sa.Column(name, MOMENT, nullable=False) for name in ("told_at", "known_by")),
        sa.Column("reminded", sa.Integer(), nullable=False),
        sa.Column("called_off_at", MOMENT, nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        *(sa.Column(name, MOMENT, nullable=True) for name in ("ended_at", "summed_at")),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("invited", "coming", "absent", "present")),
    )
    op.create_table(
        "eventguest",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("event_id", sa.Integer(), sa.ForeignKey("event.id"), nullable=False),
        sa.Column("member_id", sa.Integer(), sa.ForeignKey("member.id"), nullable=False),
        sa.Column("seen_in_id", sa.Integer(), sa.ForeignKey("organisation.id"), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("told", "reminded")),
        sa.Column("reached", sa.Boolean(), nullable=False),
        sa.Column("reply", one_of("ck_eventguest_reply", "", "coming", "absent"), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("replied_at", MOMENT, nullable=True),
        sa.Column("present", sa.Boolean(), nullable=True),
        sa.Column("noted_by_id", sa.Integer(), sa.ForeignKey("member.id"), nullable=True),
        sa.Column("noted_at", MOMENT, nullable=True),
    )
    op.add_column("evidence", sa.Column("event_id", sa.Integer(), nullable=True))
    op.add_column("evidence", sa.Column("part", sa.String(), nullable=False, server_default=sa.text("''")))
    for name, table, columns, condition in INDEXES:
        op.create_index(name, table, columns, sqlite_where=condition, postgresql_where=condition)


def downgrade() -> None:
    for name, table, _, _ in INDEXES:
        op.drop_index(name, table_name=table)
    op.drop_column("evidence", "part")
    op.drop_column("evidence", "event_id")
    op.drop_table("eventguest")
    op.drop_table("event")
