"""Carry out the changes to the tree whose day has come, each as a whole or not at all, and tell of them."""

from datetime import datetime, tzinfo

from domain.errors import UserError
from domain.stamps import Stamp
from scheduler.pieces import Piece
from storage.ground.database import Session
from storage.people.notices import When
from storage.reorganising import due, telling
from storage.reorganising.acting import Ordered


def carry_out(session: Session, now: datetime, real_now: datetime, zone: tzinfo) -> Piece:
    """Do what is due."""
    when = When(now, real_now, zone)

    def tell(ordered: Ordered, refusal: UserError | None) -> None:
        telling.tell_carried_out(session, ordered, refusal, when)

    return Piece(due.carry_out(session, Stamp.of(now, zone), tell))
