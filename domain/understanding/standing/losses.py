"""Tell what was lost of what was done, and what is beyond it: chết 5 cây, gãy hết 7, 5 cây chết; dư 2 bóng, vượt 3."""

from domain.understanding.quantities.quantities import Quantity
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import Lexicon, words
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import MARK, Text

_LISTS = lists_of(__name__)
_LOSING = Lexicon(_LISTS["losing"], plain=_LISTS["losing_plain"])
"""No "gay" (gây quỹ), "heo", "ung" (ủng hộ), "chay", "quat" or "cuon" alone where no accents are typed."""
_LOST_BEHIND = Lexicon(_LISTS["lost_behind"], plain=_LISTS["lost_behind_plain"])
_TAKEN_OFF = Lexicon(_LISTS["taken_off"], plain=_LISTS["taken_off_plain"])
_GOT = words("được có")
_NEAR = 4
_BEYOND = Lexicon(_LISTS["beyond"], plain="du, vuot, doi ra")
_BETWEEN = listed(_LISTS["between"])


def is_lost(text: Text, quantity: Quantity) -> bool:
    """Whether so much is said to be lost: "chết hết 10", "gãy 7 cây", "5 cây chết", "bao sap 1 can"."""
    if not text.accented and text.typed(quantity.number - 1) == "sap":
        return True  # right before a number "sập": "sắp" leads to work
    for place in range(quantity.number - 1, max(quantity.number - 1 - _NEAR, -1), -1):
        if text.token(place).kind == MARK or text.is_digits(place) or text.word(place) in _GOT:
            break
        if (found := _LOSING.at(text, place)) and found[1] >= quantity.number - 2:
            return True
    return _is_lost_behind(text, quantity)


def tells_of_loss(text: Text) -> bool:
    """Whether something is said to be lost, however much: "chết hết trơn rồi"."""
    return any(_LOSING.at(text, place) for place in range(len(text)))


def is_taken_off(text: Text) -> bool:
    """Whether what was lost is to be taken off what was told before: "trừ ra đi", "bớt ra giùm"."""
    return any(_TAKEN_OFF.at(text, place) for place in range(len(text)))


def is_beyond(text: Text, quantity: Quantity) -> bool:
    """Whether so much is more than was pledged, or left when it was done: "vượt 3 cái", "đủ rồi, còn dư 2 bóng"."""
    place = quantity.number - 1
    while place >= 0 and text.typed(place) in _BETWEEN and not _BEYOND.at(text, place):
        place -= 1
    return place >= 0 and _BEYOND.at(text, place) is not None


def _is_lost_behind(text: Text, quantity: Quantity) -> bool:
    """Recognise "5 cây chết", but not the 120 of "120 cây chết 5"."""
    places = range(quantity.number + 1, quantity.end + 2)
    found = next((place for place in places if _LOST_BEHIND.at(text, place)), None)
    if found is None or any(text.token(place).kind == MARK for place in range(quantity.end, found)):
        return False
    for place in range(found + 1, found + 1 + _NEAR):
        if text.is_digits(place):
            return False
        if text.token(place).kind == MARK:
            break
    return True
