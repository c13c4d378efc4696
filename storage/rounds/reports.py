"""Keep what organisations hand in for a round: who owes it, what stands, what was taken back or put right."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, exists, insert, select, update
from sqlmodel import Session

from domain.campaigns.rounds import Handed, Owing, Round
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

_report, _instruction = tables_of(tables.RoundReport, tables.Instruction)
HANDED_IN, TAKEN_BACK = "handed in", "taken back"


@dataclass(frozen=True, slots=True)
class Version:
    """A report by its code: the how manieth of its organisation for the round, and the one that puts it right."""

    handed: Handed
    place: int
    stands: bool
    later: int | None


def owing(session: Session, place: Place, one: Round, today: date, *, alone: bool = False) -> list[Owing]:
    """Return the organisations of a subtree that owe a report, by their paths: as the tree was when it was due.

    `alone`: of the organisation itself, and of none below it.
    """
    as_of = AsOf(one.due_on) if one.due_on < today else AsOf.now(today)
    tree = sources(as_of, EVERYBODY).organisations
    columns = [tree.c[name] for name in ("organisation_id", "path", "name", "code", "kind")]
    which = tree.c.organisation_id == place.id if alone else inside(tree.c.path, place.path)
    rows = session.connection().execute(select(*columns).where(which).order_by(tree.c.path))
    owes = [row for row in rows if one.plan.is_owed_by(row.kind, row.organisation_id)]
    handed = _handed(session, one, [row.organisation_id for row in owes])
    found = (Place(row.organisation_id, row.path, row.name, row.code) for row in owes)
    own = days.of_units(session, one)
    return [Owing(each, own.get(each.id, one), handed.get(each.id)) for each in found]


def handed_in(session: Session, one: Round, organisation_id: int) -> Handed | None:
    return _handed(session, one, [organisation_id]).get(organisation_id)


def _handed(session: Session, one: Round, organisation_ids: Collection[int]) -> dict[int, Handed]:
    mine = (_report.c.plan_id == one.plan.id, _report.c.last == one.last, _report.c.taken_back_at.is_(None))
    rows = session.connection().execute(_HANDED.where(*mine, _report.c.organisation_id.in_(organisation_ids)))
    return {row.organisation_id: Handed(*row) for row in rows}


_HANDED: Select[Any] = select(
    *(_report.c[name] for name in ("id", "organisation_id", "day", "member_id", "words", "figures")),
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
    before = handed_in(session, one, organisation_id)
    if (before.id if before else None) != replaces:
        return None
    if before is not None:
        session.connection().execute(update(_report).where(_report.c.id == before.id).values(taken_back_at=stamp.at))
    said = {"plan": one.plan.id, "last": one.last.isoformat(), "replaces": replaces}
    entry = history.record(session, stamp, "organisation", organisation_id, HANDED_IN, **said)
    row = {
        **{"plan_id": one.plan.id, "last": one.last, "organisation_id": organisation_id, "member_id": stamp.by},
        **{"at": stamp.at, "day": before.day if before else stamp.day, "figures": dict(figures), "words": words},
        **{"entry_id": entry, "replaces_id": replaces, "code": code_of([organisation_id, words, figures])},
    }
    return int(session.connection().execute(insert(_report).values(row).returning(_report.c.id)).scalar_one())


def standing(session: Session, report_id: int) -> Handed | None:
    """Return a report by its number while it stands."""
    query = _HANDED.where(_report.c.id == report_id, _report.c.taken_back_at.is_(None))
    row = session.connection().execute(query).one_or_none()
    return Handed(*row) if row else None


def of_code(session: Session, code: str) -> list[Version]:
    """Return the reports with these words and figures, the newest first, whether or not they stand."""
    columns = (_report.c.id, _report.c.replaces_id, _report.c.taken_back_at)
    earlier = select(*columns).where(_report.c.code == code).order_by(_report.c.id.desc())
    found = []
    for row in session.connection().execute(earlier).all():
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
