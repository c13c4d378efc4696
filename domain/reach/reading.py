"""What an announcement asks of those who get it: that they read it, a few questions, and whether that is a study."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

QUESTIONS, CHOICES = 3, 5
"""At most so many questions with choices, beside one that is answered freely, and so many choices of each."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question; without choices its answer is free words, which go to whoever sent the announcement."""

    words: str
    choices: Sequence[str] = ()

    @property
    def is_free(self) -> bool:
        return not self.choices


@dataclass(frozen=True, slots=True)
class Reading:
    """What is asked. `studied`: who understood it is counted as having studied it, in the facts of their branch."""

    questions: Sequence[Asked] = ()
    studied: bool = False

    def noted(self) -> dict[str, Any]:
        """Return what is kept of it."""
        return {"questions": [[each.words, *each.choices] for each in self.questions], "studied": self.studied}

    @staticmethod
    def read(noted: Mapping[str, Any] | None) -> "Reading | None":
        """Return what an announcement asks; None where it asks nothing."""
        if noted is None:
            return None
        questions = tuple(Asked(words, tuple(choices)) for words, *choices in noted.get("questions", ()))
        return Reading(questions, bool(noted.get("studied")))


@dataclass(frozen=True, slots=True)
class Readers:
    """How many people of an organisation an announcement reached, and how many have read and understood it."""

    sent: int = 0
    read: int = 0
    understood: int = 0
    blocked: int = 0
    not_joined: int = 0

    @property
    def total(self) -> int:
        return self.sent + self.blocked + self.not_joined

    @property
    def unsure(self) -> int:
        """Return how many have read it and not said that they understood it."""
        return self.read - self.understood
