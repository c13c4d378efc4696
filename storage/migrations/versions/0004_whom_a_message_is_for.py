"""Whom a message is for, when it ends, and which of its parts arrived; announcements that may be stopped."""

from datetime import timedelta

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

LASTS = {0: timedelta(days=1), 1: timedelta(days=2), 2: timedelta(days=3)}
WAITING = ("queued", "leased")

_outbox = sa.table(
    "outboxmessage",
    sa.column("id", sa.Integer),
    sa.column("channel", sa.String),
    sa.column("bot", sa.String),
    sa.column("chat", sa.String),
    sa.column("member_id", sa.Integer),
    sa.column("lane", sa.Integer),
    sa.column("state", sa.String),
    sa.column("created_at", sa.DateTime(timezone=True)),
    sa.column("not_after", sa.DateTime(timezone=True)),
)
_account = sa.table(
    "account",
    sa.column("channel", sa.String),
    sa.column("bot", sa.String),
    sa.column("chat", sa.String),
    sa.column("member_id", sa.Integer),
)


def upgrade() -> None:
    with op.batch_alter_table("outboxmessage", schema=None) as batch_op:
        batch_op.add_column(sa.Column("member_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("parts_arrived", sa.Integer(), server_default="0", nullable=False))
        batch_op.create_index(batch_op.f("ix_outboxmessage_member_id"), ["member_id"], unique=False)
        batch_op.create_index("ix_outbox_ends", ["state", "not_after"], unique=False)
    with op.batch_alter_table("broadcast", schema=None) as batch_op:
        batch_op.add_column(sa.Column("at_night", sa.Boolean(), server_default=sa.false(), nullable=False))
        batch_op.add_column(sa.Column("stopped_at", sa.DateTime(timezone=True), nullable=True))
    # the defaults were only for the rows already stored
    with op.batch_alter_table("outboxmessage", schema=None) as batch_op:
        batch_op.alter_column("parts_arrived", server_default=None)
    with op.batch_alter_table("broadcast", schema=None) as batch_op:
        batch_op.alter_column("at_night", server_default=None)
    _complete_what_waits(op.get_bind())


def _complete_what_waits(connection: sa.Connection) -> None:
    """Give every message still to be sent the person behind its chat, and the end a message of its lane has."""
    waiting = _outbox.c.state.in_(WAITING)
    same = [_account.c[name] == _outbox.c[name] for name in ("channel", "bot", "chat")]
    owner = sa.select(_account.c.member_id).where(*same).scalar_subquery()
    connection.execute(sa.update(_outbox).where(waiting).values(member_id=owner))
    endless = sa.select(_outbox.c.id, _outbox.c.lane, _outbox.c.created_at).where(
        waiting, _outbox.c.not_after.is_(None)
    )
    for number, lane, created_at in connection.execute(endless).all():
        ends = {"not_after": created_at + LASTS[lane]}
        connection.execute(sa.update(_outbox).where(_outbox.c.id == number).values(ends))


def downgrade() -> None:
    with op.batch_alter_table("broadcast", schema=None) as batch_op:
        batch_op.drop_column("stopped_at")
        batch_op.drop_column("at_night")
    with op.batch_alter_table("outboxmessage", schema=None) as batch_op:
        batch_op.drop_index("ix_outbox_ends")
        batch_op.drop_index(batch_op.f("ix_outboxmessage_member_id"))
        batch_op.drop_column("parts_arrived")
        batch_op.drop_column("member_id")
