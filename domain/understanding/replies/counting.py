"""Which numbers of a reply count what was pledged, and which tell of time, prices, people or what is wanting."""

from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from domain.understanding.numbers.amounts import THOUSAND, amount
from domain.understanding.quantities.quantities import Quantity
from domain.understanding.replies.conversion import in_the_unit
from domain.understanding.replies.multiplying import multiplied
from domain.understanding.replies.said import before, closes, noun, would_be_enough
from domain.understanding.replies.words import other_things
from domain.understanding.standing.losses import is_beyond, is_lost
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.nouns import COUNTED
from domain.understanding.text.phrasebook import phrases, words
from domain.understanding.text.words import Text, fold, tokenised

_LISTS = lists_of(__name__)
_LEFT = phrases(_LISTS["left"])
_SPEAKER_DOES = words(_LISTS["speaker_does"])
_LEFT_BY = words(_LISTS["left_by"])
_WANTING = phrases("thiếu, cần, xin")
_MEASURES = tuple(tuple(row.split()) for row in _LISTS["measures"].split(","))
"""One row a measure, under each of its names."""
_TIME = frozenset(["nam", "thang", "quy", "tuan", "ngay", "gio", "phut", "hom", "bua", "tieng"])
_MEETING, MEETINGS = {"bua"}, {"buoi", "lan", "luot", "cuoc", "ky", "tiet", "lop"}
_ALSO_A_THING = {"cay": ("km", "m"), "can": ("kg", "tan", "ta")}
_ROADS = {"duong", "lo", "kenh", "de", "ruoi", "hang"}
""" "2 cây lộ" are kilometres of it."""
_PLANTING = phrases(_LISTS["planting"])
_ANY_ONE, _PEOPLE = (["cai"], ["chiec"]), {"nguoi", "dang", "em", "chau", "hoi", "hoc", "dong", "%"}
"""What people call any one thing: "1 cái rồi" of two bridges."""
_NO_PLANT, _BUILT = {"cai", "chiec", "dua", "con", "em"}, {"cau", "den", "cot", "so"}
_NO_FIELD = {"nhan", "chuc", "an", "trinh", "vien", "dan", "doan", "ty"}
_OUT_OF, _ALL = words("trên trong"), words(_LISTS["all"])
_PAID = phrases(_LISTS["paid"])
_MILLIONS = frozenset({"cu", "chai", "tr"})


@dataclass(frozen=True, slots=True)
class Count:
    """A number of the pledge's own kind: how much, out of how much, and whether that much is left or was lost."""

    quantity: Quantity
    value: Decimal
    of: Decimal | None
    left: bool
    lost: bool = False
    beyond: bool = False

    @property
    def is_exact(self) -> bool:
        """Whether it is one number, and sure; no share, no range."""
        return not (self.quantity.percent or self.quantity.unsure) and self.quantity.upper is None


@dataclass(frozen=True, slots=True)
class Counts:
    """The pledge's own numbers, and what else was said in numbers."""

    own: tuple[Count, ...]
    foreign: tuple[Quantity, ...]  # numbers of other things, passed over
    lacking: bool  # one of them is wanting: "thiếu 20 triệu"
    converted: bool  # the pledge's kind in another measure, which is never converted in silence


def counts_of(
    text: Text, found: list[Quantity], unit: str, about: str = "", blocked: frozenset[int] = frozenset()
) -> Counts:
    """Part the numbers of a reply into the pledge's own and all others."""
    classifier = _classifier(unit, about)
    own: list[Count] = []
    foreign: list[Quantity] = []
    lacking = converted = False
    found = in_the_unit(text, found, unit, about, blocked)
    found = multiplied(
        text, found, lambda each: bool(unit) and _own(each, unit, False, classifier), unit.startswith("đồng")
    )
    index = 0
    while index < len(found):
        quantity = found[index]
        total = _total_behind(text, quantity, found[index + 1 : index + 2])
        left, wanting = _is_left(text, quantity), before(text, _WANTING, quantity)
        its = _own(quantity, unit, wanting, classifier) and not _is_planted(text, quantity, unit)
        of = total or slashed(text, quantity)
        no_share = unit.startswith("%") and not quantity.percent and bool(noun(quantity))  # "50 hộ" is no 50 %
        its = its and not (no_share and not of)
        if its and not _priced(found[:index], quantity, found[index + 1 :]):
            value, lost = _value(quantity, unit), is_lost(text, quantity)
            own.append(Count(quantity, value, of, left, lost, not quantity.percent and is_beyond(text, quantity)))
        elif _other_measure(quantity, unit):
            converted = True
        else:
            foreign.append(quantity)
            lacking = lacking or left or wanting
        index += 1 if total is None else 2
    return Counts(tuple(own), tuple(foreign), lacking, converted and not own)


def thousands_of(text: Text, found: list[Quantity], unit: str, target: Decimal | None) -> list[Quantity]:
    """Read "ngàn hai" where 2,000 trees were pledged and no other number was said: trees, not money."""
    if len(found) != 1 or not unit or unit.startswith("đồng") or target is None:
        return found
    quantity, number = found[0], amount(text, found[0].number)
    if number is None or quantity.unit != "đồng" or number.top != THOUSAND or quantity.upper is not None:
        return found
    counted = number.value <= target and number.end == quantity.end and closes(text, number.end)
    spoken = not any(text.is_digits(place) for place in range(quantity.number, number.end))
    paid = before(text, _PAID, quantity)
    return [replace(quantity, unit="", unsure=number.unsure)] if counted and spoken and not paid else found


def is_time(quantity: Quantity) -> bool:
    """ "3 ngày" of "mưa 3 ngày nên mới đổ 50m" multiplies nothing."""
    return bool(_TIME & set(noun(quantity)[:1]))


def _value(quantity: Quantity, unit: str) -> Decimal:
    """How much, a "củ" or a "chai" of money being a million."""
    millions = unit.startswith("đồng") and noun(quantity)[:1] and noun(quantity)[0] in _MILLIONS
    return quantity.value * (1_000_000 if millions and quantity.value < 1000 else 1)


def _is_left(text: Text, quantity: Quantity) -> bool:
    """ "Còn 5", "còn phải trồng khoảng 5"; not "còn sống có 5"."""
    place = quantity.number - 1
    while place > quantity.number - 6 and text.word(place) in _LEFT_BY:
        if _LEFT.at(text, place) and not _is_the_speaker(text, place):
            return True
        place -= 1
    left = _LEFT.at(text, place) is not None and not _is_the_speaker(text, place)
    return left or would_be_enough(text, quantity)


def _is_the_speaker(text: Text, place: int) -> bool:
    """Recognise the "con" of "con trồng 5 cây": a young one speaks, nothing is left."""
    if text.accented:
        return text.typed(place) == "con"
    if text.word(place) == "con" and text.word(place - 1) == "ba":
        return True  # "ba con" are "bà con", the people around
    return place == 0 and text.word(0) == "con" and text.word(1) in _SPEAKER_DOES


def slashed(text: Text, quantity: Quantity) -> Decimal | None:
    """The m of "62/150" or "62 trên 150"."""
    first = amount(text, quantity.number)
    if first is None or text.word(first.end) not in {"/"} | words("trên") or not text.is_digits(first.end + 1):
        return None
    total = amount(text, first.end + 1)
    return total.value if total else None


def _total_behind(text: Text, quantity: Quantity, following: list[Quantity]) -> Decimal | None:
    """The 26 of "4 căn trên tổng số 26 căn"."""
    if not following:
        return None
    behind = amount(text, quantity.number)
    between = [text.word(place) for place in range(behind.end if behind else quantity.end, following[0].number)]
    outward = next((place for place, word in enumerate(between) if word in _OUT_OF), None)
    if outward is None or outward > 4 or any(word not in _ALL for word in between[outward + 1 :]):
        return None
    return following[0].value


def _priced(earlier: list[Quantity], quantity: Quantity, later: list[Quantity]) -> bool:
    """The one of "70 ngàn một cây" and of "15 phần, 1 phần 200k": a price for each."""
    if quantity.value != 1:
        return False
    if earlier and earlier[-1].unit.startswith("đồng") and earlier[-1].end == quantity.number:
        return True
    price = bool(later) and later[0].unit.startswith("đồng") and later[0].number == quantity.end
    return price and any(noun(each)[:1] == noun(quantity)[:1] for each in earlier)


def _is_planted(text: Text, quantity: Quantity, unit: str) -> bool:
    """ "Trồng 2 cây" where a road was pledged: trees, unless it says "cây số"; "1 căn" where rice was: a house."""
    measure = _measure_of(fold(unit).split() or [""])
    if quantity.unit.casefold().startswith("căn"):
        return measure == "kg"
    tree = noun(quantity) == ["cay"] and measure in _ALSO_A_THING["cay"]
    return tree and before(text, _PLANTING, quantity)


def _own(quantity: Quantity, unit: str, wanting: bool, classifier: str) -> bool:
    """Whether a number counts what was pledged; of what is wanting only the very thing does."""
    if quantity.percent or not unit:
        return True
    said, pledged = noun(quantity), fold(unit).split()
    if pledged[0] == "cay" and not set(pledged) & _BUILT and fold(quantity.unit) in _NO_PLANT:
        return _shares_a_word(quantity.unit, unit)  # "17 em", "12 con", "8 cái" are no trees
    if not said or said == [classifier]:
        return True
    money = said[0] == "dong" and said[1:2] != ["chi"]
    if unit.startswith("đồng"):
        return said[0] in _MILLIONS or money
    if said[0] in _MEETING and pledged[0] in MEETINGS:
        return "nay" not in fold(quantity.unit).split()  # "3 bữa nay chưa dạy được"
    if said in _ANY_ONE and not (_measure_of(pledged) or pledged[0] in _PEOPLE):
        return True
    theirs, ours = _measure_of(said, pledged), _measure_of(pledged)
    if said[:2] == ["cay", "so"] and ours not in _ALSO_A_THING["cay"]:
        return False  # kilometres, where trees were pledged
    if money or said[0] in _TIME or theirs or ours:
        same = said[0] == pledged[0] or (theirs or said[0]) == (ours or pledged[0])
        return same and not (wanting and len(said) > 1)
    if wanting:
        return said in (pledged, pledged[:1])
    if COUNTED.at(tokenised(quantity.unit), 0):
        return not other_things(quantity.unit, unit)
    return _shares_a_word(quantity.unit, unit)


def _classifier(unit: str, about: str) -> str:
    """The "cây" of "10 cây cầu": people count with the classifier alone."""
    head, words = fold(unit).split()[:1], fold(about).split()
    return next((before for before, word in pairwise(words) if head == [word] and before.isalpha()), "")


def _shares_a_word(said: str, pledged: str) -> bool:
    """Whether one word stands in both; typed with accents, "đứa" is not the "dừa" of "cây dừa"."""
    ours = {fold(word): word.casefold() for word in pledged.split()}
    pairs = [(word, ours[fold(word)]) for word in said.split() if fold(word) in ours]
    return any(word.isascii() or same.isascii() or word.casefold() == same for word, same in pairs)


def _other_measure(quantity: Quantity, unit: str) -> bool:
    said, pledged = noun(quantity), fold(unit).split()
    grown = pledged[:1] == ["cay"] != said[:1] and not (pledged[1:2] and pledged[1] in _ROADS | {"so"})
    return bool(said and pledged and not grown and _measure(said[0]) and _measure(pledged[0]))


def _measure_of(thing: list[str], pledged: list[str] | None = None) -> str:
    """The measure a noun begins with; beside another kind "cây" is a tree, no kilometre, "căn" a house, no kilo.

    So are a "cây dừa" and a "cây cầu" beside a road.
    """
    if thing[:2] == ["gia", "dinh"] or (thing[0] == "cong" and thing[1:2] and thing[1] in _NO_FIELD):
        return ""  # a family, no "giạ"; workers, no "công" of land
    kinds = _ALSO_A_THING.get(thing[0], ()) if thing[1:2] != ["so"] else ()
    named = thing[0] == "cay" and thing[1:2] and thing[1] not in _ROADS
    beside = pledged is not None and pledged != thing and not named and _measure_of(pledged) in kinds
    return "" if kinds and not beside else _measure(thing[0])


def _measure(word: str) -> str:
    return next((row[0] for row in _MEASURES if word in row), "")
