"""Record consent for a purpose, in the words of a version, given in the chat or on paper, and its withdrawal."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlmodel import Session, col, select, update

from domain.stamps import Stamp
from storage.ground import history
from storage.tables import Consent

KEEP_DATA, SHOW_NAME = "keep_data", "show_name"
"""What is consented to, each apart: that the data are kept; that one is named outside the branch."""
VERSION = "2026-11"
"""In which words the data are asked for."""
PAPER = "paper"
"""The channel of a consent that was signed on paper."""


def give(session: Session, member_id: int, version: str, channel: str, now: datetime, purpose: str = KEEP_DATA) -> None:
    session.add(Consent(member_id=member_id, purpose=purpose, version=version, channel=channel, given_at=now))


def note_signed(session: Session, member_id: int, version: str, signed_on: date, stamp: Stamp) -> None:
    """Keep that somebody consented on paper, and who says so."""
    signed = Consent(member_id=member_id, purpose=KEEP_DATA, version=version, channel=PAPER, given_at=stamp.at)
    signed.signed_on, signed.noted_by_id = signed_on, stamp.by
    session.add(signed)
    history.record(session, stamp, "member", member_id, "signed", day=signed_on.isoformat())


def withdraw(session: Session, member_id: int, now: datetime, purpose: str = "", by: int | None = None) -> None:
    """Take back one consent, or all of them; `by`: who notes it, where it was given on paper."""
    standing = [col(Consent.member_id) == member_id, col(Consent.withdrawn_at).is_(None)]
    standing += [col(Consent.purpose) == purpose] if purpose else []
    session.exec(update(Consent).where(*standing).values(withdrawn_at=now, withdrawn_by_id=by))


def standing(session: Session, member_id: int, purpose: str) -> Consent | None:
    """Return the consent to a purpose that has not been withdrawn."""
    given = (Consent.member_id == member_id, Consent.purpose == purpose, col(Consent.withdrawn_at).is_(None))
    return session.exec(select(Consent).where(*given).order_by(col(Consent.id).desc())).first()


def note_withdrawn(session: Session, member_id: int, stamp: Stamp) -> None:
    """Keep that somebody who consented on paper takes that back, and who says so."""
    withdraw(session, member_id, stamp.at, by=stamp.by)
    history.record(session, stamp, "member", member_id, "withdrew")


def of_member(session: Session, member_id: int) -> Sequence[Consent]:
    return session.exec(select(Consent).where(Consent.member_id == member_id).order_by(col(Consent.id))).all()


def last(session: Session, member_id: int) -> Consent | None:
    """Return the newest consent to keeping the data that stands, else the one withdrawn last; None where none was."""
    found = [each for each in of_member(session, member_id) if each.purpose == KEEP_DATA]
    stand = [each for each in found if each.withdrawn_at is None]
    return max(stand or found, key=lambda each: each.withdrawn_at or each.given_at, default=None)
