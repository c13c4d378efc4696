"""Recognise numbers that are no level to reach: how much more ("hơn năm ngoái 20 cây"), less than nothing, too many."""

from decimal import Decimal

from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import phrases, words
from domain.understanding.text.words import MARK, WORD, Text

_LISTS = lists_of(__name__)
_RISES, _MORE = words("tăng"), words("tăng thêm")
_THAN = phrases("so với, so cùng kỳ, hơn so với")
_THAN_BEFORE = phrases(_LISTS["than_before"])
"""What is compared with; before it stands "hơn", "vượt", "so với" or "gấp"."""
_COMPARES = phrases(_LISTS["compares"])
_LEVEL = words(_LISTS["level"])
"""Behind "tăng" these name the level that is reached."""
_INCOME = phrases(_LISTS["income"])
_SHARE_OF = {"%"}
_NEAR, _FAR = 8, 7
_MOST_THINGS, _MOST_MONEY = Decimal(10**9), Decimal(10**16)
"""More than a thousand million things, or than the country's money, nobody pledges: a key that stuck."""


def is_compared(text: Text, index: int, end: int, share: bool, money: bool) -> bool:
    """Whether a number is a difference: behind "tăng" or "hơn năm ngoái", or before "so với"."""
    return _than_behind(text, index, end) or _than_before(text, index) or _risen(text, index, share, money)


def _than_behind(text: Text, index: int, end: int) -> bool:
    """Recognise "tăng 20 hội viên so với năm trước": more than there were."""
    if text.word(index - 1) not in _MORE:
        return False
    for place in range(end, min(end + _NEAR, len(text))):
        if _THAN.at(text, place):
            return True
        if text.token(place).kind == MARK and text.word(place) not in _SHARE_OF:
            return False
    return False


def _than_before(text: Text, index: int) -> bool:
    """Recognise "hơn năm ngoái 20 cây", "vượt kế hoạch 5%"."""
    near = reversed(text.before(index)[1 - _FAR :])
    than = next((at for at in near if (found := _THAN_BEFORE.at(text, at)) and index - found[1] <= 1), None)
    return than is not None and any(_COMPARES.at(text, than - step) for step in (1, 2))


def _risen(text: Text, index: int, share: bool, money: bool) -> bool:
    """Recognise "tăng thu nhập 15%", "thu nhập tăng 5 triệu": by so much, not up to so much."""
    if not (share or money):
        return False
    for place in range(index - 1, max(index - _FAR, -1), -1):
        if text.token(place).kind == MARK or text.word(place) in _LEVEL:
            return False
        if text.word(place) in _RISES:
            return share or any(_INCOME.at(text, at) for at in range(max(place - _FAR, 0), index))
    return False


def is_below_zero(text: Text, index: int) -> bool:
    """Recognise "-5 cây", "trồng -5 cây" and "âm 2", but neither "10-5" nor the dash before an item."""
    before = text.token(index - 1)
    if text.typed(index - 1) == "âm" or (text.typed(index - 1) == "am" and not text.accented):
        return True
    dash = before.text == "-" and text.token(index).glued and text.is_digits(index)
    return dash and (index == 1 or (not before.glued and text.token(index - 2).kind == WORD))


def is_beyond_belief(value: Decimal, money: bool) -> bool:
    return value > (_MOST_MONEY if money else _MOST_THINGS)
