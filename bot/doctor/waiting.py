"""What is not sent yet and why: by night, on days of rest, until somebody agrees, after a refusal."""

from collections.abc import Iterator
from datetime import datetime

from bot.doctor.finding import Finding, know, well
from bot.settings import Settings
from domain.quiet_days.allowed import is_allowed
from domain.reminders import is_awake
from locales.language import Language
from locales.wording.operating.waiting import announcements_text, asked_of, waiting_text
from storage import pauses, quiet_days
from storage.announcing import rows
from storage.ground.database import Database
from storage.operating.waiting import waiting
from storage.people import members


def of_waiting(database: Database, settings: Settings, now: datetime, speak: Language) -> Iterator[Finding]:
    """`now`: domain time."""
    tr, zone = speak.tr, settings.zone
    today = now.astimezone(zone).date()
    if not is_awake(now, zone):
        yield know(tr("it is night: until 7:00 nothing is sent but answers"))
    if not is_allowed(today):
        yield know(tr("today is a day of rest: nothing is sent but answers, and what somebody asked for"))
    for rest in database.look(quiet_days.around, today):
        if rest.day == today:
            yield know(
                tr(
                    "{place} rests today, and whoever belongs to it: “{words}”",
                    place=rest.organisation,
                    words=rest.words,
                ),
                tr("whoever leads it sees these days by “/ngaynghi” in the chat, and takes them back there"),
            )
    if resting := database.look(pauses.count, today):
        yield know(tr("{count} people have asked for a time without reminders", count=resting))
    if held := database.look(rows.held):
        names = database.look(members.names, asked_of(held))
        yield know(
            announcements_text(speak, held, names, zone),
            tr("whoever is named answers in the chat; the author sees it by “/thongbao” and its number"),
        )
    found = database.look(waiting, now, zone)
    yield (know if found else well)(waiting_text(speak, found, zone))
