"""A sentence about the movement names a day that no month has: that is said, and which day is meant is asked."""

import re

from domain.campaigns.said.missing_day import MissingDay, missing_day
from domain.chat import Choice
from domain.understanding.movement.act import MovementAct
from handlers.talk import conversation, parking
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import command_in

COMMAND = "/ngaydung"
_A_DAY = re.compile(r"(?:\S+ ){0,2}(?P<day>\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+|\s+thang\s+)(?P<month>\d{1,2})\b.{0,20}")


def asked(turn: Turn, act: MovementAct, text: str) -> bool:
    """Whether it was asked; the sentence waits for the day."""
    missing = missing_day(text)
    if missing is None:
        return False
    parking.wait_with(turn, text)
    turn.say(
        f"{_none_such(turn, missing)} {turn.tr('Which day do you mean?')}",
        [Choice(each, f"{COMMAND} {act} {each}") for each in missing.nearest],
    )
    return True


def said(turn: Turn, text: str) -> str:
    """That there is no such day; "" where every day is one."""
    missing = missing_day(text)
    return _none_such(turn, missing) if missing else ""


def _none_such(turn: Turn, missing: MissingDay) -> str:
    return turn.tr("Month {month} has no day {day}.", month=missing.month_said, day=missing.day)


def take(turn: Turn, day: str) -> bool:
    """Whether a sentence waits for its day, which then is heard with it."""
    sentence = parking.waiting_sentence(turn)
    missing = missing_day(sentence) if sentence else None
    if missing is None:
        return False
    parking.close(turn)
    conversation.hear(turn, f"{sentence[: missing.start]}{day}{sentence[missing.end :]}")
    return True


def typed(turn: Turn) -> tuple[MovementAct, str] | None:
    """The day that is typed where one is asked for, and of what the sentence speaks."""
    offered = (command_in(wire) or "" for _, wire in turn.chat.choices or [])
    command = next((each for each in offered if each.startswith(f"{COMMAND} ")), "")
    found = _A_DAY.fullmatch(turn.text)
    if not command or found is None:
        return None
    return MovementAct(command.split()[1]), f"{found['day']}/{found['month']}"
