"""Read the words around a number that say how the result is compared with the number."""

from domain.pledges.goal import Comparator
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import Phrasebook, phrases, words
from domain.understanding.text.words import Text

_LISTS = lists_of(__name__)


def _compared(listed: dict[str, str]) -> Phrasebook[Comparator]:
    return Phrasebook.listed({Comparator[name.upper()]: phrases for name, phrases in listed.items()})


BEFORE = _compared(_LISTS["before"])
"""Before the number; the longest that ends right before it wins."""

NEVER = phrases(_LISTS["never"])
"""After "không": what may never happen, and is counted by its own name."""
AFTER = _compared(_LISTS["after"])
SOFT = phrases(_LISTS["soft"])
NONE_OF = phrases(_LISTS["none_of"])
_OVER, _UNDER, _ABOVE, _NOT = words("quá"), words("dưới"), words("trên"), words("không")
""" "Không vắng quá 2 buổi": at most two."""
_RISKY, _REMAINING = {"con", "qua", "tu", "dung", "ha"}, words(_LISTS["remaining"])
_DOWN, _LOWERED = words("xuống"), words(_LISTS["lowered"])
_PLANTED = words("được thêm rồi") | words(_LISTS["planted"])
"""Behind "xuống": "xuống được 35 cây" is planted in the south, no more brought down."""
_BUILD = words(_LISTS["build"])
_PLACES, _BACK_TO = words("xóm miệt mé"), words("trường lớp học")
""" "7 em trở lại trường" are no seven at most."""
_HUNG, _LEFT = words("treo gắn dán vẽ sơn"), words("còn")
_OWNERS, _FALLING = words("tôi tui em mình nhà"), words("giảm hạ kéo rút bớt lệ")
_LONGEST = 5


def before(text: Text, index: int) -> tuple[Comparator, int] | None:
    """Return the comparator that ends right before this token, soft words between them aside, and where it begins."""
    if is_about(text, index):
        return None
    end = index
    for _ in range(4):
        for start in range(max(end - _LONGEST, 0), end):
            found = BEFORE.at(text, start)
            if found is not None and found[1] == end and not _another_word(text, start):
                not_so = any(text.word(start - step) in _NOT for step in (1, 2, 3))
                if not_so and text.word(start) in _UNDER:
                    return Comparator.AT_LEAST, start
                return (Comparator.AT_MOST if not_so and text.word(start) in _OVER else found[0]), start
        ends = (start for start in (end - 1, end - 2, end - 4) if (hit := SOFT.at(text, start)) and hit[1] == end)
        soft = next(ends, None)
        if soft is None:
            return None
        end = soft
    return None


def is_about(text: Text, index: int) -> bool:
    """Recognise the "trên dưới" of "trên dưới 40 hộ": some forty, more or fewer."""
    return text.word(index - 1) in _UNDER and text.word(index - 2) in _ABOVE


def _another_word(text: Text, start: int) -> bool:
    """Recognise "xóm trên", the "dung" of "xay dung", no "đúng", the "con" of "bà con" and "ha", no "còn" and "hạ"."""
    word = text.word(start)
    if word in _ABOVE | _UNDER and text.word(start - 1) in _PLACES:
        return True
    if word in _ABOVE and any(text.word(start - step) in _HUNG for step in (2, 3, 4)):
        return True  # "treo cờ trên tám chiếc ghe"
    if word in _LEFT and text.word(start - 1) in _OWNERS:
        return not any(text.word(place) in _FALLING for place in range(start))  # "nhà tôi còn 200 quyển sách"
    if word in _DOWN and text.word(start - 1) not in _LOWERED:
        return any(text.word(place) in _PLANTED for place in range(start + 1, start + 4))
    if text.accented:
        return word in _RISKY and text.typed(start) == word
    if word == "con":
        return text.word(start - 1) not in _REMAINING
    return word == "ha" or (word == "dung" and text.word(start - 1) in _BUILD)


def after(text: Text, index: int) -> tuple[Comparator, int] | None:
    return None if text.word(index + 2) in _BACK_TO else AFTER.at(text, index)
