"""What is said of a pledge that was just registered, and whom it waits for."""

from domain.chat import Choice
from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from handlers.deciding import items
from handlers.entering import telling, whose
from handlers.talk.turn import Turn
from locales.wording.pledges import pledge_card


def words_for(turn: Turn, pledge: Pledge) -> str:
    """What is said of a new pledge: that it is registered, and for whom it waits where it is approved first."""
    if pledge.state is not PledgeState.WAITING:
        return turn.tr("Your pledge is registered. Wishing you every success!")
    return items.ask_for_approval(turn, pledge)


def say_entered(turn: Turn, pledge: Pledge) -> None:
    """Answer whoever entered it for a member, and for whom it waits; the way back is below."""
    name, told = whose.told_apart(turn, pledge.member_id), telling.registered(turn, pledge)
    text = turn.tr("✅ Registered for comrade {name}.", name=name)
    waits = f"{items.ask_and_say(turn, pledge)}\n" if pledge.state is PledgeState.WAITING else ""
    more = Choice(turn.tr("More for comrade {name}", name=name), f"/ghiho {pledge.member_id}")
    ways = (more, Choice(turn.tr("A mistake: take it back"), "/laylai"))
    turn.say(f"{text} {waits}{told}\n\n{pledge_card(turn.language, turn.today, pledge)}", ways)
