"""The card of an exemplar: what was reached, how to do the same, of which year, and whether it is a pilot (điểm)."""

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from domain.campaigns.exemplars import Nomination, is_collective
from domain.roles import EndReason
from domain.understanding.text.words import fold


class Kind(StrEnum):
    """Whether others learn from a person, from several together, or from a way of work (mô hình)."""

    PERSON = "person"
    COLLECTIVE = "collective"
    MODEL = "model"


class Picture(StrEnum):
    """What became of the picture when a card was written; one that went is let go of at once."""

    SAME = "same"
    ADDED = "added"
    REPLACED = "replaced"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Card:
    """`figures` as typed, with the `value` and `unit` in them that others catch up with; `answer`: of whom it tells."""

    figures: str = ""
    value: Decimal | None = None
    unit: str = ""
    how: str = ""
    phase: str = ""
    is_pilot: bool = False
    answer: str = ""

    def with_pilot(self, is_pilot: bool) -> "Card":
        return replace(self, is_pilot=is_pilot)


NOTHING = Card()
PHOTO = "card"
"""What a picture is part of that stands on a card."""


def kind_of(nomination: Nomination) -> Kind:
    if "mo hinh" in fold(f"{nomination.name} {nomination.words}"):
        return Kind.MODEL
    of_several = nomination.organisation_id is not None or is_collective(nomination.name)
    return Kind.COLLECTIVE if of_several and nomination.member_id is None else Kind.PERSON


_NO_EXAMPLE = frozenset({EndReason.EXPELLED, EndReason.LEFT_PARTY, EndReason.MISTAKE})


def is_followed_still(gone: EndReason | None) -> bool:
    """Whether others may begin to learn from somebody who left: whoever moved away or has died stays an example."""
    return gone not in _NO_EXAMPLE
