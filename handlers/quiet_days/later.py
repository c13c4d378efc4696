"""What is said where a message to others waits: people rest at this hour or on this day."""

from domain.reminders import may_send, next_chance
from handlers.talk.turn import Turn
from storage import quiet_days


def waits(turn: Turn, path: str) -> str:
    """When what is written now arrives at the people of an organisation; "" where that is at once."""
    own = quiet_days.own_days(turn.session, turn.today, path)
    zone = turn.deployment.zone
    if may_send(turn.now, zone, own):
        return ""
    moment = turn.language.moment(next_chance(turn.now, zone, own), zone)
    return turn.tr("People rest now, so it arrives at {moment}.", moment=moment)
