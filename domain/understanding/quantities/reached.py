"""Recognise which of two numbers is to be reached: "từ 17 xuống còn 9", a piggy bank and its money."""

from dataclasses import replace

from domain.pledges.goal import Comparator
from domain.understanding.moments.doubts import taken_back
from domain.understanding.quantities.doubts import is_named
from domain.understanding.quantities.quantities import Quantity
from domain.understanding.text.phrasebook import words
from domain.understanding.text.words import Text, fold

TURNS = words("xuống còn lên thành")
_FALLS, _RISES = words("giảm hạ kéo bớt"), words("tăng nâng")
_NOT, _BUT_RATHER = {"không", "khong", "hổng", "khỏi"}, {"mà", "ma"}
_PIGGY_BANKS = ("con heo dat", "heo dat", "ong heo", "con heo tiet kiem", "heo tiet kiem")


def stands_beside(text: Text, first: Quantity) -> bool:
    return text.word(first.start - 1) == "(" or is_named(text, first.number + 1)


def holds_money(first: Quantity, rest: list[Quantity]) -> bool:
    """Recognise the piggy bank of "nuôi 1 con heo đất được 5 triệu": the money is what is to be reached."""
    return fold(first.unit).startswith(_PIGGY_BANKS) and any(other.unit.startswith("đồng") for other in rest)


def is_turned(text: Text, first: Quantity, second: Quantity) -> bool:
    """Recognise the "xuống" of "từ 10% xuống 5%", the "giảm còn" of "từ 11 giảm còn 6"."""
    if first.unit and second.unit and fold(first.unit).split()[0] != fold(second.unit).split()[0]:
        return False  # "mở rộng 1,8 km đường lên 3 m"
    fallen = second.comparator in {Comparator.AT_MOST, Comparator.LESS_THAN}
    risen = text.word(first.end) in _RISES and text.word(first.end + 1) in TURNS
    return risen or text.word(first.end) in TURNS or (fallen and text.word(first.end) in _FALLS)


def arrived(first: Quantity, second: Quantity) -> Quantity:
    """Give the number reached the unit said with the first, and read "xuống 0" as none."""
    none = second.value == 0 and second.upper is None
    return replace(second, unit=second.unit or first.unit, comparator=Comparator.ZERO if none else second.comparator)


def what_stands(text: Text, found: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Leave out what "50 hộ, à không, 45" takes back; the number that stands has its unit."""
    corrected = max(taken_back(text), _rather(text, found))
    kept = tuple(each for each in found if each.start >= corrected)
    if not kept or len(kept) == len(found):
        return found
    return replace(kept[0], unit=kept[0].unit or found[0].unit), *kept[1:]


def _rather(text: Text, found: tuple[Quantity, ...]) -> int:
    """Return the "mà" of "không làm 20 cây mà làm 30 cây", which turns to what is meant, or 0."""
    if len(found) < 2 or not any(text.typed(place) in _NOT for place in range(found[0].start)):
        return 0
    return next((place for place in range(found[0].end, found[1].start) if text.typed(place) in _BUT_RATHER), 0)
