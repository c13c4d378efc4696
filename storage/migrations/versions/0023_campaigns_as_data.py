"""What a campaign is: kind, windows, the one it lives in, whose it is, whom it is for, its basis, who is told."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

KINDS = ("standing", "peak", "phase", "term")
TOLD = ("nobody", "leaders", "everybody")
DAYS = ("registers_from", "registers_until", "horizon", "told_opening", "told_closing")
LISTS = ("basis", "people", "units")
LINKS = {"parent_id": "campaign", "owner_id": "organisation"}


def upgrade() -> None:
    filled: dict[str, tuple[sa.types.TypeEngine[Any], str]] = {
        "kind": (_closed("kind", KINDS), "standing"),
        "told": (_closed("told", TOLD), "nobody"),
    }
    filled |= {name: (sa.JSON(), "[]") for name in LISTS} | {"told_up_to": (sa.Integer(), "0")}
    with op.batch_alter_table("campaign") as batch:
        for name, (kind, default) in filled.items():
            batch.add_column(sa.Column(name, kind, server_default=default, nullable=False))
        for name in DAYS:
            batch.add_column(sa.Column(name, sa.Date(), nullable=True))
        for name, table in LINKS.items():
            batch.add_column(sa.Column(name, sa.Integer(), nullable=True))
            batch.create_foreign_key(f"fk_campaign_{name}_{table}", table, [name], ["id"])
        batch.add_column(sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True))
    with op.batch_alter_table("campaign") as batch:  # the defaults were for the rows already stored
        for name, (kind, _) in filled.items():
            batch.alter_column(name, server_default=None, existing_type=kind, existing_nullable=False)


def _closed(name: str, values: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*values, name=f"ck_campaign_{name}", native_enum=False, create_constraint=True, length=20)


def downgrade() -> None:
    with op.batch_alter_table("campaign") as batch:
        for name, table in LINKS.items():
            batch.drop_constraint(f"fk_campaign_{name}_{table}", type_="foreignkey")
        for name in ("kind", "told"):
            batch.drop_constraint(f"ck_campaign_{name}", type_="check")
        for name in ("kind", "told", *LISTS, *DAYS, *LINKS, "told_up_to", "withdrawn_at"):
            batch.drop_column(name)
