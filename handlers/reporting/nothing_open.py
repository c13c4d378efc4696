"""A report where nothing is open: what waits, was given back or was withdrawn is named, with the way on."""

from collections.abc import Callable, Sequence

from domain.chat import Choice
from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from domain.stamps import WAY_BACK
from handlers.changing.own_pledge import BACK
from handlers.entering import whose
from handlers.people import secretary
from handlers.pledges.my_pledges import visible
from handlers.reporting.told import says_all as told_plainly
from handlers.reporting.weighing import letter_of
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted
from storage import changing


def says_what_waits(
    turn: Turn, for_id: int | None = None, told: str = "", of: Callable[[Pledge], bool] = lambda _: True
) -> bool:
    """Name the pledge that was reported done already, given back, or just withdrawn; False where there is none.

    `told`, said of it since, can be passed on to the leader. `of`: which pledges may be meant.
    """
    found = [each for each in visible(turn, for_id) if of(each)]
    claimed = next((pledge for pledge in found if pledge.state is PledgeState.CLAIMED), None)
    if claimed is None:
        returned = [pledge for pledge in found if pledge.state is PledgeState.RETURNED]
        return _says_what_was_given_back(turn, returned, for_id) or _says_what_was_withdrawn(turn, found, for_id)
    if for_id is not None:
        words = turn.tr("It is reported as done already and waits for confirmation:")
        turn.say(f"{whose.heading(turn, for_id)}\n{words}\n{quoted(claimed.content)}")
        return True
    words = turn.tr("You have reported this already; it waits for confirmation:") + f"\n{quoted(claimed.content)}"
    choices = (Choice(turn.tr("My pledges"), "/camket"), Choice(turn.tr("A mistake: take it back"), "/laylai"))
    if " " in told and not told_plainly(told, claimed):
        secretary.offer(turn, letter_of(claimed, told), words, choices)
    else:
        turn.say(words, choices)
    return True


def _says_what_was_given_back(turn: Turn, returned: Sequence[Pledge], for_id: int | None) -> bool:
    if not returned:
        return False
    words = turn.tr("This one was given back to you to be amended; after that you can report:")
    if for_id is not None:
        given_back = turn.tr("This one was given back to be amended; after that you can report:")
        words = f"{whose.heading(turn, for_id)}\n{given_back}"
    amend = Choice(turn.tr("Amend it"), f"/sua {returned[0].id}")
    turn.say(f"{words}\n{quoted(returned[0].content)}", (amend, Choice(turn.tr("My pledges"), "/camket")))
    return True


def _says_what_was_withdrawn(turn: Turn, found: Sequence[Pledge], for_id: int | None) -> bool:
    """Whoever reports on what they took back a few days ago may let it go on first."""
    lately = [each for each in found if changing.is_withdrawn_since(turn.session, each, turn.now - WAY_BACK)]
    if for_id is not None or not lately:
        return False
    words = turn.tr("You took this one back, so nothing is noted. If you go on with it, report after that:")
    goes_on = Choice(turn.tr("A mistake: it goes on"), f"/rut {BACK} {lately[-1].id}")
    turn.say(f"{words}\n{quoted(lately[-1].content)}", (goes_on, Choice(turn.tr("Register another"), "/dangky")))
    return True
