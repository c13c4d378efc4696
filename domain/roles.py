"""Describe who a person is to the organisations: their cell and their posts."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile


class Role(StrEnum):
    """A duty in an organisation."""

    SECRETARY = "secretary"
    DEPUTY = "deputy"
    COMMITTEE_MEMBER = "committee_member"
    STAFF = "staff"
    ADMIN = "admin"


class EndReason(StrEnum):
    """Why somebody belongs to an organisation no more."""

    MOVED = "moved"
    LEFT_PARTY = "left_party"
    EXPELLED = "expelled"
    DIED = "died"
    MISTAKE = "mistake"


ROLE_CODES = {
    "bi_thu": Role.SECRETARY,
    "pho_bi_thu": Role.DEPUTY,
    "cap_uy_vien": Role.COMMITTEE_MEMBER,
    "can_bo_tong_hop": Role.STAFF,
    "quan_tri": Role.ADMIN,
}
"""The codes a spreadsheet uses; `dang_vien` is everybody and therefore no post."""

LEADING = frozenset({Role.SECRETARY, Role.DEPUTY})
REPORTING = frozenset({Role.SECRETARY, Role.DEPUTY, Role.STAFF})


@dataclass(frozen=True, slots=True)
class Place:
    """An organisation; `path` holds the ids from the root down, so that the path begins with the paths of all above."""

    id: int
    path: str
    name: str = ""
    code: str = ""
    has_branches: bool = False

    @property
    def above(self) -> list[int]:
        """The ids of all above, from the root down."""
        return [int(number) for number in self.path.strip("/").split("/")[:-1]]


def above_all(places: Sequence[Place]) -> Place:
    """The path at or above all of these, as if a place stood there."""
    paths = [[*each.above, each.id] for each in places]
    alike = [some[0] for some in takewhile(lambda some: len(set(some)) == 1, zip(*paths, strict=False))]
    return Place(0, "/" + "".join(f"{number}/" for number in alike))


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody the movement counts or who serves it, as lists name them."""

    id: int
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Duty:
    """One post held today; `place` is None for an administrator of the whole deployment."""

    role: Role
    place: Place | None


@dataclass(frozen=True, slots=True)
class Person:
    """A member with what they are today: the cell they belong to and the posts they hold."""

    id: int
    name: str
    home: Place | None
    duties: tuple[Duty, ...] = ()
