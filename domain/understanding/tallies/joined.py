"""What several hands brought is one sum: "nhận thêm 800k của anh Tư với 2 triệu rưỡi của hội"."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from domain.understanding.quantities.quantities import Quantity
from domain.understanding.readings import Ask, ProgressReading, asking
from domain.understanding.replies.counting import Count
from domain.understanding.tallies.roles import Role, told
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import Text

_AND = frozenset({"với", "voi", "vs", "và", "va", "cộng", "cong", "+"})
_MORE = frozenset({"thêm", "them"})
_LISTS = lists_of(__name__)
_GIVERS = listed(_LISTS["givers"])
_FAR, _NEAR = 8, 4  # tokens
_LEAST = 1000


def joined(text: Text, said: list[Count], foreign: Sequence[Quantity], last: Decimal | None) -> ProgressReading | None:
    """Ask with the sum of numbers that are joined by "với" or "và"; None where they are not, or play other parts.

    `foreign`: where money was pledged, what may be money too: "2 triệu rưỡi hội phụ nữ".
    """
    given = [Count(each, each.value, None, left=False) for each in foreign if _is_given(text, each)]
    said = sorted([*said, *given], key=lambda each: each.quantity.number)
    if len(said) < 2 or any(each.lost or each.left or each.of or not each.is_exact for each in said):
        return None
    if any(part.role not in (Role.PLAIN, Role.MORE) for part in told(text, said)):
        return None
    if not all(_are_joined(text, one, other) for one, other in pairwise(said)):
        return None
    whole = sum((each.value for each in said), Decimal(0))
    before = last or Decimal(0)
    first = said[0]
    near = range(max(first.quantity.number - _NEAR, 0), first.quantity.number)
    if any(text.typed(place) in _MORE for place in near):
        return asking(Ask.AMBIGUOUS, *dict.fromkeys((before + whole, before + first.value)))
    return asking(Ask.AMBIGUOUS, *dict.fromkeys((whole, before + whole)))


def _is_given(text: Text, quantity: Quantity) -> bool:
    """Whether who gave it stands behind the amount, and nothing that is counted."""
    unit = quantity.unit.split()[:1]
    return quantity.value >= _LEAST and (text.typed(quantity.number + 1) in _GIVERS or set(unit) <= _GIVERS)


def _are_joined(text: Text, one: Count, other: Count) -> bool:
    between = range(one.quantity.end, other.quantity.number)
    words = [text.typed(place) for place in between]
    return len(words) <= _FAR and bool(_AND & set(words)) and not any(word in ",.;:" for word in words)
