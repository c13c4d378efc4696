"""Write a list of people all or nothing, beside the running bot: a long one in pieces nobody sees before the last."""

import os
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from domain.roster.rows import Change, Outcome, Roster
from domain.stamps import Stamp
from locales.language import read_all
from storage.ground import leases
from storage.ground.database import Database, Session
from storage.people.notices import When
from storage.roster import importing, preparing
from storage.roster.importing import Another, Comparison, Overtaken
from storage.roster.members import Plan
from storage.roster.preparing import Prepared

ATTEMPTS = 3
"""How often the list is compared beside the running bot before the bot is held up for it."""
BREATH = 0.25
"""So much of the time a piece took nothing is written after it, so that SQLite's one writer serves the bot."""


@dataclass(frozen=True, slots=True)
class Writing:
    """A list and when it is written; `agreed`: the newest deed when somebody was shown what would be."""

    database: Database
    roster: Roster
    when: When
    real: Callable[[], datetime]
    agreed: int | None = None
    progress: Callable[[int, int], object] = lambda _done, _of: None

    @property
    def stamp(self) -> Stamp:
        return Stamp.of(self.when.now, self.when.zone, channel="import")


def owner() -> str:
    return f"import:{os.getpid()}"


def make_way(database: Database, stamp: Stamp, real: Callable[[], datetime]) -> None:
    """Clear what an import left that broke off; raise Another where one is running."""
    while database.transact(preparing.clear_abandoned, owner(), stamp, real()):
        pass
    if busy := database.look(preparing.under_way):
        raise Another(busy[2])


def compared_and_written(writing: Writing) -> Outcome:
    """Compare beside the running bot, then write; where the same people were changed meanwhile, once more."""
    read_all()
    for _ in range(ATTEMPTS):
        found = writing.database.look(importing.compare, writing.roster, writing.stamp.day)
        with suppress(Overtaken):
            return _written(writing, found)
    return writing.database.transact(_at_once, writing, None)


def _written(writing: Writing, found: Comparison) -> Outcome:
    fresh, rest = preparing.parted(found.people)
    if found.problems or len(fresh) < preparing.FROM:
        return writing.database.transact(_at_once, writing, found)
    prepared = writing.database.transact(_begin, writing, found, rest)
    beside = writing.database.is_sqlite and writing.database.look(_others_run, writing.real())
    try:
        for start in range(0, len(fresh), preparing.AT_ONCE):
            began = time.monotonic()
            some = fresh[start : start + preparing.AT_ONCE]
            writing.database.transact(_put, writing, found, prepared, some)
            writing.progress(start + len(some), len(fresh))
            if beside:
                time.sleep(BREATH * (time.monotonic() - began))
        return writing.database.transact(_at_once, writing, found, prepared)
    except BaseException:
        while writing.database.transact(preparing.clear, writing.stamp, prepared.entry):
            pass
        raise
    finally:
        writing.database.transact(leases.release, owner())


def _begin(session: Session, writing: Writing, found: Comparison, rest: Plan) -> Prepared:
    _keep_going(session, writing)
    if busy := preparing.under_way(session):
        raise Another(busy[2])
    return preparing.begin(session, writing.roster, found.tree, found.organisations, rest, writing.stamp)


def _others_run(session: Session, now: datetime) -> bool:
    """Whether another process works with this database, such as the bot."""
    return any(lease.owner != owner() and lease.until > now for lease in leases.held(session))


def _keep_going(session: Session, writing: Writing) -> None:
    real = writing.real()
    if not leases.hold(session, preparing.LEASE, owner(), real, real + preparing.LASTS):
        busy = preparing.under_way(session)
        raise Another(busy[2] if busy else "")


def _put(session: Session, writing: Writing, found: Comparison, prepared: Prepared, some: Sequence[Change]) -> None:
    _keep_going(session, writing)
    if not preparing.is_whole(session, prepared):
        raise Overtaken
    importing.prepare(session, found, prepared, some, writing.stamp)


def _at_once(session: Session, writing: Writing, found: Comparison | None, prepared: Prepared | None = None) -> Outcome:
    if prepared is not None:
        _keep_going(session, writing)
    if writing.agreed is not None:
        importing.refuse_another(session, writing.roster, writing.agreed, prepared)
    if found is None:
        outcome = importing.apply(session, writing.roster, writing.stamp)
    else:
        outcome = importing.write(session, writing.roster, found, writing.stamp, prepared)
    importing.tell(session, outcome, writing.when)
    return outcome
