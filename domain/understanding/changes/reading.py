"""Read a wish to change a pledge: another target, another day; each taken from the clause that says it."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from domain.pledges.changes import extended
from domain.pledges.goal import Goal
from domain.understanding.changes.clauses import clauses
from domain.understanding.changes.targets import new_value
from domain.understanding.deadlines import read_deadline
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.words import composed, fold

_EITHER_WAY = re.compile(r"\b(?:doi|chuyen)\b(?!.*\b(?:lui|hoan|gia han|keo dai|tre|cham|them|sang nam)\b)")
""" "Dời tới 30/11" of what ends on 31/12 is a month before, and not eleven after."""
_LATER = re.compile(r"\b(?:lui|doi|hoan|gia han|keo dai|tre|cham|them)\b")
_DENIED_DAY = re.compile(
    r"(?i)\b(?:nhầm|lộn|sai|nham|lon|không phải|khong phai|hổng phải|chứ không|chớ không|từ|tu)\s+(?:là\s+|ngày\s+)?"
    r"\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?"
)
_DENIED_BEFORE = re.compile(
    r"(?i)^.*\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\s+(?:mà|là|ma|la)?\s*(?:nhầm|lộn|sai|nham|lon)\b"
)
_ORDERED = re.compile(
    r"\b(?:sua|chinh|doi) (?:giup |gium |dum |ho )?(?:lai|thanh|con|chi tieu|han|tu)\b|\bdieu chinh\b"
    r"|\b(?:sua|doi) (?:cai|viec|chi tieu|cho) (?!cua\b)(?:\w+ ){1,5}(?:thanh|con|lai la|xuong|len) \w+"
    r"|\bdoi ngay (?:\w+ ){1,4}(?:qua|toi|sang|den) \d"
    r"|\b(?:bot|giam|ha|tang|nang|rut)(?: \w+)? (?:xuong|con|len|thanh|them|gap|chi tieu)\b"
    r"|\b(?:bot|giam) \d|\b(?:gia han|keo dai|hoan|doi han|lui han|doi ngay|lui ngay|lui lai|doi lai)\b"
    r"|\b(?:xin|cho|de nghi)(?: \w+){0,4} (?:lui|doi|hoan|gia han|giam|bot|tang|nang|sua)\b"
    r"|\b(?:noi|hua|ghi|dang ky|viet) (?:\w+ ){1,3}(?:chu|cho) (?:dau|co|hong|khong)\b"
    r"|\b(?:keo|don|rut) (?:ngay |han |thoi han )?(?:len|ve|lai) (?:\w+ )?(?:\d{1,2}[/.-]\d|som|truoc)"
)
""" "Bớt xuống", "sửa lại", "xin dời": whoever says so wants it otherwise, and reports nothing."""
_RAISED = re.compile(
    r"(?i)\b(?:nới|nống|nhấc|đôn|bơm|đẩy|tăng|nâng|noi|nong|tang|nang) (?:chỉ tiêu |chi tieu |số |so )?"
    r"(?:thêm|lên|them|len)\b|\bthêm chỉ tiêu\b|\bthem chi tieu\b"
    r"|\b(?:hứa|đăng ký|hua|dang ky) thêm .*(?:vị chi|tổng cộng|tổng|cho tròn|tròn)\b"
)
""" "Nới thêm năm chục", "đôn lên 220": the target shall be higher; nobody reports so."""
_WORK_RAISED = re.compile(r"(?i)\b(?:nền|nen|đường|duong|lộ|lo|đê|de|bờ|bo|nhà|nha|ao|mương|muong|rộng|rong)\b")
""" "Nới rộng lộ", "nâng nền nhà": work."""
_IS_RAISED = re.compile(r"(?i)\b(?:đã|mới|vừa)\b(?! mắt)|\b(?:rồi|roi)\W*$")
_LISTS = lists_of(__name__)
_HINDERED = re.compile(r"\b(?:" + "|".join(_LISTS["hindered"]) + r")\b")
""" "Hạn 19/5 gấp quá", "tháng 9 trực dịch": a day on which it cannot be."""
_LED = re.compile(r"\b(?:" + _LISTS["leading"] + r")\b.*(?:\d|thang|ram|tet|quy|nam|tuan|le|cuoi|dau|gieng|chap)")
_AS_IT_WAS = re.compile(r"(?i)^.*\b(?:hồi|hoi|lúc|luc) (?:đầu|dau|đó|do|trước|truoc)\b.*?\b(?:giờ|gio|nay)\s")
""" "Hồi đầu tui nói cuối tháng mười, giờ …": what was said before."""
_LET_OVER = re.compile(
    r"(?i)\b(cho \w+|(?:đổi|dời|lùi|hoãn|doi|lui|hoan)(?: \w+){1,6}?) "
    r"qua (?=(?:rằm|ram|mùng|mung|mồng|tháng|thang)\b|\d)"
)
""" "Dời ngày tiền qua 5/5": to that day, which is not past."""
_OVER_TO = re.compile(r"(?i)\b(?:qua|wa|qa) (?=\d{1,2}(?:[/.-]\d| tháng| thang)|(?:mùng|mung|mồng|mong|rằm|ram) \w)")
_TO_SUCH_A_DAY = re.compile(
    r"(?i)\b(?P<lead>(?:dời|lùi|hoãn|gia hạn|lui|hoan|gia han)(?: \w+){0,3}? (?:qua|tới|đến|sang|lại|toi|den|lai))"
    r" (?P<day>[12]?\d|3[01])(?=$|[,.;!?]"
    r"| (?:được|duoc|nha|nhe|nhé|nghen|nghe|đi|di|giùm|gium|giúp|giup|em|con|ạ|thôi|thoi)\b)"
)
""" "Xin dời qua 20 được không": what is put off goes to a day, and no target is meant."""
_MOST_WORDS = 5
_SAYS_YEAR = re.compile(
    r"\b20\d\d\b|\d[/.-]\d{1,2}[/.-]\d\d\b|\bthang \d{1,2}[/-]\d\d\b|\bnam (?:nay|sau|toi|\d\d)\b|\bsang nam\b"
    r"|\b(?:tuan|thang) (?:nay|sau|toi|ke)\b|\bngay (?:mai|mot)\b"
)


@dataclass(frozen=True, slots=True)
class ChangeReading:
    """What is to be otherwise; None where it stays. `reason` is what was said beside it, as it was typed."""

    value: Decimal | None = None
    deadline: date | None = None
    reason: str = ""

    def __bool__(self) -> bool:
        return self.value is not None or self.deadline is not None


def read_change(text: str, goal: Goal | None, deadline: date, today: date) -> ChangeReading:
    """Read a wish about a pledge with this target and day; a day without a year lies after today.

    Whoever asks for more time means a day after the present one.
    """
    said = clauses(_TO_SUCH_A_DAY.sub(r"\g<lead> ngày \g<day>", composed(text)))
    value, beside = _value(said.wish, goal), said.rest
    parts = said.wish if value is not None else (*said.wish, *said.rest)
    day = _new_day(parts, len(said.wish), deadline, today)
    if value is None and day is None:
        value, beside = _value(said.rest, goal), ()
    elif value is None:  # the words that only name the new day are no reason
        beside = tuple(each for each in beside if _day(each, deadline, today) != day)
    return ChangeReading(value, day, ", ".join(part for part in (*beside, said.reason) if part))


def orders_change(text: str) -> bool:
    """Whether a sentence plainly orders something to be otherwise, whatever that is."""
    return _ORDERED.search(fold(text)) is not None or raises(text)


def raises(text: str) -> bool:
    """Whether a sentence wants a target higher: "nới thêm năm chục cho tròn hai trăm rưởi"."""
    said = composed(text)
    return bool(_RAISED.search(said)) and not (_WORK_RAISED.search(said) or _IS_RAISED.search(said))


def cannot_be_then(text: str) -> bool:
    """Whether a day is only told as one on which it cannot be: "hạn 19/5 gấp quá"."""
    said = clauses(composed(text))
    return any(_rank(clause, wished=True) == 0 for clause in (*said.wish, *said.rest))


def _value(parts: tuple[str, ...], goal: Goal | None) -> Decimal | None:
    return next(filter(None, (new_value(part, goal) for part in parts if goal is not None)), None)


def _new_day(parts: tuple[str, ...], wished: int, deadline: date, today: date) -> date | None:
    """The day of the clause that leads to one, else of the first that tells one and no hindrance."""
    days = [(_rank(part, at < wished), _day(part, deadline, today)) for at, part in enumerate(parts)]
    return max((each for each in days if each[0] and each[1]), key=lambda each: each[0], default=(0, None))[1]


def _rank(clause: str, wished: bool) -> int:
    """How surely the day of a clause is the new one; 0: it is not."""
    folded = fold(clause)
    if _LED.search(folded):
        return 3
    if _HINDERED.search(folded) or not (wished or len(folded.split()) <= _MOST_WORDS):
        return 0
    return 2 if wished else 1


def _day(clause: str, deadline: date, today: date) -> date | None:
    clause = _OVER_TO.sub("tới ", _LET_OVER.sub(r"\1 tới ", _AS_IT_WAS.sub("", clause)))
    longer = extended(clause, max(deadline, today))
    if longer:
        return longer
    year = _other_year(clause, deadline)
    if year:
        return year
    kept = _DENIED_DAY.sub(" ", _DENIED_BEFORE.sub("", clause))
    found = read_deadline(kept, today).day
    if found is None or found == deadline:
        return None
    asks_for_more = _LATER.search(fold(clause)) and not _SAYS_YEAR.search(fold(clause))
    if asks_for_more and found < deadline and (found.month, found.day) != (2, 29):
        same = found.replace(year=deadline.year)
        later = same if same > deadline else found.replace(year=deadline.year + 1)
        moved = _EITHER_WAY.search(fold(clause)) is not None and later - deadline > deadline - found
        return found if moved and found > today else later
    return found


def _other_year(clause: str, deadline: date) -> date | None:
    """ "Ghi lộn năm, 2028 chứ không phải 2027"."""
    bare = re.fullmatch(r"\W*(20\d\d)\b\D*(?:(20\d\d)\D*)?", fold(clause))
    if bare is None or (bare[2] and int(bare[2]) != deadline.year):
        return None
    return deadline.replace(year=int(bare[1])) if (deadline.month, deadline.day) != (2, 29) else None
