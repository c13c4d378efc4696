"""Split a message into several pledges, each with the deadline that is said only once, at the end."""

from datetime import date

from domain.understanding.acts.parts import parts
from domain.understanding.sentence import read_pledge
from domain.understanding.text.words import fold

_LEADS = (["truoc"], ["den"], ["toi"], ["trong"], ["vao"], ["nhat"])


def pledges_in(text: str, today: date) -> list[str]:
    """Return the sentences of a message, each a pledge of its own; the whole message where it is one."""
    sentences = list(parts(text)) or [text]
    last = read_pledge(sentences[-1], today)
    if not last.said_day or any(read_pledge(sentence, today).said_day for sentence in sentences[:-1]):
        return sentences
    before, _, _ = sentences[-1].rpartition(last.said_day)
    lead = before.split()[-1:] if fold(before).split()[-1:] in _LEADS else []
    day = " ".join([*lead, last.said_day])
    return [*(f"{sentence} {day}" for sentence in sentences[:-1]), sentences[-1]]
