"""What came and what went of a herd or a stock: "đẻ thêm 5 con, bán 3" is five more and three fewer."""

from collections.abc import Sequence
from decimal import Decimal

from domain.understanding.readings import Ask, ProgressReading, asking
from domain.understanding.replies.counting import Count
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import lexicon
from domain.understanding.text.words import Text

_LISTS = lists_of(__name__)
_CAME = lexicon(_LISTS["came"])
_WENT = lexicon(_LISTS["went"])


def came_and_went(text: Text, said: Sequence[Count], last: Decimal | None) -> ProgressReading | None:
    """Ask for what is left now, or all that there ever were; None where nothing came and went."""
    if last is None or len(said) != 2 or any(each.of or each.left or each.lost or each.quantity.upper for each in said):
        return None
    came, went = said
    first = range(came.quantity.number)
    behind = range(came.quantity.end, went.quantity.number)
    if not any(_CAME.at(text, place) for place in first) or not any(_WENT.at(text, place) for place in behind):
        return None
    whole = last + came.value
    return asking(Ask.AMBIGUOUS, whole - went.value, whole) if went.value < whole else None
