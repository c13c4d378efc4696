"""How the rows of every table that names an organisation follow it; a new table has to be entered here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from sqlalchemy import Column, Table, func, or_, select, union
from sqlmodel import Session

from domain.announcing import AnnouncementState
from domain.stamps import Stamp
from storage import tables
from storage.campaigns import owning
from storage.desk import letterheads
from storage.exemplars import succession as exemplars
from storage.facts.standing import goes_on
from storage.ground.core_table import table_of
from storage.indicators import passing as targets
from storage.reorganising import owners, stays
from storage.rounds import succession
from storage.tables.outbox import PAUSED

_broadcast = table_of(tables.Broadcast)


@dataclass(frozen=True, slots=True)
class Passing:
    """What belongs to `of` passes to `into` from a day on; `into` None: they close. `only`: these people alone."""

    of: tuple[int, ...]
    into: int | None
    day: date
    only: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Back:
    """A deed is taken back by another; `disbelieved` are the rows it had withdrawn, by table."""

    deed: int
    entry: int
    disbelieved: Mapping[str, list[int]]


@dataclass(frozen=True, slots=True)
class Follows:
    """How one table follows: `plan` before the deed has its number, `write` with it, `back` when it is taken back."""

    how: str
    plan: Callable[[Session, Passing], Any] = lambda session, passing: None
    write: Callable[[Session, Passing, Any, Stamp, int], None] = lambda session, passing, planned, stamp, entry: None
    back: Callable[[Session, Back, Stamp], None] = lambda session, back, stamp: None


def _plan_stays(table: Table, session: Session, passing: Passing) -> stays.Moves:
    into = passing.into if table is stays.HOMES else None
    of = () if passing.only and table is stays.POSTS else passing.of
    return stays.plan(session, table, of, into, passing.day, passing.only)


def _write_stays(
    table: Table, session: Session, passing: Passing, planned: stays.Moves, stamp: Stamp, entry: int
) -> None:
    stays.write(session, table, planned, passing.day, stamp, entry)


def _stays_back(table: Table, session: Session, back: Back, stamp: Stamp) -> None:
    stays.take_back(session, table, back.deed, back.disbelieved.get(table.name, []), stamp, back.entry)


def _of_stays(table: Table, how: str) -> Follows:
    return Follows(how, partial(_plan_stays, table), partial(_write_stays, table), partial(_stays_back, table))


def _give(session: Session, passing: Passing, planned: None, stamp: Stamp, entry: int) -> None:
    if passing.into is not None and not passing.only:
        owners.give(session, passing.of, passing.into, stamp, entry)


def _give_back(session: Session, back: Back, stamp: Stamp) -> None:
    owners.give_back(session, back.deed, stamp)


def _hand_on(owner: Column[int], session: Session, passing: Passing, planned: None, stamp: Stamp, entry: int) -> None:
    if passing.into is not None and not passing.only:
        owning.hand_on(session, owner, passing.of, passing.into, stamp, entry)


def _hand_back(owner: Column[int], session: Session, back: Back, stamp: Stamp) -> None:
    owning.hand_back(session, owner, back.deed, stamp)


def _pass_targets(session: Session, passing: Passing, planned: None, stamp: Stamp, entry: int) -> None:
    if not passing.only:
        targets.pass_on(session, passing.of, passing.into, stamp, entry)


def _targets_back(session: Session, back: Back, stamp: Stamp) -> None:
    targets.pass_back(session, back.deed, stamp)


def _letterheads_on(session: Session, passing: Passing, planned: None, stamp: Stamp, entry: int) -> None:
    if passing.into is not None and not passing.only:
        letterheads.hand_on(session, passing.of, passing.into, stamp, entry)


def _letterheads_back(session: Session, back: Back, stamp: Stamp) -> None:
    letterheads.hand_back(session, back.deed, stamp)


def _instructions_on(session: Session, passing: Passing, planned: None, stamp: Stamp, entry: int) -> None:
    if not passing.only:
        succession.hand_on(session, passing.of, passing.into, stamp, entry)


def _instructions_back(session: Session, back: Back, stamp: Stamp) -> None:
    succession.hand_back(session, back.deed, stamp)


def _followed_on(session: Session, passing: Passing, planned: None, stamp: Stamp, entry: int) -> None:
    if not passing.only:
        exemplars.hand_on(session, passing.of, passing.into, stamp, entry)


def _followed_back(session: Session, back: Back, stamp: Stamp) -> None:
    exemplars.hand_back(session, back.deed, stamp)


def _of_owner(owner: Column[int], how: str) -> Follows:
    return Follows(how, write=partial(_hand_on, owner), back=partial(_hand_back, owner))


FOLLOWING: dict[str, Follows] = {
    "organisation": Follows("the tree is written by the deed itself: what stood below goes below the successor"),
    "organisationversion": Follows("facts of their day: they stay, and a new one is added"),
    "membership": _of_stays(stays.HOMES, "people belong to the successor, with everything they registered"),
    "post": _of_stays(stays.POSTS, "posts end with the organisation; whoever leads the new one is appointed anew"),
    "pledge": Follows("what an organisation registered itself goes to the successor", write=_give, back=_give_back),
    "campaign": _of_owner(owning.CAMPAIGNS, "a campaign of its own goes to the successor, whose people are asked"),
    "nomination": _of_owner(owning.NOMINATIONS, "what it nominated goes to the successor; who was nominated stays"),
    "commendation": _of_owner(
        owning.COMMENDATIONS, "what it proposed goes to the successor; who was commended, and by whom, stays"
    ),
    "thanks": _of_owner(owning.THANKS, "what it said to its people is read by the leaders of the successor"),
    "criteriaversion": _of_owner(owning.CRITERIA, "criteria it issued are issued by the successor"),
    "assessment": Follows("what it marked of itself stays with it; the successor marks itself anew"),
    "yearlygrade": Follows("facts of their year: a grade stays with the organisation in which it was given"),
    "recognition": Follows("a decision recognises the one it names; of the successor it is decided anew"),
    "exemplarfollower": Follows(
        "what it follows goes to the successor, or ends with it", write=_followed_on, back=_followed_back
    ),
    "agreement": _of_owner(owning.AGREEMENTS, "what it drew up goes on with the successor, who may end it and scores"),
    "agreementparty": _of_owner(
        owning.PARTIES, "the successor is bound in its place, once where it was a party already; a closed one is none"
    ),
    "agreementremark": Follows("it was said in the name of the organisation of that day, and stays so"),
    "contentgroup": _of_owner(owning.GROUPS, "groups of its own go to the successor, pledges keep them"),
    "datedgroup": Follows("facts of their day: they stay, and the successor leaves out what it will"),
    "roundplan": _of_owner(owning.ROUNDS, "rounds a committee asks for go to the successor, as those below it do"),
    "receivergroup": _of_owner(owning.RECEIVERS, "groups of receivers kept of it are of the successor"),
    "rounddays": Follows("more time was given to one unit for one round: it stays with it"),
    "event": _of_owner(owning.EVENTS, "its meetings and launches go to the successor, with who is invited and came"),
    "eventguest": _of_owner(owning.GUESTS, "whoever leads the successor sees who of those it had is invited and came"),
    "wantedfile": Follows("a file being made is of what it was asked of, and refused once that is closed"),
    "keptfigures": Follows("counted anew from who belongs and what is registered where; of a closed one nobody asks"),
    "dayfigures": Follows("of a day that is over, with the tree of that day: nothing changes it"),
    "touched": Follows("gone as soon as what it names is counted anew"),
    "instruction": Follows(
        "what waits for an answer goes to the successor, or ends as a report sent back does; what is answered stays",
        write=_instructions_on,
        back=_instructions_back,
    ),
    "roundreport": Follows("what was handed in stays with the organisation that handed it in"),
    "indicatorresult": Follows("facts of their day: the successor has them until it reports its own"),
    "indicator": _of_owner(owning.INDICATORS, "indicators of its own go to the successor"),
    "assignedtarget": Follows(
        "what it was given and gave goes to the successor, where it adds up", write=_pass_targets, back=_targets_back
    ),
    "letterhead": Follows(
        "what was said of its papers goes to a successor that has said nothing yet",
        write=_letterheads_on,
        back=_letterheads_back,
    ),
    "datedyear": Follows("facts of their year: they stay, and the new one is put into a cluster anew"),
    "organisationfact": Follows("facts of their day: they stay with who did it, the successor notes its own"),
    "datedquiet": Follows("facts of their day: they stay, and the successor says itself on which days it rests"),
    "datedowner": Follows("facts of their day: they say who had a pledge before"),
    "answercount": Follows("counted of those who belonged there: it stays with the organisation of that day"),
    "studytouched": Follows("its fact is written within the hour, of the organisation of that day, while it is open"),
    "recipientcount": Follows("counted of those who belonged there: it stays with the organisation of that day"),
    "broadcast": Follows("it went to those who belonged there; while one is being planned nothing is reorganised"),
}
"""By table. Invitation codes, chats, pauses and consents name a person: all of them go along.

An open conversation names organisations in its draft: it is refused where it would write into a closed one.
"""


def is_announced_to(session: Session, numbers: tuple[int, ...]) -> bool:
    """Tell whether an announcement to one of these is just being planned, or was paused perhaps while it was."""
    unplanned = or_(_broadcast.c.state == AnnouncementState.PLANNING, PAUSED)
    planning = (unplanned, _broadcast.c.organisation_id.in_(numbers))
    return session.connection().execute(select(_broadcast.c.id).where(*planning).limit(1)).first() is not None


def belonging(session: Session, numbers: tuple[int, ...], day: date) -> int:
    """Count who belongs to these organisations on a day or later."""
    home = stays.HOMES
    going = (home.c.organisation_id.in_(numbers), goes_on(home, day))
    return session.connection().execute(select(func.count(home.c.member_id.distinct())).where(*going)).scalar_one()


def concerned(session: Session, numbers: tuple[int, ...], day: date) -> set[int]:
    """Return who belongs to or serves these organisations on a day or later."""
    found = [
        select(table.c.member_id).where(table.c.organisation_id.in_(numbers), goes_on(table, day))
        for table in (stays.HOMES, stays.POSTS)
    ]
    return set(session.connection().scalars(union(*found)))


def posts(session: Session, numbers: tuple[int, ...], day: date) -> int:
    """Count the posts in these organisations on a day or later."""
    post = stays.POSTS
    going = (post.c.organisation_id.in_(numbers), goes_on(post, day))
    return session.connection().execute(select(func.count()).select_from(post).where(*going)).scalar_one()
