"""Reminders after the deadline up to a last one, at an hour somebody chose, and left out where a report came lately."""

from datetime import date, timedelta

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

KINDS = ("deadline", "last", "asked")
OUTCOMES = ("sent", "reported", "overtaken", "closed", "paused", "unjoined", "withdrawn")
MORNING = "07:30:00.000000"
LATER = ((8, "deadline"), (15, "deadline"), (22, "last"))
"""Days after the deadline."""


def one_of(column: str, values: tuple[str, ...]) -> str:
    return f"{column} IN ({', '.join(repr(each) for each in values)})"


def upgrade() -> None:
    op.add_column("member", sa.Column("reminded_at", sa.Time(), nullable=True))
    op.drop_index("ix_reminder_due", "reminder")
    with op.batch_alter_table("reminder") as batch:
        for name, values in (("kind", KINDS), ("outcome", OUTCOMES)):
            batch.drop_constraint(f"ck_reminder_{name}", type_="check")
            batch.create_check_constraint(f"ck_reminder_{name}", one_of(name, values))
        batch.add_column(sa.Column("due_at", sa.Time(), server_default=MORNING, nullable=False))
    with op.batch_alter_table("reminder") as batch:  # the default was only for the rows already stored
        batch.alter_column("due_at", server_default=None, existing_type=sa.Time(), existing_nullable=False)
    op.create_index("ix_reminder_due", "reminder", ["settled_at", "due_on", "due_at"])
    _follow_up()


def _follow_up() -> None:
    """Plan what now follows upon the day after the deadline, for the pledges that still wait for that day."""
    names = ("subject", "subject_id", "kind", "period", "due_on", "due_at", "settled_at")
    rows = sa.table(
        "reminder",
        *(sa.column(name, sa.String()) for name in ("subject", "kind", "period")),
        sa.column("subject_id", sa.Integer()),
        sa.column("due_on", sa.Date()),
        sa.column("due_at", sa.Time()),
        sa.column("settled_at", sa.DateTime(timezone=True)),
    )
    connection = op.get_bind()
    waiting = sa.select(rows).where(rows.c.kind == "deadline", rows.c.settled_at.is_(None))
    new = []
    for row in connection.execute(waiting).mappings():
        deadline = date.fromisoformat(row["period"])
        if row["due_on"] == deadline + timedelta(days=1):
            facts = {name: row[name] for name in names}
            new += [facts | {"kind": kind, "due_on": deadline + timedelta(days=days)} for days, kind in LATER]
    if new:
        connection.execute(sa.insert(rows), new)


def downgrade() -> None:
    op.execute("DELETE FROM reminder WHERE kind = 'last' OR subject = 'late'")
    op.execute("UPDATE reminder SET outcome = 'closed' WHERE outcome = 'reported'")
    op.drop_index("ix_reminder_due", "reminder")
    with op.batch_alter_table("reminder") as batch:
        for name, values in (("kind", KINDS), ("outcome", OUTCOMES)):
            batch.drop_constraint(f"ck_reminder_{name}", type_="check")
            kept = tuple(each for each in values if each not in ("last", "reported"))
            batch.create_check_constraint(f"ck_reminder_{name}", one_of(name, kept))
        batch.drop_column("due_at")
    op.create_index("ix_reminder_due", "reminder", ["settled_at", "due_on"])
    with op.batch_alter_table("member") as batch:
        batch.drop_column("reminded_at")
