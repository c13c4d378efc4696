"""Record consent for a purpose, in the words of a version, given in the chat or on paper, and its withdrawal."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlmodel import Session, col, select, update

from domain.stamps import Stamp
from storage.ground import history
from storage.tables import Consent

KEEP_DATA = "keep_data"
PAPER = "paper"
"""The channel of a consent that was signed on paper."""


def give(session: Session, member_id: int, version: str, channel: str, now: datetime) -> None:
    session.add(Consent(member_id=member_id, purpose=KEEP_DATA, version=version, channel=channel, given_at=now))


def note_signed(session: Session, member_id: int, version: str, signed_on: date, stamp: Stamp) -> None:
    """Keep that somebody consented on paper, and who says so."""
    signed = Consent(member_id=member_id, purpose=KEEP_DATA, version=version, channel=PAPER, given_at=stamp.at)
    signed.signed_on, signed.noted_by_id = signed_on, stamp.by
    session.add(signed)
    history.record(session, stamp, "member", member_id, "signed", day=signed_on.isoformat())


def withdraw(session: Session, member_id: int, now: datetime) -> None:
    session.exec(
        update(Consent)
        .where(col(Consent.member_id) == member_id, col(Consent.withdrawn_at).is_(None))
        .values(withdrawn_at=now)
    )


def note_withdrawn(session: Session, member_id: int, stamp: Stamp) -> None:
    """Keep that somebody who consented on paper takes that back, and who says so."""
    standing = (col(Consent.member_id) == member_id, col(Consent.withdrawn_at).is_(None))
    session.exec(update(Consent).where(*standing).values(withdrawn_at=stamp.at, withdrawn_by_id=stamp.by))
    history.record(session, stamp, "member", member_id, "withdrew")


def of_member(session: Session, member_id: int) -> Sequence[Consent]:
    return session.exec(select(Consent).where(Consent.member_id == member_id).order_by(col(Consent.id))).all()


def last(session: Session, member_id: int) -> Consent | None:
    """Return the newest consent that stands, else the one withdrawn last; None where nobody ever consented."""
    found = of_member(session, member_id)
    standing = [each for each in found if each.withdrawn_at is None]
    return max(standing or found, key=lambda each: each.withdrawn_at or each.given_at, default=None)
