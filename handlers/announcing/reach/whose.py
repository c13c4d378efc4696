"""Whose reading somebody may see: by name in the cell they lead or serve, by branch and in counts above."""

from dataclasses import dataclass

from domain.announcing import Announcement
from domain.errors import UserError
from domain.permissions import administered, may_announce_to, may_name_below_figures, reported_places
from domain.roles import Place
from handlers.talk.turn import Turn
from storage import organisations
from storage.announcing import past
from storage.announcing import rows as announcing

LATEST = 20  # announcements looked through for the last one that asks to be read


@dataclass(frozen=True, slots=True)
class Seen:
    """An announcement, the cells of which one sees the names, and the highest organisations of which the counts."""

    announcement: Announcement
    place: Place
    named: tuple[Place, ...]
    counted: tuple[Place, ...]

    @property
    def paths(self) -> list[str]:
        """The subtrees in which this person reminds, each once."""
        tops = [each.path for each in self.counted]
        return tops + [each.path for each in self.named if not any(each.path.startswith(top) for top in tops)]


def seen(turn: Turn, number: int) -> Seen:
    """What of the reading of an announcement is this person's to see; raises where nothing is."""
    found = announcing.by_number(turn.session, number)
    place = organisations.by_id(turn.session, found.organisation_id) if found else None
    if found is None or place is None or not (of := seen_of(turn, found, place)):
        raise UserError("There is no announcement no. {number} whose readers you may see.", number=str(number))
    if found.asks is None:
        raise UserError("Announcement no. {number} asks nobody to confirm it.", number=str(number))
    return of


def latest(turn: Turn) -> Seen | None:
    """The last announcement that asks to be read and concerns an organisation of this person."""
    for found in past.asking(turn.session, LATEST):
        place = organisations.by_id(turn.session, found.organisation_id)
        if place and (of := seen_of(turn, found, place)):
            return of
    return None


def seen_of(turn: Turn, found: Announcement, place: Place) -> Seen | None:
    """What of its reading is this person's to see; None where nothing is."""
    mine = [each for each in reported_places(turn.member) if each.path.startswith(place.path)]
    named = tuple(each for each in mine if may_name_below_figures(turn.member, each))
    above = (
        [place]
        if may_announce_to(turn.member, place)
        else [
            each
            for each in (*mine, *administered(turn.member))
            if each.path.startswith(place.path) and each.has_branches
        ]
    )
    counted = tuple(
        each
        for each in above
        if each not in named and not any(each.path.startswith(o.path) for o in above if o.id != each.id)
    )
    return Seen(found, place, named, counted) if named or counted else None
