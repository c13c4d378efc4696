"""Read the contents of a campaign as one organisation offers them, and what people there picked before."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, CompoundSelect, Date, Select, bindparam, func, or_, select
from sqlmodel import Session

from domain.campaigns.contents import Contents, Heading, Shape, Suggestion
from storage import tables
from storage.facts.standing import counts, held_now, inside_when_asked, of_subtree, told_when_asked
from storage.ground.core_table import tables_of

_group, _shape, _entry = tables_of(tables.ContentGroup, tables.DatedGroup, tables.HistoryEntry)
_pledge, _home, _place = tables_of(tables.Pledge, tables.Membership, tables.Organisation)
_COLUMNS = [
    _group.c[name] for name in ("id", "code", "name", "slogan", "parent_id", "organisation_id", "keywords", "examples")
] + [_group.c.themes, _group.c.suggestions]
_ABOVE: BindParameter[Any] = bindparam("above", expanding=True)
_GROUPS = (
    select(*_COLUMNS)
    .where(_group.c.campaign_id == bindparam("campaign"))
    .where(or_(_group.c.organisation_id.is_(None), _group.c.organisation_id.in_(_ABOVE)))
    .order_by(_group.c.position, _group.c.id)
)
_SHAPES = (
    select(*(_shape.c[name] for name in ("group_id", "organisation_id", "offered", "keywords", "id")), _entry.c.why)
    .join(_group, _group.c.id == _shape.c.group_id)
    .outerjoin(_entry, _entry.c.id == _shape.c.entry_id)
    .where(_group.c.campaign_id == bindparam("campaign"))
    .where(or_(_shape.c.organisation_id.is_(None), _shape.c.organisation_id.in_(_ABOVE)))
    .where(counts(_shape, told_when_asked(is_bounded=False)))
    .order_by(_shape.c.holds_from, _shape.c.id)
)
LESSONS = 200
"""So many of the newest pledges of a subtree whose group people picked themselves are looked at."""


def of(session: Session, campaign_id: int, path: str, day: date) -> Contents:
    """Return the groups as they stand for the organisation at a path on a day."""
    given = {"campaign": campaign_id, "above": [int(each) for each in path.strip("/").split("/") if each]}
    headings = [_heading(row) for row in session.connection().execute(_GROUPS, given)]
    newest = dict[tuple[int, int | None], Shape]()
    for row in session.connection().execute(_SHAPES, given | {"day": day}):
        key = (row.group_id, row.organisation_id)
        newest[key] = Shape(*key, row.offered, tuple(row.keywords), row.id, row.why or "")
    return Contents(headings, list(newest.values()))


def groups(session: Session, campaign_id: int) -> Sequence[Heading]:
    """Return every group of the campaign's own under which something can be registered."""
    return of(session, campaign_id, "", date.max).leaves


def group(session: Session, group_id: int) -> Heading | None:
    found = session.connection().execute(select(*_COLUMNS).where(_group.c.id == group_id)).one_or_none()
    return _heading(found) if found else None


def _heading(row: Any) -> Heading:
    said = (Suggestion(each["text"], tuple(each.get("units", ()))) for each in row.suggestions)
    plain = (row.id, row.code, row.name, row.slogan, row.parent_id, row.organisation_id)
    return Heading(*plain, *map(tuple, (row.keywords, row.examples, row.themes, said)))


def _of_subtree(columns: Sequence[ColumnElement[Any]], *which: ColumnElement[bool]) -> CompoundSelect[Any]:
    """Choose pledges of the people and of the organisations of a subtree."""
    below = inside_when_asked(_place.c.path)
    theirs = select(*columns).join(_home, _home.c.member_id == _pledge.c.member_id)
    theirs = theirs.join(_place, _place.c.id == _home.c.organisation_id)
    theirs = theirs.where(*which, below, held_now(_home, bindparam("day", type_=Date())))
    own = select(*columns).join(_place, _place.c.id == _pledge.c.organisation_id).where(*which, below)
    return theirs.union(own)


def _lessons() -> Select[Any]:
    columns = (_pledge.c.id, _pledge.c.content, _pledge.c.picked_group_id)
    is_picked = (_pledge.c.campaign_id == bindparam("campaign"), _pledge.c.picked_group_id.is_not(None))
    found = _of_subtree(columns, *is_picked).subquery("lesson")
    return select(found.c.content, found.c.picked_group_id).order_by(found.c.id.desc()).limit(LESSONS)


_PICKED = _lessons()


def picked_below(session: Session, campaign_id: int, path: str, day: date) -> list[tuple[str, int]]:
    """Return the contents whose group somebody of the subtree picked, with that group, the newest first."""
    given = {"campaign": campaign_id, "day": day, **of_subtree(path)}
    return [(content, group) for content, group in session.connection().execute(_PICKED, given)]


def count_pledges(session: Session, group_ids: Collection[int], path: str, day: date) -> dict[int, int]:
    """Count the pledges of a subtree in each of these groups, those withdrawn too."""
    columns = [_pledge.c.id, _pledge.c.content_group_id]
    found = _of_subtree(columns, _pledge.c.content_group_id.in_(group_ids)).subquery("kept")
    query = select(found.c.content_group_id, func.count()).group_by(found.c.content_group_id)
    rows = session.connection().execute(query, {"day": day, **of_subtree(path)})
    return {row[0]: row[1] for row in rows}


def count_all_pledges(session: Session, group_id: int) -> int:
    mine = select(func.count()).select_from(_pledge).where(_pledge.c.content_group_id == group_id)
    return int(session.connection().execute(mine).scalar_one())
