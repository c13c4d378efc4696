"""Keep what a committee makes of the groups for its people: left out, taken back, with more words, or added."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, insert, select, update
from sqlmodel import Session

from domain.campaigns.contents import Shape
from domain.stamps import WAY_BACK, Stamp
from storage import tables
from storage.campaigns import contents
from storage.ground import history
from storage.ground.core_table import tables_of

_group, _shape = tables_of(tables.ContentGroup, tables.DatedGroup)
SUBJECT = "group"
LEFT_OUT, OFFERED, WORDS, ADDED, UNDONE = "left out", "offered", "words", "added", "taken back"


def shape(session: Session, wanted: Shape, verb: str, stamp: Stamp) -> int:
    """Keep one from a day on; return the number of the fact, by which it is taken back."""
    said = {"organisation": wanted.organisation_id, "offered": wanted.offered, "keywords": list(wanted.keywords)}
    return keep(session, wanted, history.record(session, stamp, SUBJECT, wanted.group_id, verb, **said), stamp)


def keep(session: Session, wanted: Shape, entry: int, stamp: Stamp) -> int:
    """Keep one as part of a deed that stands in the history already; return the number of the fact."""
    row: dict[str, object] = {"group_id": wanted.group_id, "organisation_id": wanted.organisation_id}
    row |= {
        "offered": wanted.offered,
        "keywords": list(wanted.keywords),
        "entry_id": entry,
        "holds_from": stamp.day,
        "recorded_at": stamp.at,
    }
    return int(session.connection().execute(insert(_shape).values(row).returning(_shape.c.id)).scalar_one())


def add(session: Session, under: int, owner_id: int, name: str, keywords: Sequence[str], stamp: Stamp) -> int:
    """Add a group of an organisation's own below another; return the number of the fact that offers it."""
    campaign = session.connection().execute(select(_group.c.campaign_id).where(_group.c.id == under)).scalar_one()
    group_id = insert_group(session, campaign, under, owner_id, name, keywords)
    return shape(session, Shape(group_id, None, offered=True), ADDED, stamp)


def insert_group(
    session: Session,
    campaign_id: int,
    under: int | None,
    owner_id: int | None,
    name: str,
    keywords: Sequence[str] = (),
) -> int:
    """Put a group behind the last one of a campaign, of an organisation's own where one owns it; return its number."""
    connection = session.connection()
    last = select(func.max(_group.c.position), func.max(_group.c.id)).where(_group.c.campaign_id == campaign_id)
    position, number = connection.execute(last).one()
    row: dict[str, object] = {
        "campaign_id": campaign_id,
        "parent_id": under,
        "organisation_id": owner_id,
        "name": name,
        "slogan": "",
    }
    row |= {"code": f"o{owner_id or 0}-{(number or 0) + 1}", "position": (position or 0) + 1}
    row |= {"keywords": list(keywords), "examples": [], "themes": [], "suggestions": []}
    return int(connection.execute(insert(_group).values(row).returning(_group.c.id)).scalar_one())


def copy_groups(session: Session, of: int, into: int) -> None:
    """Give a new campaign the groups another offers; those that organisations added stay where they are."""
    connection = session.connection()
    offered = contents.of(session, of, "", date.max).standing
    copies = dict[int | None, int]()
    for each in offered:
        row = dict(connection.execute(select(_group).where(_group.c.id == each.id)).one()._mapping)
        del row["id"]
        row |= {"campaign_id": into, "parent_id": copies.get(each.parent_id)}
        copies[each.id] = int(connection.execute(insert(_group).values(row).returning(_group.c.id)).scalar_one())


def fact(session: Session, number: int) -> Shape | None:
    """Return one fact, whether it stands or not."""
    row = session.connection().execute(select(_shape).where(_shape.c.id == number)).one_or_none()
    return Shape(row.group_id, row.organisation_id, row.offered, tuple(row.keywords), row.id) if row else None


def take_back(session: Session, number: int, stamp: Stamp) -> bool:
    """Withdraw a fact of the last days; return False where it was withdrawn or is too old."""
    mine = (_shape.c.id == number, _shape.c.withdrawn_at.is_(None), _shape.c.recorded_at > stamp.at - WAY_BACK)
    withdrawn = update(_shape).where(*mine).values(withdrawn_at=stamp.at)
    if session.connection().execute(withdrawn).rowcount == 0:
        return False
    group = select(_shape.c.group_id).where(_shape.c.id == number)
    history.record(session, stamp, SUBJECT, session.connection().execute(group).scalar_one(), UNDONE, fact=number)
    return True
