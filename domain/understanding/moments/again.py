"""When somebody wants to hear of it again: "tuần sau nhắc lại", "qua Tết hãy nhắc", "để bữa khác, giờ đang bận"."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from domain.understanding.moments.wished_day import BEFORE_A_FEAST, SOON, TODAY, either_calendar, named_day, span
from domain.understanding.moments.wished_hour import HOURS, read_hour, read_wait
from domain.understanding.reminding.occasions import Occasion, read_occasion
from domain.understanding.reminding.stays import either_reading
from domain.understanding.text.words import Text, fold, tokenised

VAGUE_DAYS = 3
"""How far off "bữa khác" is taken to be, until a day is named."""
A_WEEK, A_SEASON = 7, 30
"""How far off "lễ xong" and "xong mùa gặt" are taken to be, in days, which is said."""
_SO_LONG = r"(?:\d{1,2}|mot|hai|ba|bon|nam|bay|muoi|nua) (?:ngay|bua|tuan|thang)"
_AWAY = re.compile(
    rf"\b(?:di|chung|co|tam|khoang|het|pho|rong|them) (?P<long>{_SO_LONG})\b(?! nay)"
    rf"|\b(?P<later>{_SO_LONG}) (?:nua|moi ve|ve)\b"
)
_WAITS = re.compile(r"\b(?:xong|het|qua|doi|nao|sau khi|ve)\b")
_SOON = re.compile(SOON)
_OF_TODAY = re.compile(r"\b(?:sang|trua|chieu|toi) nay\b")
_SOME = re.compile(r"\b(?:vai|may|it|dam) (?P<unit>bua|hom|ngay|tuan|thang)\b")
_ANOTHER_TIME = re.compile(
    r"\b(?:bua|hom|khi|luc|dip|ngay) khac\b"
    r"|\b(?:bua|hom|khi|luc|chung) nao (?:toi |tui |em |con |minh )?(?:ranh|khoe|tien)\b"
    r"|\bde sau\b(?! (?:nay|khi|tet|ram|mua))|\btu tu (?:roi|hay|toi|tui|tinh|noi|nhac|tra)\b|\blai sau\b"
    r"|\b(?:noi|tinh|nhac|xem|coi) sau\b"
    r"|\b(?:vai|may|it|dam) (?:bua|hom|ngay) (?:nua )?.*\b(?:ranh|tra loi|nhac|tinh)\b"
)
_ONLY_A_DAY = re.compile(
    r"^(?!\w+ \w+[.!?]*$)(?:(?:da|thoi|de|hen|cho|doi) )*"
    r"(?:(?:qua|het|sau|ra|an) (?:tet|ram|gieng|le)|(?:tuan|thang) (?:sau|toi)"
    r"|mai|mot|ngay mai|(?:dau|cuoi) (?:tuan|thang)(?: sau| toi)?)"
    r"(?: (?:di|nha|nhe|nghe|nghen|con|roi|hay|tinh|noi|coi|xem|tra|loi|toi|tui|da|moi|a|em))*[.!?]*$"
)
_BUSY = re.compile(r"\b(?:dang|con|ban ron|hoi) ?ban\b|\bban (?:qua|viec|roi)\b|\bdang (?:ket|do tay|do viec)\b")
_SOMETHING_ELSE = re.compile(
    r"\d|\b(?:dang ky|hop|doi|sua|lui|gia han|benh|om|vien|cap cuu|tai nan|sot|dau|mat|tang|chet|giup)\b"
    r"|\b(?:xong|bo di|bo qua|khoi|khong ghi)\b"
)
_TOMORROW = re.compile(r"\b(?:mai|bua mo)\b")
_SOME_DAY = re.compile(r"\bmai mot\b")
_REST = re.compile(
    r"^(?:(?:da|thoi|cho|xin|tam|toi|tui|em|con|minh) )*(?:nghi|ngung|khoi|im) (?:nhac )?(?:tam )?"
    r"(?:\d{1,3}|mot|hai|ba|vai|nua) (?:ngay|bua|tuan|thang)"
    r"(?: (?:di|nhe|nha|nghe|nghen|da|a|duoc khong|nhac))*[.!?]*$"
    r"|^(?:(?:1|mot) )?(?:thang|tuan)\W+nghi nhac[.!?]*$"
)
_DUE = r"(?:han|do|ngay do|den han|toi han|het han|khi (?:den|toi|het) han|ngay (?:den|het|toi) han)"
_BEFORE_IT_IS_DUE = re.compile(
    rf"\b(?:truoc|cach|(?:gan|sap|cham)(?: (?:toi|den|het))?) (?:{_DUE} )?"
    r"(?:chung |khoang |co |co chung |ca )?(?:\d+|nua|mot|hai|ba|bon|nam|muoi|vai) (?:\w+ )?"
    r"(?:ngay|bua|hom|tuan|thang)\b(?! (?:\d|tet|gieng|chap))"
    r"|\bcon (?:chung |khoang )?(?:\d+|nua|mot|hai|ba|muoi) (?:ngay|bua|hom|tuan|thang)(?: nua)?"
    r" (?:toi|den|la|het|thi)\b"
    rf"|\b(?:\d+|nua|mot|hai|ba|muoi|vai) (?:ngay|bua|hom|tuan|thang) truoc (?:khi )?(?:{_DUE})\b"
)
_REMIND = re.compile(r"\bnhac\b(?! den\b| toi viec)")
_NO_WISH = re.compile(
    r"\b(?:dung|khoi|khong|ko|chua|sao|thay|da|duoc|hay|co)(?: co)?(?: \w+)? nhac\b"
    r"|\bnhac roi\b|\?|\b(?:khong|ko|hong|chua)\W*$"
)
MOST_WORDS = 14
BUSY_WORDS = 6


@dataclass(frozen=True, slots=True)
class Again:
    """The day of the next reminder; `vague` where none was named, `hour`: the time of the day, where one was.

    `today`: the hour may be one of today, where that is still to come; `wait`: so long from now, where it is not night.

    `occasion`: no day was named but something that is waited for; the day is a guess.

    `other` is the day of the other calendar where "mùng 10" may be either.
    """

    day: date
    vague: bool = False
    hour: time | None = None
    other: date | None = None
    today: bool = False
    wait: timedelta | None = None
    occasion: bool = False


def puts_off(text: Text) -> bool:
    """Whether a short sentence asks for another time and for nothing else: "để bữa khác, giờ đang bận"."""
    folded = fold(text.original)
    count = len(folded.split())
    if count > MOST_WORDS or _SOMETHING_ELSE.search(folded):
        return False
    of_time = _ONLY_A_DAY.match(folded) or _ANOTHER_TIME.search(folded)
    return bool(of_time) or (count <= BUSY_WORDS and bool(_BUSY.search(folded)))


def asks_for_rest(text: Text) -> bool:
    """Whether a short sentence asks for a time without reminders and for nothing else: "nghỉ 1 tháng"."""
    return bool(_REST.search(fold(text.original)))


def days_before(text: str) -> timedelta | None:
    """How long before its deadline a pledge shall be spoken of: "nhắc bác trước nửa tháng"; None where not so asked."""
    found = _BEFORE_IT_IS_DUE.search(fold(text))
    return span(tokenised(fold(text)[found.start() :])) if found else None


def wishes_before(text: str) -> bool:
    """Whether a reminder is asked for so long before a day: "nhắc trước 3 ngày thôi", "trước Tết 10 ngày nhắc bác"."""
    folded = fold(text)
    wished = _REMIND.search(folded) and not _NO_WISH.search(folded)
    return bool(wished) and bool(_BEFORE_IT_IS_DUE.search(folded) or BEFORE_A_FEAST.search(folded))


def read_again(text: str, today: date) -> Again:
    """The day on which to remind again, always after today; tomorrow where only reminding is asked for."""
    folded = fold(text)
    hour = read_hour(text)
    some_day = bool(_SOME_DAY.search(folded))
    tomorrow = today + timedelta(days=1)
    day, other = None if some_day else named_day(text, today), None
    soon = None if _SOME.search(folded) or _TOMORROW.search(folded) else read_wait(text)
    if soon and hour is None and (day is None or day <= tomorrow or _SOON.search(folded)):
        return Again(tomorrow, wait=soon)
    if day is None and (either := either_calendar(folded, today)):
        day, other = either
    if other is None and (both := either_reading(text, today)):
        other = both[1]
    if day is None and (some := _SOME.search(folded)):
        days = {"tuan": 14, "thang": 60}.get(some["unit"], VAGUE_DAYS)
        return Again(today + timedelta(days=days), vague=True, hour=hour)
    if hour is None and (day is None or day == tomorrow) and (guess := _guessed(text, today, some_day, day)):
        return guess
    is_today = bool(_OF_TODAY.search(folded)) or (
        hour is not None and (day is None or day < tomorrow or soon is not None)
    )
    return Again(day if day and day >= tomorrow else tomorrow, hour=hour, other=other, today=is_today)


def _guessed(text: str, today: date, some_day: bool, day: date | None) -> Again | None:
    """The day where none is named, or only that somebody leaves tomorrow."""
    folded = fold(text)
    if day is None and (some_day or _ANOTHER_TIME.search(folded) or _BUSY.search(folded)):
        return Again(today + timedelta(days=VAGUE_DAYS), vague=True)
    if away := _away(folded):
        return Again(today + away)
    return _at_occasion(text, today) if day is None else None


def _away(folded: str) -> timedelta | None:
    """How long somebody is away: "chuyến này đi 10 bữa, về hãy nhắc"."""
    found = _AWAY.search(folded)
    return span(tokenised(found["long"] or found["later"])) if found else None


def _at_occasion(text: str, today: date) -> Again | None:
    """The day to ask on where something without a day is waited for."""
    occasion = read_occasion(text)
    if occasion is None or (occasion is Occasion.DAYS and TODAY.search(fold(text)) and not _WAITS.search(fold(text))):
        return None
    if occasion is Occasion.HOURS:
        return Again(today + timedelta(days=1), hour=HOURS["toi"], today=True, occasion=True)
    return Again(today + timedelta(days=A_WEEK if occasion is Occasion.DAYS else A_SEASON), occasion=True)
