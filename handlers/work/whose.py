"""Which item somebody may see, do or change today, and who may have one."""

from dataclasses import dataclass

from domain.chat import Choice
from domain.errors import UserError
from domain.permissions import may_do_work, may_give_work, may_lead, may_read_pledge
from domain.pledges.pledge import Pledge
from domain.pledges.states import GOING_ON
from domain.roles import Member, Place
from domain.work.item import WorkItem
from handlers.talk.turn import Turn
from storage import pledges
from storage.people import deciding, members
from storage.work import items

COMMAND = "/dauviec"


@dataclass(frozen=True, slots=True)
class Part:
    """A pledge with where it belongs today, and what of its work this person may do."""

    pledge: Pledge
    place: Place | None
    gives: bool  # says what is to be done, and by whom


def pledge_of(turn: Turn, number: int) -> Part:
    """The pledge of this number, whose work this person may see."""
    pledge = pledges.get(turn.session, number)
    place = deciding.place_of(turn.session, pledge, turn.today) if pledge else None
    if pledge is None or not may_read_pledge(turn.member, pledge.member_id, place):
        raise UserError("This work is not yours to see, or not any more.", (mine(turn),))
    return Part(pledge, place, may_give_work(turn.member, pledge.member_id, place))


def to_give(turn: Turn, number: int) -> Part:
    """The pledge of this number, whose work this person gives; raises where it has ended."""
    part = pledge_of(turn, number)
    if not part.gives:
        raise UserError("Who made the pledge says what is to be done for it.", (mine(turn),))
    if part.pledge.state not in GOING_ON:
        raise UserError("This has come to its end, so no work is given for it any more.", (mine(turn),))
    return part


@dataclass(frozen=True, slots=True)
class Mine:
    """An item with its pledge: whether this person has it, and whether they give it."""

    item: WorkItem
    pledge: Pledge
    place: Place | None
    does: bool
    gives: bool

    @property
    def is_theirs(self) -> bool:
        return self.does or self.gives


def item(turn: Turn, number: int, *, locked: bool = False) -> Mine:
    found = items.for_change(turn.session, number) if locked else items.get(turn.session, number)
    pledge = pledges.get(turn.session, found.pledge_id) if found else None
    place = deciding.place_of(turn.session, pledge, turn.today) if pledge else None
    if found and pledge:
        does = may_do_work(turn.member, found.holder_id, place)
        gives = may_give_work(turn.member, pledge.member_id, place)
        if does or gives or may_read_pledge(turn.member, pledge.member_id, place):
            return Mine(found, pledge, place, does, gives)
    raise UserError("This work is not yours to see, or not any more.", (mine(turn),))


def to_change(turn: Turn, number: int) -> Mine:
    """The item of this number, which this person has or gives, locked; raises where its pledge has ended."""
    found = item(turn, number, locked=True)
    if not found.is_theirs:
        raise UserError("This work is not yours to change.", (mine(turn),))
    if found.pledge.state not in GOING_ON:
        raise UserError("This has come to its end, so no work is given for it any more.", (mine(turn),))
    return found


def open_one(turn: Turn, number: int) -> Mine:
    """The item of this number, locked, which this person has or gives and is to be done."""
    found = to_change(turn, number)
    if not found.item.is_open:
        raise UserError("This is not open any more.", (card_choice(turn, number),))
    return found


def people(turn: Turn, place: Place | None) -> list[Member]:
    return items.people_of(turn.session, place, turn.today) if place else []


def givers(turn: Turn, found: Mine) -> list[int]:
    """Who is told what becomes of an item: the pledge's owner, or who gave it while leading, else all who lead."""
    if found.pledge.member_id is not None:
        return [found.pledge.member_id]
    giver = members.person(turn.session, found.item.given_by_id, turn.today)
    if giver and found.place and may_lead(giver, found.place):
        return [giver.id]
    place = found.place.id if found.place else 0
    return sorted(members.leaders(turn.session, [place], turn.today)[place])


def mine(turn: Turn) -> Choice:
    return Choice(turn.tr("Work given to me"), COMMAND)


def card_choice(turn: Turn, number: int) -> Choice:
    return Choice(turn.tr("Look at this work"), f"{COMMAND} viec {number}")


def of_pledge(turn: Turn, pledge_id: int, count: int | None = None) -> Choice:
    """The way from a pledge to what is to be done for it."""
    label = turn.tr("Work items")
    return Choice(f"{label} ({count})" if count else label, f"{COMMAND} {pledge_id}")
