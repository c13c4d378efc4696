"""What all readers of questions about figures share: the folded words, the day and the place meant."""

import re
from datetime import date, timedelta
from posixpath import commonpath

from domain.chat import Choice
from domain.errors import NotAllowed
from domain.permissions import has_summaries, may_summarise
from domain.roles import Place
from domain.understanding.moments.past_days import past_day
from domain.understanding.past.past_periods import past_period
from domain.understanding.text.words import fold
from handlers.figures import pages
from handlers.figures.named import by_name, named, starting_places
from handlers.talk import conversation
from handlers.talk.turn import Turn

LONGEST = 45  # words; a letter is something else
REFUSED = "figures refused"
"""What was asked last of an organisation whose figures are not theirs."""
_LATELY = re.compile(r"\b(?:bua|hom|luc|lan|ky|dot) (?:truoc|bua|kia|no|truoc do)\b")
_SINCE = re.compile(r"\btu (?!(?:khi|luc|bao|hoi) (?:nao|gio)\b|bao gio\b)|\bsuot\b")
_A_WEEK = timedelta(days=7)


def said(text: str) -> str:
    """The words folded, without the signs between them."""
    return re.sub(r"[^\w%/ ]+", " ", fold(text)).replace("  ", " ").strip()


def may_ask(turn: Turn) -> bool:
    """Whether somebody who sees figures says something while no question is open."""
    return turn.person is not None and has_summaries(turn.member)


def place_meant(turn: Turn) -> Place | None:
    """The organisation that is named, else their own; raises where the figures of the one named are not theirs."""
    own = starting_places(turn)
    found = named(turn, turn.text, [each.path for each in own])
    if found and may_summarise(turn.member, found):
        return found
    first = next(iter(own), None)
    if first is not None and (other := _of_others(turn, first)):
        conversation.pick(turn, REFUSED, said(turn.text)[:200])
        summary = (Choice(turn.tr("Summary"), pages.command(first.code, None)),)
        raise NotAllowed("The figures of {organisation} are not yours to see.", summary, organisation=other.name)
    return first


def _of_others(turn: Turn, own: Place) -> Place | None:
    """The nearest organisation named that is neither theirs nor above their own: "số này xã hỏi ở đâu ra"."""
    found = [each for each in by_name(turn, turn.text, ["/"]) if not own.path.startswith(each.path)]
    found = [each for each in found if not may_summarise(turn.member, each)]
    return max(found, key=lambda each: len(commonpath([each.path, own.path])), default=None)


def day_named(text: str, today: date) -> date | None:
    """The day before today that is named anywhere in a sentence; None where none is."""
    words = [each.strip(",.?!:;") for each in text.split()]
    ends = (past_day(" ".join(words[max(0, end - 8) : end]), today)[0] for end in range(len(words), 0, -1))
    named = next((day for day in ends if day is not None and day < today), None)
    period = None if named else past_period(said(text), today)  # "hôm thứ hai tuần này", "bữa kia"
    return period[0][0] if period and period[0][0] == period[0][1] < today else named


def day_asked(text: str, today: date) -> date | None:
    """The same of a day up to which something is asked, and none from which on: "im lặng từ tháng trước"."""
    return None if _SINCE.search(said(text)) else day_named(text, today)


def day_before(text: str, today: date) -> date | None:
    """The same, and a week ago where only "bữa trước" is said."""
    return day_named(text, today) or (today - _A_WEEK if _LATELY.search(said(text)) else None)
