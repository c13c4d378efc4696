"""What may follow `/loicamon`, and one word of thanks for those who may read it."""

from domain.commending.thanks import Thanks
from domain.errors import NotAllowed, UserError
from domain.permissions import may_lead
from domain.roles import Place
from handlers.talk.turn import Turn
from storage import organisations
from storage.commending import thanks

COMMAND = "/loicamon"
GIVE, OF_MONTH, SEE, AGREE, DECLINE, BACK = "gui", "thang", "xem", "dongy", "thoi", "lai"


def open_one(turn: Turn, number: int | None) -> tuple[Thanks, Place]:
    """One this person may read, with the cell that said it: whoever it was said to, and who leads the cell."""
    found = thanks.get(turn.session, number or 0)
    place = organisations.by_id(turn.session, found.organisation_id) if found else None
    if found is None or place is None or found.taken_back_on is not None:
        raise UserError("There is no such word of thanks any more.")
    if turn.member.id != found.member_id and not may_lead(turn.member, place):
        raise NotAllowed("That was said to somebody else.")
    return found, place
