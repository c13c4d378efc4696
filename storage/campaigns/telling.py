"""Whom an opening or a closing is still to be told: by number of the member, so that a restart goes on."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, and_, func, or_, select, update
from sqlmodel import Session

from domain.campaigns.campaign import Told
from domain.roles import LEADING
from storage import tables
from storage.facts.standing import held_now, inside
from storage.ground.core_table import tables_of

_campaign, _place, _stay, _post = tables_of(tables.Campaign, tables.Organisation, tables.Membership, tables.Post)
ROOT = "/"
NEWS = timedelta(days=31)
"""So long it is news that a campaign has opened or closed: after an outage, or where it is entered late."""


@dataclass(frozen=True, slots=True)
class News:
    """What is still to be told of a campaign, and up to which member it has been told."""

    campaign_id: int
    name: str
    opens: bool  # else it has closed
    opens_on: date
    closes_on: date
    told: Told
    path: str
    up_to: int


def next_news(session: Session, today: date) -> News | None:
    """Return what is due to be told today: an opening, or a closing on the day after the last."""
    lately, opens, closes = today - NEWS, _campaign.c.opens_on, _campaign.c.closes_on
    opening = and_(opens <= today, opens > lately, closes >= today, _untold("told_opening", "opens_on"))
    closing = and_(closes < today, closes > lately, _untold("told_closing", "closes_on"))
    names = ("id", "name", "opens_on", "closes_on", "told", "told_up_to")
    query = select(*(_campaign.c[name] for name in names), opening.label("opens"), _place.c.path)
    query = query.outerjoin(_place, _place.c.id == _campaign.c.owner_id)
    query = query.where(_campaign.c.withdrawn_at.is_(None), _campaign.c.told != Told.NOBODY, or_(opening, closing))
    row = session.connection().execute(query.order_by(_campaign.c.id).limit(1)).one_or_none()
    if row is None:
        return None
    days = (row.opens_on, row.closes_on)
    return News(row.id, row.name, bool(row.opens), *days, row.told, row.path or ROOT, row.told_up_to)


def _untold(column: str, day: str) -> ColumnElement[bool]:
    return func.coalesce(_campaign.c[column] != _campaign.c[day], True)


def next_people(session: Session, news: News, today: date, limit: int) -> list[int]:
    """Return the next members to be told, in the order of their numbers."""
    table = _post if news.told is Told.LEADERS else _stay
    query = select(table.c.member_id).join(_place, _place.c.id == table.c.organisation_id)
    query = query.where(held_now(table, today), inside(_place.c.path, news.path), table.c.member_id > news.up_to)
    if news.told is Told.LEADERS:
        query = query.where(_post.c.role.in_(LEADING))
    ordered = query.distinct().order_by(table.c.member_id).limit(limit)
    return list(session.connection().scalars(ordered))


def note_told(session: Session, news: News, up_to: int | None) -> None:
    """Note up to whom it was told; None: to everybody."""
    values: dict[str, object] = {"told_up_to": up_to or 0}
    if up_to is None:
        values["told_opening" if news.opens else "told_closing"] = news.opens_on if news.opens else news.closes_on
    session.connection().execute(update(_campaign).where(_campaign.c.id == news.campaign_id).values(values))
