"""Look what a list would change in the hands of whoever sent it, and write it where nothing has changed since."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlmodel import Session

from domain.permissions import is_admin, led_places, manages_people
from domain.roles import Person
from domain.roster.cells import folded
from domain.roster.office.people import Office
from domain.roster.office.places import Places, branches_named
from domain.roster.rows import Outcome, Problem, Roster, Sheet, Unusable, key
from domain.roster.saying import Said
from domain.roster.sent import SentState
from domain.stamps import Stamp
from storage.people import members
from storage.people.notices import When
from storage.roster import importing, organisations, preparing
from storage.roster.importing import Comparison, Overtaken
from storage.roster.reading import called
from storage.roster.reading.lists import Read, read_beside
from storage.roster.sent import rows
from storage.roster.sent.reach import Reach
from storage.roster.sent.rows import SentList

CHANNEL = "import"

NO_MORE = Said("lists are imported by administrators and by secretaries for their branch; you are neither any more")
_TOO_LONG = Said(
    "{count} new people are too many for the chat: "
    "whoever runs the machine imports this list there, by `dongkhoi import`"
)


@dataclass(frozen=True, slots=True)
class Look:
    """A list as it was compared for one person. `seen` is the same where the same would be written."""

    person: Person
    roster: Roster
    found: Comparison
    outcome: Outcome
    seen: str


def look(session: Session, sent: SentList, tables: Sequence[Sheet], today: date) -> Look:
    """Compare only; raise Unusable where the list as a whole cannot be read or its sender may not import."""
    person = members.person(session, sent.member_id, today)
    if person is None or not manages_people(person):
        raise Unusable(NO_MORE)
    tree = organisations.load(session)
    office = _office(session, Reach(person, tree), sent.caption, today)
    read = replace(read_beside(session, tables, sent.name, office, today), absent_places=())  # none closes by a chat
    reach = Reach(person, tree, read.roster.organisations, today)
    read = _within(session, reach, read, today)
    read = read.with_leavers() if sent.leavers else read
    compared = importing.compare(session, read.roster, today)
    if (fresh := len(preparing.parted(compared.people)[0])) >= preparing.FROM:  # written at once they hold up the talk
        raise Unusable(Said(_TOO_LONG, count=fresh))
    found = _limited(reach, read.roster, compared)
    outcome = replace(importing.preview(found, read.roster), absent=read.absent)
    outcome = replace(outcome, problems=_by_name(read.roster, outcome.problems))
    return Look(person, read.roster, found, outcome, _fingerprint(outcome))


def write(session: Session, sent: SentList, looked: Look, when: When) -> Outcome:
    """Write and tell whoever is concerned; raise Overtaken where the sender's posts, people or the tree changed."""
    if members.person(session, sent.member_id, when.today) != looked.person:
        raise Overtaken
    stamp = Stamp.of(when.now, when.zone, sent.member_id, CHANNEL)
    outcome = importing.write(session, looked.roster, looked.found, stamp)
    importing.tell(session, outcome, when)
    if not rows.end(session, sent, SentState.WRITTEN, outcome.entry):
        raise Overtaken
    return outcome


def _office(session: Session, reach: Reach, caption: str, today: date) -> Office:
    """What is known, as somebody means it: of several branches that are called alike their own.

    Who belongs where they manage nobody is not known to them: a row of such a branch tells nothing of it.
    Where the list names no branch, the one named beside the file is meant, else the only one they lead.
    """
    office, led = called.office(session, "", today), led_places(reach.person)
    everybody, office.is_theirs = office.called, reach.is_theirs
    office.called = lambda place, name: everybody(place, name) if reach.is_theirs(place) else ()
    own = {each.code: folded(each.name) for each in led}
    office.names = {
        code: name for code, name in office.names.items() if code in own or folded(name) not in own.values()
    }
    places = Places(office.names)
    said = next(
        filter(None, (places.code_of(each) for each in (*branches_named([caption]), caption) if each.strip())), ""
    )
    office.branch = said or (led[0].code if len(led) == 1 else "")
    return office


def _within(session: Session, reach: Reach, read: Read, today: date) -> Read:
    """Leave out of those who are absent whom this person could not let leave anyway."""
    if is_admin(reach.person) or not read.absent:
        return read
    leaving = replace(read.roster, members=read.absent, organisations=(), problems=(), remarks=())
    found = importing.compare(session, leaving, today)
    refused = {each.code for each in reach.problems(leaving, found)}
    return replace(read, absent=tuple(row for row in read.absent if row.code not in refused))


def _limited(reach: Reach, roster: Roster, found: Comparison) -> Comparison:
    """Add what is not theirs; nothing else is said of such a row, which might tell of another organisation."""
    refused = tuple(reach.problems(roster, found))
    rows = {each.origin for each in refused}
    others = tuple(each for each in found.problems if each.origin not in rows)
    return replace(found, problems=(*refused, *others))


def _by_name(roster: Roster, problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Name people as the list does: codes that are made say nothing to whoever typed the list."""
    names = {row.origin: row.name for row in roster.members}
    return tuple(Problem(each.origin, names.get(each.origin) or each.code, each.reason) for each in problems)


def _fingerprint(outcome: Outcome) -> str:
    lines = sorted(f"{key(each.row.code)} {each.row!r} {each.differences!r}" for each in outcome.changes)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
