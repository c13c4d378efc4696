"""Rounds that are set in words, for one committee or one unit; when reminders come; papers of what a unit did."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

OF_PLAN, OF_DAYS, REPLACES = "fk_roundplan_organisation", "fk_rounddays_organisation", "fk_roundreport_replaces"
OF_FACT = "fk_evidence_fact"
LOOSE = "pledge_id IS NULL AND state IN ('waiting', 'kept')"
LOOSE_NOW = "pledge_id IS NULL AND fact_id IS NULL AND state IN ('waiting', 'kept')"


def upgrade() -> None:
    with op.batch_alter_table("roundplan") as batch:
        batch.add_column(sa.Column("organisation_id", sa.Integer(), nullable=True))
        for name in ("since", "until"):
            batch.add_column(sa.Column(name, sa.Date(), nullable=True))
        batch.create_foreign_key(OF_PLAN, "organisation", ["organisation_id"], ["id"])
    with op.batch_alter_table("rounddays") as batch:
        batch.add_column(sa.Column("opens_on", sa.Date(), nullable=True))
        batch.add_column(sa.Column("organisation_id", sa.Integer(), nullable=True))
        batch.create_foreign_key(OF_DAYS, "organisation", ["organisation_id"], ["id"])
    with op.batch_alter_table("roundreport") as batch:
        batch.add_column(sa.Column("replaces_id", sa.Integer(), nullable=True))
        batch.create_foreign_key(REPLACES, "roundreport", ["replaces_id"], ["id"])
    with op.batch_alter_table("campaign") as batch:
        batch.add_column(sa.Column("reminds", sa.JSON(), server_default="{}", nullable=False))
    with op.batch_alter_table("campaign") as batch:  # the default was only for the rows already stored
        batch.alter_column("reminds", server_default=None, existing_type=sa.JSON(), existing_nullable=False)
    with op.batch_alter_table("evidence") as batch:
        batch.add_column(sa.Column("fact_id", sa.Integer(), nullable=True))
        batch.create_foreign_key(OF_FACT, "organisationfact", ["fact_id"], ["id"])
        batch.create_index("ix_evidence_fact_id", ["fact_id"])
    _choose_loose(LOOSE_NOW)


def _choose_loose(which: str) -> None:
    op.drop_index("ix_evidence_loose", "evidence")
    limited, columns = sa.text(which), ["pledge_id", "received_at"]
    op.create_index("ix_evidence_loose", "evidence", columns, sqlite_where=limited, postgresql_where=limited)


def downgrade() -> None:
    _choose_loose(LOOSE)
    with op.batch_alter_table("evidence") as batch:
        batch.drop_index("ix_evidence_fact_id")
        batch.drop_constraint(OF_FACT, type_="foreignkey")
        batch.drop_column("fact_id")
    with op.batch_alter_table("campaign") as batch:
        batch.drop_column("reminds")
    with op.batch_alter_table("roundreport") as batch:
        batch.drop_constraint(REPLACES, type_="foreignkey")
        batch.drop_column("replaces_id")
    with op.batch_alter_table("rounddays") as batch:
        batch.drop_constraint(OF_DAYS, type_="foreignkey")
        batch.drop_column("organisation_id")
        batch.drop_column("opens_on")
    with op.batch_alter_table("roundplan") as batch:
        batch.drop_constraint(OF_PLAN, type_="foreignkey")
        for name in ("organisation_id", "since", "until"):
            batch.drop_column(name)
