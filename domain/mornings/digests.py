"""What is told by itself from time to time, "đừng gửi bản tin thứ hai nữa", and on which mornings."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from domain.permissions import is_admin, led_cells
from domain.quiet_days.allowed import next_allowed
from domain.roles import REPORTING, Person
from domain.understanding.text.words import fold

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


_DIGEST = r"(?:ban tin|tin tong hop|tin tuan|tin thu hai|tin hang tuan|tin hang thang|tin dau thang|tin dau tuan)"
_OFF = re.compile(
    rf"\b(?:dung|khoi|thoi|ngung|khong (?:can|muon|nhan|gui|doc|xem)|tat|bo|huy)\b(?! duoc)(?: \w+){{0,4}} {_DIGEST}\b"
    rf"|\b{_DIGEST}\b.*\b(?:thoi|khoi|dung) gui\b"
)
_ASKED = re.compile(
    rf"\b(?:sao|vi sao|tai sao)\b.* {_DIGEST}\b|\b(?:khong|chua) (?:thay|co|nhan duoc|nhan)(?: \w+){{0,2}} {_DIGEST}\b"
    rf"|\b{_DIGEST}\b.* (?:la gi|la sao|dau|dau roi|khi nao|bao gio|chua co|khong thay)\b"
    rf"|^(?:xem|coi) (?:cac |may )?{_DIGEST}\b|\bco (?:nhung |may )?{_DIGEST} (?:nao|gi)\b"
)
""" "Tôi không thấy bản tin đâu", "sao không gửi bản tin", "bản tin thứ hai là gì": nothing is switched."""
_ON = re.compile(
    rf"\b(?:gui|bat|mo|cho|nhan)(?: (?:lai|toi|tui|xin|nhan|tiep|them|cho))* {_DIGEST}\b"
    rf"|\b{_DIGEST}\b.*\b(?:gui|bat|mo) lai\b"
)
_WHICH = {
    Digest.WEEKLY: re.compile(r"\b(?:thu hai|tuan)\b"),
    Digest.MONTHLY: re.compile(r"\bthang\b"),
    Digest.TROUBLES: re.compile(r"\b(?:truc trac|loi|hang ngay|su co)\b"),
}


def wish(text: str, theirs: Sequence[Digest]) -> tuple[list[Digest], bool] | None:
    """Return which digests are wished for, or no more; None where none are spoken of."""
    folded = _folded(text)
    off = _OFF.search(folded)
    if _ASKED.search(folded) or not (off or _ON.search(folded)):
        return None
    named = [digest for digest in theirs if _WHICH[digest].search(folded)]
    return named or list(theirs), off is None


def asks(text: str) -> bool:
    """Whether it is asked what a digest is, or where it stays."""
    return _ASKED.search(_folded(text)) is not None


def _folded(text: str) -> str:
    return " ".join(re.sub(r"[^\w ]+", " ", fold(text)).split())
