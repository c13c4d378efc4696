"""Keep what organisations hand in for a round: who owes it, what stands, what was taken back or put right."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, func, insert, select, update
from sqlmodel import Session

from domain.campaigns.rounds import Handed, Owing, Round
from domain.names import naturally
from domain.papers.codes import code_of
from domain.people.kinds import EVERYBODY
from domain.roles import Place
from domain.stamps import AsOf, Stamp
from storage import tables
from storage.facts.sources import sources
from storage.facts.standing import inside
from storage.ground import history
from storage.ground.core_table import tables_of
from storage.rounds import days
from storage.rounds.plans import plan_of

_report, _instruction, _plan = tables_of(tables.RoundReport, tables.Instruction, tables.RoundPlan)
_version, _place = tables_of(tables.OrganisationVersion, tables.Organisation)
HANDED_IN, TAKEN_BACK = "handed in", "taken back"


@dataclass(frozen=True, slots=True)
class Frozen:
    """A report that stands, and the moment of its figures: what was recorded later is not among them."""

    handed: Handed
    as_of: AsOf


@dataclass(frozen=True, slots=True)
class Version:
    """A report by its code: the how manieth of its organisation for the round, and the one that puts it right."""

    handed: Handed
    place: int
    stands: bool
    later: int | None


def owing(session: Session, place: Place, one: Round, today: date, *, alone: bool = False) -> list[Owing]:
    """Return the organisations of a subtree that owe a report, each before those below it: as the tree was when due.

    `alone`: of the organisation itself, and of none below it.
    """
    as_of = AsOf(one.due_on) if one.due_on < today else AsOf.now(today)
    tree = sources(as_of, EVERYBODY).organisations
    columns = [tree.c[name] for name in ("organisation_id", "path", "name", "code", "kind")]
    which = tree.c.organisation_id == place.id if alone else inside(tree.c.path, place.path)
    rows = session.connection().execute(select(*columns).where(which)).all()
    codes = {row.organisation_id: naturally(row.code) for row in rows}
    owes = [row for row in rows if one.plan.is_owed_by(row.kind, row.organisation_id)]
    handed = _handed(session, one, [row.organisation_id for row in owes])
    new = _began_after(session, one.last, [row.organisation_id for row in owes if row.organisation_id not in handed])
    owes = [row for row in owes if row.organisation_id not in new]
    found = [Place(row.organisation_id, row.path, row.name, row.code) for row in owes]
    found.sort(key=lambda each: [codes.get(number, ()) for number in (*each.above, each.id)])
    own = days.of_units(session, one)
    return [Owing(each, own.get(each.id, one), handed.get(each.id)) for each in found]


def _began_after(session: Session, last: date, organisation_ids: Collection[int]) -> set[int]:
    """Return those not known here on a day, of which nothing older became part: they owe nothing of before."""
    of = _version.c.organisation_id.in_(organisation_ids)
    first = select(_version.c.organisation_id).where(of).group_by(_version.c.organisation_id)
    late = first.having(func.min(_version.c.holds_from) > last)
    heirs = select(_place.c.merged_into_id).where(_place.c.merged_into_id.in_(organisation_ids))
    connection = session.connection()
    return set(connection.scalars(late)) - set(connection.scalars(heirs)) if organisation_ids else set()


def handed_in(session: Session, one: Round, organisation_id: int) -> Handed | None:
    return _handed(session, one, [organisation_id]).get(organisation_id)


def of_stretch(session: Session, campaign_ids: Collection[int], organisation_id: int, last: date) -> Frozen | None:
    """Return what an organisation handed in last for a stretch that ends on a day; None where it was sent back."""
    mine = (_report.c.organisation_id == organisation_id, _report.c.last == last, _report.c.taken_back_at.is_(None))
    query = _HANDED.add_columns(_report.c.at).join(_plan, _plan.c.id == _report.c.plan_id)
    query = query.where(*mine, _plan.c.campaign_id.in_(campaign_ids)).order_by(_report.c.id.desc()).limit(1)
    row = session.connection().execute(query).one_or_none()
    handed = Handed(*row[:-1]) if row else None
    if row is None or handed is None or handed.sent_back:
        return None
    return Frozen(handed, AsOf(handed.of, row.at + timedelta(microseconds=1)))


def _handed(session: Session, one: Round, organisation_ids: Collection[int]) -> dict[int, Handed]:
    mine = (_report.c.plan_id == one.plan.id, _report.c.last == one.last, _report.c.taken_back_at.is_(None))
    rows = session.connection().execute(_HANDED.where(*mine, _report.c.organisation_id.in_(organisation_ids)))
    return {row.organisation_id: Handed(*row) for row in rows}


_HANDED: Select[Any] = select(
    *(_report.c[name] for name in ("id", "organisation_id", "day", "member_id", "words", "figures", "code")),
    exists().where(_instruction.c.report_id == _report.c.id, _instruction.c.withdrawn_at.is_(None)),
)


def hand_in(
    session: Session,
    one: Round,
    organisation_id: int,
    figures: Mapping[str, Any],
    words: str,
    stamp: Stamp,
    replaces: int | None = None,
) -> int | None:
    """Keep what an organisation hands in; return its number, None where another report stands already.

    `replaces`: the report that is put right by it, which is kept and stands no more.
    """
    if replaces is not None:
        hold(session, replaces)
    before = handed_in(session, one, organisation_id)
    if (before.id if before else None) != replaces:
        return None
    if before is not None:
        session.connection().execute(update(_report).where(_report.c.id == before.id).values(taken_back_at=stamp.at))
    said = {"plan": one.plan.id, "last": one.last.isoformat(), "replaces": replaces}
    code = code_of([*said.values(), organisation_id, _how_many(session, one, organisation_id), words, figures])
    entry = history.record(session, stamp, "organisation", organisation_id, HANDED_IN, **said)
    row = {
        **{"plan_id": one.plan.id, "last": one.last, "organisation_id": organisation_id, "member_id": stamp.by},
        **{"at": stamp.at, "day": before.day if before else stamp.day, "figures": dict(figures), "words": words},
        **{"entry_id": entry, "replaces_id": replaces, "code": code},
    }
    return int(session.connection().execute(insert(_report).values(row).returning(_report.c.id)).scalar_one())


def hold(session: Session, report_id: int) -> None:
    """Let nobody else hand in anew, take back or send back this report before this transaction ends."""
    session.connection().execute(select(_report.c.id).where(_report.c.id == report_id).with_for_update())


def of_number(session: Session, report_id: int) -> Handed | None:
    """Return a report by its number, whether or not it stands."""
    row = session.connection().execute(_HANDED.where(_report.c.id == report_id)).one_or_none()
    return Handed(*row) if row else None


def _how_many(session: Session, one: Round, organisation_id: int) -> int:
    """Count what an organisation has handed in for a round so far, also what was taken back."""
    mine = (_report.c.plan_id == one.plan.id, _report.c.last == one.last, _report.c.organisation_id == organisation_id)
    return session.connection().execute(select(func.count()).where(*mine)).scalar_one()


def standing(session: Session, report_id: int) -> Handed | None:
    """Return a report by its number while it stands."""
    query = _HANDED.where(_report.c.id == report_id, _report.c.taken_back_at.is_(None))
    row = session.connection().execute(query).one_or_none()
    return Handed(*row) if row else None


def of_code(session: Session, code: str) -> list[Version]:
    """Return the reports of a code, the newest first, whether or not they stand: one, but for codes of old releases."""
    return _versions(session, _report.c.code == code)


def all_of(session: Session, organisation_id: int, limit: int) -> list[Version]:
    """Return what an organisation handed in, the newest first, whether or not it stands."""
    return _versions(session, _report.c.organisation_id == organisation_id, limit)


def _versions(session: Session, which: ColumnElement[bool], limit: int | None = None) -> list[Version]:
    columns = (_report.c.id, _report.c.replaces_id, _report.c.taken_back_at)
    query = select(*columns).where(which).order_by(_report.c.id.desc()).limit(limit)
    found = []
    for row in session.connection().execute(query).all():
        handed = Handed(*session.connection().execute(_HANDED.where(_report.c.id == row.id)).one())
        later = session.connection().scalar(select(_report.c.id).where(_report.c.replaces_id == row.id).limit(1))
        found.append(Version(handed, _place_in_line(session, row.replaces_id), row.taken_back_at is None, later))
    return found


def _place_in_line(session: Session, replaces: int | None) -> int:
    place = 1
    while replaces is not None:
        place, replaces = place + 1, replaced(session, replaces)
    return place


def take_back(session: Session, handed: Handed, stamp: Stamp) -> None:
    """Let a report stand no more; one it had put right stands again."""
    taken = update(_report).where(_report.c.id == handed.id).values(taken_back_at=stamp.at)
    session.connection().execute(taken)
    earlier = select(_report.c.replaces_id).where(_report.c.id == handed.id).scalar_subquery()
    session.connection().execute(update(_report).where(_report.c.id == earlier).values(taken_back_at=None))
    history.record(session, stamp, "organisation", handed.organisation_id, TAKEN_BACK, report=handed.id)


def replaced(session: Session, report_id: int) -> int | None:
    """Return the number of the report that one puts right."""
    query = select(_report.c.replaces_id).where(_report.c.id == report_id)
    return session.connection().execute(query).scalar()


def round_of(session: Session, report_id: int) -> Round | None:
    """Return the round a report was handed in for."""
    query = select(_report.c.plan_id, _report.c.last).where(_report.c.id == report_id)
    row = session.connection().execute(query).one_or_none()
    plan = plan_of(session, row.plan_id) if row else None
    return days.of_last(session, plan, row.last) if row and plan else None


def newest_of(session: Session, organisation_ids: Collection[int]) -> int | None:
    """Return the number of the report that was handed in last by one of these, where it stands."""
    mine = (_report.c.organisation_id.in_(organisation_ids), _report.c.taken_back_at.is_(None))
    query = select(_report.c.id).where(*mine).order_by(_report.c.at.desc(), _report.c.id.desc())
    return session.connection().execute(query.limit(1)).scalar()
