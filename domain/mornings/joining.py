"""How something that is to be told unasked joins the one message of its person and day."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum

from domain.chat import Choice, Outgoing, Part

LINES = 8
"""Of one message: what does not fit is counted, and read by one more tap."""
CHOICES = 9
"""Numbered with one digit each where there are no buttons."""
GAP = "\n\n"


class Rank(IntEnum):
    """In which order it is told: what takes the shortest step comes first, what takes none last."""

    WORK = 1
    PLEDGES = 2
    CLAIMS = 3
    ROUNDS = 4
    CHANGES = 5
    NEWS = 6


@dataclass(frozen=True, slots=True)
class Joining:
    """How it stands in the message, and when it has become pointless.

    `since`: the day on which it was to be told; `until`: the last day on which it is worth telling; `pledges`,
    `items`: what it is about, none of which is worked on any more once it is pointless; `reminders`: those it tells,
    which are due anew where it never arrives; `beside`: the choices where it does not stand alone, each of which says
    what it is about; `late`: a message that held it could not be sent.
    `leads`: the organisations of which it is told, to whoever has a post in one of them; `owed`: the reports it asks
    for, by plan, last day and organisation; `asks`: the pledges of which a decision is waited for; `instructed`: the
    instructions whose answers are waited for.
    """

    rank: Rank
    since: date
    until: date | None = None
    pledges: tuple[int, ...] = ()
    items: tuple[int, ...] = ()
    beside: tuple[Choice, ...] | None = None
    late: bool = False
    reminders: tuple[int, ...] = ()
    leads: tuple[int, ...] = ()
    owed: tuple[tuple[int, date, int], ...] = ()
    asks: tuple[int, ...] = ()
    instructed: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing to be told somebody, as it is kept until their message is written."""

    id: int
    member_id: int
    message: Outgoing
    topic: int | None
    not_after: datetime
    joining: Joining


def in_sight(matters: Collection[Matter], lines: int = LINES) -> list[Matter]:
    """Return the matters that fit into one message, in their order; the first one always, and none in pieces."""
    ordered = sorted(matters, key=lambda matter: (matter.joining.rank, matter.joining.since, matter.id))
    found: list[Matter] = []
    for matter in ordered:
        lines -= lines_of(matter.message.text)
        is_last = matter is ordered[-1]
        if found and lines < (0 if is_last else 1):  # a line is left for what does not fit
            break
        found.append(matter)
    return found


def told_anew(matters: Collection[Matter]) -> list[Matter]:
    """Return what is told by something newer as well: all that it is about; of what comes late by anything of today."""
    found = []
    for each in matters:
        newer = [other.joining for other in matters if _is_newer(other, each)]
        pledges = {number for joining in newer for number in joining.pledges}
        items = {number for joining in newer for number in joining.items}
        about = each.joining
        if (
            newer
            and (about.pledges or about.items)
            and pledges.issuperset(about.pledges)
            and items.issuperset(about.items)
        ):
            found.append(each)
    return found


def _is_newer(other: Matter, one: Matter) -> bool:
    if one.joining.late or other.joining.late:
        return not other.joining.late
    return other.joining.rank is one.joining.rank and other.id > one.id


def lines_of(text: str) -> int:
    return sum(1 for line in text.splitlines() if line.strip())


def choices_of(matters: Collection[Matter], room: int) -> tuple[Choice, ...]:
    """Return the choices of several matters: the most useful of each first, then the next of each, in their order."""
    each = [matter.message.choices if matter.joining.beside is None else matter.joining.beside for matter in matters]
    deepest = max((len(some) for some in each), default=0)
    wanted = [some[place] for place in range(deepest) for some in each if place < len(some)]
    taken = set(list(dict.fromkeys(wanted))[:room])
    return tuple(dict.fromkeys(choice for some in each for choice in some if choice in taken))


def joined(messages: Sequence[Outgoing], head: str, end: str) -> tuple[str, tuple[Part, ...]]:
    """Return the texts one below the other, between a first and a last line, with how their parts look."""
    texts: list[str] = []
    looks: list[Part] = []
    for message in (Outgoing(head), *messages, Outgoing(end)):
        if message.text:
            before = sum(len(text) + len(GAP) for text in texts)
            texts.append(message.text)
            looks += [Part(part.look, part.start + before, part.end + before) for part in message.looks]
    return GAP.join(texts), tuple(looks)
