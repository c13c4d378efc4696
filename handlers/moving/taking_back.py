"""Take back that somebody belongs to a branch no more, or has gone to another."""

from dataclasses import replace

from domain.errors import UserError
from domain.roles import Member
from domain.stamps import WAY_BACK
from handlers.moving import arrival
from handlers.people import whom
from handlers.talk.turn import Turn
from storage import organisations
from storage.people import leaving, members, notices


def take_back(turn: Turn, member: Member) -> None:
    left = leaving.last(turn.session, member.id)
    other = members.person(turn.session, member.id, turn.today)
    if left is None and other is not None and arrival.take_back(turn, other):
        return
    if left is None or other is None:
        whom.require_managed(turn, other.home if other else None)
        raise UserError("There is nothing to take back: comrade {name} belongs to a branch.", name=member.name)
    arrival.require_theirs(turn, other, left)
    if left.at < turn.now - WAY_BACK:
        raise UserError("That was noted more than 7 days ago. Please ask the committee's staff to put it right.")
    into = organisations.successor(turn.session, left.place)
    if into is None and not organisations.is_open(turn.session, left.place):
        raise organisations.why_closed(turn.session, left.place.id)
    leaving.take_back(turn.session, member.id, left.entry, turn.stamp)
    left = replace(left, place=into or left.place)
    notices.tell_taken_back(turn.session, left, turn.when)
    arrival.say_done(turn, left)
