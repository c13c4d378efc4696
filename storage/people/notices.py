"""Tell people once of a stay that ended or began, and nobody of one who has died."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from sqlmodel import Session

from domain.chat import Choice, Outgoing
from domain.roles import EndReason, Place
from domain.roster.rows import Arrival
from locales.language import Language
from locales.wording import stays
from storage import organisations
from storage.chats import accounts
from storage.outgoing import posting
from storage.outgoing.posting import Letter
from storage.outgoing.writing import Words, letter, words_of, write_to_person
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


def tell_leavings(session: Session, leavings: Sequence[Leaving], when: When) -> None:
    """Tell people that their stay ended, and whom to ask; nothing where they died or no reason is known."""
    told = [left for left in leavings if left.reason not in (None, EndReason.DIED)]
    writer = _Writer(session, when, {left.place.id for left in told}, [left.member_id for left in told])
    for left in told:
        place, asked = left.place.name, writer.leader_named(left.place, left.member_id)

        def words(speak: Language, left: Leaving = left, place: str = place, asked: str = asked) -> Outgoing:
            own_data = Choice(speak.tr("My data and my consent"), "/dulieu")
            return Outgoing(stays.left_text(speak, place, left.day, left.reason, asked), (own_data,))

        writer.write(left.member_id, words, f"left:{left.entry}:{left.member_id}")
    writer.post()


def tell_taken_back(session: Session, left: Leaving, when: When) -> None:
    """Tell whoever heard that their stay ended that it goes on."""
    if left.reason not in (None, EndReason.DIED):
        words = words_of(stays.taken_back_text, left.place.name)
        key = f"left:{left.entry}:{left.member_id}:taken back"
        write_to_person(session, left.member_id, words, when.real, dedupe_key=key)


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
    movers = [each.member_id for people in coming.values() for each in people]
    writer = _Writer(session, when, places, movers)
    for (place_id, day), people in coming.items():
        for each in people:
            asked = writer.leader_named(places[place_id], each.member_id)
            words = words_of(stays.moved_text, places[place_id].name, day, asked)
            writer.write(each.member_id, words, f"moved:{key}:{each.member_id}")
        _tell_leaders(writer, people, places[place_id], day, key, coming=True)
    for (place_id, day), people in going.items():
        _tell_leaders(writer, people, places[place_id], day, key, coming=False)
    writer.post()


def tell_leading(session: Session, places: Iterable[Place], words: Words, when: When, key: str, *, but: int) -> int:
    """Write the same once to everybody who leads one of these organisations; return to how many."""
    named = {place.id: place for place in places}
    writer = _Writer(session, when, named, ())
    people = sorted(set().union(*writer.leading.values()) - {but}) if named else []
    for each in people:
        writer.write(each, words, f"{key}:{each}")
    writer.post()
    return len(people)


def _tell_leaders(writer: "_Writer", people: list[Arrival], place: Place, day: date, key: str, *, coming: bool) -> None:
    says, moving = (stays.arrived_text, "came") if coming else (stays.gone_text, "went")
    for leader in sorted(writer.leading[place.id]):
        names = [each.name for each in people if each.member_id != leader]
        if names:
            words = words_of(says, place.name, day, names)
            writer.write(leader, words, f"{moving}:{key}:{place.id}:{day}:{leader}")


class _Writer:
    """Writes to many people who live, with their chats and the leaders of their organisations looked up together."""

    def __init__(self, session: Session, when: When, places: Iterable[int], people: Sequence[int]) -> None:
        self._session, self._when = session, when
        self.leading = members.leaders(session, list(places), when.today)
        leaders = sorted(set().union(*self.leading.values())) if self.leading else []
        self._names = members.names(session, leaders)
        self._chats = accounts.chats_for(session, [*people, *leaders])
        self._letters: list[Letter] = []

    def leader_named(self, place: Place, but: int) -> str:
        """Return the name of somebody else who leads an organisation, "" where nobody does."""
        found = sorted(self.leading[place.id] - {but})
        return self._names.get(found[0], "") if found else ""

    def write(self, member_id: int, words: Words, dedupe_key: str) -> None:
        if chat := self._chats.get(member_id):
            self._letters.append(letter(chat, words, self._when.real, dedupe_key))

    def post(self) -> None:
        """Put all that was written into the outbox together."""
        posting.post(self._session, self._letters, self._when.real)
