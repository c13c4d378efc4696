"""Tell administrators once of what is wrong, once that it is over: by day, unless it gets worse until the morning."""

from collections.abc import Iterable
from datetime import datetime, tzinfo

from domain.operating.vitals import URGENT, Trouble
from domain.reminders import is_awake
from locales.wording.troubles import over_text, trouble_text
from storage.ground.database import Session
from storage.operating import troubles
from storage.outgoing.envelopes import Envelope, LeaseTerms
from storage.outgoing.writing import words_of
from storage.people.administrators import alarm_administrators


def tell(
    session: Session,
    now: datetime,
    real_now: datetime,
    zone: tzinfo,
    lease: LeaseTerms | None = None,
    lasting: Iterable[Trouble] = (),
) -> list[Envelope]:
    """Write what is to be told; with `lease` the caller sends it.

    `lasting`: what nothing is kept of, and is told once a month. Nobody counts as told as long as no administrator has
    a chat.
    """
    today, awake = now.astimezone(zone).date(), is_awake(now, zone)
    dead = {account for each in troubles.open_ones(session) if (account := each.account)}
    written: list[Envelope] = []
    for trouble in troubles.to_tell(session):
        if awake or trouble.fault in URGENT:
            words, about = words_of(trouble_text, trouble, zone), f"{trouble.name}:{trouble.since}"
            sent = alarm_administrators(session, words, today, real_now, about=about, besides=dead, lease=lease)
            written += sent
            if sent:
                troubles.note_told(session, [trouble.name], real_now)
    for trouble in troubles.over(session, real_now) if awake else ():
        words, about = words_of(over_text, trouble, zone), f"over:{trouble.name}:{trouble.since}"
        written += alarm_administrators(session, words, today, real_now, about=about, besides=dead, lease=lease)
        troubles.note_told(session, [trouble.name], real_now, over=True)
    for trouble in lasting if awake else ():
        words, about = words_of(trouble_text, trouble, zone), trouble.name
        written += alarm_administrators(session, words, today, real_now, about=about, besides=dead, lease=lease)
    return written
