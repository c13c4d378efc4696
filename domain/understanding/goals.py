"""Read a goal: one target with its parts, a named product, or the reason to ask again."""

from dataclasses import replace
from decimal import Decimal
from itertools import dropwhile, pairwise

from domain.pledges.goal import Comparator, Goal, Part
from domain.understanding.calendar.calendar_words import digits_year
from domain.understanding.deadlines import told_days
from domain.understanding.moments.beside_days import SPEAKERS
from domain.understanding.moments.moment import Moment
from domain.understanding.names import named_spans
from domain.understanding.numbers.every import every_before
from domain.understanding.products import names_product, wishes
from domain.understanding.quantities.mentions import (
    counting_first,
    counts_pledges,
    given_with,
    multiplied,
    repeats,
    total_of,
)
from domain.understanding.quantities.nothing import none_of
from domain.understanding.quantities.quantities import Quantity, quantities
from domain.understanding.quantities.reached import TURNS, arrived, holds_money, is_turned, stands_beside, what_stands
from domain.understanding.quantities.rhythms import in_all, period_of
from domain.understanding.readings import Ask, GoalReading
from domain.understanding.statements import (
    are_doers,
    is_aside,
    is_companion,
    is_of_the_past,
    is_receiver,
    measures_nature,
    pledged_later,
)
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.nouns import COUNTED
from domain.understanding.text.phrasebook import phrases, words
from domain.understanding.text.words import SENTENCE, Text, composed, fold, tokenised
from domain.understanding.tracing import remembered

_LISTS = lists_of(__name__)
_OR = phrases("hoặc, hay")
_OF_WHICH = phrases(_LISTS["of_which"])
_COLLECT = "gom"
""" "Mỗi tháng gom 25 cuốn" is no "gồm"."""
_TURNING = {",", ";", "."} | words("nhưng nên thôi")
_SHORT_WAY = 4
_MOST_SLICES = 4
_A_FEW = 3
_LASTING = ("thang", "tuan", "quy ", "nam ")
_MOST_MILLIONS, _MILLION = 1000, 10**6
""" "2 củ" are two million đồng, or two roots: the money is proposed, and asked."""


@remembered
def read_goal(text: str) -> GoalReading:
    typed = tokenised(composed(text, SENTENCE))
    return goal_of(typed, *told_days(typed, answer=False))


def vague(text: str) -> bool:
    """Tell whether a pledge names neither a number nor a product: "phấn đấu hoàn thành tốt nhiệm vụ"."""
    return (reading := read_goal(text)).goal is None and reading.milestone is None


def goal_of(text: Text, moments: list[Moment], beside: list[tuple[int, int]]) -> GoalReading:
    """Read the target beside the moments of a text and the days that are no term."""
    repeated = [(index, found[1]) for index in range(len(text)) if (found := every_before(text, index))]
    spans = [*named_spans(text), *((moment.start, moment.end) for moment in moments), *repeated, *beside]
    blocked = frozenset(place for start, end in spans for place in range(start, end))
    counted = quantities(text, blocked) or quantities(text, blocked, whole=True)
    silent = (_is_year, counts_pledges, _is_no_amount)
    telling = tuple(one for one in counted if not any(is_so(text, one) for is_so in silent))
    main, parts, others = _sorted(text, what_stands(text, telling))
    none = none_of(text, blocked)
    if none is not None and (main is None or none[0] < main.start or text.word(none[0] - 1) in TURNS):
        turns = main is not None and any(text.word(place) in _TURNING for place in range(none[0], main.start))
        if main is not None and turns:
            own = _as_goal(text, main, parts)  # "không có đất, tôi góp 10 ngày công"
            return replace(own, asks=own.asks if Ask.AMBIGUOUS in own.asks else (*own.asks, Ask.AMBIGUOUS))
        return GoalReading(none[1], None)
    if main is None:
        return _without_number(text, moments)
    reading = _as_goal(text, main, parts)
    if others and not parts:
        more = tuple(map(_plain_goal, others)) if len(others) <= _A_FEW else ()
        return GoalReading(reading.goal, None, tuple(dict.fromkeys((*reading.asks, Ask.AMBIGUOUS))), more)
    return reading


def _plain_goal(other: Quantity) -> Goal:
    return Goal(comparator=other.comparator, value=other.value, upper=other.upper, unit=other.unit, per=other.per)


def _is_year(text: Text, quantity: Quantity) -> bool:
    """Recognise a bare 2026 or 2026-2027 that counts nothing: a school year, an investment plan."""
    year = digits_year(text, quantity.number)
    opens = quantity.number == 0 and (
        COUNTED.at(text, 1) is None or text.typed(1) in SPEAKERS
    )  # "2027 tui hiến 200 mét đất"
    return year is not None and (not quantity.unit or opens) and 1990 <= year <= 2100


def _is_no_amount(text: Text, quantity: Quantity) -> bool:
    """Recognise "bầu 5 tháng" and the "mốt" of "mai mốt", which is no one."""
    before, number = fold(text.typed(quantity.number - 1)), fold(text.typed(quantity.number))
    return (before, number) == ("mai", "mot") or (before == "bau" and fold(quantity.unit).startswith(_LASTING))


def _sorted(text: Text, found: tuple[Quantity, ...]) -> tuple[Quantity | None, list[Quantity], list[Quantity]]:
    """Return the target, its "trong đó" parts, and further targets that one goal cannot hold."""
    if not found:
        return None, [], []
    if total := total_of(text, found):
        return total, [], []
    main, *rest = multiplied(text, counting_first(text, in_all(text, _reached(text, found))))
    if not main.unit and rest and _OR.at(text, rest[0].start - 1):
        main = replace(main, unit=rest[0].unit)  # "8 hoặc 10 lớp"
    behind = range(main.end, len(text))
    of_which = next((i for i in behind if _OF_WHICH.at(text, i) and text.typed(i) != _COLLECT), None)
    if of_which is None:
        return main, [], [each for each in rest if given_with(text, main, each) or not repeats(text, main, each)]
    parts = [other for other in rest if other.number > of_which]
    return main, parts, [other for other in rest if other.number < of_which]


def _reached(text: Text, found: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Read "Giảm từ 10% xuống 5%", "tăng từ 5 lên 10 mô hình": the second number is what is to be reached."""
    first, *rest = found
    if rest and (
        stands_beside(text, first)
        or holds_money(first, rest)
        or is_companion(text, first.start)
        or is_receiver(text, first.number, first.end, first.value, rest[0].number)
        or are_doers(text, first.start, rest[0].number)
    ):
        return _reached(text, tuple(rest))
    meant = tuple(dropwhile(lambda each: is_aside(text, each.start, each.unit), found))
    if meant and meant[0] is not first and pledged_later(text, first.end, meant[0].start):
        return _reached(text, meant)
    if not rest or rest[0].number - first.end > _SHORT_WAY or not is_turned(text, first, rest[0]):
        return found
    return arrived(first, rest[0]), *rest[1:]


def _as_goal(text: Text, main: Quantity, parts: list[Quantity]) -> GoalReading:
    asks: list[Ask] = []
    unit = main.unit
    if main.comparator is Comparator.DOWN and main.percent:
        if unit[1:].strip().casefold().startswith("điểm"):
            unit = unit[1:].strip()
        else:
            asks.append(Ask.RELATIVE_OR_POINTS)
    million = unit.casefold() == "củ" and main.value < _MOST_MILLIONS
    if million or _is_doubtful(text, main):
        asks.append(Ask.AMBIGUOUS)
    pieces = tuple(Part(value=part.value, unit=part.unit) for part in parts)
    if not _fits(main, parts):
        asks.append(Ask.SUM)
    per = main.per or period_of(text, main)
    if fold(unit).startswith("chu nhat"):
        per = ""  # "mỗi sáng chủ nhật …, làm 10 chủ nhật"
    elif per and not main.per and fold(unit).startswith(_LASTING):
        asks.append(Ask.AMBIGUOUS)  # "mỗi sáng chủ nhật …, 3 tháng liền"
    goal = Goal(
        comparator=main.comparator,
        value=main.value * (_MILLION if million else 1),
        upper=main.upper,
        unit="đồng" if million else unit,
        per=per,
        parts=pieces,
    )
    return GoalReading(goal, None, tuple(asks))


def _is_doubtful(text: Text, main: Quantity) -> bool:
    if main.unsure or not main.unit or _announces(text, main) or _is_share(text, main):
        return True
    elderly_or_money = main.unit == "cu" and text.word(main.number - 1) != "cho"  # without accents
    return elderly_or_money or measures_nature(text, main.start) or is_of_the_past(text, main.start)


def _announces(text: Text, main: Quantity) -> bool:
    """Recognise "01 nội dung: hiến đất làm đường": what counts is told behind the colon."""
    return text.word(main.end) == ":" and fold(main.unit) in {"noi dung", "viec", "phan viec", "nhiem vu", "suat"}


def _is_share(text: Text, main: Quantity) -> bool:
    """Recognise "2/3 hội viên": two of three, or two thirds of all."""
    of = main.number + 2
    if text.word(of - 1) != "/" or not (text.is_digits(of) and text.is_digits(of - 2)):
        return False
    return main.value < Decimal(text.word(of)) <= _MOST_SLICES


def _fits(main: Quantity, parts: list[Quantity]) -> bool:
    """Tell whether parts of the same unit stay within the whole."""
    whole = main.upper if main.upper is not None else main.value
    same = [part.value for part in parts if part.percent == main.percent]
    return sum(same, Decimal(0)) <= whole if same else True


def _without_number(text: Text, moments: list[Moment]) -> GoalReading:
    if names_product(text):
        taken = {place for moment in moments for place in range(moment.start, moment.end)}
        return GoalReading(None, _own_words(text, taken))
    return GoalReading(None, None, (Ask.PRODUCT if wishes(text) else Ask.GOAL,))


def _own_words(text: Text, taken: set[int]) -> str:
    ends = sorted({-1, len(text), *(place for place in taken if place < len(text))})
    pieces = [text.slice(before + 1, end).strip(" ,.;:-–") for before, end in pairwise(ends)]
    return " ".join(piece for piece in pieces if piece)
