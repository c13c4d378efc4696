"""The order in which plain wishes about reminders, and what is answered below one, are tried."""

from domain.permissions import belongs
from domain.understanding.acts.persons import names_somebody
from domain.understanding.reminding.new_hour import hour_from_now_on
from domain.understanding.text.words import tokenised
from handlers.reminders import hours, putting_off
from handlers.reminders.answers import already_told, not_now, numbered
from handlers.reminders.wishes import channel, more_time, of_works, staying, together, weekly
from handlers.talk.turn import Turn

LONGEST = 400  # characters: a letter of one's own is no answer to a reminder


def heard(turn: Turn) -> bool:
    """Whether one of them is meant, which is then done or answered."""
    if turn.person is None or len(turn.text) > LONGEST or "\n" in turn.text.strip():
        return False
    if channel.heard(turn):
        return True
    return belongs(turn.member) and any(
        hears(turn)
        for hears in (
            numbered.heard,
            together.heard,
            staying.heard,
            of_works.heard,
            staying.heard_range,
            weekly.heard,
            _another_hour,
            more_time.heard,
            already_told.heard,
            not_now.heard,
        )
    )


def _another_hour(turn: Turn) -> bool:
    """ "Đổi giờ nhắc qua 7 giờ tối": from now on, and not once."""
    said = tokenised(turn.text)
    hour = hour_from_now_on(turn.text)
    if hour is None or putting_off.is_of_others(turn.text) or names_somebody(said, len(said)):
        return False
    hours.choose(turn, hour)
    return True
