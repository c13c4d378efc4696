"""A change or a withdrawal carried out, or put before a leader where the campaign has pledges approved first."""

import re
from dataclasses import dataclass, replace
from functools import partial

from domain.chat import Choice
from domain.errors import UserError
from domain.pledges.changes import is_easier
from domain.pledges.pledge import Pledge
from domain.pledges.standing import standing_of
from domain.pledges.states import PledgeState
from domain.stamps import WAY_BACK
from domain.understanding.text.words import fold
from handlers.changing.own_pledge import BACK, is_untouched, more, pledge_of, tell_leaders
from handlers.deciding import items
from handlers.entering import telling, whose
from handlers.talk.arguments import number_first, row_number
from handlers.talk.turn import Turn
from locales.wording import letters
from locales.wording.pledges import change_heard, changed_text, pledge_card, put_back_heard, withdrawal_heard
from locales.wording.queue.answering import lapsed_text, wished_text
from locales.wording.quotation import quoted
from storage import changing, pledges
from storage.ground import history
from storage.queue import approval, wishes

SAME, DROP = "nguyen", "thoi"
"""`/sua nguyen 17` sends a pledge again that was given back; `/sua thoi 17` asks for a change no more."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Why something is entered, "" where nobody said, and the member it is for, None for one's own."""

    why: str
    for_id: int | None
    typed: str = ""  # the new words without the accents put in
    tells: bool = False  # whoever leads hears of it, though no reason goes with it


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


def change(turn: Turn, pledge: Pledge, after: Pledge, group_id: int | None, entry: Entry) -> None:
    """Change it, and tell whoever relies on it; or ask for it."""
    if after.deadline != pledge.deadline:
        _require_to_come(turn, after)
    if needs_yes(turn, pledge, after):
        _ask(turn, pledge, after, group_id, entry)
        return
    stamp = turn.stamp.because(entry.why) if entry.why else turn.stamp
    changed = replace(changing.change(turn.session, pledge, after, group_id, stamp, entry.typed), wish_id=None)
    if pledge.state is PledgeState.RETURNED:
        _send_again(turn, pledge, changed, entry)
        return
    _say_changed(turn, pledge, changed, entry)
    if (entry.why or entry.tells) and entry.for_id is None:
        tell_leaders(turn, pledge, partial(change_heard, before=pledge, after=changed, why=entry.why), "changed")


def _say_changed(turn: Turn, before: Pledge, after: Pledge, entry: Entry) -> None:
    text = changed_text(turn.language, turn.today, after)
    if entry.for_id is not None:
        text += "\n" + telling.tell(turn, after, letters.changed_text, before=before, after=after, why=entry.why)
    elif before.wish_id is not None:
        text += f"\n{lapsed_text(turn.language)}"
    back = Choice(turn.tr("A mistake: as it was before"), f"/sua {BACK} {before.id} {items.seen(turn, after)}")
    choices = [more(turn, entry.for_id), back]
    if after.is_open and standing_of(after, turn.today).closes:
        text += "\n" + turn.tr("What is reported reaches this target already. Is it done?")
        choices.insert(0, Choice(turn.tr("Report it as done"), f"/baocao {after.id} xong"))
    turn.say(text, choices, columns=2)


def change_back(turn: Turn, argument: str) -> None:
    """Let it say what it said before this person changed it: "17 523", where a button of the change 523 was tapped.

    Tapped twice it does that once.
    """
    number, entry = (row_number(each) for each in number_first(argument))
    pledge = pledge_of(turn, number)
    before = changing.before_last(turn.session, pledge, turn.member.id, turn.now - WAY_BACK, entry)
    if before is None or before == pledge:
        raise UserError("There is nothing to take back here.")
    if before.deadline != pledge.deadline:
        _require_to_come(turn, before)
    owner_id = whose.owner_of(turn, str(pledge.id))
    if owner_id is None and history.reason(turn.session, "pledge", pledge.id, "changed"):
        tell_leaders(turn, pledge, partial(put_back_heard, before=pledge, after=before), "put back")
    _, group_id = changing.headings(turn.session, pledge.id)
    pledge = changing.change(turn.session, pledge, before, group_id, turn.stamp)
    telling.undone(turn, pledge.member_id, pledge.id, pledge.content)
    words = turn.tr("It is as it was before:") + f"\n\n{pledge_card(turn.language, turn.today, pledge)}"
    turn.say(words, (more(turn, owner_id),))


def _require_to_come(turn: Turn, after: Pledge) -> None:
    if after.deadline < turn.today:
        again = (Choice(turn.tr("Change"), f"/sua {after.id}"),)
        raise UserError("{day} has passed already. Please choose a later day.", again, day=after.deadline)


def withdraw(turn: Turn, pledge: Pledge, entry: Entry) -> None:
    """Take it back, and tell whoever leads; or ask for it."""
    if needs_yes(turn, pledge, None):
        _ask(turn, pledge, None, 0, entry)
        return
    why = entry.why
    pledges.move(turn.session, pledge, PledgeState.WITHDRAWN, turn.stamp.because(why))
    back = Choice(turn.tr("A mistake: it goes on"), f"/rut {BACK} {pledge.id}")
    text = f"{turn.tr('Taken back:')}\n{quoted(pledge.content)}"
    if entry.for_id is not None:
        text += "\n" + telling.tell(turn, pledge, letters.withdrawn_text, pledge=pledge, why=why)
        turn.say(text, (more(turn, entry.for_id), back))
        return
    turn.say(text, (more(turn, None), back), columns=2)
    tell_leaders(turn, pledge, partial(withdrawal_heard, pledge=pledge, why=why), "withdrawn")


def drop_wish(turn: Turn, number: str) -> None:
    pledge = pledge_of(turn, row_number(number))
    if pledge.wish_id is None:
        raise UserError("Nothing is asked for here any more.")
    if pledge.member_id is not None and turn.member.id not in (pledge.member_id, pledge.wish_by_id):
        raise UserError("The comrade asked for this, so only the comrade asks for it no more.")
    wishes.drop(turn.session, pledge, turn.stamp)
    telling.undone(turn, pledge.member_id, pledge.id, pledge.content)
    said = turn.tr("I ask for it no more; it stays as it is:")
    turn.say(f"{said}\n{quoted(pledge.content)}", (more(turn, whose.owner_of(turn, str(pledge.id))),))


def send_as_it_is(turn: Turn, number: str) -> None:
    pledge = pledge_of(turn, row_number(number))
    if pledge.state is not PledgeState.RETURNED:
        raise UserError("This pledge is not one that was given back to you.")
    _send_again(turn, pledge, pledge, Entry("", whose.owner_of(turn, str(pledge.id))))


def _send_again(turn: Turn, before: Pledge, after: Pledge, entry: Entry) -> None:
    """What was given back waits again, or is active where nothing is approved first any more."""
    first = approval.rules(turn.session, after)
    pledge = pledges.move(turn.session, after, PledgeState.WAITING if first else PledgeState.ACTIVE, turn.stamp)
    text = changed_text(turn.language, turn.today, pledge)
    if first:
        asked = items.ask_for_approval if entry.for_id is None else items.ask_and_say
        text = f"{asked(turn, pledge)}\n\n{pledge_card(turn.language, turn.today, pledge)}"
    if entry.for_id is not None:
        said = telling.tell(turn, pledge, letters.sent_again_text, before=before, after=pledge, why=entry.why)
        text += f"\n{said}"
    turn.say(text, (more(turn, entry.for_id),))


def _ask(turn: Turn, pledge: Pledge, after: Pledge | None, group_id: int | None, entry: Entry) -> None:
    asking = wishes.ask(turn.session, pledge, after, group_id, turn.stamp.because(entry.why), entry.typed)
    names, above = items.named(turn, items.ask_deciders(turn, asking), pledge)
    drop = Choice(turn.tr("Ask for it no more"), f"/sua {DROP} {pledge.id}")
    text = f"{wished_text(turn.language, names, above)}\n{quoted(pledge.content)}"
    if entry.for_id is not None:
        text += "\n" + telling.tell(turn, pledge, letters.wished_text, pledge=pledge, after=after, why=entry.why)
    turn.say(text, (more(turn, entry.for_id), drop), columns=2)
