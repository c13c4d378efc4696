"""Bring the reminders of somebody who wants them on one day of the week to that day."""

from collections.abc import Iterable
from datetime import date, timedelta

from domain.reminders import ReminderKind


def on_weekday(
    days: Iterable[tuple[date, ReminderKind]], weekday: int, deadline: date, today: date
) -> list[tuple[date, ReminderKind]]:
    """Return the days, each brought to this day of the week: what is ahead before its day, what is late after it.

    One that would come after the deadline or has no such day left stays where it is.
    """
    found: dict[date, ReminderKind] = {}
    for day, kind in days:
        before = day - timedelta(days=(day.weekday() - weekday) % 7)
        after = day + timedelta(days=(weekday - day.weekday()) % 7)
        ahead = before if before > today else after if after <= deadline else day
        brought = ahead if day <= deadline else after
        found[brought] = kind if kind is ReminderKind.LAST else found.get(brought, kind)
    return sorted(found.items())
