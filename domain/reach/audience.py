"""For whom of a subtree an announcement is, and how many of them are reached."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any


class Whom(StrEnum):
    """Those of an organisation and below it who hold a post."""

    ALL = ""
    SECRETARIES = "secretaries"
    LEADERS = "leaders"  # and their deputies


_NOBODY = 0
"""What older programs read as an announcement that nobody was unsure of: they send to nobody rather than to all."""


@dataclass(frozen=True, slots=True)
class Audience:
    """Those of a subtree for whom it is: who fits everything that is said. `campaigns`: of which they registered.

    `of_cells`: those who hold their post in a cell; `unsure_of`: who read that announcement and is not sure of it.
    `campaign`: the name of the one that is meant where several are open. `joined_since`: who consented then or later,
    in the zone of whoever said so. `clusters`, `units`: who belongs to an organisation that is in one of these
    clusters this year, that is of these kinds, or to one below it. `kinds`: what they are themselves.
    `people`: these alone; None where no list was given.
    """

    whom: Whom = Whom.ALL
    registered: bool | None = None
    reported: bool | None = None  # False: something is open, and no report of it stands
    late: bool = False
    campaigns: tuple[int, ...] = ()
    of_cells: bool = False
    unsure_of: int | None = None
    campaign: str = ""
    joined_since: datetime | None = None
    clusters: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    people: tuple[int, ...] | None = None

    @property
    def is_narrowed(self) -> bool:
        return replace(self, campaigns=(), campaign="") != Audience()

    @property
    def owes(self) -> bool:
        """Whether it is for those who have still something to do."""
        return self.registered is False or self.reported is False

    @property
    def asks_of_pledges(self) -> bool:
        return self.registered is not None or self.reported is not None or self.late

    def noted(self) -> dict[str, Any] | None:
        """Return what is kept of it, None where it is for everybody."""
        if not self.is_narrowed:
            return None
        facts = {"whom": self.whom.value, "registered": self.registered, "reported": self.reported, "late": self.late}
        seldom = {"of_cells": self.of_cells, "unsure_of": self.unsure_of, "campaign": self.campaign}
        since = self.joined_since.isoformat() if self.joined_since else None
        lately = {"joined_since": since, **{name: list(getattr(self, name)) for name in ("clusters", "units", "kinds")}}
        told = {name: each for name, each in (seldom | lately).items() if each}
        if self.people is not None:
            told["people"] = list(self.people)
        if self.unsure_of is None and told.keys() & {*lately, "people"}:
            told["unsure_of"] = _NOBODY
        return facts | {"campaigns": list(self.campaigns)} | told

    @staticmethod
    def read(noted: Mapping[str, Any] | None) -> "Audience":
        if not noted:
            return Audience()
        rest: dict[str, Any] = {name: noted.get(name) for name in ("registered", "reported")}
        rest |= {name: tuple(noted.get(name, ())) for name in ("campaigns", "clusters", "units", "kinds")}
        rest |= {name: bool(noted.get(name)) for name in ("late", "of_cells")}
        since, people = noted.get("joined_since"), noted.get("people")
        rest["campaign"] = noted.get("campaign", "")
        rest["joined_since"] = datetime.fromisoformat(since) if since else None
        rest["people"] = None if people is None else tuple(people)
        return Audience(Whom(noted.get("whom", "")), unsure_of=noted.get("unsure_of") or None, **rest)


@dataclass(frozen=True, slots=True)
class HeadCount:
    """How many people an announcement is for: by the channel on which they are reached, and who is not."""

    channels: Mapping[str, int]
    blocked: int
    not_joined: int

    @property
    def reached(self) -> int:
        return sum(self.channels.values())

    @property
    def total(self) -> int:
        return self.reached + self.blocked + self.not_joined
