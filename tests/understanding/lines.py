"""Read sentences of invented people from lines of what each asks, who says it and the words."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Generic, TypeVar

A = TypeVar("A", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Sentence(Generic[A]):
    """One sentence, what it does and who says it."""

    author: str
    role: str  # admin, staff, secretary or member
    act: A
    text: str


def sentences_of(folder: Path, acts: type[A]) -> list[Sentence[A]]:
    return [sentence for path in sorted(folder.glob("*.tsv")) for sentence in _of_author(path, acts)]


def sampled(found: Sequence[Sentence[A]], each: int) -> list[Sentence[A]]:
    """Return of leaders all, of members one of so many."""
    members = [one for one in found if one.role == "member"]
    return [*(one for one in found if one.role != "member"), *members[::each]]


def _of_author(path: Path, acts: type[A]) -> list[Sentence[A]]:
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line[:1] not in ("", "#")]
    return [Sentence(path.stem, role, acts(act), text.replace("\\n", "\n")) for act, role, text in lines]
