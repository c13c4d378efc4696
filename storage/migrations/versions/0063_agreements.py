"""Agreements between organisations: parties, lines of each revision, scores, remarks. An older program sees none."""

import sqlalchemy as sa
from alembic import op

revision = "0063"
down_revision = "0062"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
STATES = ("draft", "signed", "broken", "withdrawn")


def one_of(name: str, *values: str) -> sa.Enum:
    return sa.Enum(*values, native_enum=False, create_constraint=True, name=name, length=20)


def number(name: str, of: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), sa.ForeignKey(f"{of}.id"), nullable=nullable)


def upgrade() -> None:
    op.create_table(
        "agreement",
        sa.Column("id", sa.Integer(), primary_key=True),
        number("organisation_id", "organisation"),
        number("author_id", "member"),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("state", one_of("ck_agreement_state", *STATES), nullable=False),
        sa.Column("drawn_on", sa.Date(), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=False),
        sa.Column("bound_on", sa.Date(), nullable=True),
        sa.Column("ended_on", sa.Date(), nullable=True),
        number("ended_by_id", "member", nullable=True),
        sa.Column("why", sa.String(), nullable=False),
    )
    op.create_index("ix_agreement_organisation_id", "agreement", ["organisation_id"])
    op.create_table(
        "agreementparty",
        sa.Column("id", sa.Integer(), primary_key=True),
        number("agreement_id", "agreement"),
        number("organisation_id", "organisation"),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        number("signer_id", "member", nullable=True),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("left_on", sa.Date(), nullable=True),
        number("left_by_id", "member", nullable=True),
        sa.Column("left_why", sa.String(), nullable=False),
    )
    op.create_index("ix_agreementparty_of", "agreementparty", ["agreement_id", "position"])
    op.create_index("ix_agreementparty_organisation_id", "agreementparty", ["organisation_id"])
    op.create_index("ix_agreementparty_signer_id", "agreementparty", ["signer_id"])
    op.create_table(
        "agreementline",
        sa.Column("id", sa.Integer(), primary_key=True),
        number("agreement_id", "agreement"),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", one_of("ck_agreementline_kind", "content", "solution"), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("most", sa.Numeric(), nullable=True),
    )
    op.create_index("ix_agreementline_of", "agreementline", ["agreement_id", "revision", "position"])
    op.create_table(
        "agreementscore",
        sa.Column("id", sa.Integer(), primary_key=True),
        number("party_id", "agreementparty"),
        number("line_id", "agreementline"),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("scorer", one_of("ck_agreementscore_scorer", "own", "cluster"), nullable=False),
        sa.Column("value", sa.Numeric(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        number("by_id", "member"),
        sa.Column("at", MOMENT, nullable=False),
        number("entry_id", "historyentry"),
        sa.Column("withdrawn_at", MOMENT, nullable=True),
    )
    op.create_index("ix_agreementscore_of", "agreementscore", ["party_id", "year", "scorer"])
    op.create_index("ix_agreementscore_entry_id", "agreementscore", ["entry_id"])
    op.create_table(
        "agreementremark",
        sa.Column("id", sa.Integer(), primary_key=True),
        number("party_id", "agreementparty"),
        number("organisation_id", "organisation"),
        sa.Column("year", sa.Integer(), nullable=False),
        number("member_id", "member"),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("withdrawn_at", MOMENT, nullable=True),
    )
    op.create_index("ix_agreementremark_of", "agreementremark", ["party_id", "year"])
    op.create_index("ix_agreementremark_member_id", "agreementremark", ["member_id"])


def downgrade() -> None:
    for table in ("agreementremark", "agreementscore", "agreementline", "agreementparty", "agreement"):
        op.drop_table(table)
