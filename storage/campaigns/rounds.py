"""Keep the rounds of campaigns: their plans, days moved for one of them, and what organisations hand in."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Select, insert, select, update
from sqlmodel import Session

from domain.campaigns.movement import RoundSection
from domain.campaigns.rounds import Handed, Owing, Round, RoundPlan, rounds
from domain.people.kinds import EVERYBODY
from domain.roles import Place
from domain.stamps import AsOf, Stamp
from storage import tables
from storage.facts.sources import sources
from storage.facts.standing import inside
from storage.ground import history
from storage.ground.core_table import tables_of

_plan, _days, _report = tables_of(tables.RoundPlan, tables.RoundDays, tables.RoundReport)
_campaign, _place, _entry = tables_of(tables.Campaign, tables.Organisation, tables.HistoryEntry)
HANDED_IN, TAKEN_BACK, MOVED = "handed in", "taken back", "round moved"
YEAR = timedelta(days=400)


def take_in(
    session: Session, campaign_id: int, sections: Sequence[RoundSection], stamp: Stamp
) -> tuple[list[str], list[str]]:
    """Bring the plans of a file in; return the names of those added and of those changed, or ended."""
    connection, added, changed = session.connection(), list[str](), list[str]()
    known = {row.code: row for row in connection.execute(select(_plan).where(_plan.c.campaign_id == campaign_id))}
    for section in sections:
        given = section.model_dump(mode="json", exclude={"code"}) | {"ended_at": None}
        before = known.pop(section.code, None)
        if before is None:
            connection.execute(insert(_plan).values(given | {"campaign_id": campaign_id, "code": section.code}))
            added.append(section.name)
        elif any(getattr(before, name) != value for name, value in given.items()):
            connection.execute(update(_plan).where(_plan.c.id == before.id).values(given))
            changed.append(section.name)
    for left in known.values() if sections else ():
        if left.ended_at is None:
            connection.execute(update(_plan).where(_plan.c.id == left.id).values(ended_at=stamp.at))
            changed.append(left.name)
    return added, changed


def plans(session: Session, day: date, path: str) -> list[RoundPlan]:
    """Return the plans of the campaigns open on a day to an organisation."""
    query = select(_plan).join(_campaign, _campaign.c.id == _plan.c.campaign_id)
    query = query.outerjoin(_place, _place.c.id == _campaign.c.owner_id).add_columns(_place.c.path.label("owner_path"))
    query = query.where(_campaign.c.withdrawn_at.is_(None), _plan.c.ended_at.is_(None), _campaign.c.opens_on <= day)
    rows = session.connection().execute(query.order_by(_plan.c.id))
    return [_read(row) for row in rows if path.startswith(row.owner_path or "")]


def _read(row: Any) -> RoundPlan:
    lists = (tuple(row.days), row.opens, row.due, row.closes, tuple(row.units))
    return RoundPlan(row.id, row.campaign_id, row.code, row.name, row.every, *lists)


def plan_of(session: Session, plan_id: int) -> RoundPlan | None:
    row = session.connection().execute(select(_plan).where(_plan.c.id == plan_id)).one_or_none()
    return _read(row) if row else None


def around(session: Session, plan: RoundPlan, day: date) -> list[Round]:
    """Return the rounds of a year before a day that have opened by it, the earliest first, with days as moved."""
    found = rounds(plan, day - YEAR, day + YEAR)
    moved = _moved(session, plan.id)
    return [each for one in found if (each := _with_moved(one, moved)).opens_on <= day]


def of_last(session: Session, plan: RoundPlan, last: date) -> Round | None:
    """Return the round of a plan that ends on a day."""
    found = next((each for each in rounds(plan, last, last) if each.last == last), None)
    return _with_moved(found, _moved(session, plan.id)) if found else None


def _moved(session: Session, plan_id: int) -> dict[date, tuple[date, date]]:
    query = select(_days.c.last, _days.c.due_on, _days.c.closes_on).where(_days.c.plan_id == plan_id)
    return {row.last: (row.due_on, row.closes_on) for row in session.connection().execute(query.order_by(_days.c.id))}


def _with_moved(one: Round, moved: Mapping[date, tuple[date, date]]) -> Round:
    return one.with_days(*moved[one.last]) if one.last in moved else one


def move(session: Session, one: Round, due_on: date, closes_on: date, stamp: Stamp) -> int:
    """Give one round other days, with who and why; return the deed's number. Raises a UserError."""
    said = {"last": one.last.isoformat(), "before": _plain(one), "after": _plain(one.with_days(due_on, closes_on))}
    entry = history.record(session, stamp, "round", one.plan.id, MOVED, **said)
    row = {"plan_id": one.plan.id, "last": one.last, "due_on": due_on, "closes_on": closes_on, "entry_id": entry}
    session.connection().execute(insert(_days).values(row))
    return entry


def days_before(session: Session, deed: int) -> tuple[Round, date, date] | None:
    """Return the round a deed moved with the days it had before, while it has those the deed gave it."""
    row = session.connection().execute(select(_entry).where(_entry.c.id == deed, _entry.c.verb == MOVED)).one_or_none()
    plan = plan_of(session, row.subject_id) if row else None
    one = of_last(session, plan, date.fromisoformat(row.details["last"])) if row and plan else None
    if row is None or one is None or _plain(one) != row.details["after"]:
        return None
    before = row.details["before"]
    return one, date.fromisoformat(before["due_on"]), date.fromisoformat(before["closes_on"])


def _plain(one: Round) -> dict[str, str]:
    return {"due_on": one.due_on.isoformat(), "closes_on": one.closes_on.isoformat()}


def owing(session: Session, place: Place, one: Round, as_of: AsOf) -> list[Owing]:
    """Return the organisations of a subtree that owe a report, as the tree was on a day, by their paths."""
    tree = sources(as_of, EVERYBODY).organisations
    columns = [tree.c[name] for name in ("organisation_id", "path", "name", "code", "kind")]
    rows = session.connection().execute(select(*columns).where(inside(tree.c.path, place.path)).order_by(tree.c.path))
    owes = [row for row in rows if one.plan.is_owed_by(row.kind)]
    handed = _handed(session, one, [row.organisation_id for row in owes])
    found = (Place(row.organisation_id, row.path, row.name, row.code) for row in owes)
    return [Owing(each, handed.get(each.id)) for each in found]


def handed_in(session: Session, one: Round, organisation_id: int) -> Handed | None:
    return _handed(session, one, [organisation_id]).get(organisation_id)


def _handed(session: Session, one: Round, organisation_ids: Collection[int]) -> dict[int, Handed]:
    mine = (_report.c.plan_id == one.plan.id, _report.c.last == one.last, _report.c.taken_back_at.is_(None))
    rows = session.connection().execute(_HANDED.where(*mine, _report.c.organisation_id.in_(organisation_ids)))
    return {row.organisation_id: Handed(*row) for row in rows}


_HANDED: Select[Any] = select(
    *(_report.c[name] for name in ("id", "organisation_id", "day", "member_id", "words", "figures"))
)


def hand_in(
    session: Session, one: Round, organisation_id: int, figures: Mapping[str, Any], words: str, stamp: Stamp
) -> int | None:
    """Keep what an organisation hands in; return its number, None where a report stands already."""
    if handed_in(session, one, organisation_id) is not None:
        return None
    said = {"plan": one.plan.id, "last": one.last.isoformat()}
    entry = history.record(session, stamp, "organisation", organisation_id, HANDED_IN, **said)
    row = {
        **{"plan_id": one.plan.id, "last": one.last, "organisation_id": organisation_id, "member_id": stamp.by},
        **{"at": stamp.at, "day": stamp.day, "figures": dict(figures), "words": words, "entry_id": entry},
    }
    return int(session.connection().execute(insert(_report).values(row).returning(_report.c.id)).scalar_one())


def standing(session: Session, report_id: int) -> Handed | None:
    """Return a report by its number while it stands."""
    query = _HANDED.where(_report.c.id == report_id, _report.c.taken_back_at.is_(None))
    row = session.connection().execute(query).one_or_none()
    return Handed(*row) if row else None


def take_back(session: Session, handed: Handed, stamp: Stamp) -> None:
    taken = update(_report).where(_report.c.id == handed.id).values(taken_back_at=stamp.at)
    session.connection().execute(taken)
    history.record(session, stamp, "organisation", handed.organisation_id, TAKEN_BACK, report=handed.id)
