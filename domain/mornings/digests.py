"""What is told by itself from time to time, to whom, and on which mornings."""

from datetime import date, timedelta
from enum import StrEnum

from domain.permissions import is_admin, led_cells
from domain.quiet_days.allowed import next_allowed
from domain.roles import REPORTING, Person

LATE_BY = timedelta(days=3)
"""So long after its morning a digest is still news."""
FARTHEST = 100  # days; Tết may take the digest of a month as well


class Digest(StrEnum):
    """A digest; the values stand in commands and in the row of a member."""

    WEEKLY = "tuan"
    MONTHLY = "thang"
    TROUBLES = "loi"


def read_by(person: Person) -> list[Digest]:
    """Return the digests that are for somebody: leaders of cells, those who serve a committee, administrators."""
    serves = any(duty.place and duty.place.has_branches and duty.role in REPORTING for duty in person.duties)
    found = ((Digest.WEEKLY, bool(led_cells(person))), (Digest.MONTHLY, serves), (Digest.TROUBLES, is_admin(person)))
    return [digest for digest, theirs in found if theirs]


def of_week(today: date) -> date | None:
    """Return the Monday whose digest comes today: on the first allowed morning of its week; None on other days."""
    monday = today - timedelta(days=today.weekday())
    return _if_told(monday, today)


def of_month(today: date) -> date | None:
    """Return the first of the month whose digest comes today, in the same way."""
    return _if_told(today.replace(day=1), today)


def next_of(digest: Digest, after: date) -> date | None:
    """Return the next morning after a day on which a digest comes; None of one that comes only with troubles."""
    of = {Digest.WEEKLY: of_week, Digest.MONTHLY: of_month}.get(digest)
    days = (after + timedelta(days=ahead) for ahead in range(1, FARTHEST))
    return next((day for day in days if of and (begins := of(day)) and day == next_allowed(begins)), None)


def _if_told(begins: date, today: date) -> date | None:
    return begins if next_allowed(begins) <= today <= next_allowed(begins) + LATE_BY else None
