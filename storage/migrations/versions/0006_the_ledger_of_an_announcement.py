"""A narrow row for each person an announcement goes to, instead of a message of the outbox with the whole text.

The outbox is looked through by what has not come to its end. Announcements half planned are planned from the beginning:
who is in the ledger already is passed over.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
STATES = ("queued", "leased", "sent", "unreachable", "rejected", "expired", "unjoined")

PARTIAL = {
    "ix_outbox_due": (["channel", "bot", "lane", "id"], "settled_at IS NULL"),
    "ix_outbox_stale": (["not_after"], "settled_at IS NULL AND not_after IS NOT NULL"),
    "ix_outbox_settled": (["settled_at"], "settled_at IS NOT NULL"),
    "ix_outbox_failed": (["state"], "state NOT IN ('queued', 'leased', 'sent')"),
}

FILL = """
    INSERT INTO recipient (broadcast_id, member_id, account_id, channel, bot, state, attempts, parts_arrived, free_at,
        settled_at, platform_id)
    SELECT message.broadcast_id,
        CAST(substr(message.dedupe_key, length('broadcast:' || message.broadcast_id) + 2) AS INTEGER),
        CASE WHEN message.settled_at IS NULL THEN account.id END, message.channel, message.bot,
        CASE WHEN message.settled_at IS NULL AND account.id IS NULL THEN 'unreachable' ELSE message.state END,
        message.attempts, message.parts_arrived,
        CASE message.state WHEN 'queued' THEN message.not_before WHEN 'leased' THEN message.lease_until END,
        CASE WHEN message.settled_at IS NULL AND account.id IS NULL THEN message.created_at ELSE message.settled_at END,
        message.platform_id
    FROM outboxmessage AS message LEFT JOIN account
        ON account.channel = message.channel AND account.bot = message.bot AND account.chat = message.chat
    WHERE message.broadcast_id IS NOT NULL AND message.dedupe_key LIKE 'broadcast:%'
"""
COUNT = """
    UPDATE broadcast SET
        not_after = (SELECT max(not_after) FROM outboxmessage WHERE broadcast_id = broadcast.id),
        sent = (SELECT count(*) FROM recipient WHERE broadcast_id = broadcast.id AND state = 'sent'),
        blocked = (SELECT count(*) FROM recipient WHERE broadcast_id = broadcast.id AND state = 'unreachable'),
        failed = (SELECT count(*) FROM recipient WHERE broadcast_id = broadcast.id AND state IN ('rejected', 'expired'))
"""
BACK = """
    INSERT INTO outboxmessage (channel, bot, chat, member_id, lane, state, body, dedupe_key, broadcast_id, attempts,
        parts_arrived, not_after, not_before,
        lease_owner, lease_until, created_at, settled_at, platform_id, error)
    SELECT recipient.channel, recipient.bot, coalesce(account.chat, ''), recipient.member_id, 2, recipient.state,
        {body},
        'broadcast:' || recipient.broadcast_id || ':' || recipient.member_id, recipient.broadcast_id,
        recipient.attempts, recipient.parts_arrived, broadcast.not_after,
        CASE recipient.state WHEN 'queued' THEN recipient.free_at END, '',
        CASE recipient.state WHEN 'leased' THEN recipient.free_at END, broadcast.created_at, recipient.settled_at,
        recipient.platform_id, ''
    FROM recipient JOIN broadcast ON broadcast.id = recipient.broadcast_id
        LEFT JOIN account ON account.id = recipient.account_id
    WHERE recipient.state <> 'unjoined'
"""
BODIES = {
    "sqlite": "CASE WHEN recipient.settled_at IS NULL THEN json_object('text', broadcast.text) END",
    "postgresql": "CASE WHEN recipient.settled_at IS NULL THEN json_build_object('text', broadcast.text) END",
}


def upgrade() -> None:
    add_ledger()
    ended = "UPDATE outboxmessage SET settled_at = created_at WHERE settled_at IS NULL AND state NOT IN {}"
    op.execute(ended.format(("queued", "leased")))
    op.execute(FILL)
    op.execute(COUNT)
    op.execute("UPDATE broadcast SET planned_up_to = 0")
    op.execute("UPDATE broadcast SET not_joined = 0 WHERE state = 'planning'")
    op.execute("DELETE FROM outboxmessage WHERE broadcast_id IS NOT NULL")
    op.drop_index("ix_outbox_due", "outboxmessage")
    op.drop_index("ix_outbox_broadcast", "outboxmessage")
    op.drop_index("ix_outbox_ends", "outboxmessage")
    with op.batch_alter_table("outboxmessage", schema=None) as batch_op:
        batch_op.drop_column("broadcast_id")
    for name, (columns, where) in PARTIAL.items():
        add_partial(name, "outboxmessage", columns, where)


def add_ledger() -> None:
    op.create_table(
        "recipient",
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("broadcast_id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("bot", sa.String(), nullable=False),
        sa.Column("attempts", sa.SmallInteger(), nullable=False),
        sa.Column("parts_arrived", sa.SmallInteger(), nullable=False),
        sa.Column("free_at", MOMENT, nullable=True),
        sa.Column("settled_at", MOMENT, nullable=True),
        sa.Column("platform_id", sa.String(), nullable=False),
        sa.CheckConstraint(f"state IN {STATES}", name="ck_recipient_state"),
        sa.ForeignKeyConstraint(["broadcast_id"], ["broadcast.id"]),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"]),
        sa.PrimaryKeyConstraint("broadcast_id", "member_id"),
        sqlite_with_rowid=False,
    )
    add_partial("ix_recipient_due", "recipient", ["channel", "bot", "broadcast_id", "member_id"], "settled_at IS NULL")
    with op.batch_alter_table("broadcast", schema=None) as batch_op:
        batch_op.add_column(sa.Column("not_after", MOMENT, nullable=True))
        batch_op.add_column(sa.Column("planned_path", sa.String(), server_default="", nullable=False))
        for name in ("sent", "blocked", "failed"):
            batch_op.add_column(sa.Column(name, sa.Integer(), server_default="0", nullable=False))
    with op.batch_alter_table("broadcast", schema=None) as batch_op:  # the defaults were for the rows already stored
        for name in ("planned_path", "sent", "blocked", "failed"):
            batch_op.alter_column(name, server_default=None)


def add_partial(name: str, table: str, columns: list[str], where: str) -> None:
    limited: dict[str, Any] = {"sqlite_where": sa.text(where), "postgresql_where": sa.text(where)}
    op.create_index(name, table, columns, **limited)


def downgrade() -> None:
    for name in PARTIAL:
        op.drop_index(name, "outboxmessage")
    with op.batch_alter_table("outboxmessage", schema=None) as batch_op:
        batch_op.add_column(sa.Column("broadcast_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key("fk_outboxmessage_broadcast", "broadcast", ["broadcast_id"], ["id"])
    op.create_index("ix_outbox_due", "outboxmessage", ["channel", "bot", "state", "lane", "id"])
    op.create_index("ix_outbox_broadcast", "outboxmessage", ["broadcast_id", "state"])
    op.create_index("ix_outbox_ends", "outboxmessage", ["state", "not_after"])
    op.execute(BACK.format(body=BODIES[op.get_bind().dialect.name]))
    op.execute("UPDATE broadcast SET planned_up_to = 0")
    op.execute("UPDATE broadcast SET not_joined = 0 WHERE state = 'planning'")
    op.drop_index("ix_recipient_due", "recipient")
    op.drop_table("recipient")
    with op.batch_alter_table("broadcast", schema=None) as batch_op:
        for name in ("not_after", "planned_path", "sent", "blocked", "failed"):
            batch_op.drop_column(name)
