"""A nomination while it is asked for, and whom a name means: in the own cell, a unit, or somebody of another cell."""

import re
from collections.abc import Sequence
from typing import Protocol

from pydantic import BaseModel

from domain.campaigns.exemplars import Aim
from domain.campaigns.said.nominating import is_whole_name
from domain.errors import NotAllowed
from domain.names import given_name, is_called
from domain.permissions import reported_places
from domain.roles import Member, Place
from domain.understanding.exemplars.proposing import name_in
from domain.understanding.text.words import fold
from handlers.figures.named import named, starting_places
from handlers.people import whom
from handlers.talk.turn import Turn
from storage import organisations
from storage.people import members

_SHORT_TITLE = re.compile(r"^(?:dc|d/c|dv) ")


class Named(Protocol):
    """A draft that names somebody: `who` as typed, or by the name of whom it means."""

    proposer_id: int | None
    who: str | None
    organisation_id: int | None
    member_id: int | None


class ExemplarDraft(BaseModel):
    """`who` is what was typed; `organisation_id` or `member_id` whom that means, else it is a free name."""

    campaign_id: int
    proposer_id: int | None = None
    who: str | None = None
    organisation_id: int | None = None
    member_id: int | None = None
    words: str | None = None
    aim: Aim | None = None
    year: int | None = None
    is_pilot: bool = False
    later: list[tuple[str, str]] = []  # who else is nominated, for what
    agreed: bool | None = None


def people_of(turn: Turn, place: Place) -> list[Member]:
    return [each for each, _, _ in members.of_organisation(turn.session, place.id, turn.today)]


def meant(turn: Turn, place: Place, typed: str) -> list[Place | Member]:
    """Whom a name means: the nearest organisation that is called so, else people of the one that nominates."""
    steps = place.path.strip("/").split("/")
    for count in range(len(steps), 0, -1):
        unit = named(turn, typed, [f"/{'/'.join(steps[:count])}/"])
        if unit and is_whole_name(typed, unit.name):  # "cả Chi bộ ấp 1 luôn", and no sentence about it
            return [unit]
    name = name_in(typed)
    other = _cell_named(turn, typed) if name != typed else None
    if other and other.id != place.id:
        return list(_of_other_cell(turn, other, name))
    people = people_of(turn, place)
    bare = _SHORT_TITLE.sub("", fold(whom.without_title(name)))
    return list(whom.meant(name, people) or [each for each in people if given_name(each.name) == bare])


def _cell_named(turn: Turn, typed: str) -> Place | None:
    found = named(turn, typed, ["/"])
    return None if found is None or found.has_branches else found


def _of_other_cell(turn: Turn, cell: Place, name: str) -> list[Member]:
    """Those of another cell who are called so: its leaders, whom others know; all for who serves a level above it."""
    bare = _SHORT_TITLE.sub("", fold(whom.without_title(name)))
    above = any(cell.path.startswith(each.path) for each in reported_places(turn.member))
    known = members.leaders(turn.session, [cell.id], turn.today)[cell.id]
    return [each for each in people_of(turn, cell) if is_called(each.name, bare) and (above or each.id in known)]


def take(turn: Turn, draft: Named, typed: str, found: Sequence[Place | Member]) -> None:
    """Keep whom it means; whose name the nominating organisation may not see stays as it was typed."""
    one = found[0] if found else None
    draft.organisation_id = one.id if isinstance(one, Place) else None
    draft.member_id = one.id if isinstance(one, Member) else None
    draft.who = (one.name if one and not _stays_typed(turn, draft, one) else " ".join(typed.split())) or None


def _stays_typed(turn: Turn, draft: Named, one: Place | Member) -> bool:
    if isinstance(one, Place) or draft.proposer_id is None:
        return False
    home = members.homes(turn.session, [one.id], turn.today).get(one.id)
    known = members.leaders(turn.session, [home], turn.today)[home] if home else set()
    return home != draft.proposer_id and one.id not in known


def proposer(turn: Turn, draft: ExemplarDraft) -> Place:
    place = organisations.by_id(turn.session, draft.proposer_id or 0)
    if place is None or place.id not in [each.id for each in starting_places(turn)]:
        raise NotAllowed("Exemplars are nominated by those who lead or serve an organisation.")
    organisations.require_open(turn.session, place.id)
    return place
