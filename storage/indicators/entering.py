"""Enter indicators in the chat, change and retire them, each as one deed that can be taken back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlmodel import Session

from domain.indicators.entered_line import Entered
from domain.indicators.indicators import AddsUp
from domain.roles import Place
from domain.stamps import WAY_BACK, Stamp
from storage import tables
from storage.ground import history
from storage.ground.core_table import tables_of

_indicator, _entry = tables_of(tables.Indicator, tables.HistoryEntry)
CAMPAIGN, ENTERED, CHANGED, AS_BEFORE = "campaign", "indicators entered", "indicators changed", "indicators as before"
DEED = "indicators deed"


@dataclass(frozen=True, slots=True)
class Ready:
    """An indicator with everything known: for which years, and how what lies below adds up."""

    entered: Entered
    per: str
    from_year: int
    until_year: int
    adds_up: AddsUp
    reports: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """A deed that can be taken back."""

    campaign_id: int
    names: Sequence[str]


def names_of(session: Session, campaign_id: int) -> dict[str, int]:
    """Return the name of each indicator of a campaign that still holds, with its number."""
    mine = (_indicator.c.campaign_id == campaign_id, _indicator.c.until_year >= _indicator.c.from_year)
    query = select(_indicator.c.name, _indicator.c.id).where(*mine).order_by(_indicator.c.position)
    return {row.name: row.id for row in session.connection().execute(query)}


def domains_of(session: Session, campaign_id: int) -> list[str]:
    """Return the domains of a campaign's indicators in their order."""
    mine = (_indicator.c.campaign_id == campaign_id, _indicator.c.until_year >= _indicator.c.from_year)
    query = select(_indicator.c.domain).where(*mine).order_by(_indicator.c.position, _indicator.c.id)
    return list(dict.fromkeys(session.connection().scalars(query)))


def campaign_of(session: Session, indicator_id: int) -> int:
    query = select(_indicator.c.campaign_id).where(_indicator.c.id == indicator_id)
    return int(session.connection().execute(query).scalar_one())


def enter(session: Session, campaign_id: int, ready: Sequence[Ready], stamp: Stamp, owner: Place | None = None) -> int:
    """Add indicators in their order; return the number of the deed. A part belongs to the whole before it.

    `owner`: the committee whose own they are, where the campaign is not its.
    """
    connection = session.connection()
    mine = _indicator.c.campaign_id == campaign_id
    position = connection.execute(select(func.coalesce(func.max(_indicator.c.position), -1)).where(mine)).scalar_one()
    codes = set(connection.scalars(select(_indicator.c.code).where(mine)))
    whole, unit, numbers = "", "", list[int]()
    for place, each in enumerate(ready, 1):
        code = next(free for number in range(len(codes) + 1, 10**6) if (free := f"CT{number}") not in codes)
        codes.add(code)
        is_part = each.entered.part and each.entered.unit == unit
        row = _row(each) | {"campaign_id": campaign_id, "code": code, "position": position + place}
        row |= {"organisation_id": owner.id} if owner else {}
        added = insert(_indicator).values(row | {"part_of": whole if is_part else ""}).returning(_indicator.c.id)
        numbers.append(int(connection.execute(added).scalar_one()))
        if not is_part:
            whole, unit = code, each.entered.unit
    names = [each.entered.name for each in ready]
    return history.record(session, stamp, CAMPAIGN, campaign_id, ENTERED, names=names, indicators=numbers)


def leave_out(session: Session, indicator_id: int, stamp: Stamp) -> None:
    """Let an indicator of a committee's own hold in no year: it was entered by mistake and nobody has it."""
    own = (_indicator.c.id == indicator_id, _indicator.c.organisation_id.is_not(None))
    first = session.connection().execute(select(_indicator.c.from_year).where(*own)).scalar()
    if first is not None:
        change(session, indicator_id, {"until_year": first - 1}, stamp)


def _row(ready: Ready) -> dict[str, Any]:
    entered = ready.entered
    said = {name: getattr(entered, name) for name in ("domain", "name", "unit", "comparator", "value", "upper")}
    years = {"per": ready.per, "from_year": ready.from_year, "until_year": ready.until_year}
    how = {"adds_up": ready.adds_up, "reports": list(ready.reports), "weight": "", "when": []}
    return said | years | how | {"resolution": entered.resolution}


def change(session: Session, indicator_id: int, values: Mapping[str, Any], stamp: Stamp) -> int:
    """Change columns of an indicator, by name; return the number of the deed."""
    before = _values(session, indicator_id, values)
    told = {"indicator": indicator_id, "before": _plain(before), "after": _plain(values)}
    session.connection().execute(update(_indicator).where(_indicator.c.id == indicator_id).values(dict(values)))
    campaign_id = campaign_of(session, indicator_id)
    name = session.connection().execute(select(_indicator.c.name).where(_indicator.c.id == indicator_id)).scalar_one()
    return history.record(session, stamp, CAMPAIGN, campaign_id, CHANGED, names=[name], **told)


def _values(session: Session, indicator_id: int, names: Mapping[str, Any]) -> dict[str, Any]:
    query = select(*(_indicator.c[name] for name in names)).where(_indicator.c.id == indicator_id)
    return dict(session.connection().execute(query).one()._mapping)


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: format(value.normalize(), "f") if isinstance(value, Decimal) else value for name, value in values.items()
    }


def deed(session: Session, entry: int, stamp: Stamp) -> Done | None:
    """Return a deed of the last days that can be taken back; None where it was, or was changed since."""
    query = select(_entry.c.subject_id, _entry.c.verb, _entry.c.details)
    query = query.where(_entry.c.id == entry, _entry.c.verb.in_((ENTERED, CHANGED)), _entry.c.at > stamp.at - WAY_BACK)
    row = session.connection().execute(query).one_or_none()
    if row is None or history.has(session, DEED, entry, AS_BEFORE):
        return None
    if row.verb == CHANGED:
        number, after = row.details["indicator"], row.details["after"]
        if _plain(_values(session, number, after)) != after:
            return None
    return Done(row.subject_id, row.details["names"])


def take_back(session: Session, entry: int, stamp: Stamp) -> None:
    """Let everything be as before a deed; an indicator that was entered holds in no year any more."""
    details: Any = history.details(session, entry)
    connection = session.connection()
    if "indicator" in details:
        before = {name: _stored(name, value) for name, value in details["before"].items()}
        connection.execute(update(_indicator).where(_indicator.c.id == details["indicator"]).values(before))
    else:
        gone = update(_indicator).where(_indicator.c.id.in_(details["indicators"]))
        connection.execute(gone.values(until_year=_indicator.c.from_year - 1))
    history.record(session, stamp, DEED, entry, AS_BEFORE)


def _stored(name: str, value: Any) -> Any:
    return Decimal(value) if name in ("value", "upper") and value is not None else value
