"""An item is done or not, taken off the list or put there again, taken on after all: by a tap, and told."""

from functools import partial

from domain.chat import Choice
from domain.errors import UserError
from domain.permissions import may_do_work
from domain.work.item import WorkDeed, WorkState
from handlers.talk.turn import Turn
from handlers.work import lists, telling, whose
from handlers.work.whose import COMMAND
from locales.wording.quotation import quoted
from locales.wording.work import telling as words
from storage import pledges
from storage.people import deciding
from storage.work import items, writing


def finish(turn: Turn, number: int) -> None:
    """`/dauviec xong 5`: it is done; who gave it hears so."""
    found = whose.open_one(turn, number)
    writing.finish(turn.session, found.item, turn.stamp)
    told = telling.givers(turn, found, partial(words.finished, item=found.item, by=turn.member.name))
    telling.holder(turn, found.item, partial(words.finished, item=found.item, by=turn.member.name))
    said = turn.tr("Noted as done: {work}.", work=quoted(found.item.text))
    said += " " + turn.tr("I tell who gave it.") if told else ""
    choices = [Choice(turn.tr("A mistake: not done yet"), f"{COMMAND} lai {number}")]
    choices += [whose.mine(turn)] if found.does and lists.mine(turn) else []
    choices += [whose.of_pledge(turn, found.item.pledge_id)] if found.gives else []
    turn.say(said, choices)


def again(turn: Turn, number: int) -> None:
    """`/dauviec lai 5`: it is not done after all, or is put on the list again."""
    found = whose.to_change(turn, number)
    if found.item.is_open:
        raise UserError("This is open already.", (whose.card_choice(turn, number),))
    if found.item.state is WorkState.REMOVED and not found.gives:
        raise UserError("This work is not yours to change.", (whose.mine(turn),))
    after = writing.reopen(turn.session, found.item, turn.stamp)
    if found.item.state is WorkState.DONE:
        said = partial(words.reopened, item=after, by=turn.member.name)
        telling.givers(turn, found, said)
        telling.holder(turn, after, said)
        lists.show_item(turn, number, turn.tr("It is open again."))
        return
    told = telling.given(turn, [after])
    lists.show_item(turn, number, f"{turn.tr('It is on the list again.')}\n{told}".strip())


def remove(turn: Turn, number: int) -> None:
    """`/dauviec bo 5`: it need not be done; whoever had it hears so."""
    found = whose.to_change(turn, number)
    if not found.gives:
        raise UserError("This work is not yours to change.", (whose.mine(turn),))
    if not found.item.is_open:
        raise UserError("This is not open any more.", (whose.card_choice(turn, number),))
    writing.remove(turn.session, found.item, turn.stamp)
    telling.no_more(turn, found.item)
    back = Choice(turn.tr("A mistake: put it on the list again"), f"{COMMAND} lai {number}")
    text = turn.tr("Taken off the list: {work}.", work=quoted(found.item.text))
    turn.say(text, (back, whose.of_pledge(turn, found.item.pledge_id)))


def take(turn: Turn, number: int) -> None:
    """`/dauviec nhan 5`: whoever declined it takes it on after all, if nobody has it."""
    item = items.for_change(turn.session, number)
    if item is None or not item.is_open or writing.declined_by(turn.session, item) != turn.member.id:
        raise UserError("This work was given to somebody else meanwhile.", (whose.mine(turn),))
    pledge = pledges.get(turn.session, item.pledge_id)
    place = deciding.place_of(turn.session, pledge, turn.today) if pledge else None
    if not may_do_work(turn.member, turn.member.id, place):
        raise UserError("This work is not yours to see, or not any more.", (whose.mine(turn),))
    writing.hand(turn.session, item, turn.member.id, WorkDeed.TAKEN, turn.stamp)
    found = whose.item(turn, number)
    telling.givers(turn, found, partial(words.taken, item=found.item, by=turn.member.name))
    lists.show_item(turn, number, turn.tr("Thank you: it is yours again."))
