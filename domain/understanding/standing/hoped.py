"""What is only promised by others or to come: có người hứa cho 300 cuốn, chừng nào nhận mới tính."""

from domain.understanding.replies.completion import is_guessed
from domain.understanding.replies.counting import Count
from domain.understanding.replies.words import future_at
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import lexicon, words
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import Text

_LISTS = lists_of(__name__)
_DONE = words(_LISTS["done"]) | {"dc"}
_OFFERED = lexicon(_LISTS["offered"])
_ALREADY = listed(_LISTS["already"])
_PAST = listed(_LISTS["past"])
_BEHIND = 2


def is_only_hoped(text: Text, said: list[Count], timed: frozenset[int]) -> bool:
    """Whether every number is one to come, and no word beside it tells that anything is done."""
    return bool(said) and all(_is_to_come(text, each) or _is_guessed_for_later(text, each, timed) for each in said)


def _is_guessed_for_later(text: Text, count: Count, timed: frozenset[int]) -> bool:
    """Recognise "chắc tới tháng 6 được 120 cây": a guess for a time that is not said to be past."""
    places = text.clause(count.quantity.number)
    later = any(place in timed for place in places) and not any(text.typed(place) in _PAST for place in places)
    return later and is_guessed(text, text.before(count.quantity.number)) and not (count.left or count.lost)


def _is_to_come(text: Text, count: Count) -> bool:
    if count.left or count.lost or count.of or count.quantity.percent or count.quantity.unsure:
        return False
    number = count.quantity.number
    before = text.before(number)
    coming = [place for place in before if future_at(text, place) or _OFFERED.at(text, place)]
    since = range(coming[0], min(text.clause(number).stop, count.quantity.end + _BEHIND)) if coming else ()
    done = any(text.word(place) in _DONE for place in since)
    return bool(coming) and number - coming[-1] <= 8 and not done and not _is_ones_own(text, before.start, coming[0])


def _is_ones_own(text: Text, first: int, place: int) -> bool:
    """Whether "đăng ký" or an own "hứa" is said with a past: "hôm trước tui hứa 200" tells the target again."""
    return any(text.typed(at) in _ALREADY for at in range(first, place))
