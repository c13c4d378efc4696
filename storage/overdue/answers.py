"""Find for which overdue pledges anybody has answered since they were reminded of for the last time."""

from collections.abc import Collection, Mapping
from datetime import date, datetime

from sqlalchemy import and_, func, or_, select
from sqlmodel import Session

from domain.pledges.pledge import Pledge
from domain.reminders import ReminderKind
from domain.stamps import Stamp
from storage import pauses, reminders, tables
from storage.ground import history
from storage.ground.core_table import tables_of
from storage.overdue.last import asked_last
from storage.queue import wishes

_reminder, _entry = tables_of(tables.Reminder, tables.HistoryEntry)
HELD_UP = "held up"
"""Somebody told of an illness or another trouble; which one is not kept."""
_OF_PLEDGES = ("reported", "changed", "moved", "taken back", wishes.ASKED, history.EVIDENCE_KEPT)
_OF_PEOPLE = (HELD_UP, "paused")


def note_held_up(session: Session, member_id: int, stamp: Stamp) -> None:
    history.record(session, stamp, "member", member_id, HELD_UP)


def answered(session: Session, pledges: Collection[Pledge], today: date) -> set[int]:
    """Return those for which somebody answered after the last reminder, or whose owner wants no reminders now.

    A report, a change, a wish, a word of trouble, a day on which to be asked again: each is an answer.
    """
    asked = asked_last(session, [each.id for each in pledges])
    owners = {each.id: each.member_id for each in pledges if each.id in asked and each.member_id is not None}
    resting = {(each.member_id, each.pledge_id) for each in pauses.running(session, set(owners.values()), today)}
    quiet = {number for number, owner in owners.items() if {(owner, None), (owner, number)} & resting}
    wished = {each.id for each in pledges if each.wish_id is not None}
    return quiet | wished | told_since(session, asked, owners) | _put_off(session, asked)


def answered_for(session: Session, pledge_ids: Collection[int]) -> set[int]:
    """Return those of which somebody said something after the last reminder; a rest from reminders says nothing."""
    asked = asked_last(session, pledge_ids)
    return told_since(session, asked, {}) | _put_off(session, asked)


def told_since(session: Session, asked: Mapping[int, datetime], owners: Mapping[int, int]) -> set[int]:
    """Return those of the pledges for which somebody answered after the moment at which they were asked about."""
    if not asked:
        return set()
    of_pledge = and_(_entry.c.subject == "pledge", _entry.c.subject_id.in_(asked), _entry.c.verb.in_(_OF_PLEDGES))
    people = set(owners.values())
    of_person = and_(_entry.c.subject == "member", _entry.c.subject_id.in_(people), _entry.c.verb.in_(_OF_PEOPLE))
    query = select(_entry.c.subject, _entry.c.subject_id, func.max(_entry.c.at)).where(or_(of_pledge, of_person))
    query = query.where(_entry.c.actor_id.is_not(None), _entry.c.at >= min(asked.values()))
    last = {
        (row[0], row[1]): row[2] for row in session.connection().execute(query.group_by(*query.selected_columns[:2]))
    }
    found = set()
    for number, at in asked.items():
        told = [last.get(("pledge", number)), last.get(("member", owners.get(number, 0)))]
        if any(each is not None and each > at for each in told):
            found.add(number)
    return found


def _put_off(session: Session, asked: Mapping[int, datetime]) -> set[int]:
    """Return those that somebody wanted to be reminded of on a day after the last reminder."""
    wanted = (_reminder.c.subject == reminders.PLEDGE, _reminder.c.kind == ReminderKind.ASKED)
    query = select(_reminder.c.subject_id, _reminder.c.due_on).where(*wanted, _reminder.c.subject_id.in_(asked))
    rows = session.connection().execute(query) if asked else ()
    return {number for number, day in rows if day > asked[number].date()}
