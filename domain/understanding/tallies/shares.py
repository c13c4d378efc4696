"""Read a share of all that was pledged: 2/3 đoạn đường, ba phần tư số cây, 1 phần 4; 7/9 tổ, tức 78%."""

from decimal import Decimal

from domain.understanding.numbers.amounts import amount
from domain.understanding.numbers.measures import measure_at
from domain.understanding.readings import Ask, How, ProgressReading, asking
from domain.understanding.replies.counting import Count
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import lexicon
from domain.understanding.text.words import Text, fold, tokenised

_LISTS = lists_of(__name__)
_WHOLE, _AROUND, _WAITS = lexicon(_LISTS["whole"]), lexicon(_LISTS["around"]), lexicon(_LISTS["waits"])
_LEFT = lexicon("còn, thiếu, sót, hụt")
_NUMBERS = {word: place for place, word in enumerate(_LISTS["numbers"].split(), 1)} | {"tu": 4}
_MOST_PARTS = 10
_BEFORE = 3


def share_of_all(text: Text, unit: str, target: Decimal | None) -> ProgressReading | None:
    """Return so much of the target, or ask where it is only about so much or does not come out even."""
    if target is None or not target or unit.startswith("%"):
        return None
    found = [(place, share) for place in range(len(text)) if (share := _share_at(text, place))]
    if len(found) != 1 or _other_numbers(text, found[0][0], found[0][1][2]):
        return None
    place, (part, parts, _) = found[0]
    if any(_WAITS.at(text, at) for at in range(len(text))):
        return None
    done = target * part / parts
    parted = unit.startswith("đồng") or measure_at(tokenised(unit), 0) is not None
    if any(_LEFT.at(text, at) for at in range(max(place - _BEFORE, 0), place)):
        return asking(Ask.AMBIGUOUS, (target - done).to_integral_value())
    around = any(_AROUND.at(text, at) for at in range(max(place - _BEFORE, 0), place))
    if around or (done != int(done) and not (parted and done * 1000 == int(done * 1000))):
        return asking(Ask.AMBIGUOUS, done.to_integral_value())
    return ProgressReading(done.normalize() if parted else Decimal(int(done)), None, How.TOTAL)


def share_with_its_ratio(said: list[Count], unit: str) -> ProgressReading | None:
    """The 78 of "7/9 tổ, tức khoảng 78%" where a share was pledged; one that is not 7 of 9 is asked with both."""
    ratios = [each for each in said if each.of]
    shares = [each for each in said if each.quantity.percent and not each.of]
    if not unit.startswith("%") or len(said) != 2 or len(ratios) != 1 or len(shares) != 1:
        return None
    ratio, share = ratios[0], shares[0].value
    reckoned = 100 * ratio.value / (ratio.of or Decimal(1))
    fits = abs(reckoned - share) <= 1
    return (
        ProgressReading(share, None, How.TOTAL) if fits else asking(Ask.AMBIGUOUS, share, reckoned.quantize(Decimal(1)))
    )


def _share_at(text: Text, place: int) -> tuple[int, int, int] | None:
    """Read part, parts and the token behind at a place: "2/3 con đường", "2 phần 3", "ba phần tư"."""
    part, parts = _number(text, place), _number(text, place + 2)
    spoken = fold(text.typed(place + 1)) == "phan" and text.typed(place + 1) != "phân"
    further = amount(text, place + 2)
    if further is not None and further.end > place + 3:
        return None  # "hai phần năm chục ký"
    if not part or not parts or not part < parts <= _MOST_PARTS or text.word(place - 1) == "/":
        return None
    if spoken or (text.word(place + 1) == "/" and _WHOLE.at(text, place + 3)):
        return part, parts, place + 3
    return None


def _number(text: Text, place: int) -> int:
    typed = text.typed(place)
    return int(typed) if typed.isdecimal() and len(typed) < 3 else _NUMBERS.get(fold(typed), 0)


def _other_numbers(text: Text, start: int, end: int) -> bool:
    """Whether another number is said: then it is read with that one."""
    outside = (place for place in range(len(text)) if not start <= place < end)
    return any(text.is_digits(place) and amount(text, place) is not None for place in outside)
