"""Keep how far somebody lets themselves be named as one exemplar, among their consents: dated, and taken back."""

from datetime import datetime

from sqlmodel import Session

from domain.exemplars.naming import Naming
from storage.people import consents

_PURPOSE = "exemplar {number} {how}"


def said(session: Session, member_id: int, number: int) -> Naming | None:
    """Return what holds for a nomination; None where they said nothing of it."""
    stand = (each for each in Naming if consents.standing(session, member_id, _purpose(number, each)))
    return next(stand, None)


def say(session: Session, member_id: int, number: int, how: Naming, channel: str, now: datetime) -> None:
    """Let it hold from now, in place of what was said before."""
    for each in Naming:
        consents.withdraw(session, member_id, now, _purpose(number, each))
    consents.give(session, member_id, consents.VERSION, channel, now, _purpose(number, how))


def _purpose(number: int, how: Naming) -> str:
    return _PURPOSE.format(number=number, how=how.value)
