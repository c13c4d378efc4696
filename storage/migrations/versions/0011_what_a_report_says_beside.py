"""A report keeps what is said beside its number, of how many and of which part it is; a pledge the day of its total."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.ground.columns import Amount

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

OUTLOOKS = ("sure", "likely", "hard")
STAGES = ("first results", "nearly done", "to be recognised")
NEWEST = """
    UPDATE pledge SET done_on = (
        SELECT report.holds_from FROM report
        WHERE report.pledge_id = pledge.id AND report.taken_back_at IS NULL AND report.done IS NOT NULL
        ORDER BY report.id DESC LIMIT 1
    ) WHERE done IS NOT NULL
"""
TEXTS = ("remark", "difficulty", "wanted")


def upgrade() -> None:
    with op.batch_alter_table("report") as batch:
        for name in TEXTS:
            batch.add_column(sa.Column(name, sa.String(), server_default="", nullable=False))
        batch.add_column(_words("outlook", OUTLOOKS))
        batch.add_column(_words("stage", STAGES))
        batch.add_column(sa.Column("done_of", Amount, nullable=True))
        batch.add_column(sa.Column("part", sa.Integer(), nullable=True))
    with op.batch_alter_table("report") as batch:  # the defaults were for the rows already stored
        for name in TEXTS:
            batch.alter_column(name, server_default=None, existing_type=sa.String(), existing_nullable=False)
    with op.batch_alter_table("pledge") as batch:
        batch.add_column(sa.Column("done_on", sa.Date(), nullable=True))
        batch.add_column(sa.Column("done_of", Amount, nullable=True))
    op.execute(NEWEST)


def _words(name: str, values: tuple[str, ...]) -> sa.Column[Any]:
    kind = sa.Enum(*values, name=f"ck_report_{name}", native_enum=False, create_constraint=True, length=20)
    return sa.Column(name, kind, nullable=True)


def downgrade() -> None:
    op.execute("DELETE FROM report WHERE part IS NOT NULL")
    with op.batch_alter_table("pledge") as batch:
        batch.drop_column("done_of")
        batch.drop_column("done_on")
    with op.batch_alter_table("report") as batch:
        for name in ("outlook", "stage"):
            batch.drop_constraint(f"ck_report_{name}", type_="check")
        for name in ("part", "done_of", "stage", "outlook", *TEXTS):
            batch.drop_column(name)
