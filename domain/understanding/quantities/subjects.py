"""Find what a bare number counts before it: "hạ số hộ nghèo … còn 9", "điểm thi môn sử ít nhất 8,5"."""

from domain.understanding.quantities.units import unit_at
from domain.understanding.text.nouns import COUNTED, MONEY_NOUNS
from domain.understanding.text.phrasebook import words
from domain.understanding.text.words import MARK, Text, fold

_NUMBER_OF, _MARKS_OF = {"số", "so"}, {"điểm", "diem"}
_LOWERED = words("giảm hạ kéo")
_FAR, _A_FEW = 16, 4


def subject_of(text: Text, index: int, blocked: frozenset[int]) -> str:
    """Return the noun of the clause whose number is told behind it, or nothing."""
    for place in range(index - 1, max(index - _FAR, -1), -1):
        reaches = text.word(place - 1) not in words("từ")  # the 17 of "từ 17 xuống còn 9" only begins
        if text.token(place).kind == MARK or (text.is_digits(place) and place not in blocked and reaches):
            return ""
        if text.typed(place) in _MARKS_OF and (place == 0 or text.token(place - 1).kind == MARK):
            return _noun(text, place, index, blocked)
        counted = COUNTED.at(text, place + 1) is not None and MONEY_NOUNS.at(text, place + 1) is None
        if text.word(place) in _LOWERED and text.typed(place + 1) in _NUMBER_OF and place + 2 < index:
            return _noun(text, place + 2, index, blocked)
        if counted and (text.typed(place) in _NUMBER_OF or text.word(place) in _LOWERED) and place + 1 < index:
            return _noun(text, place + 1, index, blocked)
    return ""


def _noun(text: Text, start: int, index: int, blocked: frozenset[int]) -> str:
    told = unit_at(text, start, blocked | frozenset(range(index, index + 1)))
    pieces = told.text.split()
    owned = next((at for at, piece in enumerate(pieces) if fold(piece) == "cua"), len(pieces))
    return " ".join(pieces[:owned])
