"""What a reply says is finished: the whole, a part, nothing yet, or only a guess."""

from enum import Enum

from domain.understanding.numbers.amounts import amount
from domain.understanding.replies.words import FINISHED, NEARLY, future_at
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.nouns import COUNTED
from domain.understanding.text.phrasebook import Lexicon, lexicon, phrases, words
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import Text, fold

_LISTS = lists_of(__name__)
_LAID = words(_LISTS["laid"])
"""Before "mong" these make it a foundation ("móng"), and no hope."""
_DENIED = Lexicon(_LISTS["denied"], plain=_LISTS["denied_plain"])
_DENIED_AFTER = phrases(_LISTS["denied_after"])
_GUESSED = lexicon(_LISTS["guessed"])
_SURE = phrases("chắc chắn")
_ENDS = phrases(_LISTS["ends"])
_AFTER = phrases(_LISTS["after"])
_REACHING, _THEN = words(_LISTS["reaching"]), listed(_LISTS["then"])
_PAST = listed(_LISTS["past"])
_WHOLE = listed(_LISTS["whole"])
_BEFORE = listed(_LISTS["before"])
_STEP = phrases(_LISTS["step"])
_HANDING = phrases(_LISTS["handing"])
_ALL_GONE = phrases(_LISTS["all_gone"])
_GIVING = frozenset(fold(word) for word in listed(_LISTS["giving"]))
_OVER = listed(_LISTS["over"])
_NOT_ALL = listed(_LISTS["not_all"])
_WHOLE_PLAIN, _BEFORE_PLAIN = (frozenset(map(fold, each)) for each in (_WHOLE, _BEFORE))
_NEAR = 6


class Completion(Enum):
    """What is said of the end of the work."""

    WHOLE = "whole"
    PART = "part"
    NOT_YET = "not yet"  # denied, nearly, or still to come
    GUESSED = "guessed"
    UNSAID = "unsaid"


def completion(text: Text, dated: frozenset[int], about: frozenset[str]) -> Completion:
    """Judge the words of finishing in a reply.

    `dated` holds the tokens that tell a time, `about` the folded words of the pledge.
    """
    said = [(place, found[1]) for place in range(len(text)) if (found := FINISHED.at(text, place))]
    if not said:
        return Completion.UNSAID
    judged = [_judge(text, start, end, dated, about) for start, end in said]
    order = (Completion.NOT_YET, Completion.GUESSED, Completion.WHOLE, Completion.PART)
    return next(each for each in order if each in judged)


def _judge(text: Text, start: int, end: int, dated: frozenset[int], about: frozenset[str]) -> Completion:
    around = text.clause(start)
    nearly = any(NEARLY.at(text, place) for place in around if not start <= place < end)
    if nearly or _denied(text, around, start, end) or _elsewhere_unfinished(text, around):
        return Completion.NOT_YET
    later = _later(text, around, dated)
    if is_guessed(text, around):
        return Completion.NOT_YET if later else Completion.GUESSED
    if later:
        return Completion.NOT_YET
    return Completion.PART if _of_a_part(text, around, start, end, dated, about) else Completion.WHOLE


def is_guessed(text: Text, places: range) -> bool:
    """Whether a stretch of the reply only supposes."""
    return any(
        _GUESSED.at(text, place) and not _SURE.at(text, place) and not _foundation(text, place) for place in places
    )


def _foundation(text: Text, place: int) -> bool:
    """Recognise the "mong" of "moi xong mong": without accents "móng", no "mong"."""
    return text.typed(place) == "mong" and text.word(place - 1) in _LAID


def _denied(text: Text, around: range, start: int, end: int) -> bool:
    behind = range(end, min(end + 3, around.stop))
    near = range(max(around.start, start - _NEAR), start)
    return any(_DENIED.at(text, place) for place in near) or any(_DENIED_AFTER.at(text, place) for place in behind)


def _elsewhere_unfinished(text: Text, around: range) -> bool:
    """Whether another clause says "chưa": "đào hố xong, chưa trồng"."""
    return any(text.word(place) in words("chưa") for place in range(len(text)) if place not in around)


def _later(text: Text, around: range, dated: frozenset[int]) -> bool:
    """Whether the clause speaks of what is to come: a future word, or a time that is not said to be past."""
    if any(future_at(text, place) for place in around):
        return True
    timed = any(place in dated or _ENDS.at(text, place) for place in around)
    past = any(text.typed(place) in _PAST for place in around)
    return timed and (not past or _only_then(text, around, dated))


def _only_then(text: Text, around: range, dated: frozenset[int]) -> bool:
    """ "Cuối tháng mới xong": "mới" behind the time."""
    behind = (place for place in around if place - 1 in dated and place not in dated)
    return any(text.typed(place) in {"mới", "moi"} for place in behind) and not any(
        text.typed(place) in {"hôm", "hom", "hồi", "hoi", "qua", "nay"} for place in around
    )


def only_later(text: Text, number: int, dated: frozenset[int]) -> bool:
    """ "Qua Tết mới đủ 26 căn", "cuối tháng này là xong 500 cây": so much only then."""
    places = text.before(number)
    end = any(FINISHED.at(text, place) or text.word(place) in _REACHING for place in places)
    timed = any(place in dated or _ENDS.at(text, place) or _AFTER.at(text, place) for place in places)
    then = any(text.typed(place) in _THEN for place in places)
    past = any(text.typed(place) in _PAST - _THEN and not _AFTER.at(text, place) for place in places)
    return end and timed and then and not past


def _of_a_part(text: Text, around: range, start: int, end: int, dated: frozenset[int], about: frozenset[str]) -> bool:
    """Whether what is finished is a step or a thing the pledge does not name: "xong móng", "đào hố xong"."""
    if _is_handed_over(text, around, about):
        return False
    for place in around:
        step = _STEP.at(text, place) or (text.word(place) in words("thứ") and text.is_digits(place + 1))
        if step and fold(text.typed(place)) not in about and not _names_all(text, place):
            return True
    number = None if text.is_digits(end) else amount(text, end)  # "xong một hộ"
    after = number.end if number else end
    rest = (place for place in range(after, around.stop) if not _known(text, place, _WHOLE, _WHOLE_PLAIN, about))
    behind = next(rest, None)
    if behind is not None and behind not in dated and not text.is_digits(behind):
        return not _is_all_over(text, around.start, start, behind)
    if not about:
        return False
    before = (place for place in range(around.start, start) if place not in dated and not text.is_digits(place))
    return any(not _known(text, place, _BEFORE, _BEFORE_PLAIN, about) for place in before)


def _is_all_over(text: Text, first: int, start: int, behind: int) -> bool:
    """Recognise "xong rồi nha, khỏi đòi nữa": nothing is named before it, nor behind what ends it."""
    while text.typed(behind) in _OVER:
        behind += 1
    ended = any(text.typed(place) in _OVER for place in range(start + 1, behind))
    alone = all(_known(text, place, _BEFORE, _BEFORE_PLAIN, frozenset()) for place in range(first, start))
    return ended and alone and start <= 2 and not (COUNTED.at(text, behind) or _STEP.at(text, behind))


def _is_handed_over(text: Text, places: range, about: frozenset[str]) -> bool:
    """Recognise "ký giấy giao cho xã hết trơn rồi" where something was to be given: all of it is."""
    gives = any(_HANDING.at(text, place) for place in places)
    whole = any(_ALL_GONE.at(text, place) for place in places)
    part = any(_STEP.at(text, place) or text.typed(place) in _NOT_ALL for place in places)
    return bool(about & _GIVING) and gives and whole and not part


def _names_all(text: Text, place: int) -> bool:
    """ "Phần việc", "thủ tục" as a name for the whole: "xong phần việc của tôi"."""
    return text.word(place) in words("phần") and text.word(place + 1) in words("việc tôi tui em mình của")


def _known(text: Text, place: int, accented: frozenset[str], plain: frozenset[str], about: frozenset[str]) -> bool:
    typed = text.typed(place)
    known = FINISHED.at(text, place) or fold(typed) in about or typed in accented
    return bool(known) or (typed.isascii() and typed in plain)
