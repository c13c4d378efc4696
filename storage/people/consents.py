"""Record consent for a purpose, in the words of a version, and its withdrawal."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select, update

from storage.tables import Consent

KEEP_DATA = "keep_data"


def give(session: Session, member_id: int, version: str, channel: str, now: datetime) -> None:
    session.add(Consent(member_id=member_id, purpose=KEEP_DATA, version=version, channel=channel, given_at=now))


def withdraw(session: Session, member_id: int, now: datetime) -> None:
    session.exec(
        update(Consent)
        .where(col(Consent.member_id) == member_id, col(Consent.withdrawn_at).is_(None))
        .values(withdrawn_at=now)
    )


def of_member(session: Session, member_id: int) -> Sequence[Consent]:
    return session.exec(select(Consent).where(Consent.member_id == member_id).order_by(col(Consent.id))).all()
