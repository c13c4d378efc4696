"""`/dauviec`: what was given to somebody, what is to be done for a pledge, one item with what can be done."""

from collections.abc import Sequence

from domain.chat import Choice
from domain.errors import UserError
from domain.pledges.states import GOING_ON
from domain.work.item import WorkItem, WorkState
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from handlers.work import whose
from handlers.work.whose import COMMAND, Mine
from locales.wording.quotation import quoted
from locales.wording.work import items as wording
from storage.people import members
from storage.work import items, writing

SHOWN = 8
AMONG_PLEDGES = 5
MINE, PLEDGE = "toi", "viecchung"


def mine(turn: Turn) -> list[WorkItem]:
    """What this person still has to do, where they belong to the branch of the pledge or serve it."""
    found = items.of_holder(turn.session, turn.member.id)
    parts = {each.pledge_id for each in found}
    theirs = {number for number in parts if _is_here(turn, next(x for x in found if x.pledge_id == number))}
    return [each for each in found if each.pledge_id in theirs]


def _is_here(turn: Turn, item: WorkItem) -> bool:
    try:
        return whose.item(turn, item.id).does
    except UserError:
        return False


def show_mine(turn: Turn, start: int = 0) -> None:
    found = mine(turn)
    if not found:
        turn.say(turn.tr("No work is given to you at present."), (Choice(turn.tr("My pledges"), "/camket"),))
        return
    shown = found[start : start + SHOWN]
    head = turn.trn("Work given to you: {count}", "Work given to you: {count}", len(found))
    lines, choices = _entries(turn, shown, with_holder=False)
    more = onwards(turn, start, SHOWN, len(found), f"{COMMAND} {MINE}")
    turn.say("\n".join([head, *lines]), [*choices, *more, Choice(turn.tr("My pledges"), "/camket")])


def _entries(turn: Turn, shown: Sequence[WorkItem], *, with_holder: bool = True) -> tuple[list[str], list[Choice]]:
    """The lines of a list and the choices that open them, which without buttons are the lines themselves."""
    lines = [wording.entry(turn.language, turn.today, each, with_holder=with_holder) for each in shown]
    if turn.capabilities.buttons:
        return lines, [Choice(wording.label(each), f"{COMMAND} viec {each.id}") for each in shown]
    labels = [line.removeprefix("• ") for line in lines]
    return [], [Choice(label, f"{COMMAND} viec {each.id}") for label, each in zip(labels, shown, strict=True)]


def show_pledge(turn: Turn, number: int, start: int = 0) -> None:
    part = whose.pledge_of(turn, number)
    found = items.of_pledge(turn.session, number)
    back = Choice(turn.tr("Back to this work"), f"/camket {number}" if part.gives else f"/danhsach viec {number}")
    may_add = part.gives and part.pledge.state in GOING_ON
    add = [Choice(turn.tr("Add work"), f"{COMMAND} them {number}")] if may_add else []
    if not found:
        text = turn.tr("Nothing is written down yet of what is to be done for this.")
        turn.say(f"{quoted(part.pledge.content)}\n{text}", [*add, back])
        return
    done = sum(each.state is WorkState.DONE for each in found)
    head = turn.tr(
        "{content}: {done} of {count} done", content=quoted(part.pledge.content), done=done, count=len(found)
    )
    shown = found[start : start + SHOWN]
    lines, choices = _entries(turn, shown)
    more = onwards(turn, start, SHOWN, len(found), f"{COMMAND} {PLEDGE} {number}")
    turn.say("\n".join([head, *lines]), [*choices, *more, *add, back], private=True)


def show_item(turn: Turn, number: int, before: str = "") -> None:
    found = whose.item(turn, number)
    given_by = found.item.given_by_id
    giver = members.names(turn.session, [given_by]).get(given_by, "") if given_by != turn.member.id else ""
    text = wording.card(turn.language, turn.today, found.item, giver)
    turn.say(f"{before}\n\n{text}" if before else text, _ways(turn, found), columns=2)


def _ways(turn: Turn, found: Mine) -> list[Choice]:
    item, ways = found.item, list[Choice]()

    def way(label: str, verb: str) -> None:
        ways.append(Choice(label, f"{COMMAND} {verb} {item.id}"))

    if found.is_theirs and found.pledge.state in GOING_ON:
        if item.is_open:
            way(turn.tr("It is done"), "xong")
            if found.does and not found.gives:
                way(turn.tr("Hand it on to a comrade"), "chuyen")
                way(turn.tr("I cannot take it on"), "khong")
            else:
                way(turn.tr("Give it to a comrade") if not item.holder_id else turn.tr("Give it to another"), "chuyen")
                way(turn.tr("Change it"), "sua")
                way(turn.tr("Take it off the list"), "bo")
        elif item.state is WorkState.DONE:
            way(turn.tr("Not done yet after all"), "lai")
        elif found.gives:
            way(turn.tr("Put it on the list again"), "lai")
    if item.is_open and writing.declined_by(turn.session, item) == turn.member.id:
        way(turn.tr("I take it on after all"), "nhan")
    if found.gives or not found.does:
        ways.append(whose.of_pledge(turn, item.pledge_id))
    if found.does:
        ways.append(whose.mine(turn))
    return ways
