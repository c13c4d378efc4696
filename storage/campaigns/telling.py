"""Whom an opening, a closing or a change is still to be told: by number of the member, so that a restart goes on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from sqlalchemy import ColumnElement, and_, case, func, or_, select, update
from sqlmodel import Session

from domain.campaigns.campaign import Told
from domain.people.kinds import LeftOut, UnitKind
from domain.roles import LEADING
from domain.stamps import AsOf
from storage import tables
from storage.facts.left_out import kind_then, of_counted_kind
from storage.facts.standing import held_now, inside
from storage.ground.core_table import tables_of

_campaign, _place, _stay, _post = tables_of(tables.Campaign, tables.Organisation, tables.Membership, tables.Post)
ROOT = "/"
NEWS = timedelta(days=31)
"""So long it is news that a campaign has opened or closed: after an outage, or where it is entered late."""


class About(StrEnum):
    """What there is to tell: that it opens, has closed, or is otherwise than it was told."""

    OPENS = "opens"
    CLOSES = "closes"
    CHANGES = "changes"


@dataclass(frozen=True, slots=True)
class News:
    """What is still to be told of a campaign, and up to which member it has been told."""

    campaign_id: int
    name: str
    about: About
    opens_on: date
    closes_on: date
    registers_until: date | None
    changed_at: datetime | None
    told: Told
    people: Sequence[str]  # the kinds it is for; none: everybody
    units: Sequence[str]
    path: str
    up_to: int


_NAMES = ("id", "name", "opens_on", "closes_on", "registers_until", "changed_at", "told", "people", "units")


def next_news(session: Session, today: date) -> News | None:
    """Return what is due to be told today: an opening, a closing on the day after the last, or a change."""
    lately, opens, closes = today - NEWS, _campaign.c.opens_on, _campaign.c.closes_on
    opening = and_(opens <= today, opens > lately, closes >= today, _untold("told_opening", "opens_on"))
    closing = and_(closes < today, closes > lately, _untold("told_closing", "closes_on"))
    changing = and_(opens <= today, closes >= today, _campaign.c.changed_at.is_not(None))
    about = case((opening, About.OPENS.value), (closing, About.CLOSES.value), else_=About.CHANGES.value)
    query = select(*(_campaign.c[name] for name in _NAMES), _campaign.c.told_up_to, about.label("about"), _place.c.path)
    query = query.outerjoin(_place, _place.c.id == _campaign.c.owner_id)
    due = or_(opening, closing, changing)
    query = query.where(_campaign.c.withdrawn_at.is_(None), _campaign.c.told != Told.NOBODY, due)
    row = session.connection().execute(query.order_by(_campaign.c.id).limit(1)).one_or_none()
    if row is None:
        return None
    said = {name: getattr(row, name) for name in _NAMES if name != "id"}
    return News(row.id, about=About(row.about), path=row.path or ROOT, up_to=row.told_up_to, **said)


def _untold(column: str, day: str) -> ColumnElement[bool]:
    return func.coalesce(_campaign.c[column] != _campaign.c[day], True)


def next_people(session: Session, news: News, today: date, limit: int) -> list[int]:
    """Return the next members to be told, in the order of their numbers: those whom the campaign is for."""
    table = _post if news.told is Told.LEADERS else _stay
    query = select(table.c.member_id).join(_place, _place.c.id == table.c.organisation_id)
    query = query.where(held_now(table, today), inside(_place.c.path, news.path), table.c.member_id > news.up_to)
    if news.told is Told.LEADERS:
        query = query.where(_post.c.role.in_(LEADING))
    elif news.people:
        query = query.where(of_counted_kind(kind_then(table.c.member_id, AsOf(today)), LeftOut.beside(news.people, ())))
    if news.units:
        query = query.where(_is_among(news.units))
    ordered = query.distinct().order_by(table.c.member_id).limit(limit)
    return list(session.connection().scalars(ordered))


def _is_among(units: Sequence[str]) -> ColumnElement[bool]:
    """Tell whether an organisation is of these kinds: what is none beside the Party line stands in it."""
    named = _place.c.kind.in_(units)
    beside = [each.value for each in UnitKind if each is not UnitKind.PARTY]
    return or_(named, _place.c.kind.not_in(beside)) if UnitKind.PARTY in units else named


def note_told(session: Session, news: News, up_to: int | None) -> None:
    """Note up to whom it was told; None: to everybody."""
    mine = (_campaign.c.id == news.campaign_id,)
    values: dict[str, object] = {"told_up_to": up_to or 0}
    if up_to is None and news.about is not About.CHANGES:
        is_opening = news.about is About.OPENS
        values["told_opening" if is_opening else "told_closing"] = news.opens_on if is_opening else news.closes_on
    session.connection().execute(update(_campaign).where(*mine).values(values))
    if up_to is None:  # unless it was changed once more meanwhile
        same = _campaign.c.changed_at == news.changed_at
        session.connection().execute(update(_campaign).where(*mine, same).values(changed_at=None))
