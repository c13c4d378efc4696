""" "Tối đừng nhắn, sáng hẵng nhắn", "mấy giờ thì nhắn": at what hours messages come, and what can be obeyed."""

import re

from domain.chat import Choice
from domain.understanding.text.words import fold
from handlers.talk.turn import Turn

_WRITE = r"(?:nhan|nhac|gui|bao)"
_PART = r"(?:sang|trua|chieu|dem|khuya|som)"
_HOURS = re.compile(
    rf"\b{_PART} (?:hay|hang|moi|roi) {_WRITE}\b"
    rf"|\b(?:dung|khoi|ngung|thoi|hay) {_WRITE}(?: (?:toi|tui|tin|luc|vao|ban|buoi|gio))* {_PART}\b"
    rf"|\b(?:ban|buoi) {_PART}\b.*\b{_WRITE}\b|\b(?:nua dem|giua dem|toi khuya|khuya|gio ngu|ngu som)\b"
    rf"|\b{_WRITE}(?: tin| toi| tui)* buoi {_PART}\b"
    rf"|\b(?:truoc|sau) \d{{1,2}} ?(?:gio|h)\b.*\b{_WRITE}\b|\b{_WRITE}\b.*\b(?:truoc|sau) \d{{1,2}} ?(?:gio|h)\b"
    rf"|\b(?:may|luc may) gio (?:thi |moi |la |se )?(?:may )?{_WRITE}\b"
)
_IN_THE_EVENING = re.compile(r"(?:^|[\s,.])(?:buổi )?tối[\s,.]|\b(?:sáng|sang) (?:hãy|hẵng|hay|hang) \w")
_WRITING = re.compile(rf"\b{_WRITE}\b")
_ON_A_DAY = re.compile(r"\b(?:nay|mai|mot|tuan|thang|ngay|thu|mung|tet|ram|cuoi|bua|hom)\b")
_ANOTHER_HOUR = re.compile(
    rf"\b(?:trua|chieu) (?:hay|hang|moi) {_WRITE}|\b{_WRITE}\b.*\b(?:trua|chieu)\b|tối (?:hãy|hẵng|mới)|rảnh buổi tối"
)


def are_wished(text: str) -> bool:
    """Whether a sentence is about the hours of messages, and not about a day."""
    folded, typed = fold(text), text.casefold()
    if not _WRITING.search(folded) or _ON_A_DAY.search(folded):
        return False
    return bool(_HOURS.search(folded) or _IN_THE_EVENING.search(typed))


def say(turn: Turn, text: str) -> None:
    """The hours as they are; nobody is written to at night in any case."""
    said = turn.tr("I remind in the morning at half past seven, and never after nine in the evening.")
    if _ANOTHER_HOUR.search(fold(text)) or _ANOTHER_HOUR.search(text.casefold()):
        said += " " + turn.tr("I cannot keep to another hour yet; you may answer whenever it suits you.")
    choices = (Choice(turn.tr("No reminders for a while"), "/nghi"), Choice(turn.tr("My pledges"), "/camket"))
    turn.say(said, choices)
