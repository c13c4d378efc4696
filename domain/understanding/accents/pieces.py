"""Take a text apart into syllables, numbers and marks, as accents are learnt from and put into."""

import re
from dataclasses import dataclass

from domain.understanding.accents.grams import BREAK, NUMBER
from domain.understanding.text.words import composed, fold, styled

_PIECE = re.compile(r"[^\W\d_]+(?:[\d.-]+[^\W_]*)*|\d[\w.,/%-]*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text: where it stands, and the word it counts as."""

    start: int
    end: int
    typed: str
    word: str

    @property
    def is_word(self) -> bool:
        return self.typed.isalpha()

    @property
    def is_plain(self) -> bool:
        """Whether it has no accents."""
        return self.is_word and fold(self.typed) == self.typed.casefold()


def pieces(text: str) -> list[Piece]:
    """The parts of a composed text."""
    return [Piece(found.start(), found.end(), found[0], _word(found[0])) for found in _PIECE.finditer(text)]


def syllables(text: str) -> list[str]:
    """The words of a text as accents are learnt from."""
    return [piece.word for piece in pieces(composed(text))]


def _word(typed: str) -> str:
    if typed.isalpha():
        return styled(typed.casefold())
    return NUMBER if any(char.isdigit() for char in typed) else BREAK
