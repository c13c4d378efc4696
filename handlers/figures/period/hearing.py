"""Words that ask what was done in a period, and below one for another, for who did most, or for the difference."""

import re
from dataclasses import replace

from domain.permissions import may_summarise
from domain.understanding.past.past_periods import Period, alone, one_before, past_period, periods_said, year_before
from handlers.figures.asking.words import LONGEST, may_ask, place_meant, said
from handlers.figures.named import by_name
from handlers.figures.period import best, brief, each_one, last, own, reported, screen
from handlers.talk.turn import Turn

_COUNTS = r"(?:may|bao nhieu|bn|nhung gi|duoc gi)"
_WORK = r"(?:viec|cai|noi dung|nd|chi tieu|dang ky)"
_DONE = r"(?:xong|hoan thanh|ht|lam (?:xong|duoc)|dang ky (?:moi|them)|tre(?: han)?|qua han)"
_ASKS = re.compile(
    rf"\b{_DONE}(?: (?:dung han|roi|het|them|moi|duoc))* {_COUNTS}(?: {_WORK}\b|$| (?:roi|vay|a|em|ha|ta)\b)"
    rf"|\b{_COUNTS} {_WORK}(?: (?:da|duoc|nao|dang|moi|ma|thi))* {_DONE}\b"
)
_NOT = re.compile(
    r"\b(?:den|toi|het|tinh|cuoi) (?:ngay|thang|quy|nam|tuan|nay|gio)\b(?! (?:truoc|roi))|\bso (?:voi|sanh)\b"
    r"|\b(?:nhac|don doc|giao|hua|toi dang ky|tui dang ky|phai|can|se|xuat|in|lam bao cao|bc|bao cao)\b"
)
_MYSELF = re.compile(
    r"(?<!bo )(?<!xa )(?<!ap )(?<!ben )"
    r"\b(?:toi|tui|minh|em|con|chau) (?:da |duoc |co )?(?:dang ky|xong|hoan thanh|lam|tre)\b"
)
_MOST = re.compile(
    r"\b(?:ai|nguoi nao|dong chi nao|chi bo nao|noi nao|ap nao|don vi nao)\b.{0,30}"
    r"\b(?:nhieu|gioi|kha|tot|tre|it) (?:nhat|hon)\b"
)
_DIFFERS = re.compile(
    r"(?:(?:tuc la|vay|the|vay la|the la|nhu vay|la|so voi|ky truoc|thang truoc|tuan truoc|quy truoc|thi|no|co) )*"
    r"(?:tang|giam|len|xuong|nhich|tut|hon|kem|nhieu hon|it hon)"
    r"(?: (?:hay|hoac) (?:tang|giam|len|xuong|tut|nhich|hon|kem)"
    r"| (?:len|xuong|bao nhieu|khong|ko|hong|chua|vay|em|a|ha|the|sao|may|ta))*"
)


_BESIDE = re.compile(
    r"\bso (?:voi|sanh)(?: voi)?\b(?: \w+){0,2}? (?:(?P<before>(?:ky|quy|thang|tuan|nua nam|6 thang|sau thang) truoc)"
    r"|(?P<year>cung ky(?: nam)?(?: (?:truoc|ngoai|roi|20\d\d))?|nam (?:truoc|ngoai|roi)))"
)
_VIEWS = {each.VERB: each.show for each in (reported, brief, each_one, best)}
"""What is shown of another period by naming that alone; the screen of one period has words of its own."""
_COMPARED = frozenset({reported.VERB, brief.VERB})
_BEFORE = re.compile(r"\b(?:truoc|roi|vua qua)\b")
_SO_WITH = re.compile(r"\bso (?:voi|sanh)\b")


def heard(turn: Turn) -> bool:
    """Whether somebody asks for what a period brought, and is shown it: leaders of what they see, members their own."""
    words = said(turn.text)
    if turn.person is None or turn.chat.dialogue or len(words.split()) > LONGEST:
        return False
    asked = past_period(words, turn.today)
    if asked and own.is_asked(asked[1]):
        return own.show(turn, asked[0])
    if not may_ask(turn):
        return False
    looked = last.shown(turn)
    if looked and _another_view(turn, words, looked):
        return True
    if (before := screen.shown_last(turn)) and _goes_on(turn, words, before):
        return True
    return _of_a_view(turn, words) or _of_one(turn, words)


def _another_view(turn: Turn, words: str, looked: last.Looked) -> bool:
    """Whether words below one of the views mean the same of another period, who came on, or all of it as a file."""
    if looked.view not in _VIEWS:
        return False
    if looked.view == each_one.VERB and len(looked.periods) > 1 and each_one.asks_progress(words):
        each_one.progress(turn, looked)
        return True
    if looked.view == best.VERB and best.to_file(turn, looked, words):
        return True
    period = alone(words, turn.today)
    if period is None:
        return False
    if _SO_WITH.search(words) and looked.view in _COMPARED and period != looked.periods[0]:
        return screen.compare(turn, screen.Looked(looked.place, looked.periods[0], period))
    _VIEWS[looked.view](turn, looked.place, period, looked.periods)
    return True


def _of_a_view(turn: Turn, words: str) -> bool:
    """Whether one of the views is asked for by its own words."""
    if brief.is_asked(words):
        asked, place = past_period(words, turn.today), place_meant(turn)
        if place is not None:
            brief.show(turn, place, asked[0] if asked else (turn.today, turn.today))
        return place is not None
    periods = periods_said(words, turn.today)
    if best.is_asked(words, periods) and (place := place_meant(turn)):
        best.show_all(turn, place, periods)
        return True
    asked = past_period(words, turn.today)
    if asked is None:
        return False
    view = next((each for each in (each_one, reported) if each.is_asked(words, asked[1])), None)
    if view is None or (view is reported and asked[0][0] == turn.today) or (place := place_meant(turn)) is None:
        return False
    view.show(turn, place, asked[0])
    return True


def _of_one(turn: Turn, words: str) -> bool:
    """Whether what one period brought is asked for, or how it compares with the one before."""
    if (beside := _BESIDE.search(words)) and (of := past_period(_BESIDE.sub(" ", words), turn.today)):
        place = place_meant(turn) if of[0][0] != of[0][1] else None
        other = year_before(of[0]) if beside["year"] else one_before(of[0])
        return place is not None and screen.compare(turn, screen.Looked(place, of[0], other))
    asked = past_period(words, turn.today)
    if asked is None or not _ASKS.search(asked[1]) or _NOT.search(asked[1]) or _MYSELF.search(words):
        return False
    place = place_meant(turn)
    return place is not None and screen.show(turn, place, asked[0], who=_MOST.search(words) is not None)


def _goes_on(turn: Turn, words: str, before: screen.Looked) -> bool:
    """Whether words below a period mean another one, who did the most in it, or the difference."""
    if _DIFFERS.fullmatch(words):
        return screen.compare(turn, before)
    if _MOST.search(words) and past_period(words, turn.today) is None and not by_name(turn, turn.text, ["/"]):
        return screen.show(turn, before.place, before.period, who=True)
    period = alone(words, turn.today)
    if period is None or not may_summarise(turn.member, before.place):
        return False
    if _SO_WITH.search(words):
        return screen.compare(turn, _beside(turn, words, before, period))
    return screen.show(turn, before.place, period, before.period, who=False)


def _beside(turn: Turn, words: str, before: screen.Looked, period: Period) -> screen.Looked:
    """What is set beside a period: the one spoken of; where that lies within it, the running one of its kind."""
    first, last_day = before.period
    if first > period[1] or last_day < period[0]:
        return replace(before, beside=period)
    running = past_period(_BEFORE.sub("nay", words), turn.today)
    if running is None or running[0] == period:
        return replace(before, period=period, beside=one_before(period))
    return replace(before, period=running[0], beside=period)
