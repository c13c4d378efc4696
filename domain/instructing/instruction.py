"""What a committee tells an organisation below to do, or why it sends a report back: who may, and how it stands."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.permissions import led_places, may_see_names, reported_places
from domain.roles import Person, Place


class Standing(StrEnum):
    WAITING = "waiting"
    ANSWERED = "answered"
    DONE_ANEW = "done anew"  # another report stands in place of the one that was sent back
    TAKEN_BACK = "taken back"  # the report that was sent back, by its own organisation, and none stands in its place
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Instruction:
    """`report_id`: the report it sends back; `answer`: the words of the organisation, "" while there are none."""

    id: int
    giver: Place
    receiver: Place
    report_id: int | None
    words: str
    due_on: date | None
    day: date
    answer: str
    standing: Standing

    def is_overdue(self, today: date) -> bool:
        return self.standing is Standing.WAITING and self.due_on is not None and self.due_on < today


def sends_back_for(person: Person, place: Place) -> Place | None:
    """Return the nearest organisation above for which this person sends a report back: they lead or serve it."""
    return _nearest(reported_places(person), place)


def instructs_for(person: Person, place: Place) -> Place | None:
    """Return the nearest organisation above for which this person gives instructions: they lead it."""
    return _nearest(led_places(person), place)


def may_withdraw(person: Person, one: Instruction) -> bool:
    by = sends_back_for if one.report_id is not None else instructs_for
    giver = by(person, one.receiver)
    return giver is not None and giver.id == one.giver.id


def may_answer(person: Person, one: Instruction) -> bool:
    return may_see_names(person, one.receiver)


def may_read(person: Person, one: Instruction) -> bool:
    return may_answer(person, one) or may_see_names(person, one.giver)


def _nearest(own: tuple[Place, ...], place: Place) -> Place | None:
    above = [each for each in own if each.id != place.id and place.path.startswith(each.path)]
    return max(above, key=lambda each: len(each.path), default=None)
