"""The points that were given so far, some of them by the name of the content and out of their order."""

from collections.abc import Mapping
from decimal import Decimal

from pydantic import BaseModel


class PointsDraft(BaseModel):
    """`given`: points and notes so far, in the order of the contents that carry points, `count` of them.

    None stands between them for one that is asked for.
    """

    number: int
    party: int
    year: int
    count: int
    given: list[tuple[Decimal, str] | None] = []
    sure: bool | None = None


def open_places(draft: PointsDraft) -> list[int]:
    """The places of the contents that have no points yet."""
    return [at for at in range(draft.count) if at >= len(draft.given) or draft.given[at] is None]


def put(draft: PointsDraft, found: Mapping[int, tuple[Decimal, str] | None]) -> None:
    known = {at: each for at, each in enumerate(draft.given) if each} | {at: each for at, each in found.items() if each}
    draft.given = [known.get(at) for at in range(max(known, default=-1) + 1)]
