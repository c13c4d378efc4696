"""Whether two or three words only name work: "sửa cầu", "nuôi bò"."""

from domain.understanding.numbers.amounts import amount
from domain.understanding.statements import is_work
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import lexicon
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import tokenised

_LISTS = lists_of(__name__)
_DOING = lexicon(_LISTS["doing"])
_NO_THING = listed(_LISTS["no_thing"])
MOST = 3  # words


def begins_with_work(text: str) -> bool:
    """Whether words begin with something to do: "nấu cơm cho người già"."""
    said = tokenised(text)
    return is_work(said, 0) or _DOING.at(said, 0) is not None


def only_names_work(text: str) -> bool:
    """Whether nothing but work and a thing is said, without a number: it may be a pledge, or what is done."""
    said = tokenised(text.rstrip(" .!"))
    found = _DOING.at(said, 0) if 2 <= len(said) <= MOST else None
    if found is None or found[1] == len(said):
        return False
    places = range(found[1], len(said))
    return not any(said.typed(place) in _NO_THING or amount(said, place) is not None for place in places)
