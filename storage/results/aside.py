"""Keep who wants to stand in no table that others see; what they do counts on in every sum."""

from sqlalchemy import ColumnElement, exists, or_
from sqlmodel import Session

from domain.stamps import AsOf, Stamp
from storage import tables
from storage.ground import history
from storage.ground.core_table import table_of
from storage.people import consents

ASIDE, BACK = "out of the tables", "in the tables again"
_PURPOSE = "not_compared"
"""Kept as what somebody wants of their own data: with its days, handed out and erased with the rest."""
_consent = table_of(tables.Consent)


def is_aside(session: Session, member_id: int) -> bool:
    return consents.standing(session, member_id, _PURPOSE) is not None


def set_aside(session: Session, member_id: int, stamp: Stamp) -> bool:
    """Take somebody out of the tables; return False where they are already."""
    if is_aside(session, member_id):
        return False
    consents.give(session, member_id, consents.VERSION, stamp.channel, stamp.at, _PURPOSE)
    history.record(session, stamp, "member", member_id, ASIDE)
    return True


def take_in(session: Session, member_id: int, stamp: Stamp) -> bool:
    """Let somebody stand in them again; return False where they do."""
    if not is_aside(session, member_id):
        return False
    consents.withdraw(session, member_id, stamp.at, _PURPOSE)
    history.record(session, stamp, "member", member_id, BACK)
    return True


def is_compared(member_id: ColumnElement[int], as_of: AsOf) -> ColumnElement[bool]:
    """Tell whether a person stood in the tables of a day."""
    stands = _consent.c.withdrawn_at.is_(None)
    mine = [_consent.c.member_id == member_id, _consent.c.purpose == _PURPOSE]
    if (before := as_of.known_before) is None:
        return ~exists().where(*mine, stands)
    return ~exists().where(*mine, _consent.c.given_at < before, or_(stands, _consent.c.withdrawn_at >= before))
