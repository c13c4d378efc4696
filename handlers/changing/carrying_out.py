"""A change or a withdrawal carried out, or put before a leader where the campaign has pledges approved first."""

import re
from dataclasses import replace
from functools import partial

from domain.chat import Choice
from domain.errors import UserError
from domain.pledges.changes import is_easier
from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from domain.understanding.text.words import fold
from handlers.changing.own_pledge import BACK, is_untouched, pledge_of, tell_leaders
from handlers.deciding import items
from handlers.talk.turn import Turn
from locales.wording.pledges import change_heard, changed_text, pledge_card, withdrawal_heard
from locales.wording.queue.answering import lapsed_text, wished_text
from locales.wording.quotation import quoted
from storage import changing, pledges
from storage.queue import approval, wishes

SAME, DROP = "nguyen", "thoi"
"""`/sua nguyen 17` sends a pledge again that was given back; `/sua thoi 17` asks for a change no more."""


def needs_yes(turn: Turn, pledge: Pledge, after: Pledge | None) -> bool:
    """Whether a leader has to agree: to less, later, other words, or a withdrawal of what was reported on."""
    if pledge.state is not PledgeState.ACTIVE or not approval.rules(turn.session, pledge):
        return False
    if after is None:
        return not is_untouched(pledge, turn)
    easier = is_easier(pledge, after.goal, after.milestone, after.deadline)
    return easier or _without_figures(after.content) != _without_figures(pledge.content)


def _without_figures(content: str) -> str:
    return re.sub(r"[\d.,%]+", "", fold(content)).strip()


def change(turn: Turn, pledge: Pledge, after: Pledge, group_id: int, why: str) -> None:
    """Change it, and tell whoever relies on it; or ask for it."""
    if after.deadline != pledge.deadline and after.deadline < turn.today:
        again = (Choice(turn.tr("Change"), f"/sua {pledge.id}"),)
        raise UserError("{day} has passed already. Please choose a later day.", again, day=after.deadline)
    if needs_yes(turn, pledge, after):
        _ask(turn, pledge, after, group_id, why)
        return
    stamp = turn.stamp.because(why) if why else turn.stamp
    changed = changing.change(turn.session, pledge, after, group_id, stamp)
    if pledge.state is PledgeState.RETURNED:
        _send_again(turn, changed)
        return
    back = Choice(turn.tr("A mistake: as it was before"), f"/sua {BACK} {pledge.id}")
    lapsed = f"\n{lapsed_text(turn.language)}" if pledge.wish_id is not None else ""
    turn.say(
        changed_text(turn.language, turn.today, replace(changed, wish_id=None)) + lapsed, (_mine(turn), back), columns=2
    )
    if why:
        tell_leaders(turn, pledge, partial(change_heard, before=pledge, after=changed, why=why), "changed")


def withdraw(turn: Turn, pledge: Pledge, why: str) -> None:
    """Take it back, and tell whoever leads; or ask for it."""
    if needs_yes(turn, pledge, None):
        _ask(turn, pledge, None, 0, why)
        return
    pledges.move(turn.session, pledge, PledgeState.WITHDRAWN, turn.stamp.because(why))
    back = Choice(turn.tr("A mistake: it goes on"), f"/rut {BACK} {pledge.id}")
    turn.say(f"{turn.tr('Taken back:')}\n{quoted(pledge.content)}", (_mine(turn), back), columns=2)
    tell_leaders(turn, pledge, partial(withdrawal_heard, pledge=pledge, why=why), "withdrawn")


def drop_wish(turn: Turn, number: int) -> None:
    """Ask no more for what waits for a leader's yes."""
    pledge = pledge_of(turn, number)
    if pledge.wish_id is None:
        raise UserError("Nothing is asked for here any more.")
    wishes.drop(turn.session, pledge, turn.stamp)
    turn.say(f"{turn.tr('I ask for it no more; it stays as it is:')}\n{quoted(pledge.content)}", (_mine(turn),))


def send_as_it_is(turn: Turn, number: int) -> None:
    """Send a pledge that was given back once more, unchanged."""
    pledge = pledge_of(turn, number)
    if pledge.state is not PledgeState.RETURNED:
        raise UserError("This pledge is not one that was given back to you.")
    _send_again(turn, pledge)


def _send_again(turn: Turn, pledge: Pledge) -> None:
    """What was given back waits again, or is active where nothing is approved first any more."""
    first = approval.rules(turn.session, pledge)
    pledge = pledges.move(turn.session, pledge, PledgeState.WAITING if first else PledgeState.ACTIVE, turn.stamp)
    text = changed_text(turn.language, turn.today, pledge)
    if first:
        text = f"{items.ask_for_approval(turn, pledge)}\n\n{pledge_card(turn.language, turn.today, pledge)}"
    turn.say(text, (_mine(turn),))


def _ask(turn: Turn, pledge: Pledge, after: Pledge | None, group_id: int, why: str) -> None:
    asking = wishes.ask(turn.session, pledge, after, group_id, turn.stamp.because(why))
    names, above = items.named(turn, items.ask_deciders(turn, asking), pledge)
    drop = Choice(turn.tr("Ask for it no more"), f"/sua {DROP} {pledge.id}")
    turn.say(f"{wished_text(turn.language, names, above)}\n{quoted(pledge.content)}", (_mine(turn), drop), columns=2)


def _mine(turn: Turn) -> Choice:
    return Choice(turn.tr("My pledges"), "/camket")
