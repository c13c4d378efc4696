"""Import a roster: compare everything first, then write all changes or none."""

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from domain.roster.rows import Outcome, Roster
from domain.stamps import Stamp
from storage import campaigns
from storage.ground import history
from storage.people import leaving, notices
from storage.people.notices import When
from storage.roster import closings, members, organisations, postings


class Overtaken(Exception):
    """Somebody else wrote one of the same codes meanwhile; nothing was kept."""


def apply(session: Session, roster: Roster, stamp: Stamp) -> Outcome:
    """Write the file's content into the database. Whatever the file does not mention stays as it is."""
    tree = organisations.load(session)
    people = members.load(session, tree, roster.members, stamp.day)
    tree_plan = organisations.plan(tree, roster.organisations)
    people_plan = members.plan(tree, people, roster, stamp.day)
    closed = closings.problems(session, tree, roster, people_plan, stamp.day)
    problems = (*roster.problems, *tree_plan.problems, *people_plan.problems, *closed)
    if problems:
        return Outcome(problems=problems)
    changes, kept = (*tree_plan.changes, *people_plan.changes), tuple(people_plan.kept)
    entry, written = 0, postings.Written()
    try:
        if changes:
            entry = history.record(session, stamp, "roster", None, "imported", changes=len(changes))
            ids = organisations.write(session, tree, tree_plan, stamp, entry)
            written = postings.write(session, people_plan, ids, stamp, entry)
            closings.write(session, tree, closings.closing(tree, roster.organisations), stamp, entry)
        campaigns.ensure_first(session)
    except IntegrityError as error:
        raise Overtaken from error
    unchanged = len(roster.organisations) + len(roster.members) - len(changes) - len(kept)
    return Outcome(changes, (), unchanged, kept, entry, tuple(written.arrivals), tuple(written.left))


def tell(session: Session, outcome: Outcome, when: When) -> None:
    """Tell whoever moved or left, and those who lead where they came from and where they went, once."""
    notices.tell_arrivals(session, outcome.arrivals, when, str(outcome.entry))
    for member_id in outcome.left:
        left = leaving.last(session, member_id)
        if left is not None:
            notices.tell_left(session, left, when)
