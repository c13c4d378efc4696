"""What thanks bring: `/loicamon` with what may follow it, and its dialogue."""

from domain.permissions import belongs
from handlers.talk.arguments import row_number, verb_first
from handlers.talk.subject import ChatCommand, Subject, joined
from handlers.talk.turn import Turn
from handlers.thanking import giving, showing
from handlers.thanking.theirs import AGREE, BACK, DECLINE, GIVE, OF_MONTH, SEE


def run(turn: Turn, argument: str) -> None:
    """ "/loicamon", "/loicamon gui 17", "/loicamon thang", "/loicamon xem 3"."""
    asked = verb_first(argument, (GIVE, OF_MONTH, SEE, AGREE, DECLINE, BACK))
    if asked.verb == GIVE:
        giving.begin(turn, pledge_id=row_number(asked.rest) or None)
    elif asked.verb == OF_MONTH:
        giving.begin(turn, of_month=True)
    elif asked.verb == SEE:
        showing.show(turn, asked.number)
    elif asked.verb in (AGREE, DECLINE):
        showing.answer(turn, asked.number, agreed=asked.verb == AGREE)
    elif asked.verb == BACK:
        showing.take_back(turn, asked.number)
    else:
        showing.overview(turn)


THANKING = Subject(
    commands=(ChatCommand(("loicamon", "thanks"), "words of thanks", run, joined, listed=False, menu_of=belongs),),
    dialogues=(giving.give,),
)
