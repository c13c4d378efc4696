"""Another hour for all reminders from now on: "đổi giờ nhắc qua 7 giờ tối", "sáng sớm quá, đổi qua 6 giờ chiều"."""

import re
from datetime import time

from domain.understanding.moments.wished_hour import read_hour
from domain.understanding.text.words import fold

_MOVES = r"(?:doi|chuyen|lui|day|dich|sua|chinh|dat|de|hen)"
_FOR = r"(?:lai|giup|gium|dum|ho|cho|toi|tui|em|con|minh|bac|chu|co|cai)"
_TO = r"(?:qua|sang|thanh|lai|vao|luc|ve|xuong|len|toi|den|wa)"
_WRITE = r"(?:nhac(?: nho| viec)?|nhan(?: tin)?|gui(?: tin)?|bao|tin nhan|thong bao)"
_OF_THE_HOUR = re.compile(
    rf"\b{_MOVES}(?: {_FOR})* (?:gio|khung gio|luc|thoi gian) (?:\w+ )?{_WRITE}\b(?P<rest>.*)"
    rf"|\bgio {_WRITE}(?: {_FOR})* (?:thi )?{_MOVES}(?: {_FOR})*(?P<after>.*)"
    rf"|\b{_WRITE}(?: {_FOR})* {_MOVES}(?: {_FOR})* {_TO} (?P<then>.*)"
    rf"|\b{_MOVES}(?: {_FOR})* {_WRITE}(?: {_FOR})* {_TO} (?P<moved>.*)"
)
_MOVED_THEN = re.compile(
    rf"\b(?:doi|chuyen|lui|dich)(?: {_FOR})* (?:lai|qua|sang|thanh) (?P<hour>[^,.;]*?\d ?(?:h|g|gio)[^,.;]*?)"
    rf" (?:hay |hang |roi |moi )?(?:nhac|nhan|gui)\b"
)
""" "Đổi lại 6 giờ chiều hãy nhắc"."""
_FROM_NOW_ON = re.compile(rf"\btu (?:nay|ray|rai|gio)\b(?! (?:toi|den)\b).*\b{_WRITE}\b")
_STOPS = re.compile(r"\b(?:dung|khoi|ngung|tat)(?: (?:co|can))? (?:nhac|nhan|gui|hoi|keu)\b")
_INSTEAD = re.compile(
    rf"\b{_WRITE}(?: {_FOR})*(?: (?:vao|luc|buoi|khoang|tam))* (?P<hour>[^,.;]*?) (?:thay vi|thay cho|chu (?:khong"
    rf"|dung)|dung)\b"
    rf"(?P<not>.*)"
)
_TOO_EARLY = re.compile(
    r"\b(?:som|tre|khuya|toi) (?:qua|lam|that)\b|\bgio (?:do|nay|ay) (?:toi|tui|em|con|bac)\b.*\bban\b"
)
_OF_MESSAGES = re.compile(r"\b(?:tin(?: nhan)?(?: buoi)? (?:sang|trua|chieu|toi|hang ngay|nhac)|loi nhac|nhac nho)\b")
_ALONE = re.compile(
    rf"(?:(?:thoi|da|xin|vay|gio) )*{_MOVES}(?: {_FOR})* {_TO} (?:luc )?\d{{1,2}} ?(?:h|g|gio)(?: ?(?:ruoi|\d\d))?"
    rf"(?: (?:sang|trua|chieu|toi))?(?: (?:{_FOR}|di|nha|nghe|nghen|nhe|luon|a))*"
)
""" "Đổi qua 8 giờ tối"."""
_OVER_TO = re.compile(rf"\b{_MOVES}(?: {_FOR})* {_TO} (?P<rest>.*)")
_LAST_TO = re.compile(rf"^.*\b{_TO} (?=[^,.;]*(?:\d ?(?:h|g|gio)|gio|sang|trua|chieu|toi))")
_EACH_DAY = re.compile(
    rf"\b(?:moi|hang) (?:ngay|bua|sang|chieu|toi|trua)\b.*\b{_WRITE}\b|\b{_WRITE}\b.*\b(?:moi|hang) (?:ngay|bua"
    rf"|sang|chieu|toi|trua)\b"
    rf"|\b(?:lan sau|may lan sau|bua sau|ve sau|tu mai|tu ngay mai|tu bua nay)\b.*\b{_WRITE}\b"
)
_ONCE = re.compile(
    r"\b(?:sang|trua|chieu|toi) (?:nay|mai|mot)\b|\b(?:hom|bua) nay\b(?! tro)|(?<!tu )(?<!tu ngay )\bmai\b"
    r"|\bthu (?:hai|ba|tu|nam|sau|bay|[2-7])\b|\bchu nhat\b|\bngay \d|\d/\d|\bhop\b|\bhan\b"
)
_NO_WISH = re.compile(
    r"\?|\b(?:khi nao|may gio|ai|sao|mac gi)\b|\b(?:dung|khoi|ngung|tat) (?:nhac|nhan|gui)(?: (?:toi|tui|nua"
    r"|luon))*[ .]*$"
)


def hour_from_now_on(text: str) -> time | None:
    """Return the hour at which all reminders are wished from now on; None where none is, or only once."""
    folded = fold(text)
    if _ONCE.search(folded) or _NO_WISH.search(folded):
        return None
    source = text if len(text) == len(folded) else folded
    if instead := _INSTEAD.search(folded):
        return read_hour(_part(source, instead, "hour")) if read_hour(_part(source, instead, "not")) else None
    if moved := _MOVED_THEN.search(folded):
        return read_hour(_part(source, moved, "hour"))
    if _FROM_NOW_ON.search(folded) and not _STOPS.search(folded):
        return read_hour(source)
    found = _OF_THE_HOUR.search(folded)
    if found is None and _ALONE.fullmatch(folded.strip(" .!")):
        return read_hour(source)
    if found is None and any(each.search(folded) for each in (_TOO_EARLY, _OF_MESSAGES)):
        found = _OVER_TO.search(folded)
    if found is not None:
        place = next(found.start(name) for name, said in found.groupdict().items() if said is not None)
        behind = source[place:]
        last = _LAST_TO.match(fold(behind))
        return read_hour(behind[last.end() :]) if last else read_hour(behind)
    return read_hour(source) if _EACH_DAY.search(folded) else None


def _part(source: str, found: re.Match[str], name: str) -> str:
    return source[found.start(name) : found.end(name)]
