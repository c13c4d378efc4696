"""Approval before a pledge becomes active: a campaign's setting, switched, read, and what waits released."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, insert, literal, select, update
from sqlmodel import Session

from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from domain.stamps import Stamp
from storage import tables
from storage.campaigns import campaigns
from storage.ground import history
from storage.ground.core_table import tables_of
from storage.pledge_rows import READ, found

_campaign, _pledge, _entry, _state = tables_of(tables.Campaign, tables.Pledge, tables.HistoryEntry, tables.DatedState)
_READ = select(*(_campaign.c[name] for name in ("id", "name", "opens_on", "closes_on", "approves_first", "promises")))
_WAITS = _pledge.c.state == literal(PledgeState.WAITING, _pledge.c.state.type, literal_execute=True)
SWITCHED, RELEASED = "approval", "released"


@dataclass(frozen=True, slots=True)
class Setting:
    """A campaign with its window, whether its pledges are approved first, and whether each reads as a promise."""

    id: int
    name: str
    opens_on: date
    closes_on: date
    approves_first: bool
    promises: bool = False


@dataclass(frozen=True, slots=True)
class Switch:
    """When a setting was switched last, by whom and through which channel."""

    at: datetime
    by: int | None
    channel: str


def of_open(session: Session, day: date) -> list[Setting]:
    """Return the campaigns open on a day, the newest first, and those that begin later."""
    query = _READ.where(_campaign.c.closes_on >= day).order_by(_campaign.c.opens_on.desc(), _campaign.c.id)
    return [Setting(*row) for row in session.connection().execute(query)]


def of_campaign(session: Session, campaign_id: int) -> Setting | None:
    query = _READ.where(_campaign.c.id == campaign_id)
    return next((Setting(*row) for row in session.connection().execute(query)), None)


def is_first(session: Session, campaign_id: int) -> bool:
    """Tell whether a pledge of this campaign waits for approval before it becomes active."""
    query = select(_campaign.c.approves_first).where(_campaign.c.id == campaign_id)
    return bool(session.connection().execute(query).scalar())


def rules(session: Session, pledge: Pledge) -> bool:
    """Tell whether the campaign of a pledge has approval switched on."""
    query = select(_campaign.c.approves_first).join(_pledge, _pledge.c.campaign_id == _campaign.c.id)
    return bool(session.connection().execute(query.where(_pledge.c.id == pledge.id)).scalar())


def switch(session: Session, campaign_id: int, on: bool, stamp: Stamp) -> bool:
    """Switch the setting; return False where it stands so already."""
    return campaigns.switch(session, campaign_id, "approves_first", on, stamp, SWITCHED)


def last_switch(session: Session, campaign_id: int) -> Switch | None:
    query = select(_entry.c.at, _entry.c.actor_id, _entry.c.channel).order_by(_entry.c.id.desc())
    query = query.where(history.about("campaign", campaign_id, SWITCHED))
    return next((Switch(*row) for row in session.connection().execute(query.limit(1))), None)


def count_waiting(session: Session, campaign_id: int) -> int:
    query = select(func.count()).select_from(_pledge).where(_WAITS, _pledge.c.campaign_id == campaign_id)
    return session.connection().execute(query).scalar_one()


def to_release(session: Session, limit: int) -> dict[int, list[Pledge]]:
    """Return pledges that wait although approval is switched off, by campaign."""
    off = session.connection().execute(select(_campaign.c.id).where(_campaign.c.approves_first.is_(False)))
    query = READ.add_columns(_pledge.c.campaign_id.label("campaign"))
    query = query.where(_WAITS, _pledge.c.campaign_id.in_(off.scalars().all())).order_by(_pledge.c.id).limit(limit)
    by_campaign: dict[int, list[Pledge]] = {}
    for pledge, row in found(session, query.with_for_update()):
        by_campaign.setdefault(row.campaign, []).append(pledge)
    return by_campaign


def release(session: Session, campaign_id: int, waiting: Sequence[Pledge], at: datetime, today: date) -> None:
    """Make pledges active because approval was switched off, in the name of whoever switched it."""
    switched = last_switch(session, campaign_id)
    stamp = Stamp(at, today, switched.by if switched else None, switched.channel if switched else "")
    told = {"before": PledgeState.WAITING, "after": PledgeState.ACTIVE}
    numbers = [pledge.id for pledge in waiting]
    entries = history.record_each(session, stamp, "pledge", [(each, RELEASED, dict(told)) for each in numbers])
    fact = {"state": PledgeState.ACTIVE, "holds_from": today, "recorded_at": at}
    rows = [{"pledge_id": each, "entry_id": entry, **fact} for each, entry in zip(numbers, entries, strict=True)]
    session.connection().execute(insert(_state), rows)
    mine = update(_pledge).where(_pledge.c.id.in_(numbers))
    session.connection().execute(mine.values(state=PledgeState.ACTIVE))
