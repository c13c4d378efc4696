"""Take a change to the tree back on its day as a whole, where nothing was built on it since."""

from datetime import date

from sqlalchemy import select, update
from sqlmodel import Session

from domain.errors import UserError
from domain.reorganising.change import ChangeState, What
from domain.stamps import Stamp
from storage import organisations, tables
from storage.ground import history
from storage.ground.core_table import table_of
from storage.reorganising import acting, owners, stays, tree
from storage.reorganising.acting import Ordered
from storage.reorganising.following import FOLLOWING, Back
from storage.roster import organisations as roster

_change = table_of(tables.Reorganisation)


def take_back(session: Session, ordered: Ordered, stamp: Stamp) -> None:
    """Let everything be as before the deed; what was believed meanwhile stays to be read."""
    roster.lock(session)
    if ordered.state is ChangeState.PLANNED:
        acting.take_off(session, ordered, stamp)
        return
    if ordered.state is not ChangeState.DONE:
        raise UserError("That was taken back already.")
    if stamp.day != (day := _done_on(session, ordered)):
        raise UserError("That can be taken back only on its day, {day}.", day=day)
    check(session, ordered)
    mine = _change.c.id == ordered.number
    disbelieved = session.connection().execute(select(_change.c.disbelieved).where(mine)).scalar_one()
    touched = tree.touched_by(session, ordered.entry)
    subject = touched[0] if touched else None
    entry = history.record(session, stamp, "organisation", subject, "taken back", entry=ordered.entry)
    for follows in FOLLOWING.values():
        follows.back(session, Back(ordered.entry, entry, disbelieved), stamp)
    tree.take_back(session, ordered.entry, stamp)
    session.connection().execute(update(_change).where(mine).values(state=ChangeState.TAKEN_BACK))


def _done_on(session: Session, ordered: Ordered) -> date:
    """Return the day on which it was done: where nothing ran on its day, a later one."""
    late = history.details(session, ordered.entry).get(acting.LATE)
    return date.fromisoformat(str(late)) if late else ordered.wanted.day


def check(session: Session, ordered: Ordered) -> None:
    """Raise where something was done since that stands on the change."""
    deed = ordered.entry
    if tree.is_overtaken(session, deed):
        raise UserError("One of these organisations was changed again since. Please take that back first.")
    if any(stays.is_overtaken(session, table, deed) for table in (stays.HOMES, stays.POSTS)):
        raise UserError(
            "Since then a comrade who belongs there has moved, left or got another post. Please take that back first."
        )
    opened = _opened(session, ordered)
    if opened is None:
        return
    come = sum(stays.others(session, table, opened, deed) for table in (stays.HOMES, stays.POSTS))
    made = owners.count(session, (opened,), deed)
    below = [each for each in organisations.children(session, opened) if each.id not in tree.touched_by(session, deed)]
    if come or made or below:
        raise UserError(
            "Since then people, organisations or pledges have been added to the new organisation. "
            "Please take that back first."
        )


def _opened(session: Session, ordered: Ordered) -> int | None:
    """Return the organisation the deed opened, None where it opened none."""
    if ordered.wanted.what in (What.RENAME, What.MOVE, What.CLOSE) or ordered.wanted.into is not None:
        return None
    return next(
        (each for each in tree.touched_by(session, ordered.entry) if tree.is_new(session, each, ordered.entry)), None
    )
