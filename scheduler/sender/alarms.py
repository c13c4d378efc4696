"""Tell administrators what they must put right: once a day of each trouble of an account."""

from datetime import date, datetime

from locales.wording.troubles import away_text, quota_text, refused_text, token_text
from scheduler.sender.judging import Alarm
from storage.ground.database import Session
from storage.outgoing.envelopes import Envelope
from storage.outgoing.writing import words_of
from storage.people.administrators import write_to_administrators

WORDING = {Alarm.QUOTA: quota_text, Alarm.TOKEN: token_text, Alarm.AWAY: away_text}


def tell(session: Session, alarm: Alarm, envelope: Envelope, today: date, real_now: datetime) -> int:
    """Write to every administrator, where they can on another account; return the count."""
    channel, bot = envelope.address.channel, envelope.address.bot
    named = (channel.capitalize(), bot)
    refused = words_of(refused_text, *named, str(envelope.key))
    words = refused if alarm is Alarm.REFUSED else words_of(WORDING[alarm], *named)
    about = f"{alarm}:{channel}:{bot}:{today}"
    return write_to_administrators(session, words, today, real_now, about=about, besides=(channel, bot))
