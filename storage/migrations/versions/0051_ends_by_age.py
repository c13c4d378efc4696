"""When evidence was let go for its age, and how many of each organisation an old announcement reached."""

import sqlalchemy as sa
from alembic import op

revision = "0051"
down_revision = "0050"
branch_labels = None
depends_on = None

KEPT = sa.text("state = 'kept' AND aged_on IS NULL")
UNKEPT = sa.text("state NOT IN ('waiting', 'kept') AND aged_on IS NULL")
UNSUMMED = sa.text("summed_up_at IS NULL AND finished_at IS NOT NULL")
STOPPED = sa.text("stopped_at IS NOT NULL")
INDEXES = (
    ("ix_broadcast_unsummed", "broadcast", ["finished_at"], UNSUMMED),
    ("ix_broadcast_lasts", "broadcast", ["not_after"], None),
    ("ix_broadcast_stopped", "broadcast", ["stopped_at"], STOPPED),
    ("ix_broadcast_author", "broadcast", ["author_account_id", "id"], None),
    ("ix_evidence_kept", "evidence", ["received_at"], KEPT),
    ("ix_evidence_unkept", "evidence", ["settled_at"], UNKEPT),
)


def upgrade() -> None:
    op.add_column("evidence", sa.Column("aged_on", sa.Date(), nullable=True))
    op.add_column("broadcast", sa.Column("summed_up_at", sa.DateTime(timezone=True), nullable=True))
    for name, table, columns, condition in INDEXES:
        op.create_index(name, table, columns, sqlite_where=condition, postgresql_where=condition)
    op.create_table(
        "recipientcount",
        sa.Column("broadcast_id", sa.Integer(), sa.ForeignKey("broadcast.id"), primary_key=True),
        sa.Column("organisation_id", sa.Integer(), sa.ForeignKey("organisation.id"), primary_key=True),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in ("not_joined", "sent", "blocked", "failed")),
    )


def downgrade() -> None:
    op.drop_table("recipientcount")
    for name, table, _, _ in INDEXES:
        op.drop_index(name, table_name=table)
    op.drop_column("broadcast", "summed_up_at")
    op.drop_column("evidence", "aged_on")
