"""How others shall be reminded, or that they shall not be: "nhắc khéo thôi, đừng kê tên"; one's own reminders stay."""

import re

from domain.chat import Choice
from domain.permissions import may_announce
from domain.understanding.text.words import fold
from handlers.reminders import pausing
from handlers.talk.turn import Turn

_NAMELESS = re.compile(
    r"(?!.*\bchua\b).*\bnhac\b.*\b(?:dung|khoi|khong|hong|ko)\b(?: \w+){0,3}? (?:ke|neu|doc|ghi|de|lo|boi|dua|noi|nhac)"
    r"(?: ra| het)? (?:ho )?ten\b"
)
_OTHERS = (
    r"(?:may (?:ba|ong|anh|chi|nguoi|dua|co|chu|bac|em)|may (?:ba|ong)|ba con|nguoi ta|anh em|moi nguoi|ho\b"
    r"|cac (?:dong chi|anh|chi|bac|co|chu)|nguoi khac|ai)\b"
)
_LEAVE_THEM = re.compile(
    rf"\b(?:dung|khoi|thoi|ngung)\b(?: \w+){{0,2}}? (?:nhac|nhan|keu|giuc|don doc)(?: toi| den| cho)? {_OTHERS}"
)
_ONESELF = re.compile(r"\b(?:nhac|nhan|noi|keu|ten)(?: rieng| cho| voi| cua)? (?:toi|tui|em|con|minh|chau)\b")


def heard(turn: Turn) -> bool:
    """Whether it is said how others are reminded; that nobody is named is said, and nothing is switched off."""
    if turn.person is None or turn.chat.dialogue or not turn.text:
        return False
    folded = fold(turn.text)
    nameless = _NAMELESS.match(folded)
    if not (nameless or _LEAVE_THEM.search(folded)) or ":" in turn.text or _ONESELF.search(folded):
        return False
    words = turn.tr("Nothing was switched off, and nobody was reminded just now.")
    if nameless:
        words = turn.tr("A reminder goes to each alone, in friendly words, and names nobody else.") + " " + words
    ways = [Choice(turn.tr("Announcement"), "/thongbao")] if may_announce(turn.member) else []
    turn.say(words, (*ways, Choice(turn.tr("Stop my own reminders"), f"/nghi {pausing.ALL}")))
    return True
