"""Pictures and papers that stand for what was reported; their bytes lie in a folder, by their hash."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
STATES = ("waiting", "kept", "failed", "refused", "taken_back", "erased")
TO_FETCH = "state = 'waiting'"
LOOSE = "pledge_id IS NULL AND state IN ('waiting', 'kept')"
TO_REMOVE = "sha256 <> '' AND state IN ('taken_back', 'erased')"


def upgrade() -> None:
    op.create_table(
        "evidence",
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("pledge_id", sa.Integer(), nullable=True),
        sa.Column("report_id", sa.Integer(), nullable=True),
        sa.Column("member_id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("channel", "bot", "chat", "album", "attachment")),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("received_at", MOMENT, nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("fetch_after", MOMENT, nullable=True),
        sa.Column("settled_at", MOMENT, nullable=True),
        sa.CheckConstraint(f"state IN {STATES}", name="ck_evidence_state"),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"]),
        sa.ForeignKeyConstraint(["pledge_id"], ["pledge.id"]),
        sa.ForeignKeyConstraint(["report_id"], ["report.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    for column in ("pledge_id", "member_id", "sha256"):
        op.create_index(f"ix_evidence_{column}", "evidence", [column])
    loose = ("loose", ["pledge_id", "received_at"], LOOSE)
    for name, columns, where in (("fetch", ["id"], TO_FETCH), loose, ("remove", ["settled_at"], TO_REMOVE)):
        limited = sa.text(where)
        op.create_index(f"ix_evidence_{name}", "evidence", columns, sqlite_where=limited, postgresql_where=limited)
    with op.batch_alter_table("storedfile", schema=None) as batch_op:
        batch_op.add_column(sa.Column("sha256", sa.String(), server_default="", nullable=False))
        batch_op.create_index("ix_storedfile_sha256", ["sha256"])
    with op.batch_alter_table("storedfile", schema=None) as batch_op:  # the default was for the rows already stored
        batch_op.alter_column("sha256", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("storedfile", schema=None) as batch_op:
        batch_op.drop_index("ix_storedfile_sha256")
        batch_op.drop_column("sha256")
    op.drop_table("evidence")
