"""What somebody wants to be told in their own words, and when the digest of the week is wanted."""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None

WAITING = sa.text("ended_at IS NULL")
CHOSEN = sa.text("digest_on IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("member_id", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("due_at", sa.Time(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("taken_back", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["member.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_note_member_id", "note", ["member_id"])
    op.create_index("ix_note_waiting", "note", ["due_on"], sqlite_where=WAITING, postgresql_where=WAITING)
    op.add_column("member", sa.Column("digest_day", sa.Integer(), nullable=True))
    op.add_column("member", sa.Column("digest_at", sa.Time(), nullable=True))
    op.add_column("member", sa.Column("digest_on", sa.Date(), nullable=True))
    op.create_index("ix_member_digest", "member", ["digest_on"], sqlite_where=CHOSEN, postgresql_where=CHOSEN)


def downgrade() -> None:
    op.drop_index("ix_member_digest", "member")
    with op.batch_alter_table("member") as batch:
        batch.drop_column("digest_on")
        batch.drop_column("digest_at")
        batch.drop_column("digest_day")
    op.drop_table("note")
