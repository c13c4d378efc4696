"""What a wish to change names that is none of the pledge's: "70 người" where palms were pledged, "đổi cá khô"."""

import re

from domain.pledges.goal import Goal
from domain.understanding.changes.clauses import clauses
from domain.understanding.changes.contents import becomes_another_kind, becomes_work, replaced
from domain.understanding.changes.targets import counted_otherwise, is_in_its_unit
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import composed, fold

_LISTS = lists_of(__name__)
_TELLS_NOTHING = listed(_LISTS["tells_nothing"])
_LONGEST = 4  # words
_KINDS = frozenset(["cay", "con", "goc", "cai"])
_NUMBER_OF = re.compile(
    r"(?i)\b(?:chỉ tiêu|số|chi tieu)(?: lượng)? (?P<thing>[^\d,.;:!?]{2,25}?) "
    r"(?:lên|xuống|từ|còn|len|xuong|tu) (?:còn |con )?\d"
)
""" "Số bài giảng từ 30 xuống 24", "chỉ tiêu BHYT lên 180"."""
_OF_WHOM = re.compile(r"(?i)\s(?:của|cua)\s")
""" "Số cây của chú An chỉnh xuống 90" counts trees."""
_TURNS = frozenset({"ha", "giam", "bot", "rut", "nang", "tang", "chinh"})
""" "Chỉ tiêu hạ xuống 150" names nothing."""
_NAMED = re.compile(
    r"\b(?:vu|viec|cai|khoan|noi dung|nd|phan|lop|mo hinh|dang ky|dk|chi tieu) (?:cai |vu |dang ky |dk )?"
    r"(?!(?:cai|vu|viec|dk|nham|lon|lo|nay|do|ay|kia|cua|toi|tui|em|e|so|moi|vua|ms|da|trung|mot|hai|ba|thu|dau|hoi|nua|dang|ghi|hua|nhan|bi|di"
    r"|dum|gium|giup|o|tren|nao|ra|het|cuoi|thi|ma|la|nha|lai|luon|bua|hom|xuong|theo|roi|r|khac|lien|xong|can)\b)[a-z]{2,}"
)


def of_another(text: str, content: str, goal: Goal | None) -> str:
    """Return what a wish counts or replaces that this pledge has nothing of; "" where it may well mean this one."""
    old = next(iter(replaced(text)), "")
    thing = set(fold(old).split()) - _KINDS
    is_thing = bool(thing) and not thing & _TELLS_NOTHING and len(old.split()) <= _LONGEST
    if is_thing and not thing & set(fold(content).split()):
        return old
    if names_word_of(text, content):
        return ""
    if kind := becomes_another_kind(text):
        return " ".join(kind.split()[:_LONGEST])
    if goal is None or becomes_work(text):
        return ""
    if number_of := _NUMBER_OF.search(composed(text)):
        named = _OF_WHOM.split(number_of["thing"])[0].strip()
        if not {fold(word) for word in named.split()} <= _TELLS_NOTHING | _TURNS | set(fold(goal.unit).split()):
            return named
    said = clauses(composed(text))
    parts = [*((part, True) for part in said.wish), *((part, False) for part in said.rest)]
    if any(is_in_its_unit(part, goal) for part, _ in parts):
        return ""
    counted = [counted_otherwise(part, goal, anywhere=wished) for part, wished in parts]
    return min(filter(None, counted), key=lambda each: each[1], default=("", False))[0]


def names_other_work(text: str, content: str) -> bool:
    """Whether some work is named and no word of this pledge: "bỏ cái vụ nuôi gà" where palms were pledged."""
    named = _NAMED.search(fold(text))
    return named is not None and not names_word_of(text, content)


def names_word_of(text: str, content: str) -> bool:
    """Whether a word of the pledge is said; typed accents tell "đứa" from "dừa"."""
    own = {word.casefold() for word in composed(content).split() if not word[0].isdecimal()}
    own = {word for word in own if fold(word) not in _TELLS_NOTHING}
    said = {word.casefold().strip(" ,.;:!?\"'“”") for word in composed(text).split()}
    return bool(said & (own if fold(text) != text.casefold() else {fold(word) for word in own}))
