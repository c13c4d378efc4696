"""The organisations directly below one that is led: how many are missing there, and who of their leaders hears."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from typing import Protocol

from domain.errors import NotAllowed
from domain.permissions import announced_from, led_with_branches
from domain.roles import Person, Place
from domain.stamps import AsOf
from domain.understanding.text.words import fold
from handlers.campaigns import looked_at
from handlers.people import whom
from handlers.talk.turn import Turn
from storage import figures, organisations
from storage.chats import accounts
from storage.people import members

_TO_A_PERSON = re.compile(
    r"(?:(?:nho|toi|tui|em|con|muon|xin|vay|thoi|roi|hay|giup|gium|dum|luon|cho|tro ly|,) ?)*"
    r"(?:nhac nho|nhac|don doc|giuc|hoi tham|hoi|keu|bao lai|bao|nhan tin|nhan lai|nhan|gui"
    r"|noi lai|noi|tra loi|phan hoi)"
    rf"(?: (?:giup|gium|dum|cho|voi|loi|tin|rieng|toi|tui|den))* (?P<who>{whom.TITLE} [a-z]+)\b"
)


def writes_below(person: Person) -> Place | None:
    """The committee in whose name somebody writes to those who lead directly below it: they lead or serve it."""
    served = (place for place in announced_from(person) if place.has_branches)
    return led_with_branches(person) or next(served, None)


class OfAbove(Protocol):
    """A draft of what is written to those below an organisation."""

    above_id: int


def above_of(turn: Turn, draft: OfAbove) -> Place:
    """The organisation above, which whoever writes still leads or serves; raises a NotAllowed."""
    found = next((place for place in announced_from(turn.member) if place.id == draft.above_id), None)
    if found is None:
        raise NotAllowed("You can write only to those who lead the organisations directly below yours.")
    return found


@dataclass(frozen=True, slots=True)
class Below:
    """One of them. `leaders`: who leads it and has a chat, but oneself.

    `people`: missing and all, of each of them, counted once and where that is asked, for it takes the longest.
    """

    place: Place
    leaders: tuple[int, ...]
    people: Callable[[], dict[int, tuple[int, int]]]

    @property
    def missing(self) -> int:
        return self.counted[1]

    @property
    def total(self) -> int:
        return self.counted[2]

    @property
    def counted(self) -> tuple[str, int, int]:
        """Its name, and how many are missing of how many."""
        return self.place.name, *self.people().get(self.place.id, (0, 0))


def below(turn: Turn, above: Place) -> list[Below]:
    """Each organisation directly below, in the order of their codes."""
    places = organisations.children(turn.session, above.id)
    found = members.leaders(turn.session, [place.id for place in places], turn.today)
    reached = set(accounts.chats_for(turn.session, {each for leaders in found.values() for each in leaders}))
    people = cache(partial(_people, turn, above))
    return [Below(place, tuple(sorted((found[place.id] & reached) - {turn.member.id})), people) for place in places]


def _people(turn: Turn, above: Place) -> dict[int, tuple[int, int]]:
    """How many have not registered, of how many, by the organisation directly below with all under it."""
    campaign = looked_at.of(turn, above.path)
    if campaign is None:
        return {}
    lines = figures.summary(turn.session, above, campaign, AsOf.now(turn.today), names=False).lines
    counted = ((line.organisation_id, line.figures.people) for line in lines)
    return {number: (people.total - people.registered, people.total) for number, people in counted}


def led_by_whom(turn: Turn, above: Place, text: str) -> tuple[list[Place], int]:
    """The one of them whose leader an order names, "nhắn cô Bình …", and where the name ends; nothing where none is."""
    said = _TO_A_PERSON.match(fold(text)) if len(fold(text)) == len(text) else None
    found = whom.meant(text[said.start("who") : said.end()], whom.leading_below(turn)) if said else []
    if said is None or len(found) != 1:
        return [], 0
    return led_by(turn, above, found[0].id), said.end()


def led_by(turn: Turn, above: Place, member_id: int) -> list[Place]:
    """Those of the organisations below that somebody leads."""
    places = organisations.children(turn.session, above.id)
    led = members.leaders(turn.session, [place.id for place in places], turn.today)
    return [place for place in places if member_id in led[place.id]]
