"""What follows a command: one word that says what to do, and what to do it with."""

from collections.abc import Collection
from dataclasses import dataclass

from domain.understanding.text.words import fold


@dataclass(frozen=True, slots=True)
class Arguments:
    """A verb, folded, "" where none was typed, and the rest, which may hold spaces."""

    verb: str = ""
    rest: str = ""

    @property
    def number(self) -> int | None:
        """The rest as the number of a pledge or a place in a list: "17", "#17", "17."."""
        digits = self.rest.strip("#. ")
        return int(digits) if is_number(digits) else None


def is_number(digits: str) -> bool:
    """Tell whether it may be the number of a pledge, an entry, or a place in a list."""
    return digits.isdecimal() and len(digits) < 10


def row_number(typed: str) -> int:
    """Return the number of a row, or a place in a list, as it was typed; 0 for whatever can be none."""
    return int(typed) if is_number(typed) else 0


def verb_first(argument: str, verbs: Collection[str]) -> Arguments:
    """Split "them CB1"; without one of these verbs in front everything is the rest."""
    word, _, rest = argument.strip().partition(" ")
    return _split(word, rest, argument, verbs)


def verb_last(argument: str, verbs: Collection[str]) -> Arguments:
    """Split "CB1 nhóm"; without one of these verbs at the end everything is the rest."""
    rest, _, word = argument.strip().rpartition(" ")
    return _split(word, rest, argument, verbs)


def number_first(argument: str) -> tuple[str, str]:
    """Split "17 120 cây" into what stands for a number and what is said about it."""
    number, _, said = argument.strip().partition(" ")
    return number.strip("#."), said.strip()


def _split(word: str, rest: str, argument: str, verbs: Collection[str]) -> Arguments:
    verb = fold(word)
    return Arguments(verb, rest.strip()) if verb in verbs else Arguments(rest=argument.strip())
