"""Importing a roster: everything is compared first, then written in one go, or not at all."""

from datetime import date, datetime

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from domain.roster.rows import Outcome, Roster
from storage import campaigns, roster_members, roster_organisations, roster_postings


class Overtaken(Exception):
    """Somebody else wrote one of the same codes meanwhile; nothing was kept."""


def apply(session: Session, roster: Roster, now: datetime, today: date) -> Outcome:
    """Make the database say what the file says. Whatever the file does not mention stays as it is."""
    tree = roster_organisations.load(session)
    people = roster_members.load(session, tree, roster.members, today)
    tree_plan = roster_organisations.plan(tree, roster.organisations)
    people_plan = roster_members.plan(tree, people, roster)
    problems = (*roster.problems, *tree_plan.problems, *people_plan.problems)
    if problems:
        return Outcome(problems=problems)
    try:
        ids = roster_organisations.write(session, tree, tree_plan, now)
        roster_postings.write(session, people_plan, ids, now, today)
        campaigns.ensure_first(session)
    except IntegrityError as error:
        raise Overtaken from error
    changes = (*tree_plan.changes, *people_plan.changes)
    return Outcome(changes, unchanged=len(roster.organisations) + len(roster.members) - len(changes))
