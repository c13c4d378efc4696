"""Carry out what was planned for today; what cannot be any more is refused, and said why."""

from collections.abc import Callable

from sqlmodel import Session

from domain.errors import UserError
from domain.stamps import Stamp
from storage.reorganising import acting, checking
from storage.reorganising.acting import Ordered
from storage.roster import organisations as roster

Refusal = UserError | None


def carry_out(
    session: Session, stamp: Stamp, tell: Callable[[Ordered, Refusal], None] = lambda ordered, refusal: None
) -> int:
    """Do what is due, each as a whole or not at all; return how many there were."""
    if not acting.due(session, stamp.day):
        return 0
    roster.lock(session)
    found = acting.due(session, stamp.day)  # while one waited for the lock some may have been called off
    for ordered in found:
        refusal: Refusal = None
        try:
            with session.connection().begin_nested():
                checking.check(session, ordered.wanted, ordered.wanted.day)
                done = acting.carry_out(session, ordered, Stamp(stamp.at, stamp.day, ordered.by, stamp.channel))
        except UserError as error:
            acting.refuse(session, ordered)
            done, refusal = ordered, error
        tell(done, refusal)
    return len(found)
