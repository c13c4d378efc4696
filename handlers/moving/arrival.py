"""`/ketthuc ve TV00012 CB5`: whoever moved goes to a branch here, with everything registered; and the way back."""

from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.permissions import may_end_stay
from domain.roles import EndReason, Member, Person, Place
from domain.roster.rows import Arrival
from domain.stamps import WAY_BACK
from handlers.people import whom
from handlers.talk.turn import Turn
from storage import organisations
from storage.people import leaving, members, notices
from storage.people.leaving import Leaving
from storage.roster import importing, moving

COMMAND, TO, BACK = "/ketthuc", "ve", "lai"
SHOWN = 9


def offered(turn: Turn, left: Leaving) -> list[Choice]:
    """The way on for one who moved, where the branches beside keep their book here too."""
    if left.reason is not EndReason.MOVED or not beside(turn, left.place):
        return []
    return [Choice(turn.tr("Went to a branch near by"), f"{COMMAND} {TO} {left.code}")]


def go_on(turn: Turn, rest: str) -> None:
    """Ask to which branch, or note the one that was chosen."""
    code, _, to = rest.partition(" ")
    member = members.by_code(turn.session, code)
    left = leaving.last(turn.session, member.id) if member else None
    other = members.person(turn.session, member.id, turn.today) if member else None
    if left is None or other is None or left.reason is not EndReason.MOVED:
        raise UserError("There is nobody of that code who has moved away.")
    require_theirs(turn, other, left)
    if to and (place := organisations.by_code(turn.session, to.strip())):
        note(turn, left, place)
        return
    places = beside(turn, left.place)
    choices = [Choice(each.name, f"{COMMAND} {TO} {left.code} {each.code}") for each in places[:SHOWN]]
    turn.say(turn.tr("To which branch did comrade {name} go?", name=left.name), choices)


def note(turn: Turn, left: Leaving, to: Place) -> None:
    """Let the comrade belong there from the day they left; they and the leaders there hear of it once."""
    if to.has_branches or to.id == left.place.id or not organisations.is_open(turn.session, to):
        raise UserError("{branch} takes in no members. Please choose another branch.", branch=to.name)
    outcome = moving.arrive(turn.session, Member(left.member_id, left.code, left.name), to, left.day, turn.stamp)
    importing.tell(turn.session, outcome, turn.when)
    text = turn.tr(
        "Noted: from {day} on comrade {name} belongs to {branch}, and what is registered has gone along. "
        "The comrade and the leaders there are told once.",
        day=left.day,
        name=left.name,
        branch=to.name,
    )
    turn.say(text, (Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {BACK} {left.code}"),))


def take_back(turn: Turn, other: Person) -> bool:
    """Let somebody who went from here to another branch belong here again; False where nobody did so lately."""
    left, home = leaving.departure(turn.session, other.id), other.home
    if left is None or home is None or left.reason is not EndReason.MOVED:
        return False
    went = leaving.began(turn.session, other.id, turn.today) == left.day and home.id != left.place.id
    if not went or left.at < turn.now - WAY_BACK:
        return False
    require_theirs(turn, other, left)
    moving.undo(turn.session, other.id, left.entry, home, turn.stamp)
    back = Arrival(other.id, other.name, home.id, left.place.id, turn.today)
    notices.tell_arrivals(turn.session, [back], turn.when, f"back:{left.entry}")
    say_done(turn, left)
    return True


def say_done(turn: Turn, left: Leaving) -> None:
    """That a leaving is taken back."""
    names = {"name": left.name, "branch": left.place.name}
    turn.say(turn.tr("Done: comrade {name} belongs to {branch} as before, and what is registered stands.", **names))


def require_theirs(turn: Turn, other: Person, left: Leaving) -> None:
    """Raise where a leaving is not this person's to take back: neither noted by them, nor theirs to note."""
    if left.by != turn.member.id and not may_end_stay(turn.member, other, left.place):
        raise NotAllowed(whom.NOT_MANAGED)


def beside(turn: Turn, place: Place) -> list[Place]:
    """The open cells below the same committee."""
    found = organisations.children(turn.session, *place.above[-1:]) if place.above else []
    return [each for each in found if each.id != place.id and not each.has_branches]
