"""What all readers of questions about figures share: the folded words, the day and the place meant."""

import re
from datetime import date, timedelta

from domain.permissions import has_summaries, may_summarise
from domain.roles import Place
from domain.understanding.moments.past_days import past_day
from domain.understanding.text.words import fold
from handlers.figures.named import named, starting_places
from handlers.talk.turn import Turn

LONGEST = 45  # words; a letter is something else
_LATELY = re.compile(r"\b(?:bua|hom|luc|lan|ky|dot) (?:truoc|bua|kia|no|truoc do)\b")
_A_WEEK = timedelta(days=7)


def said(text: str) -> str:
    """The words folded, without the signs between them."""
    return re.sub(r"[^\w%/ ]+", " ", fold(text)).replace("  ", " ").strip()


def may_ask(turn: Turn) -> bool:
    """Whether somebody who sees figures says something while no question is open."""
    return turn.person is not None and has_summaries(turn.member)


def place_meant(turn: Turn) -> Place | None:
    """The organisation that is named where its figures are theirs to see, else their own."""
    own = starting_places(turn)
    found = named(turn, turn.text, [each.path for each in own])
    return found if found and may_summarise(turn.member, found) else next(iter(own), None)


def day_named(text: str, today: date) -> date | None:
    """The day before today that is named anywhere in a sentence; None where none is."""
    words = [each.strip(",.?!:;") for each in text.split()]
    ends = (past_day(" ".join(words[max(0, end - 8) : end]), today)[0] for end in range(len(words), 0, -1))
    return next((day for day in ends if day is not None and day < today), None)


def day_before(text: str, today: date) -> date | None:
    """The same, and a week ago where only "bữa trước" is said."""
    return day_named(text, today) or (today - _A_WEEK if _LATELY.search(said(text)) else None)
