"""The work whose day is to be another, as a wish names it: "dọn rác" of "dời vụ dọn rác qua tháng 11"."""

import re

from domain.understanding.changes.another import names_word_of
from domain.understanding.changes.clauses import clauses
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.words import composed, fold

_LISTS = lists_of(__name__)
_KIND, _LATER, _TO = (rf"(?:{each})" for each in (_LISTS["kinds"], _LISTS["later"], _LISTS["leading"]))
_ENDS = _LISTS["ends"]
_THING = r"(?P<thing>[^\d,.;:!?]{2,40}?)"
_END = rf"(?=\s+(?:{_TO}|{_ENDS})\b|\s*[,.;:!?]|\s+\d|\s*$)"
_DAY = r"(?:(?:thời hạn|thời gian|hạn|ngày|deadline|dl|thoi gian|han|ngay) )?"
_GIVEN = (
    r"(?:(?:giúp|giùm|dùm|giup|gium|cho)(?: (?:tôi|tui|toi|em|e|con|cháu|chú|cô|bác|anh|chị|mình|thím|mợ|bà|ông))? )?"
)
_BESIDE = re.compile(rf"(?i)\b{_KIND} (?:{_KIND} )*{_THING}{_END}")
_MOVED = re.compile(
    rf"(?i)\b{_LATER} {_GIVEN}(?:{_KIND} )*{_DAY}{_GIVEN}(?:{_KIND} )*{_THING}\s+(?:{_TO}|thêm|them|từ)\b"
)
_FOR = re.compile(rf"(?i)\b(?:thêm|them) .{{3,25}} cho (?:{_KIND} )*{_THING}{_END}")
_MOVES = re.compile(
    rf"(?i)(?:^|\bnên )(?:{_KIND} )*{_THING}\s+(?:cho \w+ |xin |phải |chắc |nên )*{_LATER} (?:{_TO}|lại|hạn)\b"
    rf"|^(?:hạn|han|thời hạn) (?:{_KIND} )*(?P<due>[^\d,.;:!?]{{2,40}}?)\s+(?:từ|tu|{_TO})\b"
)
""" "Dời bánh tét qua rằm", "quỹ khuyến học dời qua rằm", "hạn bờ kè từ 30/10 sang 15/12"."""
_WISHED = re.compile(rf"(?i)\b(?:{_LATER}|{_TO}|them|thêm|hạn|han)\b")
_PUTS_OFF = re.compile(r"(?i)\b(?:dời|lùi|hoãn|gia hạn|trễ|hạn|gia han|lui|hoan|han)\b")
_AROUND, _NO_WORK = (frozenset(each.split()) for each in (_LISTS["around"], _LISTS["no_work"]))
_NEVER = frozenset(_LISTS["never"].split())
_LONGEST = 6  # words


def puts_off(text: str) -> bool:
    """Whether a day is wished later by a word that says nothing else: "gia hạn", and not "chuyển qua"."""
    return _PUTS_OFF.search(composed(text)) is not None


def other_work_put_off(text: str, content: str) -> str:
    """Return the work a wish about a day names, where no word of it is this pledge's; "" where it may mean this one."""
    if names_word_of(text, content):
        return ""
    wish = [each for each in clauses(composed(text)).wish if _WISHED.search(each)]
    named = (
        _words(found["thing"]) for form in (_MOVED, _BESIDE, _FOR) for each in wish if (found := form.search(each))
    )
    return next(filter(None, named), "") or next(filter(None, map(_that_moves, wish)), "")


def _that_moves(clause: str) -> str:
    found = _MOVES.search(clause)
    words = _words(found["thing"] or found["due"]) if found else ""
    return "" if set(fold(words).split()) & _NEVER else words


def _words(thing: str) -> str:
    """The words of the thing alone; "" where they only say "this", "my" or when."""
    said = thing.split()
    while said and fold(said[0]) in _AROUND:
        said.pop(0)
    while said and fold(said[-1]) in _AROUND:
        said.pop()
    silent = len(said) > _LONGEST or {fold(each) for each in said} <= _NEVER or fold(said[0]) in _NO_WORK
    return "" if silent else " ".join(said)
