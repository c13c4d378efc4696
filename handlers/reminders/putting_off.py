""" "Mai nhắc tôi lại": one more reminder, on the day somebody names."""

import re
from datetime import date, timedelta

from domain.chat import Choice
from domain.understanding.deadlines import read_deadline
from domain.understanding.text.words import fold
from handlers.pledges.my_pledges import reportable
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted
from storage import pauses, reminders

_HOUR = re.compile(r"\b\d{1,2} ?(?:h|gio)\b|\b(?:sang|trua|chieu|toi) (?:mai|nay)\b")
_AFTER = re.compile(r"\b(?:het|qua|sau) (?:ram|tet|mung|ngay|le|gio)\b")
FARTHEST = timedelta(days=366)


def put_off(turn: Turn, text: str) -> None:
    """Remind again on the day named, tomorrow where none is; of the pledge last reminded of, else of the nearest."""
    open_pledges = reportable(turn)
    if not open_pledges:
        turn.say(turn.tr("You have no open pledge, so I have nothing to remind you of."))
        return
    day = _day(turn, text)
    pledge = next((each for each in open_pledges if each.id == turn.chat.topic), open_pledges[0])
    reminders.add(turn.session, pledge.id, day)
    said = turn.tr("Yes, I will remind you on {day} of {content}.", day=day, content=quoted(pledge.content))
    if _HOUR.search(fold(text)):
        said += " " + turn.tr("I cannot keep to an hour yet; it comes in the morning.")
    paused = pauses.running(turn.session, [turn.member.id], turn.today)
    if any(pause.pledge_id in (None, pledge.id) for pause in paused):  # a promise to remind must not be silenced
        pauses.end(turn.session, turn.member.id, turn.stamp)
        said += "\n" + turn.tr("Done: I will remind you again of what comes due.")
    turn.say(said, (Choice(turn.tr("My pledges"), "/camket"), Choice(turn.tr("No reminders"), "/nghi")), columns=2)


def _day(turn: Turn, text: str) -> date:
    tomorrow = turn.today + timedelta(days=1)
    day = read_deadline(text, turn.today).day
    if day and _AFTER.search(fold(text)):
        day += timedelta(days=1)
    return day if day and tomorrow <= day <= turn.today + FARTHEST else tomorrow
