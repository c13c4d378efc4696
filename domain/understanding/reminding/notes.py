""" "15/12 6 giờ nhắc tôi gọi anh Ba": a note to oneself, of something that is no pledge, with its day and hour."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from domain.understanding.moments.again import read_again
from domain.understanding.moments.wished_day import before_that_day, named_day
from domain.understanding.moments.wished_hour import read_hour, read_wait
from domain.understanding.reminding.new_hour import hour_from_now_on
from domain.understanding.reminding.once_a_week import once_a_week
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import parted
from domain.understanding.text.words import composed, fold

_LISTS = lists_of(__name__)


def _one_of(phrases: str) -> str:
    return "(?:" + "|".join(sorted((fold(each) for each in parted(phrases)), key=len, reverse=True)) + ")"


_DUTY, _APPOINTED, _FILLER = _one_of(_LISTS["duties"]), _one_of(_LISTS["appointed"]), _one_of(_LISTS["fillers"])
_EXCUSE, _KNOWN = _one_of(_LISTS["excuses"]), _one_of(_LISTS["known"])
_PART = r"(?:(?:buoi )?(?:sang|trua|chieu|toi|khuya) )"
_NUMBER = r"(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi(?: mot| hai)?)"
_HOUR = (
    rf"(?:\d{{1,2}} ?(?:gio|h|g)(?!\w)(?: ?[0-5]\d\b)?|\d{{1,2}}h[0-5]\d|\d{{1,2}}:[0-5]\d"
    rf"|(?<!luc )(?!(?:bay|sau) gio(?! (?:sang|toi|chieu|ruoi))){_NUMBER} gio)"
    r"(?: ruoi)?(?: (?:buoi )?(?:sang|trua|chieu|toi|khuya)\b)?(?: (?:nay|mai)\b)?"
)
_WEEKDAY = r"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|t[2-7]|chu nhat|chua nhut|cn)"
_DATE = (
    r"(?:ngay )?\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?"
    r"|(?:ngay |bua |hom |mung |mong )\d{1,2}(?: thang (?:\d{1,2}|gieng|chap))?(?: nam \d{4})?"
    rf"|\d{{1,2}} thang \d{{1,2}}(?: nam \d{{4}})?|{_WEEKDAY}(?: (?:tuan (?:nay|sau|toi)|nay|toi|sau))?\b"
    r"|ram(?: thang (?:\d{1,2}|gieng|chap))?|ngay (?:mai|mot|kia)|mai(?! mot)"
    r"|(?:cuoi|dau|giua) (?:tuan|thang)(?: sau| toi)?"
    r"|(?:tuan|thang) (?:sau|toi)|(?:hom|bua|ngay) nay|m0t"
)
_TIME = re.compile(
    rf"\b(?:(?:vao luc|vao|luc|hoi|khoang|tam|dung|trong|ngay) )*{_PART}?(?:{_HOUR}|{_DATE})(?:am lich\b)?"
    rf"|\b(?:vao )?(?:buoi )?(?:sang|trua|chieu|toi) (?:nay|mai)\b"
    r"|\b(?:\d{1,3}|nua|mot|hai|ba) ?(?:phut|tieng|gio|ngay|bua|tuan) nua\b|\b(?:lat|chut|xiu) nua\b"
    r"|^(?:chieu|trua|toi|sang)(?= (?:nhac|keu|nho))"
)
_TITLE = re.compile(r"\b(?:anh|chi|co|chu|bac|ong|ba|cau|di|em|dong chi|dc|thay|me|con|chau) $")
_SELF = r"(?:toi|tui|minh|tao|qua)"
_ALSO = r"(?:em|con|chau|bac|chu|co|anh|chi)"
""" "Nhắc em Tám" is somebody else."""
_REMIND = re.compile(
    rf"\b(?:nho |hay |phai |thi |roi )*(?:nhac|keu|bao thuc|ghi chu|ghi nho|nho(?= (?:gium|giup|dum|ho)))"
    r"(?: (?:nho|lai|giup|gium|dum|ho|cho|gium cho))*"
    rf" (?:{_SELF}|{_ALSO}(?=$|[ ,.]*(?:{_DUTY}\b|{_KNOWN}\b|{_TIME.pattern.replace('^', '')})))(?!\w)"
    r"(?: (?:lai|gium|giup|dum|voi|nha))*"
)
_NO_WISH = re.compile(
    r"\b(?:sao|mac gi|tai sao|chi vay|phai khong|chua|khi nao|bao gio|chung nao|hom qua|da|vua|moi|dung|khoi|ngung|thoi"
    r"|khong|ko|hong|dau co|ai|bot|tu nay|hang|moi|lan nao) (?:[\w/]+ ){0,2}?(?:nhac|keu)\b"
    r"|\b(?:hang|moi|nao cung) (?:tuan|ngay|thang|thu)\b|\b(?:hang|moi) (?:sang|toi|chieu)\b|\broi\W*$|\?\s*$"
    r"|\btruoc (?:han|\d+ (?:ngay|tuan|thang))|\btu (?:nay|gio|mai)\b"
)
_AT_THE_END = re.compile(rf"[\s,.;:!]*(?:\b(?<!anh ){_FILLER}\b[\s,.;:!]*)*$")
_AT_THE_BEGIN = re.compile(rf"^[\s,.;:!]*(?:(?!di\b|qua\b){_FILLER}\b[\s,.;:!]+)*")
_THE_DAY = re.compile(r"(?i)\b(?:bữa|bua|hôm|hom) (?=\d)")
_DAY_AFTER_TOMORROW = re.compile(r"\bmốt\b", re.IGNORECASE)
_ASKS_TO = re.compile(
    r"\b(?:nho |hay |thi )*nhac(?: (?:toi|tui|em|con|minh|bac|chu|co|giup|gium|dum|ho|voi|nha|nghen|nghe|nhe"
    r"|lai))*(?!\w)"
)
_MORNING_OF = re.compile(
    r"(?i)\b(?:sáng|sang) (?P<day>1[3-9]|2\d|3[01]) (?:chừng|chung|lúc|luc|tầm|tam|khoảng|khoang|hồi|hoi) "
    r"(?P<hour>\d{1,2})(?: ?(?:giờ|gio|h|g))? (?:rưỡi|ruoi)\b"
)
""" "Sáng 20 chừng 6 rưỡi": a day of the month, and half past six."""
LONGEST = 200


@dataclass(frozen=True, slots=True)
class NoteSaid:
    """What is to be told, in the words that were typed: "" where only a time is said; `known`: of something known.

    `today`: the hour may be one of today; `wait`: so long from now.
    """

    words: str
    day: date | None
    hour: time | None
    today: bool = False
    wait: timedelta | None = None
    known: bool = False


def read_note(text: str, today: date) -> NoteSaid | None:
    """Return the note a sentence asks for; None where it asks for none, or names no time."""
    typed = _MORNING_OF.sub(r"\g<hour> giờ rưỡi sáng ngày \g<day>", " ".join(composed(text).split()))
    folded = fold(typed)
    if len(folded) == len(typed) and (early := _before_a_day(typed, folded, today)):
        return early
    asks = _REMIND.search(folded) if len(folded) == len(typed) else None
    if asks is None or _NO_WISH.search(folded) or _is_for_always(text):
        return None
    times = _times(_marked(typed, folded))
    if not times:
        return None
    words = _behind(typed, folded, asks.end(), times)
    is_known = re.match(rf"{_KNOWN}\b", fold(words)) is not None
    if not words and not asks[0].rstrip().endswith("lai"):
        words = _before(typed, folded, asks.start(), times)
    said = ", ".join(typed[begin:end] for begin, end in times)
    if re.fullmatch(r"(?:chieu|trua|toi|sang)", fold(said)):
        said += " nay"
    said = _THE_DAY.sub("ngày ", said)
    again = read_again(f"nhắc lại {said}", today)
    day = named_day(said, today)
    is_today = again.today or re.search(r"\b(?:hom|bua|ngay|sang|trua|chieu|toi) nay\b", fold(said)) is not None
    hour = read_hour(said)
    wait = read_wait(said) if day is None and hour is None else None
    if day is None and hour is None and wait is None and not is_today:
        return None
    return NoteSaid(words[:LONGEST], day if day and day > today else None, hour, is_today, wait, is_known)


def _before_a_day(typed: str, folded: str, today: date) -> NoteSaid | None:
    """ "17/1 họp mặt, 3 bữa trước đó nhắc tui": the whole of it is told on that day."""
    found = before_that_day(folded, today)
    if found is None or not _ASKS_TO.search(folded) or _NO_WISH.search(folded):
        return None
    day, begin, end = found
    rest = f"{typed[:begin].rstrip(' ,.;')}, {typed[end:].strip(' ,.;')}"
    wish = _ASKS_TO.search(fold(rest))
    words = f"{rest[: wish.start()].rstrip(' ,.;')} {rest[wish.end() :].strip(' ,.;')}" if wish else rest
    return NoteSaid(_trimmed(words)[:LONGEST], day, read_hour(typed[end:]))


def _is_for_always(text: str) -> bool:
    return once_a_week(text) is not None or hour_from_now_on(text) is not None


def _marked(typed: str, folded: str) -> str:
    """Tell "mốt", the day after tomorrow, from "một": without accents nobody can."""
    for each in _DAY_AFTER_TOMORROW.finditer(typed):
        folded = f"{folded[: each.start()]}m0t{folded[each.end() :]}"
    return folded


def _times(folded: str) -> list[tuple[int, int]]:
    """Return where times stand; a number, "Mai" or "Bảy" behind a title is a name."""
    found = []
    for each in _TIME.finditer(folded):
        if each[0].strip() in ("mai", "ram") and _TITLE.search(folded[: each.start()]):
            continue
        found.append(each.span())
    return found


def _without(typed: str, begin: int, end: int, times: list[tuple[int, int]]) -> str:
    """Return a part of what was typed, the times left out at its edges, and inside it too."""
    kept, at = "", begin
    for first, last in times:
        if last <= begin or first >= end:
            continue
        kept, at = f"{kept}{typed[at : max(first, at)]} ", max(at, last)
    return " ".join(f"{kept}{typed[at:end]}".split())


def _trimmed(words: str) -> str:
    ended = _AT_THE_END.search(fold(words))
    words = words[: ended.start()] if ended else words
    begun = _AT_THE_BEGIN.match(fold(words) + " ")
    return words[begun.end() :].strip(" ,.;:!") if begun else words


def _behind(typed: str, folded: str, at: int, times: list[tuple[int, int]]) -> str:
    excuse = re.search(rf"[,.;]\s*(?:{_EXCUSE}|con (?:ai|bao nhieu|may|viec|vu|chuyen|lai))\b", folded[at:])
    return _trimmed(_without(typed, at, at + excuse.start() if excuse else len(typed), times))


def _before(typed: str, folded: str, at: int, times: list[tuple[int, int]]) -> str:
    """Return what is said before the wish, where it begins with something to do: "mai 8h họp chi bộ, nhắc tôi nha"."""
    words = _trimmed(_without(typed, 0, at, times))
    said = fold(words)
    if not re.match(rf"(?:di )?{_APPOINTED}\b", said) or re.search(r"\b(?:dang|ban|met|xong|chua|quen|qua|ve)\b", said):
        return ""
    return words
