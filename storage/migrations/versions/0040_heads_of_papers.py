"""What stands at the head and the foot of an organisation's papers."""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None

_WORDS = ("printed_name", "upper_name", "place_name", "symbol", "signer", "signer_post", "authority", "spelling")


def upgrade() -> None:
    op.create_table(
        "letterhead",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in (*_WORDS, "recipients", "last_numbers")),
        sa.Column("named_for", sa.String(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("entry_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["entry_id"], ["historyentry.id"]),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_letterhead_organisation_id", "letterhead", ["organisation_id"])


def downgrade() -> None:
    op.drop_index("ix_letterhead_organisation_id", "letterhead")
    op.drop_table("letterhead")
