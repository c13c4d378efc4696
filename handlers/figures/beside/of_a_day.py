""" "Hôm thứ hai tuần này số liệu bao nhiêu", "ủa hôm qua chị coi đâu phải số này": figures of one day of the past."""

import re
from datetime import date, timedelta

from domain.understanding.past.past_periods import past_period
from handlers.figures import comparing, pages, summary
from handlers.figures.asking.words import LONGEST, may_ask, place_meant, said
from handlers.talk import frame
from handlers.talk.turn import Turn
from storage import organisations

_FIGURES = re.compile(
    r"\b(?:so lieu|con so|tinh hinh|tong hop|dang ky|phan tram|ptram|ty le|ti le|may nguoi|may viec|bao nhieu)\b|%"
)
_ASKS = re.compile(
    r"\b(?:bao nhieu|bn|may|the nao|ra sao|nhu nao|sao roi|coi|xem|cho biet|cho hoi|xin|toi dau|duoc bao)\b"
)
_NOT = re.compile(
    r"\b(?:ai|nhac|don doc|nho|giao|hen|hop|in|xuat|word|excel|file|pdf|anh|hinh|nop|han|bao cao|bc|so voi|so sanh"
    r"|tang|giam|khac|hua|toi dang ky|tui dang ky|moi|them|duoc gi|thong bao|tin nhan|nhan duoc|giay moi)\b"
)
_SEEN = r"(?:coi|xem|thay|doc|ngo|nhin|nghe|bao|noi|gui)"
_NUMBER = r"(?:so|so lieu|con so)"
_NOT_THAT = r"(?:dau|khong|hong|ko|chang|k|hk) (?:co )?(?:phai|giong|nhu|dung|khop)"
_OTHER = rf"(?:{_NOT_THAT}|khac)"
_DENIES = re.compile(
    rf"\b{_SEEN}\b(?: \w+){{0,5}}? {_NOT_THAT}\b(?: \w+){{0,4}}? (?:{_NUMBER}|vay|the|nay|bay)\b"
    rf"|\b{_NUMBER}\b(?: \w+){{0,5}}? {_OTHER}\b(?: \w+){{0,6}}? (?:{_SEEN}|hom|bua|luc)\b"
    rf"|\b{_SEEN}\b(?: \w+){{0,6}}? {_NUMBER}(?: \w+){{0,2}}? {_OTHER}\b"
)
""" "Hôm qua chị coi đâu phải số này", "số này khác số hôm qua tui thấy"."""
_BEFORE = re.compile(r"\b(?:bua|hom|luc|hoi|lan|dot) (?:truoc|bua|no)\b")
_BARE = re.compile(
    r"\b((?:hom|bua) (?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat))\b(?! (?:tuan|roi|qua|toi|sau|vua|moi))"
)
""" "Hôm thứ tư" of which figures are asked is the last one."""
_WEEK = timedelta(days=7)


def heard(turn: Turn) -> bool:
    """Whether figures of one day that is named are asked for, or said to have been others then; both days are shown."""
    words = said(turn.text)
    if not may_ask(turn) or len(words.split()) > LONGEST:
        return False
    day = _day(words, turn.today)
    if _DENIES.search(words):
        return _beside_then(turn, day or (turn.today - (_WEEK if _BEFORE.search(words) else timedelta(days=1))))
    if day is None or not (_FIGURES.search(words) and _ASKS.search(words)) or _NOT.search(words):
        return False
    place = place_meant(turn)
    if place is not None:
        summary.show(turn, pages.said(place.code, day))
    return place is not None


def _beside_then(turn: Turn, day: date) -> bool:
    """The figures of then beside those of today, of what was shown last; nobody is simply told to be right."""
    asked, place = frame.last(turn), place_meant(turn)
    shown = organisations.by_code(turn.session, asked.code) if asked and asked.code else None
    place = shown if shown and place and shown.path.startswith(place.path) else place
    return place is not None and comparing.beside_earlier(turn, place, (), f"so với {day:%d/%m/%Y}")


def _day(words: str, today: date) -> date | None:
    """The one day before today that is named: "hôm thứ hai tuần này", "bữa kia", "ngày 6/7"."""
    found = past_period(_BARE.sub(r"\1 roi", words), today)
    return found[0][0] if found and found[0][0] == found[0][1] < today else None
