""" "Xoài 100 cây", "dạy được 6 buổi" of who pledged coconut palms: what that shall be is asked, nothing is noted."""

import re

from domain.pledges.pledge import Pledge
from domain.understanding.acts.act import Act
from domain.understanding.acts.persons import is_for_somebody
from domain.understanding.acts.reading import read_act
from domain.understanding.goals import read_goal
from domain.understanding.readings import How
from domain.understanding.remarks.other_things import instead
from domain.understanding.statements import only_registers
from domain.understanding.tallies.gifts import is_of_money
from domain.understanding.text.words import tokenised
from handlers.pledges.my_pledges import reportable
from handlers.reporting import hearing, told
from handlers.reporting.asking_back import ask_what_it_is
from handlers.reporting.meant import is_in_money, names
from handlers.reporting.nothing_open import says_what_waits
from handlers.reporting.weighing import beside_of
from handlers.talk import conversation, parking
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted

_PAUSE = re.compile(r"[,;.]\s+|\n+")
AMOUNT, SHOWN = 4, 80  # words, characters
_MAY_BE = frozenset({Act.REPORT, Act.OUTLOOK, Act.HEARSAY, Act.OTHER, Act.PROMISE})


def heard(turn: Turn) -> bool:
    """Whether what is told counts another thing than each pledge that might take the number; then it is asked.

    What else is told in the sentence comes after it.
    """
    clauses = _PAUSE.split(turn.text)
    if is_for_somebody(tokenised(turn.text)):
        return False
    if is_of_money(turn.text) and _tells(turn.text):
        return _takes_money(turn)
    odd = next(((clause, *of) for clause in clauses if (of := _another(turn, clause))), None)
    if odd is None:
        return counts_only_others(turn, turn.text)
    if not _tells(turn.text):
        return False
    clause, pledge, said = odd
    rest = ", ".join(each for each in clauses if each is not clause)
    parking.wait_with(turn, clause if any(map(str.isdigit, rest)) else turn.text)
    if any(map(str.isdigit, rest)):
        conversation.let_wait(turn, [*conversation.waiting(turn), (Act.REPORT, rest)])
    ask_what_it_is(turn, pledge, said)
    return True


def _takes_money(turn: Turn) -> bool:
    """Take what is told in money alone for the pledge of it; where none is open it is asked, or what was withdrawn."""
    found = reportable(turn)
    if hearing.gifts(turn, turn.text):
        return True
    if any(is_in_money(each) for each in found):
        return False
    if says_what_waits(turn, told=turn.text, of=is_in_money):
        return True
    read = read_act(turn.text)
    if not found or read.act is Act.PROMISE or (read.act is Act.HEARSAY and read.sure):
        return False
    parking.wait_with(turn, turn.text)
    ask_what_it_is(turn, found[0], quoted(turn.text, SHOWN)[1:-1])
    return True


def counts_only_others(turn: Turn, text: str, *, put_right: str = "") -> bool:
    """Ask where a sure report counts what no open pledge is about, and names nothing of any: "gắn được 12 bóng đèn".

    `put_right`: the whole of a slip, of which the text is what is right.
    """
    found = reportable(turn)
    read = read_act(text) if found else None
    if read is None or not (put_right or (read.act is Act.REPORT and read.sure)) or only_registers(tokenised(text)):
        return False
    if not all(_is_foreign(each, text) for each in found):
        return False
    parking.wait_with(turn, text)
    ask_what_it_is(turn, found[0], quoted(put_right or text, SHOWN)[1:-1])
    return True


def _is_foreign(pledge: Pledge, text: str) -> bool:
    """Whether only what a pledge is not about is counted; what is wanting may be the trouble with it."""
    read = told.reading(text, pledge)
    trouble = read.how is How.UNFINISHED and beside_of(pledge, text).concerns_leaders
    return bool(read.other) and not names(pledge, text) and not trouble


def _another(turn: Turn, clause: str) -> tuple[Pledge, str] | None:
    """The pledge whose number a clause may tell, and the other thing it names; None where one counts that thing."""
    found = [each for each in reportable(turn) if told.may_count(clause, each)]
    things = [instead(each.content, clause) for each in found]
    return (found[0], things[0][1]) if found and things[0] and all(things) else None


def _tells(text: str) -> bool:
    """Whether a number is told, and no promise or change is made."""
    said = tokenised(text)
    numbered = any(sign.isdigit() for sign in text) or read_goal(text).goal is not None
    heard = read_act(text)
    promises = heard.act is Act.PROMISE and heard.sure and len(text.split()) > AMOUNT
    return numbered and not promises and not only_registers(said) and heard.act in _MAY_BE
