"""What a broadcast on Telegram costs beyond what is free a second."""

from decimal import Decimal

FREE = 30
"""Messages a second for which Telegram takes nothing."""
STARS = Decimal("0.1")
"""What each further one of a second costs."""


def paid(people: int, rate: int) -> int:
    """Return of how many the messages are paid for, at most, at so many a second."""
    return 0 if rate <= FREE else people - min(people, -(-people // rate) * FREE)


def stars(people: int, rate: int) -> Decimal:
    return paid(people, rate) * STARS
