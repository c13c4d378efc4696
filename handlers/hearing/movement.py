"""What is asked about the movement itself, in whatever words: served where it is sure, else asked which is meant."""

import re
from collections.abc import Sequence
from typing import Any

from domain.chat import Choice
from domain.understanding.acts.act import GRAVE, Act, Speaker
from domain.understanding.acts.deaths import tells_of_a_death
from domain.understanding.movement.act import MovementAct
from domain.understanding.movement.reading import MovementReading, read_movement_act
from domain.understanding.text.words import fold, tokenised
from handlers import situation
from handlers.hearing import which_day
from handlers.hearing.which import NO_WISH, NONE
from handlers.people import secretary
from handlers.performing import speaker
from handlers.service import asking
from handlers.subjects import ACTS, MOVEMENT, SUBJECTS
from handlers.talk import parking
from handlers.talk.dialogue import Dialogue
from handlers.talk.menus import say_with_menu
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import meant_by_no

MOST = 3
_OF_LISTS = frozenset({MovementAct.CHANGE_CONTENTS, MovementAct.CHANGE_INDICATORS})
"""What is told line by line."""
_SURELY_OWN = frozenset({Act.REPORT, Act.CORRECT_REPORT, Act.CHANGE, Act.WITHDRAW, Act.PROMISE, Act.UNDO})
"""What a member plainly does with their own pledges is not asked about."""
_OF_EVERYBODY = frozenset(
    {
        *(MovementAct.LIST_CAMPAIGNS, MovementAct.SHOW_CONTENTS, MovementAct.SHOW_INDICATORS, MovementAct.SHOW_ROUNDS),
        *(MovementAct.CARRY_OVER, MovementAct.NOMINATE, MovementAct.WITHDRAW_NOMINATION, MovementAct.SHOW_NOMINATIONS),
        *(MovementAct.HAND_IN_REPORT, MovementAct.QUESTION_MOVEMENT),
    }
)
"""What is asked of members as perhaps meant."""
_SHOWING = frozenset(
    {
        *(MovementAct.LIST_CAMPAIGNS, MovementAct.SHOW_CONTENTS, MovementAct.SHOW_INDICATORS, MovementAct.SHOW_ROUNDS),
        *(MovementAct.SHOW_GIVEN, MovementAct.SHOW_RECEIVED, MovementAct.SHOW_FACTS, MovementAct.SHOW_NOMINATIONS),
        MovementAct.MISSING_REPORTS,
    }
)
_ASKS = re.compile(
    r"\?|^(?:(?:ma|a|u|thoi|cho|toi|tui|em) )*(?:xem|coi|hoi)\b|\b(?:nao|gi|may|bao nhieu|bao gio|ai|dau)\b"
    r"|\b(?:chua|khong|hong|ko|sao|lan|vay)\W*$"
)
_OF_ONESELF = re.compile(r"\b(?:toi|tui|em|minh)\b")
_OF_CAMPAIGNS = frozenset({MovementAct.OPEN_CAMPAIGN, MovementAct.CHANGE_CAMPAIGN, MovementAct.CLOSE_CAMPAIGN})
_REGISTERS = re.compile(
    r"(?:(?:da|thua|toi|tui|em|minh|chung toi|xin|cho|ca|chi bo) )*(?:dang ky|dk|hua)\b(?! (?:mo|den|toi|het))"
)
""" "Tôi đăng ký trồng 30 cây dừa trong đợt cao điểm …" is a pledge, whatever campaign it names."""
_MEANT = "/ymuon"

_CAMPAIGN = re.compile(r"\b(?:dot|phong trao|cao diem|chien dich)\b(?! (?:bao cao|bc|6 thang|sau thang|quy|nop))")


def heard(turn: Turn) -> bool:
    """Whether a sentence is surely about the movement itself, which is then served."""
    found = _read(turn)
    if found is None or not found.sure:
        return False
    serve(turn, found.act, turn.text)
    return True


def surely_meant(turn: Turn) -> MovementAct | None:
    """What of the movement a sentence surely means that this person may do, whichever question is open."""
    found = _once(turn)
    return found.act if found and found.sure and MOVEMENT[found.act].who(turn.member) else None


def only_shows(act: MovementAct) -> bool:
    """Whether an act opens no question of its own."""
    return act in _SHOWING


def asks(text: str) -> bool:
    """Whether something is asked for, and nothing told."""
    return _ASKS.search(fold(text)) is not None


def is_of_subject(dialogue: Dialogue[Any], act: MovementAct) -> bool | None:
    """Whether an act belongs to the subject of a dialogue; None where that is not about the movement."""
    of = next((each for each in SUBJECTS if dialogue in each.dialogues), None)
    return act in of.movement if of and of.movement else None


def asked_about(turn: Turn) -> bool:
    """Whether a sentence that nothing else surely hears may be about the movement; then it is asked which is meant."""
    found = _read(turn)
    return found is not None and not found.sure and not asking.known(turn.text) and _asked_which(turn, found)


def _read(turn: Turn) -> MovementReading | None:
    """What a sentence asks of the movement; None where a question is open, or it is not about it."""
    if turn.chat.dialogue or turn.person is None:
        return None
    return _once(turn)


def _once(turn: Turn) -> MovementReading | None:
    return turn.once((_weighed, turn.text), lambda: _weighed(turn))


def _weighed(turn: Turn) -> MovementReading | None:
    if tells_of_a_death(tokenised(turn.text)):
        return None
    found = read_movement_act(turn.text, leads=_leads(turn))
    registers = found.act in _OF_CAMPAIGNS and _REGISTERS.match(fold(turn.text))
    return None if found.act not in MOVEMENT or registers or _is_own(turn, found) else found


def _is_own(turn: Turn, found: MovementReading) -> bool:
    """Whether a member does with their own pledges what leaders do with targets and reports, or asks how."""
    if _leads(turn):
        return False
    ordinary = situation.read(turn, turn.text)
    may = MOVEMENT[found.act].who(turn.member)
    if not may and asking.known(turn.text, helping=ordinary.act is Act.HELP):
        return True
    is_own = ordinary.act in _SURELY_OWN and (ordinary.sure or not may)
    return is_own and found.act not in _OF_EVERYBODY | _OF_CAMPAIGNS


def asks_the_day(turn: Turn) -> bool:
    """Whether a sentence about the movement names a day that is none, and it was asked which one is meant."""
    found = _read(turn)
    return found is not None and which_day.asked(turn, found.act, turn.text)


def is_sure(turn: Turn) -> bool:
    """Whether a leader surely asks or orders what they may of the movement."""
    found = _read(turn) if turn.person is not None and _leads(turn) else None
    return found is not None and found.sure and MOVEMENT[found.act].who(turn.member)


def orders_a_campaign(turn: Turn) -> bool:
    """Whether something is surely to be done with a campaign that is called one, and no round is meant."""
    found = _read(turn)
    return found is not None and found.act in _OF_CAMPAIGNS and _CAMPAIGN.search(fold(turn.text)) is not None


def heard_whole(turn: Turn, own: Sequence[str]) -> bool:
    """Whether what sounds like several things is surely one about the movement; `own`: its promises and reports.

    A list of lines is so where it is an official text of contents or indicators.
    """
    found = _read(turn)
    if found is None or not is_sure(turn):
        return False
    is_list = "\n" in turn.text.strip()
    if found.act not in _OF_LISTS if is_list else any(_OF_ONESELF.search(fold(each)) for each in own):
        return False
    serve(turn, found.act, turn.text)
    return True


def _leads(turn: Turn) -> bool:
    return speaker(turn.member) is not Speaker.MEMBER


def serve(turn: Turn, act: MovementAct, text: str) -> None:
    serving = MOVEMENT[act]
    if serving.who(turn.member):
        if not which_day.asked(turn, act, text):
            serving.answer(turn, text)
    else:
        secretary.say_who_can(turn, serving.who)


def take_as(turn: Turn, argument: str) -> None:
    """`/ymuon`: the sentence that waits was meant as this act."""
    sentence = parking.waiting_sentence(turn)
    parking.close(turn)
    act = MovementAct(argument) if argument in {each.value for each in MOVEMENT} else MovementAct.OTHER
    if sentence and act is not MovementAct.OTHER:
        serve(turn, act, sentence)
    else:
        say_with_menu(turn, turn.tr("What would you like to do?"))


def _asked_which(turn: Turn, found: MovementReading) -> bool:
    """Offer what may be meant, with what else the sentence may do; not where that is grave."""
    likely = [each for each in (found.act, *found.others) if each in MOVEMENT and MOVEMENT[each].who(turn.member)]
    if not _leads(turn):
        likely = [each for each in likely if each in _OF_EVERYBODY]
    ordinary = situation.read(turn, turn.text)
    if not likely or ordinary.act in GRAVE or (ordinary.sure and ordinary.act in _SURELY_OWN and not _leads(turn)):
        return False
    choices = [Choice(turn.tr(MOVEMENT[each].wish), f"{_MEANT} {each}") for each in likely[:MOST]]
    if ordinary.sure and ordinary.act not in NO_WISH and ACTS[ordinary.act].who(turn.member):
        choices[MOST - 1 :] = [Choice(turn.tr(ACTS[ordinary.act].wish), f"/hieu {ordinary.act}")]
    parking.wait_with(turn, turn.text)
    none = meant_by_no(Choice(turn.tr("None of these"), NONE))
    turn.say(turn.tr("I am not sure that I understood you. Is it one of these?"), (*choices, none))
    return True
