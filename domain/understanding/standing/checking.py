"""What to ask beside a reading: less than last time, more than the target."""

from decimal import Decimal

from domain.understanding.readings import Ask, How, ProgressReading


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
