"""`/chitieugiao`: the targets given to one's own units, and those given below with what each has reached."""

import re
from collections.abc import Sequence
from decimal import Decimal

from domain.chat import Choice
from domain.errors import UserError
from domain.indicators.assigned import AssignedState
from domain.understanding.text.words import fold
from handlers.assigning import by_page, by_table, giving, units
from handlers.assigning.given import changing, seeing, withdrawing
from handlers.assigning.received import accepting, answering, asking, talking, which
from handlers.assigning.received.which import Held
from handlers.indicators import places
from handlers.talk.arguments import is_number, verb_first
from handlers.talk.turn import Turn
from storage.indicators import serving

MINE, BELOW, ONE, GIVE = "cua", "da", "mot", "giao"
ACCEPT, ASK, AGREE, KEEP, WITHDRAW, AS_BEFORE = "nhan", "xin", "dongy", "giu", "thu", "nhucu"
TABLE, PAGE_FOR_TABLE, NOT_YET, MORE = "bang", "trang", "chua", "vuot"
_DOING = {
    ACCEPT: answering.accept,
    ASK: asking.begin,
    AGREE: lambda turn, number: answering.decide(turn, number, agrees=True),
    KEEP: lambda turn, number: answering.decide(turn, number, agrees=False),
    "xetlai": answering.decide_again,
    "ngaydong": lambda turn, number: answering.decide_day(turn, number, agrees=True),
    "ngaygiu": lambda turn, number: answering.decide_day(turn, number, agrees=False),
    "trao": talking.begin,
    WITHDRAW: withdrawing.begin,
    AS_BEFORE: withdrawing.give_again,
    "hoan": withdrawing.undo,
    "doi": changing.begin_one,
    TABLE: by_table.read_back,
}
_VERBS = (MINE, BELOW, ONE, GIVE, PAGE_FOR_TABLE, NOT_YET, MORE, "chia", *_DOING)
PAGE, FEW = 5, 3
_WAITING = re.compile(
    r"\b(?:cho|chua|can) (?:chi bo |don vi |minh |tui |toi |duoc )*(?:tra loi|nhan|phan hoi|chap nhan)\b"
)


def show(turn: Turn, argument: str) -> None:
    asked = verb_first(argument, _VERBS)
    numbers = [int(each) for each in asked.rest.split() if is_number(each)]
    if asked.verb == GIVE:
        giving.begin(turn, asked.rest)
    elif asked.verb == BELOW or (asked.verb == "" and units.givers(turn)):
        seeing.below(turn)
    elif asked.verb in ("", MINE) or not numbers:
        mine(turn)
    elif asked.verb == PAGE_FOR_TABLE:
        by_page.offer(turn, *numbers[:3])
    elif asked.verb == ONE:
        seeing.of_one(turn, numbers[0], numbers[1] if len(numbers) > 1 else 0)
    elif asked.verb == NOT_YET:
        answering.reopen(turn, numbers)
    elif asked.verb == MORE:
        accepting.register_more(turn, numbers[0], _figure(asked.rest.split()[-1]))
    elif asked.verb == "chia":
        _share_below(turn, numbers[0])
    else:
        _DOING[asked.verb](turn, numbers[0])


def _figure(said: str) -> Decimal:
    """The figure behind a button; whoever types another hears that it is none."""
    if re.fullmatch(r"\d{1,12}(?:\.\d{1,6})?", said) is None:
        raise UserError("I could not read that figure.")
    return Decimal(said)


def _share_below(turn: Turn, number: int) -> None:
    """Give what one's committee was given on to its own units, equally, to be read back."""
    found = which.must_be_mine(turn, number)
    amount = f"{turn.language.number(found.target.value)} {found.indicator.unit}"
    giving.begin(turn, f"{found.indicator.name} {amount} cho các chi bộ")


def answer_mine(turn: Turn, text: str) -> None:
    """The targets given to us; those that a sentence names alone; what it names and was not given is said."""
    found = which.held(turn)
    waiting = [each for each in found if each.target.is_open]
    said = which.meant(turn, text, found)
    if said.missing and not said.found:
        which.say_not_given(turn, said.missing, found)
    elif found and not waiting and _WAITING.search(fold(text)):
        turn.say(turn.tr("Every target given to you is accepted already."), (answering.mine_choice(turn),))
    else:
        _show_held(turn, said.found or (waiting if _WAITING.search(fold(text)) else found))


def mine(turn: Turn) -> None:
    """The targets given to the units somebody leads or serves, with what was reached."""
    _show_held(turn, which.held(turn))


def _show_held(turn: Turn, found: Sequence[Held]) -> None:
    if not found:
        turn.say(turn.tr("Nothing is given to your organisation for this year."))
        return
    lines = [turn.tr("Targets given to us for {year}:", year=str(turn.today.year))]
    for each in found[:PAGE]:
        reached = places.reached(turn, each.indicator, each.place, each.target.year)
        pledged = serving.pledged(turn.session, each.indicator, each.place, each.target.year, turn.today)
        lines.append(seeing.result_line(turn, each.indicator.name, each.indicator, each.target, reached, pledged))
    if len(found) > PAGE:
        lines.append(turn.tr("and {count} more", count=len(found) - PAGE))
    ways: list[Choice] = []
    for each in [each for each in found if each.target.state is AssignedState.GIVEN][:2]:
        name, number = each.indicator.name, each.target.id
        ways.append(Choice(turn.tr("Accept: {indicator}", indicator=name), f"/chitieugiao {ACCEPT} {number}"))
        ways.append(Choice(turn.tr("Ask for another one: {indicator}", indicator=name), f"/chitieugiao {ASK} {number}"))
    turn.say("\n".join(lines), ways)
