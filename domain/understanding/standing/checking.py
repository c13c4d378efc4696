"""What to ask beside a reading: less than last time, more than the target, of another whole, perhaps a choice."""

from decimal import Decimal

from domain.understanding.readings import Ask, How, ProgressReading

CHOICES, MANY = ("1", "2", "3"), 20
"""A bare number of a menu, where so many were pledged, is perhaps a choice."""


def is_perhaps_a_choice(text: str, unit: str, target: Decimal | None) -> bool:
    return text in CHOICES and target is not None and target >= MANY and not unit.startswith("%")


def is_of_another_whole(reading: ProgressReading, unit: str, target: Decimal | None) -> bool:
    """Whether "18/20" is told where another number than 20 was pledged; of shares any whole is counted."""
    return reading.of is not None and target is not None and reading.of != target and not unit.startswith("%")


def doubts(reading: ProgressReading, last: Decimal | None, target: Decimal | None) -> tuple[Ask, ...]:
    """Return what to ask beside the reading: less than last time, more than the target."""
    done = reading.done
    if done is None or reading.how is None:
        return ()
    asks: list[Ask] = []
    whole = target if target is not None else reading.of
    if reading.how is How.ADDED:
        done = (last or Decimal(0)) + done
    elif reading.how is How.PERCENT:
        done, whole = (done * target / 100, target) if target is not None else (done, Decimal(100))
        last = last if target is not None else None
    if last is not None and done < last:
        asks.append(Ask.LOWER)
    if whole is not None and done > whole:
        asks.append(Ask.ABOVE)
    return tuple(asks)
