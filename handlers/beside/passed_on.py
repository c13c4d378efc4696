"""Somebody else's words, passed on: nobody's own promise or report, so they are quoted back and asked about."""

import re

from domain.chat import Choice
from domain.codes import read_code
from domain.permissions import belongs, leads, may_announce
from domain.understanding.acts.act import Act
from domain.understanding.statements import WORK
from domain.understanding.text.words import tokenised
from handlers.beside.waiting import ANNOUNCE, READ
from handlers.people import whom
from handlers.registering.registration import register_pledge
from handlers.reporting.progress_report import report_progress
from handlers.subjects import DIALOGUES
from handlers.talk import parking
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import NO
from locales.wording.quotation import quoted

SHOWN = 120  # characters
_NUMBER = re.compile(r"\W*(?:\d{1,3}\s*[.):/-])?\s*")
_CAPITAL = r"(?=[^\W\d_a-zà-ỹđ])[^\W\d_]+"
_NAMED = re.compile(rf"{_NUMBER.pattern}(?:{_CAPITAL}\s+){{1,4}}{_CAPITAL}\s*[:–-]")
""" "2. Võ Thị Tám: vận động 50 triệu"."""
_OF_ONES_OWN = (register_pledge.name, report_progress.name)


def asks(turn: Turn) -> bool:
    """Whether passed-on words were asked about; False where they may be taken as they are.

    They may be the announcement that is asked for, what a member sent to be entered for them, or a code.
    """
    if turn.person is None or not turn.text or read_code(turn.text):
        return False
    if not turn.chat.dialogue and (turn.incoming.forwarded or _is_a_list_of_people(turn)):
        _ask(turn)
        return True
    if not turn.chat.dialogue or not turn.incoming.forwarded:
        return False
    draft = parking.open_draft(turn).get(turn.chat.dialogue, {})
    if turn.chat.dialogue not in _OF_ONES_OWN or draft.get("for_id"):
        return False
    preface = turn.tr("That was passed on from somebody else, so I did not take it. Please answer in your own words.")
    DIALOGUES[turn.chat.dialogue].ask_again(turn, preface)
    return True


def _is_a_list_of_people(turn: Turn) -> bool:
    """Whether somebody who enters nothing for others sends lines that begin with people's names.

    Zalo does not say what was passed on.
    """
    lines = _lines(turn)
    begun = [line for line in lines if _NAMED.match(line)]
    named = [line for line in begun if WORK.at(tokenised(_NUMBER.sub("", line, 1).casefold()), 0) is None]
    return len(named) > 1 and 2 * len(named) > len(lines) and not whom.leads_a_cell(turn)


def _lines(turn: Turn) -> list[str]:
    return [line for line in turn.text.split("\n") if line.strip()]


def _ask(turn: Turn) -> None:
    count = len(_lines(turn))
    if not turn.incoming.forwarded:
        asked = turn.tr("I see a list of several people, and have noted nothing of it:")
    elif count == 1:
        asked = turn.tr("You passed on words of somebody else, and I have noted nothing of them:")
    else:
        asked = turn.trn(
            "You passed on {count} line of somebody else, and I have noted nothing of it:",
            "You passed on {count} lines of somebody else, and I have noted nothing of them:",
            count,
        )
    parking.wait_with(turn, turn.text)
    text = f"{asked}\n{quoted(turn.text, SHOWN)}\n\n{turn.tr('What shall I do with it?')}"
    turn.say(text, [*_ways(turn), Choice(turn.tr("Nothing: it was only to show me"), f"{NO}:/dethoi")])


def _ways(turn: Turn) -> list[Choice]:
    person, ways = turn.member, []
    if whom.leads_a_cell(turn):
        ways.append(Choice(turn.tr("Enter it for members"), f"/hieu {Act.FOR_ANOTHER}"))
    if may_announce(person):
        ways.append(Choice(turn.tr("Announce it"), ANNOUNCE))
    if belongs(person):
        label = turn.tr("Read it as my own words") if not leads(person) else turn.tr("It is mine: read it")
        ways.append(Choice(label, READ))
    return ways


def leave_words_out(turn: Turn) -> None:
    """Say of a passed-on picture that is kept that the words under it are not read."""
    turn.say_first(turn.tr("I did not read the words under the picture you passed on: they are somebody else's."))
