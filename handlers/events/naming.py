"""A place and a chair as whoever is invited understands them: "nhà tui" is somebody's, "anh Tám" has a whole name."""

import re

from domain.events import attendance
from domain.understanding.text.words import fold
from handlers.events.draft import EventDraft, invited
from handlers.talk.turn import Turn
from storage.people import members

_MY_HOUSE = re.compile(r"\b(?:nhà|nha) (?:tôi|tui|toi|em|mình|minh)\b", re.IGNORECASE)
_MYSELF = re.compile(r"(?:chinh )?(?:toi|tui|em|minh)(?: (?:do|luon|di|nha|nhe))*")


def home_of(turn: Turn, place: str) -> str:
    """The place; one's own house by one's name."""
    return _MY_HOUSE.sub(turn.tr("the house of comrade {name}", name=turn.member.name), place)


def chair_of(turn: Turn, draft: EventDraft, words: str) -> str:
    """Who chairs, by the whole name where it is oneself, or one of those invited is called so."""
    if _MYSELF.fullmatch(fold(words)):
        return turn.member.name
    if not words or draft.organisation_id is None:
        return words
    called = attendance.who(attendance.without_title(words), members.names(turn.session, list(invited(turn, draft))))
    return members.names(turn.session, called)[called[0]] if len(called) == 1 else words
