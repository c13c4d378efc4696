"""Import a roster: compare everything first, then write all changes or none."""

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from domain.roster.rows import Outcome, Roster
from domain.stamps import Stamp
from storage import campaigns
from storage.ground import history
from storage.roster import members, organisations, postings


class Overtaken(Exception):
    """Somebody else wrote one of the same codes meanwhile; nothing was kept."""


def apply(session: Session, roster: Roster, stamp: Stamp) -> Outcome:
    """Write the file's content into the database. Whatever the file does not mention stays as it is."""
    tree = organisations.load(session)
    people = members.load(session, tree, roster.members, stamp.day)
    tree_plan = organisations.plan(tree, roster.organisations)
    people_plan = members.plan(tree, people, roster)
    problems = (*roster.problems, *tree_plan.problems, *people_plan.problems)
    if problems:
        return Outcome(problems=problems)
    changes = (*tree_plan.changes, *people_plan.changes)
    try:
        if changes:
            entry = history.record(session, stamp, "roster", None, "imported", changes=len(changes))
            ids = organisations.write(session, tree, tree_plan, stamp, entry)
            postings.write(session, people_plan, ids, stamp, entry)
        campaigns.ensure_first(session)
    except IntegrityError as error:
        raise Overtaken from error
    return Outcome(changes, unchanged=len(roster.organisations) + len(roster.members) - len(changes))
