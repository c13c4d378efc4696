""" "Con chưa xong, con mắc cỡ quá": a kind word first; nothing is written, and nobody is told without a yes."""

import re

from domain.chat import Choice, Kind
from domain.permissions import belongs
from domain.understanding.moves.feelings import is_ashamed
from domain.understanding.text.words import fold
from handlers.people import secretary
from handlers.pledges.my_pledges import reportable
from handlers.reporting.meant import named
from handlers.talk.turn import Turn

_DAYS = re.compile(r"\b(?:bua|ngay|hom|mung|thang|thu) \d{1,2}\b|\b\d{1,2}[/.-]\d{1,2}\b")


def heard(turn: Turn) -> bool:
    """Whether somebody is ashamed of what is not done; where a figure is told with it, that is still read back."""
    asked = turn.person is None or turn.chat.dialogue or turn.incoming.kind is not Kind.TEXT
    if asked or not belongs(turn.member) or not is_ashamed(turn.text):
        return False
    words = turn.tr(
        "There is no shame in that, comrade: what is not finished can still be done, and you are welcome among us as "
        "always. I have changed nothing."
    )
    if any(map(str.isdigit, _DAYS.sub("", fold(turn.text)))):
        turn.say(words)
        return False
    found = reportable(turn)
    about = named(found, turn.text) or (found[0] if len(found) == 1 else None)
    ways = (Choice(turn.tr("Say how far it has got"), f"/baocao {about.id}"),) if about else ()
    more = turn.tr("If you like, tell me how far it has got, or what is stuck; nobody hears of it before you say so.")
    secretary.offer(turn, turn.text, f"{words}\n{more}", ways)
    return True
