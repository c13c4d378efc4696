""" "Cho chị xin tới 20 tháng 1": more time for one's own work, with the day and the reason that were said."""

from domain.pledges.pledge import Pledge
from domain.understanding.acts.persons import names_somebody
from domain.understanding.acts.vetoes import is_grave
from domain.understanding.changes.more_time import more_time_asked
from domain.understanding.changes.put_off import other_work_put_off
from domain.understanding.changes.reading import read_change
from domain.understanding.text.words import tokenised
from handlers.changing import change
from handlers.changing.own_pledge import changeable
from handlers.changing.told_with_it import report_and_wish
from handlers.pledges import quoted as quotes
from handlers.reporting.meant import named
from handlers.talk.turn import Turn


def heard(turn: Turn) -> bool:
    """Whether more time is asked for one work that is plain; it is read back before it is asked or changed."""
    asked, said = more_time_asked(turn.text), tokenised(turn.text)
    if turn.chat.dialogue or asked is None or is_grave(said) or names_somebody(said, len(said)):
        return False
    pledge = _meant(turn, asked.wish)
    if pledge is None or other_work_put_off(asked.wish, pledge.content) or report_and_wish(turn, turn.text)[0]:
        return False
    day = read_change(asked.wish, pledge.goal, pledge.deadline, turn.today).deadline
    if day is not None and (day <= pledge.deadline or day < turn.today):
        return False
    to = f"hạn {day:%d/%m/%Y}" if day else "thời hạn"
    change.start(turn, f"{pledge.id} {to}" + (f" vì {asked.why}" if asked.why else ""))
    return True


def _meant(turn: Turn, wish: str) -> Pledge | None:
    """The work that is named, quoted, or of the last reminder; the only one there is."""
    found = changeable(turn)
    topic = [each for each in found if each.id == turn.chat.topic]
    one = quotes.quoted(turn, found) or topic or (found if len(found) == 1 else [])
    return named(found, wish) or (one[0] if len(one) == 1 else None) or named(found, turn.text)
