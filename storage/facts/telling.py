"""Tell everything that was ever recorded, oldest first: enough to recount every figure of every day."""

import heapq
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select, true
from sqlmodel import Session

from storage import tables
from storage.facts.scope import Scope
from storage.facts.sources import first_member, first_owner
from storage.ground.core_table import table_of, tables_of

_entry, _organisation, _pledge = tables_of(tables.HistoryEntry, tables.Organisation, tables.Pledge)
_report, _campaign, _item, _state = tables_of(tables.Report, tables.Campaign, tables.WorkItem, tables.DatedState)
_part = table_of(tables.TargetPart)
_by = [_entry.c.actor_id.label("by"), _entry.c.channel, _entry.c.why]


REPORTED = ("done", "how", "words", "done_of", "part", "remark", "difficulty", "wanted", "outlook", "stage")


@dataclass(slots=True)
class Told:
    """One fact or deed. `withdrawn_at`: from then on it was believed no more."""

    id: str
    recorded_at: datetime
    holds_from: date
    by: int | None
    channel: str
    subject: str
    subject_id: int
    what: str
    old: Any
    new: Any
    why: str | None
    withdrawn_at: datetime | None = None


def tell(session: Session, scope: Scope) -> Iterator[Told]:
    """Yield what was recorded about everything in the scope, in the order of recording."""
    dated = [
        _dated(session, tables.OrganisationVersion, "organisation", "version", scope.organisations),
        _dated(session, tables.DatedYear, "organisation", "year", scope.organisations),
        _dated(session, tables.OrganisationFact, "organisation", "fact", scope.organisations),
        _dated(session, tables.DatedKind, "member", "kind", scope.members),
        _dated(session, tables.DatedLeftOut, "campaign", "left_out", lambda _: true()),
        _dated(session, tables.DatedGroup, "group", "group", lambda _: _of_places(scope)),
        _dated(session, tables.DatedState, "pledge", "state", scope.pledges),
        _dated(session, tables.DatedText, "pledge", "text", scope.pledges),
        _dated(session, tables.DatedTarget, "pledge", "target", scope.pledges),
        _dated(session, tables.DatedDeadline, "pledge", "deadline", scope.pledges),
        _dated(session, tables.DatedOwner, "pledge", "owner", scope.pledges),
        _dated(session, tables.DatedWork, "work", "work", scope.work),
    ]
    stays = [_stays(session, tables.Membership, "belongs", scope), _stays(session, tables.Post, "holds", scope)]
    ends = [_ends(session, tables.Membership, "belongs", scope), _ends(session, tables.Post, "holds", scope)]
    others = [_openings(session, scope), _reports(session, scope), _deeds(session, scope)]
    yield from heapq.merge(*dated, *stays, *ends, *others, key=lambda told: told.recorded_at)


def _of_places(scope: Scope) -> ColumnElement[bool]:
    """What was made of the groups by the organisations of the scope, or for all."""
    place = table_of(tables.DatedGroup).c.organisation_id
    return place.is_(None) | scope.organisations(place)


def _lines(session: Session, query: Select[Any], at: ColumnElement[datetime], number: ColumnElement[int]) -> Any:
    return session.connection().execute(query.order_by(at, number))


_COMMON = {"id", "holds_from", "recorded_at", "withdrawn_at", "entry_id", "by", "channel", "why"}


def _dated(
    session: Session, model: type[Any], subject: str, what: str, within: Callable[[Any], ColumnElement[bool]]
) -> Iterator[Told]:
    fact = table_of(model)
    before: dict[object, Any] = {}
    key = f"{subject}_id"
    query = select(fact, *_by).outerjoin(_entry, _entry.c.id == fact.c.entry_id).where(within(fact.c[key]))
    if what == "version":
        query = query.join(_organisation, _organisation.c.id == fact.c.organisation_id).add_columns(
            _organisation.c.code
        )
    if subject == "work":
        query = query.join(_item, _item.c.id == fact.c.work_id).add_columns(_item.c.pledge_id)
    parts = _parts(session) if what == "target" else {}
    for row in _lines(session, query, fact.c.recorded_at, fact.c.id):
        values = {name: value for name, value in row._mapping.items() if name not in _COMMON | {key}}
        new = next(iter(values.values())) if len(values) == 1 else values
        if what == "target":
            new["parts"] = parts.get(row.id, [])
        number = row._mapping[key]
        same: object = (number, row.campaign_id, row.code) if what == "fact" else number
        same = (number, row.organisation_id) if what == "group" else same  # each organisation has one of its own
        told = _common(row, f"{what}:{row.id}", subject, number, what, before.get(same), new)
        told.withdrawn_at = row.withdrawn_at
        before[same] = new
        yield told


def _common(row: Any, id_: str, subject: str, number: int, what: str, old: Any, new: Any) -> Told:
    return Told(
        id_, row.recorded_at, row.holds_from, row.by, row.channel or "", subject, number, what, old, new, row.why
    )


def _parts(session: Session) -> dict[int, list[dict[str, Any]]]:
    found: dict[int, list[dict[str, Any]]] = {}
    for row in session.connection().execute(select(_part).order_by(_part.c.target_id, _part.c.position)):
        found.setdefault(row.target_id, []).append({"value": row.value, "unit": row.unit})
    return found


def _stays(session: Session, model: type[Any], what: str, scope: Scope) -> Iterator[Told]:
    stay = table_of(model)
    query = select(stay, stay.c.since.label("holds_from"), *_by).outerjoin(_entry, _entry.c.id == stay.c.entry_id)
    query = query.where(scope.organisations(stay.c.organisation_id))
    for row in _lines(session, query, stay.c.recorded_at, stay.c.id):
        told = _common(row, f"{stay.name}:{row.id}", "member", row.member_id, what, None, _place(row, what))
        told.withdrawn_at = row.withdrawn_at
        yield told


def _ends(session: Session, model: type[Any], what: str, scope: Scope) -> Iterator[Told]:
    stay = table_of(model)
    query = select(stay, stay.c.until.label("holds_from"), *_by).outerjoin(_entry, _entry.c.id == stay.c.until_entry_id)
    query = query.where(scope.organisations(stay.c.organisation_id), stay.c.until.is_not(None))
    for row in _lines(session, query, stay.c.until_recorded_at, stay.c.id):
        new = {"ends": f"{stay.name}:{row.id}", "reason": row.end_reason}
        told = _common(row, f"{stay.name}:{row.id}:end", "member", row.member_id, "ended", _place(row, what), new)
        told.recorded_at, told.withdrawn_at = row.until_recorded_at, row.withdrawn_at
        yield told


def _place(row: Any, what: str) -> dict[str, Any]:
    more = {"leader": row.leader} if what == "belongs" else {"role": row.role}
    return {"organisation": row.organisation_id, **more}


def _openings(session: Session, scope: Scope) -> Iterator[Told]:
    """Whose pledge it is and in which campaign: what never changes."""
    began = select(func.min(_state.c.holds_from)).where(_state.c.pledge_id == _pledge.c.id).scalar_subquery()
    first = select(func.min(_state.c.entry_id)).where(_state.c.pledge_id == _pledge.c.id).scalar_subquery()
    columns = (_pledge.c.id, _pledge.c.created_at.label("recorded_at"), began.label("holds_from"))
    owner = (first_member().label("member_id"), first_owner().label("organisation_id"), _campaign.c.code)
    query = select(*columns, *owner, *_by).join(_campaign, _campaign.c.id == _pledge.c.campaign_id)
    query = query.outerjoin(_entry, _entry.c.id == first).where(scope.pledges(_pledge.c.id))
    for row in _lines(session, query, _pledge.c.created_at, _pledge.c.id):
        new = {"campaign": row.code, "member": row.member_id, "organisation": row.organisation_id}
        yield _common(row, f"pledge:{row.id}", "pledge", row.id, "opened", None, new)


def _reports(session: Session, scope: Scope) -> Iterator[Told]:
    before: dict[tuple[int, int | None], Any] = {}
    query = select(_report, _report.c.at.label("recorded_at"), *_by)
    query = query.outerjoin(_entry, _entry.c.id == _report.c.entry_id).where(scope.pledges(_report.c.pledge_id))
    for row in _lines(session, query, _report.c.at, _report.c.id):
        new = {name: getattr(row, name) for name in REPORTED}
        account = (row.pledge_id, row.part)
        told = _common(row, f"report:{row.id}", "pledge", row.pledge_id, "done", before.get(account), new)
        told.by, told.withdrawn_at = row.member_id, row.taken_back_at
        before[account] = row.done
        yield told


def _deeds(session: Session, scope: Scope) -> Iterator[Told]:
    query = select(_entry, _entry.c.at.label("recorded_at"), _entry.c.actor_id.label("by")).where(scope.deeds(_entry))
    for row in _lines(session, query, _entry.c.at, _entry.c.id):
        yield _common(row, f"deed:{row.id}", row.subject, row.subject_id, row.verb, None, row.details)
