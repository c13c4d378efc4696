"""Let somebody who left a branch belong to another from that day, with everything registered; and undo that."""

from datetime import date

from sqlmodel import Session

from domain.errors import UserError
from domain.roles import EndReason, Member, Place
from domain.roster.rows import MemberRow, Origin, Outcome, Roster
from domain.stamps import Stamp
from storage import reminders
from storage.comrades import serving
from storage.people import leaving
from storage.roster import importing


def arrive(session: Session, member: Member, to: Place, day: date, stamp: Stamp) -> Outcome:
    """Let somebody belong to `to` from a day on; what they registered goes along and is reminded of again."""
    row = MemberRow(Origin("", 0), member.code, member.name, to.code, since=day, says_posts=False)
    outcome = importing.apply(session, Roster((), (row,)), stamp)
    if not outcome.arrivals:
        raise UserError("That could not be noted. Please ask the committee's staff to put it right.")
    reminders.plan_of_member(session, member.id, stamp.day, stamp.at)
    return outcome


def undo(session: Session, member_id: int, entry: int, home: Place, stamp: Stamp) -> None:
    """Let somebody belong where they did before the deed `entry`; they have never belonged to `home`, where they went.

    A post they hold elsewhere goes on.
    """
    posts = serving.posts_of(session, member_id, stamp.day)
    keeps = {each.place.id if each.place else None for each in posts} - {home.id}
    leaving.leave(session, member_id, EndReason.MISTAKE, stamp.day, stamp, keeps)
    leaving.take_back(session, member_id, entry, stamp)
