"""`/giaouoc`: what may follow it."""

from collections.abc import Callable, Mapping

from domain.errors import UserError
from handlers.agreements import breaking, drafting, showing, signing, theirs
from handlers.agreements.scoring import points, seeing, taking_back
from handlers.agreements.spoken import waiting
from handlers.agreements.theirs import NEW, PAST
from handlers.talk.arguments import row_number, verb_first
from handlers.talk.turn import Turn


def run(turn: Turn, argument: str) -> None:
    """ "/giaouoc", "/giaouoc moi cụm 1 năm 2026", "/giaouoc ky 3", "/giaouoc cham 3 7 2026"."""
    wish = verb_first(argument, (NEW, PAST, *_OF_ONE))
    if wish.verb == NEW:
        drafting.start(turn, wish.rest)
    elif wish.verb == PAST:
        showing.show_past(turn, row_number(wish.rest))
    elif wish.verb:
        _serve(turn, wish.verb, wish.rest)
    elif number := row_number(argument.strip("#. ")):
        showing.show(turn, number)
    else:
        showing.show_all(turn)


def _serve(turn: Turn, verb: str, rest: str) -> None:
    """Do with one agreement what a verb says; without a number with the only one there is."""
    act, most = _OF_ONE[verb]
    numbers = [row_number(each.strip("#.")) for each in rest.split()][:most]
    if not numbers:
        found = [each for each in theirs.mine(turn) if not each.is_over(turn.today)]
        if len(found) != 1:
            theirs.offer(turn, found, verb, turn.tr("Which agreement do you mean?")) if found else showing.show_all(
                turn
            )
            return
        numbers = [found[0].id]
    if verb in _NEED_TWO and len(numbers) < len(("agreement", "what of it")):
        raise UserError("There is no such agreement.", (theirs.to_all(turn),))
    act(turn, *numbers)


_NEED_TWO = frozenset(
    {theirs.CHANGE_BACK, theirs.COME_BACK, theirs.SCORE_BACK, theirs.SHEET, theirs.REMARK, theirs.REMARK_BACK}
)
"""What is done with something of an agreement, by its number."""
_OF_ONE: Mapping[str, tuple[Callable[..., None], int]] = {
    theirs.SEE: (showing.show, 1),
    theirs.SIGN: (signing.start, 2),
    theirs.UNSIGN: (signing.take_back, 2),
    theirs.REMIND: (waiting.remind, 2),
    theirs.BIND: (drafting.put_in_force, 1),
    theirs.CHANGE: (drafting.change, 1),
    theirs.CHANGE_BACK: (drafting.change_back, 2),
    theirs.WITHDRAW: (drafting.withdraw, 1),
    theirs.BREAK: (breaking.start, 1),
    theirs.LEAVE: (breaking.leave, 2),
    theirs.REOPEN: (breaking.reopen, 1),
    theirs.COME_BACK: (breaking.come_back, 2),
    theirs.SCORE: (points.start, 3),
    theirs.SCORE_BACK: (taking_back.take_back, 2),
    theirs.SHEET: (seeing.sheet, 3),
    theirs.STANDINGS: (seeing.standings, 2),
    theirs.REMARK: (seeing.speak_up, 3),
    theirs.REMARK_BACK: (seeing.take_remark_back, 2),
}
"""By verb: what does it, and how many numbers follow: the agreement, then a party, an entry or a year."""
