"""How the organisations below are called: by numbers, "12, 14 và 15", "3 đến 6", or by some words of the name."""

import re
from collections.abc import Sequence

from domain.names import called
from handlers.letters.leaders.below import Below


def counted(numbers: str) -> list[int]:
    """The numbers of "12, 14 và 15", "3-6", "3 đến 6"."""
    found: list[int] = []
    through = False
    for said in re.findall(r"\d+|-|den", numbers):
        if said.isdigit():
            found += range(found[-1] + 1, int(said)) if through else ()
            found.append(int(said))
        through = not said.isdigit() and bool(found)
    return found


def numbered(below: Sequence[Below], unit: str, number: int) -> list[Below]:
    """The place of this kind and number; a number behind "chi bộ" is that of the only one that has it."""
    exact = [each for each in below if called(each.place.name) == f"{unit} {number}"]
    ends = [each for each in below if called(each.place.name).split()[-1] == str(number)]
    return exact or (ends if unit == "chi bo" and len(ends) == 1 else [])


def is_called(name: Sequence[str], typed: Sequence[str]) -> bool:
    """Whether a name may be called by these words of it: "trường học" is the Trường Tiểu học."""
    inside = len(typed) > 1 and any(name[at : at + len(typed)] == [*typed] for at in range(len(name)))
    return inside or (name[0] == typed[0] and len(typed[0]) > 3 and set(typed) <= set(name))
