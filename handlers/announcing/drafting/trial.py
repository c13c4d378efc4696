"""A test to oneself: what the others will get comes to its author's chat alone, and is counted nowhere."""

import re

from domain.chat import Choice
from domain.reach.looks import marked_up, read
from handlers.announcing.composing import attaching
from handlers.announcing.composing.draft import AnnouncementDraft, office, organisation_of
from handlers.talk.turn import Turn
from locales.wording.announcements import announcement_text, buttons
from locales.wording.announcing.reading import read_choices
from locales.wording.files import not_here_text

COMMAND, PRESSED = "thu", "dathu"
"""Behind `/thongbao`: send a test; what its button says, where others would confirm that they have read it."""
_ASKS = r"(?:(?:cho|toi|tui|em|nho|xin|hay|khoan|da|a|ma|,) ?)*"
_ME = r"(?:toi|tui|minh|em|anh|chi|rieng toi|mot minh toi)"
_SO = r"(?: (?:truoc|da|coi|xem|cai|mot|1|lan|ban|thu|nha|nhe|di|voi|giup|gium|a|roi hay gui|mot cai))*"
_TRIES = re.compile(
    rf"{_ASKS}(?:gui|phat|nhan) thu(?: (?:cho|ve|toi|qua|may))*(?: {_ME})?{_SO}\W*"
    rf"|{_ASKS}(?:gui|phat|nhan)(?: (?:cho|ve))* {_ME}(?: (?:coi|xem))? (?:truoc|thu){_SO}\W*"
    r"|(?:please )?(?:send )?(?:me )?(?:a )?test(?: it)?(?: to (?:me|myself))?(?: first)?\W*"
    r"|send it to me first\W*"
)
""" "Gửi thử cho tôi trước"."""


def wanted(folded: str) -> bool:
    return _TRIES.fullmatch(folded) is not None


def way(turn: Turn) -> Choice:
    return Choice(turn.tr("Send it to me first, as a test"), f"/thongbao {COMMAND}")


def send(turn: Turn, draft: AnnouncementDraft) -> str:
    """Say what the others will get; return what is said of it below."""
    place = organisation_of(turn, draft)
    words = marked_up(draft.text or "", read(draft.looks))
    text = announcement_text(turn.language, place.name, words, office(turn, place), draft.asks)
    confirms = [Choice(each.label, f"/thongbao {PRESSED}") for each in read_choices(turn.language, 0, draft.asks)]
    below = [*confirms, *buttons(turn.language, draft.buttons)]
    files = attaching.files_of(turn)
    ready = attaching.shown(turn)
    if files and not turn.hands_over_files:
        text += "\n" + not_here_text(turn.language, *attaching.counted(turn))
        ready = []
    if not turn.capabilities.buttons and below:  # the numbers are those of the question that follows
        text += "\n\n" + "\n".join(f"{place}. {each.label}" for place, each in enumerate(below, 1))
        below = []
    together = turn.capabilities.albums
    for file in () if together else ready[:-1]:
        turn.say("", file=file)
    turn.say(text, below, file=ready[-1] if ready else None, before=ready[:-1] if together else ())
    said = turn.tr("This is what they will get. It came to you alone and is counted nowhere; nothing has gone out.")
    late = turn.tr("Its pictures and files are still being fetched; ask once more in a moment to see them.")
    return "\n".join([said, *([late] if turn.hands_over_files and len(ready) < len(files) else [])])
