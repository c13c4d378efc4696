"""Remember on which mornings the program was there, and since when it is back after an outage."""

from datetime import date, timedelta

from sqlmodel import Session

from domain.quiet_days.allowed import is_allowed
from storage.ground import process

THERE, BACK = "last mornings", "back since"
DAY = timedelta(days=1)


def note(session: Session, today: date) -> date | None:
    """Note that the program is there today; return the last day before on which it was, None: not known.

    Platforms keep what people write for a day: when it was away for two mornings, what they answered is lost.
    """
    days = [date.fromisoformat(each) for each in (process.fact(session, THERE) or "").split()]
    if not days or days[0] != today:
        days = [today, *(each for each in days[:1] if each < today)]
        process.set_fact(session, THERE, " ".join(each.isoformat() for each in days))
        if len(days) > 1 and _missed(days[1], today):
            process.set_fact(session, BACK, today.isoformat())
    return days[1] if len(days) > 1 else None


def _missed(last: date, today: date) -> bool:
    between = (last + ahead * DAY for ahead in range(1, (today - last).days))
    return len([each for each in between if is_allowed(each)]) > 1


def was_away_since(session: Session, day: date, today: date) -> bool:
    """Whether an outage ended after a day; one that ends in days to come was seen by a clock that was wrong."""
    said = process.fact(session, BACK)
    return said is not None and day < date.fromisoformat(said) <= today
