"""Keep the indicators of a movement: bring them in from its file, and read those that hold for a place and a year."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, func, insert, select, update
from sqlmodel import Session

from domain.campaigns.campaign import Window
from domain.campaigns.movement import IndicatorSection
from domain.indicators.indicators import Indicator
from storage import tables
from storage.ground.core_table import tables_of

_indicator, _campaign, _place = tables_of(tables.Indicator, tables.Campaign, tables.Organisation)
_OF_ITSELF = [name for name in Indicator.__slots__ if name != "owner_id"]


def take_in(
    session: Session, campaign_id: int, sections: Iterable[IndicatorSection], added: list[str], changed: list[str]
) -> None:
    """Add what is new and change what differs; what the file does not name stays."""
    connection = session.connection()
    known = {
        row.code: row for row in connection.execute(select(_indicator).where(_indicator.c.campaign_id == campaign_id))
    }
    for position, section in enumerate(sections):
        given = _columns(section) | {"position": position}
        before = known.get(section.code)
        if before is None:
            connection.execute(insert(_indicator).values(given | {"campaign_id": campaign_id}))
            added.append(section.name)
        elif differing := {name: value for name, value in given.items() if getattr(before, name) != value}:
            connection.execute(update(_indicator).where(_indicator.c.id == before.id).values(differing))
            changed.append(f"{section.name} ({', '.join(sorted(differing))})")


def _columns(section: IndicatorSection) -> dict[str, Any]:
    given = section.model_dump(exclude={"when", "reports"})
    when = [each.model_dump(mode="json") for each in section.when]
    return given | {"reports": list(section.reports), "when": when}


def copy(session: Session, of: int, into: int, window: Window) -> None:
    """Give a new campaign the indicators of another, for the years it runs."""
    connection = session.connection()
    years = {"from_year": window.opens_on.year, "until_year": window.closes_on.year}
    theirs = select(_indicator).where(_indicator.c.campaign_id == of).order_by(_indicator.c.id)
    for row in connection.execute(theirs).all():
        same = {name: value for name, value in row._mapping.items() if name != "id"}
        connection.execute(insert(_indicator).values(same | years | {"campaign_id": into}))


def of_year(session: Session, path: str, year: int) -> list[Indicator]:
    """Return the indicators of a year whose campaign is of an organisation at or above `path`, or of everybody."""
    within = (_indicator.c.from_year <= year, _indicator.c.until_year >= year)
    found = session.connection().execute(_read(*within)).all()
    return [_made(row._mapping) for row in found if path.startswith(row.owner_path or "/")]


def get(session: Session, number: int) -> Indicator | None:
    row = session.connection().execute(_read(_indicator.c.id == number)).one_or_none()
    return _made(row._mapping) if row else None


def weight_of(session: Session, indicator: Indicator) -> Indicator | None:
    """Return the indicator by whose results an average is weighted."""
    same = select(_indicator.c.campaign_id).where(_indicator.c.id == indicator.id).scalar_subquery()
    which = (_indicator.c.campaign_id == same, _indicator.c.code == indicator.weight)
    row = session.connection().execute(_read(*which)).one_or_none() if indicator.weight else None
    return _made(row._mapping) if row else None


def whole_and_parts(session: Session, indicator: Indicator) -> tuple[Indicator, list[Indicator]]:
    """Return an indicator with its parts; of a part the whole with all of them."""
    same = select(_indicator.c.campaign_id).where(_indicator.c.id == indicator.id).scalar_subquery()
    code = indicator.part_of or indicator.code
    either = (_indicator.c.code == code) | (_indicator.c.part_of == code)
    rows = session.connection().execute(_read(_indicator.c.campaign_id == same, either))
    found = [_made(row._mapping) for row in rows]
    return next(each for each in found if each.code == code), [each for each in found if each.part_of == code]


def _read(*which: ColumnElement[bool]) -> Any:
    owner = func.coalesce(_indicator.c.organisation_id, _campaign.c.owner_id)
    of_itself = (_indicator.c[name] for name in _OF_ITSELF)
    query = select(*of_itself, owner.label("owner_id"), _place.c.path.label("owner_path"))
    query = query.join(_campaign, _campaign.c.id == _indicator.c.campaign_id)
    query = query.outerjoin(_place, _place.c.id == owner)
    query = query.where(_campaign.c.withdrawn_at.is_(None), *which)
    return query.order_by(_campaign.c.opens_on, _campaign.c.id, _indicator.c.position)


def _made(row: Mapping[Any, Any]) -> Indicator:
    return Indicator(**{name: row[name] for name in Indicator.__slots__})
