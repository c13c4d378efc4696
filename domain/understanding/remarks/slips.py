"""Whether a slip is of what was reported, and not of what was pledged a moment before; whether a number was added."""

import re
from collections.abc import Iterator

from domain.pledges.pledge import Pledge
from domain.understanding.numbers.amounts import amount
from domain.understanding.progress import read_progress
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import Lexicon, lexicon
from domain.understanding.text.words import Text, composed, fold, tokenised

_LISTS = lists_of(__name__)
_TOLD, _PLEDGED, _DENIED = lexicon(_LISTS["told"]), lexicon(_LISTS["pledged"]), lexicon(_LISTS["denied"])
_ADDED = re.compile(r"\b(?:them|cong vao|cong don)\b")
_WHOLE = re.compile(
    r"(?<!be )\b(?:tong|tong cong|tat ca|ca thay|het thay|toan bo|tinh chung|vi chi|het|chi co|co|duoc)\b"
)
_NO = r"(?:khong|ko|k|hong|hk|dau)"
_DENIES = rf"(?:(?:chu|cho) {_NO}(?: phai| co)*|{_NO}(?: co)? phai)(?: la)?"
_NOT_SO = (
    re.compile(rf"^(?P<so>.*?)[ ,]+{_DENIES} (?P<not>.*)$"),
    re.compile(rf"^(?:.*? )?{_DENIES} (?P<not>[^,]*?)(?:,? (?:ma|chi|chinh) (?:la )?|, ?)(?P<so>.*)$"),
)
""" "Thêm 8 cây chứ không phải tổng 8 cây", "không phải tổng 8 cây mà là thêm 8 cây"."""
_AMOUNT = re.compile(r"\d[\d.,]*(?: (?!la\b|chu\b|cho\b|ma\b|nua\b|khong\b|them\b)[a-z]+)?")


def counted_otherwise(text: str) -> str:
    """What holds where a number was added and not the whole, or the other way about, as a report; "" elsewhere."""
    said = composed(text).strip(" .!")
    folded = fold(said)
    how_many = _AMOUNT.search(folded)
    if how_many is None or len(folded) != len(said):
        return ""
    amount_typed = said[how_many.start() : how_many.end()].rstrip(" .,")
    for form in _NOT_SO:
        if found := form.match(folded):
            added = bool(_ADDED.search(found["so"])), bool(_ADDED.search(found["not"]))
            whole = bool(_WHOLE.search(found["so"])), bool(_WHOLE.search(found["not"]))
            if added == (True, False) and whole[1]:
                return f"thêm {amount_typed}"
            if added == (False, True) and whole[0]:
                return f"tổng cộng được {amount_typed}"
    return ""


def is_of_a_report(text: str, pledge: Pledge) -> bool:
    """Whether a slip tells of a report or a count, or denies a number that the pledge has not, or counts other things.

    "Ghi lộn, 40 cây mới đúng" may be either, so it is not.
    """
    said, goal = tokenised(text), pledge.goal
    if goal is None or next(_ends(said, _PLEDGED), None) is not None:
        return False
    wrong = [number.value for place in _ends(said, _DENIED) if (number := amount(said, place)) is not None]
    if wrong:
        return goal.value not in wrong
    told = next(_ends(said, _TOLD), None) is not None
    return told or bool(read_progress(text, goal.unit, None, goal.value, pledge.content).other)


def _ends(text: Text, book: Lexicon) -> Iterator[int]:
    """Where a phrase ends, each time one is said."""
    for place in range(len(text)):
        if found := book.at(text, place):
            yield found[1]
