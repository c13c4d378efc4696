"""Note what administrators must put right of an account, and tell them; of a message that is refused, only tell."""

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from domain.operating.vitals import SENT_FOR, Fault, Trouble
from locales.wording.troubles import refused_text
from scheduler.operating import telling
from scheduler.sender.judging import Alarm
from storage.ground.database import Session
from storage.operating import troubles
from storage.outgoing.envelopes import Envelope
from storage.outgoing.writing import words_of
from storage.people.administrators import write_to_administrators

FAULTS = {Alarm.QUOTA: Fault.QUOTA, Alarm.TOKEN: Fault.TOKEN, Alarm.AWAY: Fault.AWAY}


@dataclass(frozen=True, slots=True)
class Moment:
    """Domain time, real time, and the clock on the people's wall; `told`: for how many seconds the platform says no."""

    now: datetime
    real: datetime
    zone: tzinfo
    told: float = 0.0


def tell(session: Session, alarm: Alarm, envelope: Envelope, moment: Moment) -> None:
    """Write to every administrator, where they can on another account."""
    channel, bot = envelope.address.channel, envelope.address.bot
    if alarm is Alarm.REFUSED:
        today = moment.now.astimezone(moment.zone).date()
        words = words_of(refused_text, channel.capitalize(), bot, str(envelope.key))
        about = f"{alarm}:{channel}:{bot}:{today}"
        write_to_administrators(session, words, today, moment.real, about=about, besides=[(channel, bot)])
        return
    until = (moment.real + timedelta(seconds=moment.told)).isoformat() if moment.told else ""
    troubles.begin(session, Trouble(FAULTS[alarm], f"{channel}:{bot}", detail=until), moment.real)
    telling.tell(session, moment.now, moment.real, moment.zone)


def over(session: Session, envelope: Envelope, real_now: datetime) -> None:
    """Note that the platform takes messages of this account again."""
    about = f"{envelope.address.channel}:{envelope.address.bot}"
    troubles.end(session, [Trouble(fault, about).name for fault in SENT_FOR], real_now)
