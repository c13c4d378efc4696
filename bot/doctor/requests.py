"""Requests about people's own data that nobody has answered in the time the law gives."""

from collections.abc import Iterator

from bot.doctor.finding import Finding, wrong
from bot.settings import Settings
from locales.language import Language
from storage.ground.database import Database
from storage.own_data import requests


def of_requests(database: Database, settings: Settings, speak: Language) -> Iterator[Finding]:
    """Name how many are overdue and since when, and nobody: whoever reads this may not be who answers them."""
    now = settings.clocks().now()
    today = now.astimezone(settings.zone).date()
    late = [each for each in database.look(requests.waiting, now) if each.due_on < today]
    if late:
        day, count = min(each.due_on for each in late), len(late)
        yield wrong(
            speak.trn(
                "requests about data: {count} not answered, due on {day}",
                "requests about data: {count} not answered, the first due on {day}",
                count,
                day=day,
            ),
            speak.tr("an administrator or the leaders of the branch answer them in the chat: “/dulieu phaitra”"),
        )
