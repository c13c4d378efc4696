""" "In ra luôn" below a file: no printer is driven from here; the file comes once more, with how to print it."""

import re

from domain.papers.forms import Form, read
from exports.desk.offered import BY_NAME, EXCEL
from handlers.desk import exporting
from handlers.talk import frame
from handlers.talk.turn import Turn
from storage import organisations

_PRINTS = re.compile(
    r"(?:(?:ok|roi|u|da|vay|thi|em|cho|toi|tui|minh|chi|anh|nho|a|gio) )*in"
    r"(?: (?:ra|luon|giup|gium|dum|ho|di|cho|toi|tui|em|minh|chi|anh|giay|may|lien|ngay|nha|nhe|nghen|a|ban|nay|do"
    r"|cai|file|bang|to|voi|mot|1|2|3|bo))*[ .!]*"
)


def heard(turn: Turn, folded: str) -> bool:
    asked = frame.last(turn) if _PRINTS.fullmatch(folded) else None
    place = organisations.by_code(turn.session, asked.code) if asked and asked.thing is frame.Thing.FILE else None
    name, form = read(asked.what) if asked and place else ("", Form())
    paper = BY_NAME.get(name)
    if place is None or paper is None:
        return False
    exporting.offer(turn, place, paper, form)
    how = turn.tr("The Excel is fitted to a page of A4 on its side.") if paper is EXCEL else ""
    words = turn.tr("I drive no printer, comrade. Here is the file once more: open it, then choose Print (Ctrl+P).")
    turn.say(f"{words} {how}".strip())
    return True
