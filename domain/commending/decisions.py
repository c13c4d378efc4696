"""Read what a sentence says of a vote or a decision: who was named, how many, under which number, when, by whom."""

import re
from datetime import date

from domain.commending.commendation import Votes
from domain.names import CAPITAL
from domain.understanding.moments.past_days import past_day
from domain.understanding.text.words import fold

_BALLOTS = re.compile(r"\b(?P<agreed>\d{1,4}) ?(?:/|tren|trong) ?(?P<ballots>\d{1,4})(?!\d|/)")
_AGREED = re.compile(r"\b(?P<count>\d{1,4}) (?:phieu |nguoi |dong chi |d/c )?(?:dong y|tan thanh|thuan)\b")
_AGAINST = re.compile(
    r"\b(?P<count>\d{1,4}) (?:phieu |nguoi |dong chi |d/c )?(?:khong (?:dong y|tan thanh)|phan doi|chong|khong)\b"
)
_OTHERS = re.compile(r"\b(?P<count>\d{1,4}) (?:phieu |nguoi )?(?:trang|hong|khac|khong hop le|y kien khac)\b")
_IN_ALL = re.compile(
    r"\b(?:tong(?: so)?|co mat|du hop|phat ra|thu ve)(?: \w+){0,2}? (?P<count>\d{1,4})\b|\b(?P<people>\d{1,4}) (?:dang"
    r" vien|nguoi|dong chi) (?:du hop|co mat|bo phieu|bieu quyet)\b"
)
_COLLECTIVES = re.compile(r"\b(?P<count>\d{1,4}) (?:tap the|don vi|chi bo|mo hinh)\b")
_PEOPLE = re.compile(r"\b(?P<count>\d{1,4}) (?:ca nhan|nguoi|dang vien|dong chi|quan chung)\b")
_DECISION = re.compile(r"(?i)\b(?:quyết định|quyet dinh|qđ|qd)(?: số| so)?:? *(?P<number>\d[\w./-]*(?:[/-][\w-]+)*)")
_DAY = re.compile(r"\b(?:ngay|hop|hom) (?P<day>\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)")
_BODY = re.compile(
    r"\b(?:(?i:ban thường vụ|ban chấp hành) )?(?i:(?:tỉnh|huyện|thành|thị|đảng) (?:ủy|uỷ)|(?:ubnd|ủy ban nhân dân) \w+)"
    rf"(?: (?:xã|phường|khối|tỉnh|huyện|{CAPITAL}\w*))*"
)
NAMED = re.compile(
    rf"(?i:đồng chí|đ/c|đc|anh|chị|ông|bà|cô|chú|bác|em|dì|cậu|thầy)(?: {CAPITAL}\w*)+(?= (?!{CAPITAL})\w)"
)
""" "anh An cứu người đuối nước": a title with a name, and behind it what was done."""


def titled_in(text: str) -> str:
    """Return "Nguyễn Thị Xa" of "ghi bà Nguyễn Thị Xa được tặng giấy khen"; "" where no whole name is typed so."""
    names = (found[0].split(" ", 1)[1] for found in NAMED.finditer(text))
    return next((each.removeprefix("chí ") for each in names if len(each.removeprefix("chí ").split()) > 1), "")


def votes_in(text: str, today: date) -> Votes | None:
    """Read "25/27", "25 đồng ý, 1 không, 1 phiếu trắng, họp ngày 3/12"; None where no count is said.

    More yes and no than ballots are returned as they are said: whoever asked says so. Of "4/5" nobody is said to have
    been against it.
    """
    folded = fold(text)
    day = _day_named(folded, today)
    counted = _DAY.sub(" ", folded) if day else folded
    pair, in_all = _BALLOTS.search(counted), _IN_ALL.search(counted)
    against, others = _count(_AGAINST, counted), _count(_OTHERS, counted)
    agreed = int(pair["agreed"]) if pair else _count(_AGREED, counted)
    if agreed is None:
        return None
    of = int(pair["ballots"]) if pair else int(in_all["count"] or in_all["people"]) if in_all else None
    ballots = of if of is not None else agreed + (against or 0) + (others or 0)
    return Votes(ballots, agreed, against or 0, day or today) if ballots else None


def _count(words: re.Pattern[str], folded: str) -> int | None:
    found = words.search(folded)
    return int(found["count"]) if found else None


def counts_in(text: str) -> tuple[int, int]:
    """Return how many collectives and people a sentence counts: "44 tập thể, 54 cá nhân"."""
    folded = fold(text)
    return _count(_COLLECTIVES, folded) or 0, _count(_PEOPLE, folded) or 0


def decision_in(text: str) -> str:
    """Return "12-QĐ/HU" of "theo Quyết định số 12-QĐ/HU"; "" where no number is said."""
    found = _DECISION.search(text)
    return found["number"].rstrip(".,;") if found else ""


def day_in(text: str, today: date) -> date | None:
    """Return the day that is named and not to come."""
    day = _day_named(fold(text), today) or past_day(text, today)[0]
    return day if day and day <= today else None


def _day_named(folded: str, today: date) -> date | None:
    """Return the day behind "ngày" or "họp": a bare "3/3" is a count."""
    found = _DAY.search(folded)
    return past_day(found["day"], today)[0] if found else None


def body_in(text: str) -> str:
    """Return who decided, "Ban Thường vụ Huyện ủy"; "" where that is not said."""
    found = _BODY.search(text)
    return " ".join(found[0].split()) if found else ""
