"""Close organisations of a roster from a day: only empty ones, with nothing open below."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import func, or_, select, update
from sqlmodel import Session

from domain.roster.rows import OrganisationRow, Problem, Roster, key
from domain.roster.saying import Said
from domain.stamps import Stamp
from storage import tables
from storage.facts import organisations as versions
from storage.ground.core_table import table_of
from storage.roster.members import Plan
from storage.roster.organisations import Tree
from storage.work import reminding

_organisation, _version = table_of(tables.Organisation), table_of(tables.OrganisationVersion)
_home, _post = table_of(tables.Membership), table_of(tables.Post)


_END = "den_ngay"
_ONLY_SINCE = Said("{code} cannot close on {day}: it has been known only since {first} ({column})")
_OPEN_BELOW = Said("{code} cannot close: {count} open organisations are below it ({column})")
_MEMBERS = Said("{code} cannot close on {day}: {count} members belong to it then or later ({column})")
_CLOSED = Said("{code} is closed since {day} ({column})")
_UNKNOWN = Said("{code} is not known yet, so cannot close ({column})")
_TO_COME = Said("{code} cannot close on {day}: that day has not come yet ({column})")


def closing(tree: Tree, rows: Sequence[OrganisationRow]) -> dict[str, OrganisationRow]:
    """Return the rows that close an organisation or give another day for it, by key."""
    found = {key(row.code): row for row in rows if row.until}
    return {
        name: row for name, row in found.items() if name not in tree.by_key or tree.by_key[name].closed_on != row.until
    }


def problems(session: Session, tree: Tree, roster: Roster, people: Plan, today: date) -> Iterator[Problem]:
    """Say why an organisation cannot close, and who would belong to a closed one."""
    rows = closing(tree, roster.organisations)
    days = {node.id: row.until for name, row in rows.items() if (node := tree.by_key.get(name)) and row.until}
    first, inside = _first_days(session, list(days)), _inside(session, tree, people, days)
    open_below = _open_below(tree, roster, rows)
    for name, row in rows.items():
        node, until = tree.by_key.get(name), row.until or today
        reason: Said | None = None
        day = str(until)
        if node is None:
            reason = Said(_UNKNOWN, code=row.code, column=_END)
        elif until > today:
            reason = Said(_TO_COME, code=row.code, day=day, column=_END)
        elif until < first[node.id]:
            reason = Said(_ONLY_SINCE, code=row.code, day=day, first=str(first[node.id]), column=_END)
        elif open_below[name]:
            reason = Said(_OPEN_BELOW, code=row.code, count=open_below[name], column=_END)
        elif inside[node.id]:
            reason = Said(_MEMBERS, code=row.code, day=day, count=inside[node.id], column=_END)
        if reason:
            yield Problem(row.origin, row.code, reason)
    closed = {name: node.closed_on for name, node in tree.by_key.items() if node.closed_on}
    closed |= {name: row.until for name, row in rows.items() if row.until}
    for each in roster.organisations:
        if key(each.code) not in closed and closed.get(key(each.parent)) and key(each.parent) not in rows:
            reason = Said(_CLOSED, code=each.parent, day=str(closed[key(each.parent)]), column="ma_cap_tren")
            yield Problem(each.origin, each.code, reason)
    yield from _put_into(closed, roster, people)


def _first_days(session: Session, ids: Sequence[int]) -> dict[int, date]:
    query = select(_version.c.organisation_id, func.min(_version.c.holds_from))
    query = query.where(_version.c.organisation_id.in_(ids)).group_by(_version.c.organisation_id)
    return {row[0]: row[1] for row in session.connection().execute(query)}


def _inside(session: Session, tree: Tree, people: Plan, days: Mapping[int, date | None]) -> Counter[int]:
    """Count who belongs to each closing organisation on its last day or later, once the file is written."""
    ends: dict[int, date | None] = {}
    left = {known.id: people.steps[name].leaves_on for name, known in people.known.items() if name in people.steps}
    for steps in people.steps.values():
        ends |= {home.id: day for home, day, _ in steps.ended} | {home.id: None for home in steps.withdrawn}
    query = select(_home.c.id, _home.c.member_id, _home.c.organisation_id, _home.c.until)
    query = query.where(_home.c.organisation_id.in_(list(days)), _home.c.withdrawn_at.is_(None))
    found: Counter[int] = Counter()
    for number, member_id, place, until in session.connection().execute(query):
        ended = ends.get(number, until) or until or left.get(member_id)
        day = days[place]
        withdrawn = number in ends and ends[number] is None
        if not withdrawn and (ended is None or (day is not None and ended > day)):
            found[place] += 1
    return found


def _open_below(tree: Tree, roster: Roster, closing: Mapping[str, OrganisationRow]) -> Counter[str]:
    """Count the organisations below each that stay open, as the file leaves the tree."""
    parents = {name: key(tree.code(node.parent_id)) for name, node in tree.by_key.items() if not node.closed_on}
    parents |= {key(row.code): key(row.parent) for row in roster.organisations if not row.until}
    gone = {name for name, node in tree.by_key.items() if node.closed_on} | set(closing)
    found = Counter(above for name, above in parents.items() if name not in gone)
    for row in closing.values():
        above = closing.get(key(row.parent))
        if above is not None and above.until and row.until and row.until > above.until:
            found[key(row.parent)] += 1
    return found


def _put_into(closed: Mapping[str, date | None], roster: Roster, people: Plan) -> Iterator[Problem]:
    for row in roster.members if closed else ():
        for begun in people.steps[key(row.code)].begun:
            day = closed.get(key(begun.organisation))
            last = begun.until or people.steps[key(row.code)].leaves_on
            if day and (last is None or last > day):
                reason = Said(_CLOSED, code=begun.organisation, day=str(day), column="ma_to_chuc")
                yield Problem(row.origin, row.code, reason)


def write(session: Session, tree: Tree, rows: Mapping[str, OrganisationRow], stamp: Stamp, entry: int) -> None:
    """Close each organisation from its day; what was believed of it from then on is withdrawn, and posts there end."""
    connection = session.connection()
    for name, row in rows.items():
        number, until = tree.by_key[name].id, row.until
        if until is None:
            continue
        own, believed = _version.c.organisation_id == number, _version.c.withdrawn_at.is_(None)
        connection.execute(update(_organisation).where(_organisation.c.id == number).values(closed_on=until))
        wrong = or_(_version.c.holds_from > until, _version.c.closed)
        connection.execute(update(_version).where(own, believed, wrong).values(withdrawn_at=stamp.at))
        versions.write(session, [number], replace(stamp, day=until), entry)
        running = (_post.c.organisation_id == number, _post.c.until.is_(None), _post.c.withdrawn_at.is_(None))
        serving = connection.scalars(select(_post.c.member_id).where(*running)).all()
        reminding.look_at(session, serving, stamp.day)
        ending = {"until": until, "until_recorded_at": stamp.at, "until_entry_id": entry}
        connection.execute(update(_post).where(*running).values(ending))
