"""Import a roster: compare everything first, then write all changes or none."""

from datetime import date, datetime

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from domain.roster.rows import Outcome, Roster
from storage import campaigns
from storage.roster import members, organisations, postings


class Overtaken(Exception):
    """Somebody else wrote one of the same codes meanwhile; nothing was kept."""


def apply(session: Session, roster: Roster, now: datetime, today: date) -> Outcome:
    """Write the file's content into the database. Whatever the file does not mention stays as it is."""
    tree = organisations.load(session)
    people = members.load(session, tree, roster.members, today)
    tree_plan = organisations.plan(tree, roster.organisations)
    people_plan = members.plan(tree, people, roster)
    problems = (*roster.problems, *tree_plan.problems, *people_plan.problems)
    if problems:
        return Outcome(problems=problems)
    try:
        ids = organisations.write(session, tree, tree_plan, now)
        postings.write(session, people_plan, ids, now, today)
        campaigns.ensure_first(session)
    except IntegrityError as error:
        raise Overtaken from error
    changes = (*tree_plan.changes, *people_plan.changes)
    return Outcome(changes, unchanged=len(roster.organisations) + len(roster.members) - len(changes))
