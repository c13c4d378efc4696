"""Make a member's code where an office has none: the same person gets the same code each time."""

from domain.roster.cells import folded
from domain.understanding.text.words import fold

_LONGEST = 32


def member_code(branch: str, name: str, born: int | None) -> str:
    """Return the branch's code, the initials with the given name, and the year of birth: "CB1-NVBAY62"."""
    words = folded(fold(name)).upper().split()
    called = "".join(word[0] for word in words[:-1]) + (words[-1] if words else "")
    year = f"{born % 100:02}" if born else ""
    return f"{branch[: _LONGEST - 1 - len(called[:12]) - 2]}-{called[:12]}{year}"


def organisation_code(name: str) -> str:
    """Return a code made of a name: "Chi bộ ấp Giồng Lớn" is CB-AP-GIONG-LON."""
    words = folded(fold(name)).upper().split()
    short = {"CHI BO": "CB", "DANG BO": "DB", "CHI HOI": "CH", "DANG UY": "DU"}
    head = short.get(" ".join(words[:2]))
    made = "-".join([head, *words[2:]] if head else words)
    return made[:_LONGEST].rstrip("-")
