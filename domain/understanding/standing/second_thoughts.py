"""A number that is taken back by a smaller one behind it: được 17 mà nhà ông Ba đổi ý nên còn 16."""

from decimal import Decimal

from domain.understanding.readings import Ask, How, ProgressReading, asking
from domain.understanding.replies.counting import Count
from domain.understanding.replies.said import MORE_OR_LESS
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import lexicon, words
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import Text

_LISTS = lists_of(__name__)
_SO = lexicon(_LISTS["so"])
_TAKEN_BACK = lexicon(_LISTS["taken_back"])
_STILL_TO_DO = listed(_LISTS["still_to_do"])
_PRICE = words("giá lương nợ")
_OWED = words(_LISTS["owed"])
_BEHIND, _BEFORE = 3, 4


def taken_back(text: Text, said: list[Count], target: Decimal | None) -> ProgressReading | None:
    """Return what stands after a second thought, or ask; None where the smaller number is what is still to do."""
    counts = [each for each in said if not each.quantity.percent and each.quantity.upper is None]
    if len(counts) != len(said) or len(said) not in {2, 3} or any(each.lost or each.of for each in said):
        return None
    first, last = said[0], said[-1]
    if not last.left or first.left or not 0 < last.value < first.value or _is_to_do(text, last):
        return None
    if len(said) == 3:
        fits = first.value - said[1].value == last.value and not said[1].left
        return ProgressReading(last.value, None, How.TOTAL) if fits else None
    if target is not None and first.value + last.value == target:
        return None
    between = range(first.quantity.number + 1, last.quantity.number)
    if any(text.word(place) in _PRICE for place in between):
        return None
    if any(_TAKEN_BACK.at(text, place) or _SO.at(text, place) for place in between):
        return ProgressReading(last.value, None, How.TOTAL)
    near = target is not None and 2 * last.value > first.value
    return asking(Ask.AMBIGUOUS, last.value, first.value) if near else None


def _is_to_do(text: Text, count: Count) -> bool:
    """Whether "còn 13 hộ nữa", "còn thiếu 13" or "còn 13 hộ chưa chịu" is said: so many are still to come."""
    end = count.quantity.end
    behind = any(text.typed(place) in _STILL_TO_DO for place in range(count.quantity.number + 1, end + _BEHIND))
    owed = any(text.word(place) in _OWED for place in range(count.quantity.number - _BEFORE, count.quantity.number))
    return (behind or owed) and text.typed(end) not in MORE_OR_LESS
