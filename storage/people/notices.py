"""Tell people once of a stay that ended or began, and nobody of one who has died."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from functools import partial

from sqlmodel import Session

from domain.chat import Choice, Outgoing
from domain.roles import EndReason, Place
from domain.roster.rows import Arrival
from locales.language import Language
from locales.wording import stays
from storage import organisations
from storage.outgoing.writing import Words, write_to_person
from storage.people import members
from storage.people.leaving import Leaving


@dataclass(frozen=True, slots=True)
class When:
    """Now, for the people and for the outbox, and where the people are."""

    now: datetime
    real: datetime
    zone: tzinfo

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()


def tell_left(session: Session, left: Leaving, when: When) -> None:
    """Tell somebody that their stay ended, and whom to ask; nothing where they died or no reason is known."""
    if left.reason in (None, EndReason.DIED):
        return
    asked = leaders_named(session, left.place, left.member_id, when.today)

    def words(speak: Language) -> Outgoing:
        return Outgoing(stays.left_text(speak, left.place.name, left.day, left.reason, asked), (_own_data(speak),))

    _write(session, left.member_id, words, when, f"left:{left.entry}:{left.member_id}")


def tell_taken_back(session: Session, left: Leaving, when: When) -> None:
    """Tell whoever heard that their stay ended that it goes on."""
    if left.reason in (None, EndReason.DIED):
        return
    text = stays.taken_back_text
    _write(
        session,
        left.member_id,
        lambda speak: Outgoing(text(speak, left.place.name)),
        when,
        f"left:{left.entry}:{left.member_id}:taken back",
    )


def leaders_named(session: Session, place: Place, but: int, today: date) -> str:
    """Return the name of somebody else who leads an organisation, "" where nobody does."""
    found = members.leaders(session, [place.id], today)[place.id] - {but}
    return next(iter(members.names(session, sorted(found)).values()), "")


def tell_arrivals(session: Session, arrivals: Iterable[Arrival], when: When, key: str) -> None:
    """Tell everybody who moved, and once each the leaders of where they came from and where they went."""
    going: dict[tuple[int, date], list[Arrival]] = defaultdict(list)
    coming: dict[tuple[int, date], list[Arrival]] = defaultdict(list)
    for each in arrivals:
        coming[each.to, each.day].append(each)
        if each.of is not None:
            going[each.of, each.day].append(each)
    places = organisations.by_ids(session, [place for place, _ in (*coming, *going)])
    leading = members.leaders(session, list(places), when.today)
    for (place_id, day), people in coming.items():
        for each in people:
            _tell_mover(session, each, places[place_id], when, key)
        _tell_leaders(session, people, places[place_id], day, leading, when, key, coming=True)
    for (place_id, day), people in going.items():
        _tell_leaders(session, people, places[place_id], day, leading, when, key, coming=False)


def _tell_mover(session: Session, each: Arrival, place: Place, when: When, key: str) -> None:
    asked = leaders_named(session, place, each.member_id, when.today)
    _write(
        session,
        each.member_id,
        lambda speak: Outgoing(stays.moved_text(speak, place.name, each.day, asked)),
        when,
        f"moved:{key}:{each.member_id}",
    )


def _tell_leaders(
    session: Session,
    people: list[Arrival],
    place: Place,
    day: date,
    leading: Mapping[int, set[int]],
    when: When,
    key: str,
    *,
    coming: bool,
) -> None:
    says = stays.arrived_text if coming else stays.gone_text
    for leader in sorted(leading[place.id]):
        names = [each.name for each in people if each.member_id != leader]
        moving = "came" if coming else "went"
        if names:
            words = partial(_list, says, place.name, day, names)
            _write(session, leader, words, when, f"{moving}:{key}:{place.id}:{day}:{leader}")


def _list(
    says: Callable[[Language, str, date, Sequence[str]], str],
    branch: str,
    day: date,
    names: Sequence[str],
    speak: Language,
) -> Outgoing:
    return Outgoing(says(speak, branch, day, names))


def _own_data(speak: Language) -> Choice:
    return Choice(speak.tr("My data and my consent"), "/dulieu")


def _write(session: Session, member_id: int, words: Words, when: When, dedupe_key: str) -> None:
    write_to_person(session, member_id, words, when.real, dedupe_key=dedupe_key)
