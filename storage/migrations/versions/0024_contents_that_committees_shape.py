"""Content groups become a tree, with what a committee makes of them for its people; which group somebody picked."""

import sqlalchemy as sa
from alembic import op

from domain.understanding.text.words import fold

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

LISTS = ("themes", "suggestions")
PICKED = sa.text("picked_group_id IS NOT NULL")
_group = sa.table(
    "contentgroup",
    *(sa.column(name) for name in ("id", "campaign_id", "code", "name", "position", "parent_id", "slogan", "chapter")),
    *(sa.column(name, sa.JSON()) for name in ("keywords", "examples", *LISTS)),
)


def upgrade() -> None:
    with op.batch_alter_table("contentgroup") as batch:
        batch.add_column(sa.Column("parent_id", sa.Integer(), nullable=True))
        batch.add_column(sa.Column("organisation_id", sa.Integer(), nullable=True))
        batch.create_foreign_key("fk_contentgroup_parent", "contentgroup", ["parent_id"], ["id"])
        batch.create_foreign_key("fk_contentgroup_organisation", "organisation", ["organisation_id"], ["id"])
        batch.add_column(sa.Column("slogan", sa.String(), server_default="", nullable=False))
        for name in LISTS:
            batch.add_column(sa.Column(name, sa.JSON(), server_default="[]", nullable=False))
    with op.batch_alter_table("contentgroup") as batch:  # the defaults were for the rows already stored
        batch.alter_column("slogan", server_default=None, existing_type=sa.String(), existing_nullable=False)
        for name in LISTS:
            batch.alter_column(name, server_default=None, existing_type=sa.JSON(), existing_nullable=False)
    _chapters_to_parents()
    with op.batch_alter_table("contentgroup") as batch:
        batch.drop_column("chapter")
    _create_datedgroup()
    with op.batch_alter_table("pledge") as batch:
        batch.add_column(sa.Column("picked_group_id", sa.Integer(), nullable=True))
        batch.create_foreign_key("fk_pledge_picked_group", "contentgroup", ["picked_group_id"], ["id"])
    op.create_index("ix_pledge_picked", "pledge", ["campaign_id"], sqlite_where=PICKED, postgresql_where=PICKED)


def _create_datedgroup() -> None:
    op.create_table(
        "datedgroup",
        sa.Column("holds_from", sa.Date(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("entry_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=True),
        sa.Column("offered", sa.Boolean(), nullable=False),
        sa.Column("keywords", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["historyentry.id"]),
        sa.ForeignKeyConstraint(["group_id"], ["contentgroup.id"]),
        sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    columns = ["group_id", "organisation_id", "holds_from", "id"]
    op.create_index("ix_datedgroup_value", "datedgroup", columns)


def _chapters_to_parents() -> None:
    """Make a group of each chapter, above those that stood in it; pledges stay where they are."""
    connection = op.get_bind()
    chapters = sa.select(_group.c.campaign_id, _group.c.chapter, sa.func.min(_group.c.position))
    chapters = chapters.where(_group.c.chapter != "").group_by(_group.c.campaign_id, _group.c.chapter)
    for campaign, chapter, position in connection.execute(chapters).all():
        row = {"campaign_id": campaign, "code": "-".join(fold(chapter).split()), "name": chapter}
        row |= {
            "position": position,
            "slogan": "",
            "chapter": "",
            "keywords": [],
            "examples": [],
            "themes": [],
            "suggestions": [],
        }
        above = connection.execute(sa.insert(_group).values(row).returning(_group.c.id)).scalar_one()
        below = (_group.c.campaign_id == campaign, _group.c.chapter == chapter)
        connection.execute(sa.update(_group).where(*below).values(parent_id=above))


def downgrade() -> None:
    op.drop_index("ix_pledge_picked", "pledge")
    with op.batch_alter_table("pledge") as batch:
        batch.drop_constraint("fk_pledge_picked_group", type_="foreignkey")
        batch.drop_column("picked_group_id")
    op.drop_table("datedgroup")
    with op.batch_alter_table("contentgroup") as batch:
        batch.add_column(sa.Column("chapter", sa.String(), server_default="", nullable=False))
    with op.batch_alter_table("contentgroup") as batch:
        batch.alter_column("chapter", server_default=None, existing_type=sa.String(), existing_nullable=False)
    _parents_to_chapters()
    with op.batch_alter_table("contentgroup") as batch:
        batch.drop_constraint("fk_contentgroup_parent", type_="foreignkey")
        batch.drop_constraint("fk_contentgroup_organisation", type_="foreignkey")
        for name in ("parent_id", "organisation_id", "slogan", *LISTS):
            batch.drop_column(name)


def _parents_to_chapters() -> None:
    """Write the name of the group above into each; one that no pledge names and others stand below goes."""
    connection = op.get_bind()
    above = _group.alias("above")
    called = sa.case((above.c.slogan != "", above.c.slogan), else_=above.c.name)
    rows = sa.select(_group.c.id, above.c.id, called).join(above, above.c.id == _group.c.parent_id)
    found = connection.execute(rows).all()
    for number, _, name in found:
        connection.execute(sa.update(_group).where(_group.c.id == number).values(chapter=name, parent_id=None))
    pledge, text = (sa.table(name, sa.column("content_group_id")) for name in ("pledge", "datedtext"))
    for number in {parent for _, parent, _ in found}:
        used = [sa.exists().where(each.c.content_group_id == number) for each in (pledge, text)]
        connection.execute(sa.delete(_group).where(_group.c.id == number, *(~each for each in used)))
