""" "Ghi giùm chị vận động được 2 thanh niên rồi": whoever writes reports what is their own, and nobody else's."""

import re

from domain.permissions import led_places
from domain.understanding.statements import is_work
from domain.understanding.text.words import fold, tokenised
from handlers.people import whom
from handlers.talk.turn import Turn

_BY_A_MEMBER = re.compile(r"\bghi (?:dum|gium|giup|cho|vo cho) (?:toi|tui|em|con|chau|co|chu|bac|ong|ba) \d")
_BY_A_LEADER = re.compile(
    r"(?:(?:em|e|oi|nho|cho|con|chau|tro ly|sang|luon|,) )*(?:ghi|nhap|viet|vo so|vao so|bao)"
    r"(?: (?:lai|luon|them|vo|vao))* (?:giup|gium|dum|ho|cho)(?: cho)?"
    r" (?:toi|tui|em|minh|chi|anh|co|chu|bac|ong|ba|di|cau|mo|thim)(?: (?:la|rang))? (?P<rest>.+)"
)
_PLAINLY = re.compile(
    r"(?:(?:vay|thi|thoi|ok|u|da|em|con|e) )*(?:ghi|nhap)(?: (?:la|vo|vao|lai|cho))*"
    r" \d[\d.,]* ?\w+(?: \w+){0,2}? (?:di|thoi|nha|nghen)\b"
)
""" "Vậy ghi 0,8km đi, cái này thiệt"."""
_TELLS = re.compile(r"\d|(?:da|vua|moi|duoc|lam|them)\b")


def is_to_be_noted(turn: Turn) -> bool:
    """Whether something is to be noted for whoever writes; a leader names nobody, and tells what was done."""
    folded = fold(turn.text)
    if _PLAINLY.match(folded):
        return True
    if not led_places(turn.member):
        return _BY_A_MEMBER.search(folded) is not None
    found = _BY_A_LEADER.match(folded)
    if found is None or whom.meant(turn.text, whom.of_the_cells(turn)):
        return False
    return _TELLS.match(found["rest"]) is not None or is_work(tokenised(found["rest"]), 0)
