"""Facts organisations owe a campaign, and who is nominated as an exemplar."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

AIMS = ("compete", "replicate")
STATES = ("proposed", "recognised", "returned", "withdrawn")
DAY, SHARE = "day", "share"
FIRST = (
    ("da_phat_dong", "Đã phát động", ("phát động",), DAY, False),
    (
        "co_ke_hoach",
        "Có kế hoạch",
        (
            *("xây dựng kế hoạch", "ban hành kế hoạch", "lập kế hoạch", "ra kế hoạch", "làm kế hoạch"),
            *("có kế hoạch", "kế hoạch"),
        ),
        DAY,
        False,
    ),
    (
        "da_quan_triet",
        "Đã quán triệt",
        (
            *("quán triệt", "học tập quán triệt", "quán triệt học tập", "học tập chỉ thị", "học chỉ thị"),
            "triển khai chỉ thị",
        ),
        SHARE,
        False,
    ),
    ("da_kiem_tra", "Đã được kiểm tra", ("kiểm tra",), DAY, True),
)
"""What the first movement asks of every organisation."""


def upgrade() -> None:
    with op.batch_alter_table("campaign") as batch:
        batch.add_column(sa.Column("facts", sa.JSON(), server_default="[]", nullable=False))
    with op.batch_alter_table("campaign") as batch:  # the default was for the rows already stored
        batch.alter_column("facts", server_default=None, existing_type=sa.JSON(), existing_nullable=False)
    names = ("code", "name", "words", "measure", "repeats")
    facts = [{**dict(zip(names, each, strict=True)), "words": list(each[2]), "units": []} for each in FIRST]
    campaign = sa.table("campaign", sa.column("code", sa.String), sa.column("facts", sa.JSON))
    op.execute(campaign.update().where(campaign.c.code == "DKM").values(facts=facts))
    op.create_table(
        "organisationfact",
        sa.Column("holds_from", sa.Date(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("entry_id", sa.Integer(), sa.ForeignKey("historyentry.id"), nullable=True),
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("campaign_id", sa.Integer(), sa.ForeignKey("campaign.id"), nullable=False),
        sa.Column("organisation_id", sa.Integer(), sa.ForeignKey("organisation.id"), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("done", sa.Integer(), nullable=True),
        sa.Column("of", sa.Integer(), nullable=True),
        sa.Column("words", sa.String(), nullable=False),
    )
    op.create_index(
        "ix_organisationfact_value",
        "organisationfact",
        ["organisation_id", "campaign_id", "code", "holds_from", "id"],
    )
    op.create_table(
        "nomination",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("campaign_id", sa.Integer(), sa.ForeignKey("campaign.id"), nullable=False),
        sa.Column("proposer_id", sa.Integer(), sa.ForeignKey("organisation.id"), nullable=False),
        sa.Column("organisation_id", sa.Integer(), sa.ForeignKey("organisation.id"), nullable=True),
        sa.Column("member_id", sa.Integer(), sa.ForeignKey("member.id"), nullable=True),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("name", "words", "field")),
        sa.Column("aim", _closed("aim", AIMS), nullable=False),
        sa.Column("state", _closed("state", STATES), nullable=False),
        sa.Column("proposed_by_id", sa.Integer(), sa.ForeignKey("member.id"), nullable=False),
        sa.Column("proposed_on", sa.Date(), nullable=False),
        sa.Column("decided_by_id", sa.Integer(), sa.ForeignKey("member.id"), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("entry_id", sa.Integer(), sa.ForeignKey("historyentry.id"), nullable=True),
    )
    for column in ("campaign_id", "proposer_id", "member_id"):
        op.create_index(f"ix_nomination_{column}", "nomination", [column])


def _closed(name: str, values: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*values, name=f"ck_nomination_{name}", native_enum=False, create_constraint=True, length=20)


def downgrade() -> None:
    op.drop_table("nomination")
    op.drop_table("organisationfact")
    with op.batch_alter_table("campaign") as batch:
        batch.drop_column("facts")
