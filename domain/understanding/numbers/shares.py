"""Read shares of a whole as per cent: "3/4 số hộ", "quá nửa chị em", "một phần tư số hộ"; they are asked."""

from decimal import Decimal

from domain.understanding.numbers.amounts import Amount, amount
from domain.understanding.numbers.measures import measure_at
from domain.understanding.numbers.numbers import below_thousand, digits
from domain.understanding.text.nouns import COUNTED
from domain.understanding.text.phrasebook import phrases, words
from domain.understanding.text.words import Text

_HALF, _NUMBER_OF, _OF = phrases("phân nửa, một nửa, 1 nửa, nửa"), {"số", "so"}, words("phần")
_MORE = words("quá hơn trên")
_MOST_SLICES, _MOST_OF_ALL = 4, 10


def share_of_all(text: Text, first: Amount, of: Amount | None) -> Decimal | None:
    """Return the 75 of "3/4 số hộ" and of "3/4 hội viên", where it is a whole number."""
    total = amount(text, first.end + 1) if of else None
    if of is None or total is None or not 0 < first.value < total.value <= _MOST_OF_ALL or first.scale != 1:
        return None
    of_number = text.typed(of.end) in _NUMBER_OF
    if not of_number and (total.value > _MOST_SLICES or COUNTED.at(text, of.end) is None):
        return None
    share = 100 * first.value / total.value
    return share if share == int(share) else None


def share_in_words(text: Text, index: int) -> tuple[Decimal, int] | None:
    """Return the share that is told at this token without a sign, and the token of which it is one."""
    half = _HALF.at(text, index)
    if half is not None and not measure_at(text, half[1]) and (half[1] > index + 1 or text.word(index - 1) in _MORE):
        return (Decimal(50), half[1]) if _is_of(text, half[1]) else None
    part = digits(text, index) or below_thousand(text, index)
    if part is None or text.word(part.end) not in _OF:
        return None
    whole = digits(text, part.end + 1) or below_thousand(text, part.end + 1)
    fourth = text.typed(part.end + 1) in {"tư", "tu"}
    total, end = (Decimal(4), part.end + 2) if fourth else (whole.value, whole.end) if whole else (Decimal(0), index)
    if not part.value < total <= _MOST_OF_ALL or not _is_of(text, end):
        return None
    return (100 * part.value / total).to_integral_value(), end


def _is_of(text: Text, index: int) -> bool:
    return text.typed(index) in _NUMBER_OF or COUNTED.at(text, index) is not None
