"""What a wish makes of a pledge as it is to be: other words, another number, another day."""

import re
from datetime import date

from domain.errors import UserError
from domain.pledges.pledge import Pledge
from domain.understanding.changes.contents import swapped
from domain.understanding.changes.reading import ChangeReading, cannot_be_then, read_change
from domain.understanding.deadlines import read_deadline
from domain.understanding.goals import read_goal
from domain.understanding.remarks.other_things import instead
from domain.understanding.standing.checking import is_perhaps_a_choice
from handlers.changing.change_draft import ChangeDraft
from handlers.changing.wishes import CONTENT, DEADLINE, TARGET, asks_for_words, new_words, part_named, without_reason
from handlers.registering.correction import change_content, correct, is_one, set_value
from handlers.registering.deadline import doubt, set_deadline
from handlers.registering.draft import PledgeDraft, Target
from handlers.talk.turn import Turn

_DAY_TOO = re.compile(
    r"[,;.]?\s+(?:(?:và|va|với|voi|rồi|roi)\s+)?(?:xin\s+|cho\s+)?(?:dời|lùi|kéo|đổi|gia|doi|lui|keo)?\s*"
    r"(?:thời\s+|thoi\s+)?(?:hạn|han|ngày|ngay)\b.*$",
    re.IGNORECASE,
)
""" "Đổi qua xoài, dời hạn tới 30/9": what is said of the day."""


def lay(turn: Turn, to: PledgeDraft, draft: ChangeDraft, pledge: Pledge, said: str) -> None:
    """Put what a wish says into the pledge as it is to be; raises a UserError where it says nothing that fits."""
    text = without_reason(said) if draft.part != CONTENT else said
    goal = pledge.goal
    read = read_change(said, goal, pledge.deadline, turn.today)
    other = _other_words(pledge, text, read) if draft.part in ("", CONTENT) else ""
    if draft.part == CONTENT or other:
        change_content(turn, to, other or text)
        if other and not draft.part and (to.target or not read.value):
            _put(turn, to, read)
    elif draft.part == TARGET and not to.target:
        to.target = _first_target(text)
    elif text.isdecimal() and draft.part == DEADLINE:
        raise doubt(turn, read_deadline(text, turn.today), text)  # "1" is no new target here
    elif not draft.part and goal and is_perhaps_a_choice(text, goal.unit, goal.value):
        raise UserError("Please choose what shall be different, or type it with its unit.")
    elif read and (draft.part != TARGET or read.value) and (draft.part != DEADLINE or read.deadline):
        draft.why = draft.why or read.reason or None
        _put(turn, to, read)
    elif is_one(turn, new_words(text)):
        correct(turn, to, new_words(text))
    elif draft.part == DEADLINE:
        raise doubt(turn, read_deadline(text, turn.today), text)
    elif draft.part == TARGET:
        raise _no_number()


def how_much(turn: Turn, to: PledgeDraft | None) -> str:
    """Ask for another number, or for the first of what is to be done instead."""
    if to is None:
        return turn.tr("How much instead? Type the new target.")
    return turn.tr("“{work}”: how much of it? Type the number with its unit.", work=to.content)


def _first_target(text: str) -> Target:
    """How much of what is to be done instead."""
    goal = read_goal(new_words(text)).goal
    if goal is None or not goal.value:
        raise _no_number()
    return Target(goal=goal)


def _no_number() -> UserError:
    return UserError("I found no number in that. How much shall it be?")


def only_names(said: str, pledge: Pledge, today: date) -> str:
    """The part that shall be another, where no more is said of it: "đổi hạn", "đổi địa điểm"; "" elsewhere."""
    text = without_reason(said)
    told = read_change(said, pledge.goal, pledge.deadline, today)
    if told or _other_words(pledge, text, told):
        return ""
    if asks_for_words(text):
        return CONTENT
    tells_no_day = not any(map(str.isdigit, text)) or cannot_be_then(text)
    return DEADLINE if part_named(text) == DEADLINE and tells_no_day else ""


def _other_words(pledge: Pledge, text: str, read: ChangeReading) -> str:
    """The words of a pledge with another thing in them; the day that is wished with it is none of its words."""
    wish = _DAY_TOO.sub("", text) if read.deadline else text
    other = swapped(pledge.content, pledge.goal.unit if pledge.goal else "", wish)
    pair = instead(pledge.content, wish) if read.value and not other else None
    return pledge.content.replace(pair[0], pair[1], 1) if pair else other


def _put(turn: Turn, to: PledgeDraft, read: ChangeReading) -> None:
    if read.deadline:
        set_deadline(turn, to, read.deadline)
    if read.value:
        set_value(turn, to, read.value)
