"""Keep how often the results of a campaign are handed in: as its file says, and as committees set it in chat."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import insert, select, update
from sqlmodel import Session

from domain.campaigns.movement import RoundSection
from domain.campaigns.rounds import Every, RoundPlan, check_plan
from domain.roles import Place
from domain.stamps import Stamp
from storage import organisations, tables
from storage.campaigns.campaigns import Campaign
from storage.ground import history
from storage.ground.core_table import tables_of

_plan, _campaign, _place, _entry = tables_of(
    tables.RoundPlan, tables.Campaign, tables.Organisation, tables.HistoryEntry
)
PLAN = "roundplan"
SET, ENDED, TAKEN_BACK = "rounds set", "rounds ended", "rounds as before"
IN_CHAT = "@"
"""The codes of plans that were set in chat begin so: a file that does not know them ends none of them."""


@dataclass(frozen=True, slots=True)
class NewPlan:
    """A plan as somebody sets it."""

    campaign_id: int
    name: str
    every: Every
    days: tuple[str, ...] = ()
    opens: int = 10
    due: int = 5
    closes: int = 30
    units: tuple[str, ...] = ()
    organisation_id: int | None = None
    since: date | None = None
    until: date | None = None


def take_in(
    session: Session, campaign_id: int, sections: Sequence[RoundSection], stamp: Stamp
) -> tuple[list[str], list[str]]:
    """Bring the plans of a file in; return the names of those added and of those changed, or ended."""
    connection, added, changed = session.connection(), list[str](), list[str]()
    theirs = (_plan.c.campaign_id == campaign_id, _plan.c.code.not_like(f"{IN_CHAT}%"))
    known = {row.code: row for row in connection.execute(select(_plan).where(*theirs))}
    for section in sections:
        given = section.model_dump(mode="json", exclude={"code"}) | {"ended_at": None}
        before = known.pop(section.code, None)
        if before is None:
            connection.execute(insert(_plan).values(given | {"campaign_id": campaign_id, "code": section.code}))
            added.append(section.name)
        elif any(getattr(before, name) != value for name, value in given.items()):
            connection.execute(update(_plan).where(_plan.c.id == before.id).values(given))
            changed.append(f"{section.name} ({section.every.value})")
    for left in known.values() if sections else ():
        if left.ended_at is None:
            connection.execute(update(_plan).where(_plan.c.id == left.id).values(ended_at=stamp.at))
            changed.append(left.name)
    return added, changed


def plans(session: Session, day: date, path: str) -> list[RoundPlan]:
    """Return the plans of the campaigns open on a day to an organisation, and those of the committees above it."""
    asker = _place.alias("asker")
    query = select(_plan, _place.c.path.label("owner_path"), asker.c.path.label("asker_path"))
    query = query.join(_campaign, _campaign.c.id == _plan.c.campaign_id)
    query = query.outerjoin(_place, _place.c.id == _campaign.c.owner_id)
    query = query.outerjoin(asker, asker.c.id == _plan.c.organisation_id)
    query = query.where(_campaign.c.withdrawn_at.is_(None), _plan.c.ended_at.is_(None), _campaign.c.opens_on <= day)
    rows = session.connection().execute(query.order_by(_plan.c.id))
    return [
        _read(row) for row in rows if path.startswith(row.owner_path or "") and path.startswith(row.asker_path or "")
    ]


def of_campaign(session: Session, day: date, path: str, campaign: Campaign | None) -> list[RoundPlan]:
    """Return those of one campaign, also before it opens; of all where none is given."""
    day = max(day, campaign.window.opens_on) if campaign else day
    return [each for each in plans(session, day, path) if campaign is None or each.campaign_id == campaign.id]


def every_plan(session: Session, day: date) -> list[RoundPlan]:
    """Return the plans that go on, of the campaigns that are open or have just ended."""
    query = select(_plan).join(_campaign, _campaign.c.id == _plan.c.campaign_id)
    query = query.where(_campaign.c.withdrawn_at.is_(None), _plan.c.ended_at.is_(None), _campaign.c.opens_on <= day)
    return [_read(row) for row in session.connection().execute(query.order_by(_plan.c.id))]


def tops(session: Session, plan: RoundPlan) -> list[Place]:
    """Return below whom a round is owed: the committee that asks for it, else that of its campaign, else everybody."""
    asker = organisations.by_id(session, plan.organisation_id) if plan.organisation_id else None
    if asker:
        return [asker]
    owner = select(_campaign.c.owner_id).where(_campaign.c.id == plan.campaign_id)
    place = organisations.by_id(session, session.connection().execute(owner).scalar() or 0)
    return [place] if place else organisations.roots(session)


def _read(row: Any) -> RoundPlan:
    lists = (tuple(row.days), row.opens, row.due, row.closes, tuple(row.units))
    of = (row.organisation_id, row.since, row.until)
    return RoundPlan(row.id, row.campaign_id, row.code, row.name, Every(row.every), *lists, *of)


def plan_of(session: Session, plan_id: int) -> RoundPlan | None:
    row = session.connection().execute(select(_plan).where(_plan.c.id == plan_id)).one_or_none()
    return _read(row) if row else None


def plan_going_on(session: Session, plan_id: int) -> RoundPlan | None:
    """Return a plan whose reports are still asked for."""
    mine = (_plan.c.id == plan_id, _plan.c.ended_at.is_(None))
    row = session.connection().execute(select(_plan).where(*mine)).one_or_none()
    return _read(row) if row else None


def set_plans(session: Session, new: Sequence[NewPlan], end: Sequence[RoundPlan], stamp: Stamp) -> int:
    """Add plans and end others in one deed; return its number. Raises a UserError where a plan cannot be."""
    connection, numbers = session.connection(), list[int]()
    for each in new:
        once = each.until is not None and each.since == each.until
        check_plan(each.every, each.days, each.opens, each.due, each.closes, once=once)
        row = {name: getattr(each, name) for name in NewPlan.__slots__}
        row |= {"days": list(each.days), "units": list(each.units), "code": _free_code(session, each)}
        numbers.append(int(connection.execute(insert(_plan).values(row).returning(_plan.c.id)).scalar_one()))
    ended = [each.id for each in end]
    connection.execute(update(_plan).where(_plan.c.id.in_(ended)).values(ended_at=stamp.at))
    subject = new[0].campaign_id if new else end[0].campaign_id
    return history.record(session, stamp, PLAN, subject, SET, added=numbers, ended=ended)


def _free_code(session: Session, new: NewPlan) -> str:
    codes = session.connection().scalars(select(_plan.c.code).where(_plan.c.campaign_id == new.campaign_id))
    return f"{IN_CHAT}{new.every.value}-{len(list(codes)) + 1}"


@dataclass(frozen=True, slots=True)
class PlansSet:
    """A deed that set plans and stands as it was done."""

    campaign_id: int
    added: tuple[RoundPlan, ...]
    ended: tuple[RoundPlan, ...]


def deed(session: Session, number: int) -> PlansSet | None:
    """Return what a deed set; None where it was taken back."""
    mine = (_entry.c.id == number, _entry.c.subject == PLAN, _entry.c.verb == SET)
    row = session.connection().execute(select(_entry).where(*mine)).one_or_none()
    if row is None:
        return None
    found = {
        name: [(each, row_) for each in row.details[name] if (row_ := _row(session, each)) is not None]
        for name in ("added", "ended")
    }
    stands = all(each.ended_at is None for _, each in found["added"])
    stands = stands and all(each.ended_at is not None for _, each in found["ended"])
    if not stands or history.has(session, PLAN, number, TAKEN_BACK):
        return None
    return PlansSet(row.subject_id, *(tuple(_read(each) for _, each in found[name]) for name in ("added", "ended")))


def _row(session: Session, number: int) -> Any:
    return session.connection().execute(select(_plan).where(_plan.c.id == number)).one_or_none()


def take_back(session: Session, number: int, of: PlansSet, stamp: Stamp) -> None:
    """Undo a deed: what it added ends, what it ended goes on."""
    connection = session.connection()
    for found, ended_at in ((of.added, stamp.at), (of.ended, None)):
        mine = _plan.c.id.in_([each.id for each in found])
        connection.execute(update(_plan).where(mine).values(ended_at=ended_at))
    history.record(session, stamp, PLAN, number, TAKEN_BACK)
