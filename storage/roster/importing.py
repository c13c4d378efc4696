"""Import a roster: compare everything first, then write all changes or none."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from domain.roster.rows import Change, Outcome, Problem, Roster, key
from domain.stamps import Stamp
from storage import tables
from storage.campaigns import applying
from storage.ground import history
from storage.ground.bulk import chunks
from storage.ground.core_table import table_of
from storage.people import leaving, notices
from storage.people.notices import When
from storage.roster import closings, members, organisations, postings, preparing
from storage.roster.organisations import Tree
from storage.roster.preparing import Prepared

_entry = table_of(tables.HistoryEntry)


class Overtaken(Exception):
    """Somebody else wrote one of the same codes meanwhile; nothing was kept."""


class Another(Exception):
    """Another list, of the file `args[0]`, is being imported or was imported meanwhile; nothing was kept."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a roster would change, as things stood when the deed `seen` was the newest."""

    tree: Tree
    organisations: organisations.Plan
    people: members.Plan
    problems: tuple[Problem, ...]
    seen: int
    roster: Roster
    """What is written: the list without the organisations it does not name that have to stay open."""


def apply(session: Session, roster: Roster, stamp: Stamp) -> Outcome:
    """Compare the file with the database and write what it says. Whatever the file does not mention stays as it is."""
    return write(session, roster, compare(session, roster, stamp.day), stamp)


def compare(session: Session, roster: Roster, today: date) -> Comparison:
    """Compare only: nothing is written or locked, so that a running bot goes on meanwhile."""
    seen = newest(session)
    tree = organisations.load(session)
    people = members.load(session, tree, roster.members, today)
    people_plan = members.plan(tree, people, roster, today)
    roster, closed = _closings(session, tree, roster, people_plan, today)
    tree_plan = organisations.plan(tree, roster.organisations)
    problems = (*roster.problems, *tree_plan.problems, *people_plan.problems, *closed)
    return Comparison(tree, tree_plan, people_plan, problems, seen, roster)


def _closings(
    session: Session, tree: Tree, roster: Roster, people: members.Plan, today: date
) -> tuple[Roster, list[Problem]]:
    """Leave what the list does not name open where it cannot close, with a remark; only its own rows are refused."""
    while True:
        found = list(closings.problems(session, tree, roster, people, today))
        unnamed = {key(row.code) for row in roster.organisations if not row.origin.row}
        stay = {key(each.code): each for each in found if not each.origin.row and key(each.code) in unnamed}
        if not stay:
            return roster, found
        rows = tuple(row for row in roster.organisations if row.origin.row or key(row.code) not in stay)
        roster = replace(roster, organisations=rows, remarks=(*roster.remarks, *stay.values()))


def write(
    session: Session, roster: Roster, found: Comparison, stamp: Stamp, prepared: Prepared | None = None
) -> Outcome:
    """Write all that differs, or nothing; raise Overtaken where something was written since it was compared.

    `prepared`: what is written already, and believed from this moment on.
    """
    if found.problems:
        return Outcome(problems=found.problems)
    people = prepared.rest if prepared else found.people
    organisations.lock(session)
    members.lock(session, people)
    refuse_another(session, roster, found.seen, prepared)
    if _changed_since(session, found, prepared) or (prepared and not preparing.is_whole(session, prepared)):
        raise Overtaken
    seen = preview(found, roster)
    entry, written = prepared.entry if prepared else 0, postings.Written()
    try:
        if seen.changes:
            told: dict[str, object] = {"changes": len(seen.changes), "file": roster.file}
            done = history.record(
                session, stamp, "roster", None, preparing.DONE, **told | ({"begun": entry} if prepared else {})
            )
            entry = entry or done
            if prepared:
                preparing.show(session, prepared)
            ids = organisations.write(session, found.tree, found.organisations, stamp, entry)
            written = postings.write(session, people, ids, stamp, entry)
            closings.write(session, found.tree, closings.closing(found.tree, found.roster.organisations), stamp, entry)
        applying.ensure_first(session)
    except IntegrityError as error:
        raise Overtaken from error
    return replace(seen, entry=entry, arrivals=tuple(written.arrivals), left=tuple(written.left))


def refuse_another(session: Session, roster: Roster, seen: int, prepared: Prepared | None = None) -> None:
    """Raise Another where a list of somebody else is being imported, or was after the deed `seen`."""
    if not roster.file:  # one person, moved in a chat
        return
    busy = preparing.under_way(session)
    if busy and (prepared is None or busy[0] != prepared.entry):
        raise Another(busy[2])
    later = (_entry.c.id > seen, _entry.c.subject == "roster", _entry.c.verb == preparing.DONE)
    for details in session.connection().scalars(select(_entry.c.details).where(*later)):
        if details.get("file"):  # one person, moved in a chat, is no list
            raise Another(details["file"])


def preview(found: Comparison, roster: Roster) -> Outcome:
    """Return what `write` would do, without doing it."""
    if found.problems:
        return Outcome(problems=found.problems)
    changes, kept = (*found.organisations.changes, *found.people.changes), (*found.roster.remarks, *found.people.kept)
    rows = len(found.roster.organisations) + len(found.roster.members)
    return Outcome(changes, (), rows - len(changes) - len(found.people.kept), kept)


def newest(session: Session) -> int:
    """Return the newest deed of all."""
    return session.connection().execute(select(func.max(_entry.c.id))).scalar() or 0


_BESIDE = ("hour_chosen", "weekday_chosen", "paused", "resumed", "signed", "withdrew")
"""What people do in chats all day, and no list says anything of."""


def _changed_since(session: Session, found: Comparison, prepared: Prepared | None) -> bool:
    """Tell whether anything was done to organisations, or to people the list names, after it was compared.

    Of one person moved in a chat, which is an import without a file, their own deed tells.
    """
    later = [_entry.c.id > found.seen, _entry.c.subject.in_(("member", "organisation", "roster"))]
    later.append(_entry.c.verb.not_in(_BESIDE))
    if prepared:
        later.append(or_(_entry.c.at != prepared.at, _entry.c.verb.not_in(("added", preparing.BEGUN))))
    people = {known.id for known in found.people.known.values()}
    everybody = bool(closings.closing(found.tree, found.roster.organisations))  # who comes to one keeps it open
    columns = (_entry.c.subject, _entry.c.subject_id, _entry.c.verb, _entry.c.details)
    rows = session.connection().execute(select(*columns).where(*later)).all()
    return any(
        row.subject_id in people or everybody
        if row.subject == "member"
        else row.subject == "organisation" or row.verb != preparing.DONE or row.details.get("file")
        for row in rows
    )


def prepare(session: Session, found: Comparison, prepared: Prepared, some: Sequence[Change], stamp: Stamp) -> None:
    """Write some of the new people unseen; raise Overtaken where somebody else took one of their codes."""
    try:
        preparing.put(session, prepared, found.people, some, found.tree, stamp)
    except IntegrityError as error:
        raise Overtaken from error


def tell(session: Session, outcome: Outcome, when: When) -> None:
    """Tell whoever moved or left, and those who lead where they came from and where they went, once."""
    notices.tell_arrivals(session, outcome.arrivals, when, str(outcome.entry))
    left = [each for some in chunks(outcome.left) for each in leaving.last_of(session, some)]
    notices.tell_leavings(session, left, when)
