"""The same screen of another day: by a tap below it, or "nhầm, tháng 5", "còn tháng trước?" typed there."""

import re
from datetime import date, timedelta

from domain.chat import Choice
from domain.permissions import has_summaries, may_summarise
from domain.roles import Place
from domain.stamps import AsOf
from domain.understanding.moments.past_days import END_OF_LAST, past_day
from handlers.campaigns import looked_at
from handlers.figures import pages
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import command_in
from storage import organisations

_COMMAND, _GROUP = "/tonghop ", " nhom"
_SCREEN = re.compile(r"(?P<code>\S.*?) (?P<view>im|ketqua|bang|bangcum)")
"""A screen beside a summary offers itself of another day behind all else, see `choice`."""
_ANOTHER = re.compile(
    r"(?:(?:nham|lon|a|o|ua|y|khong|ko|hong|quen|xin|loi|thoi|the|con|va|vay|roi|cho|xem|coi|toi|tui|em|tinh|den|hoi|luc"
    r"|cua|la|phai|moi|dung|y toi|y|noi|chi|anh|so lieu|bang|ket qua) )*(?P<day>\S.*?)"
    r"(?: (?:thi|sao|the|nao|ra|a|em|con|di|nha|nhe|nghen|vay|roi|moi|dung|chu|co|khong|ko|hong|thi sao))*"
)
_NOW = re.compile(r"(?:hom nay|bay gio|hien nay|hien gio|luc nay|thang nay|nay)")
_BEFORE_IT = re.compile(r"\b(?:tuan|thang|quy|nam) (?:truoc|roi)$")
LONGEST = 12  # words


def choice(turn: Turn, place: Place, view: str, then: AsOf) -> list[Choice]:
    """The screen as of the end of the last month, or of yesterday where that was too early; of a past day today's."""
    if not then.present:
        return [Choice(turn.tr("As of today"), f"{pages.command(place.code, None)} {view}")]
    days = (END_OF_LAST["thang"](turn.today), turn.today - timedelta(days=1))
    day = next((each for each in days if looked_at.of(turn, place.path, each)), None)
    if day is None:
        return []
    label = turn.tr("As of {day}", day=turn.language.short_date(day))
    return [Choice(label, f"{pages.command(place.code, day)} {view}")]


def bare(words: str) -> str:
    """Return the day or period of "nhầm, tháng 5", "còn tuần trước thì sao"; what else is said stays."""
    asked = _ANOTHER.fullmatch(words) if len(words.split()) <= LONGEST else None
    return asked["day"] if asked else ""


def said(turn: Turn, words: str) -> tuple[Place, str, date] | None:
    """The place and the view of the screen that was shown last, and the day that is typed there; None for neither.

    `words`: folded, without signs. What is said of months is meant from the day the screen was of.
    """
    if turn.chat.dialogue or turn.person is None or not has_summaries(turn.member) or len(words.split()) > LONGEST:
        return None
    screen, asked = _screen(turn), _ANOTHER.fullmatch(words)
    if screen is None or asked is None:
        return None
    place, view, shown = screen
    day, left = past_day(asked["day"], shown if _BEFORE_IT.search(asked["day"]) else turn.today)
    if _NOW.fullmatch(asked["day"]):
        day, left = turn.today, ""
    if day is None or left or not may_summarise(turn.member, place):
        return None
    return place, view, day


def _screen(turn: Turn) -> tuple[Place, str, date] | None:
    lines = [command_in(wire) for _, wire in turn.chat.choices or []]
    shown = [line.removeprefix(_COMMAND) for line in lines if line.startswith(_COMMAND)]
    whole = next((line.removesuffix(_GROUP) for line in shown if line.endswith(_GROUP)), "")
    found = [each for line in shown if (each := _SCREEN.fullmatch(line))]
    if not whole and not found:
        return None
    day, code = past_day(whole or found[-1]["code"], turn.today)
    place = organisations.by_code(turn.session, code)
    if place is None:
        return None
    if whole:
        return place, "", day or turn.today
    summary = (past_day(line, turn.today) for line in shown if line.split()[0] == code)
    own = next((each for each, rest in summary if rest == code), None)
    return place, found[-1]["view"], own or turn.today
