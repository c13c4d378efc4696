"""`/khenthuong ten 3`: those who propose somebody that is no member say that they agreed to be named; and back."""

from domain.chat import Choice
from domain.commending.commendation import Commendation
from domain.errors import NotAllowed, UserError
from domain.permissions import may_see_names
from handlers.commending import theirs
from handlers.commending.theirs import COMMAND, NAMED, SEE
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose
from locales.language import marked
from storage.commending import rows

YES, NO = "co", "khong"


def say(turn: Turn, number: int, answer: str = "") -> None:
    """Ask whether they agreed; or keep the answer that was picked."""
    found, place = theirs.open_one(turn, number)
    if not found.is_of_somebody:
        raise UserError("Whoever is a member says so themselves.")
    if not may_see_names(turn.member, place):
        raise NotAllowed("This is written by {organisation}, who proposed it.", organisation=place.name)
    see = Choice(turn.tr("See it"), f"{COMMAND} {SEE} {found.id}")
    if answer not in (YES, NO):
        question = turn.tr(
            "Did {name} agree that their name stands in the papers and is seen by the levels above?", name=found.name
        )
        propose(
            turn,
            question,
            _choice(turn, found, YES, marked("Yes, they agreed")),
            Choice(turn.tr("No, leave it"), "/dethoi"),
        )
        return
    rows.note_agreed(turn.session, found, turn.stamp, agreed=answer == YES)
    if answer == YES:
        back = _choice(turn, found, NO, marked("A mistake, take it back"))
        turn.say(turn.tr("Noted: {name} agreed to be named, as you say.", name=found.name), (back, see))
    else:
        turn.say(turn.tr("Taken back: outside {branch} the name is not shown.", branch=place.name), (see,))


def _choice(turn: Turn, found: Commendation, answer: str, label: str) -> Choice:
    return Choice(turn.tr(label), f"{COMMAND} {NAMED} {found.id} {answer}")
