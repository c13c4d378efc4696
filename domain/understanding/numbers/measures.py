"""Know the measures that can be told in one another: tạ and tấn, mét and cây số, công and hecta, lít and khối."""

from dataclasses import dataclass
from decimal import Decimal

from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import Phrasebook, words
from domain.understanding.text.words import Text

_LISTS = lists_of(__name__)
MASS, LENGTH, AREA = "mass", "length", "area"


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure of one kind; `size` in kilograms, metres, square metres or litres, 0 where it differs by region."""

    kind: str
    size: Decimal


"""A công is that of the Mekong delta; a sào, a mẫu and a giạ are not the same everywhere."""
_MEASURES: Phrasebook[Measure] = Phrasebook(
    {
        phrase.strip(): Measure(kind, Decimal(size))
        for kind, sizes in _LISTS["sizes"].items()
        for size, names in sizes.items()
        for phrase in names.split(",")
    }
)
_SPOKEN = {
    MASS: Phrasebook({"kilo": Measure(MASS, Decimal(1)), "cân": Measure(MASS, Decimal(1))}),
    LENGTH: Phrasebook({"kilo": Measure(LENGTH, Decimal(1000)), "cây": Measure(LENGTH, Decimal(1000))}),
}
"""Said for short where a measure of this kind was pledged."""
_WORK, _AMOUNT = words(_LISTS["work"]), words("lượng")
"""Behind "công" and "khối": no measure."""


def measure_at(text: Text, index: int, kind: str = "") -> tuple[Measure, int] | None:
    """Return the measure named at this token and the token after it; with a `kind` only of it, said for short too."""
    found = _MEASURES.at(text, index)
    if found is None and kind in _SPOKEN:
        found = _SPOKEN[kind].at(text, index)
    if found is None or (kind and found[0].kind != kind):
        return None
    word, after = text.word(index), text.word(index + 1)
    another = text.typed(index) == "căn" or (word == "cong" and after in _WORK) or (word == "khoi" and after in _AMOUNT)
    return None if another else found
