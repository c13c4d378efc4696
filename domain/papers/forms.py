"""In which form a paper is wanted: as a draft or for good, as a Word file or as a PDF."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.permissions import led_places
from domain.roles import Person, Place
from domain.understanding.moments.past_days import past_day

FINAL, PDF, LARGE, UPWARD, BLANKS = "chinh", "pdf", "lon", "tren", "trong"
_FINAL = re.compile(
    r"\bban chinh(?: thuc)?\b|\bchinh thuc\b|\b(?:bo|xoa|go|khong (?:con|de|ghi)|van con) (?:chu |dau )?du thao\b"
)
_DRAFT = re.compile(
    r"\bban (?:du )?thao\b|\bban nhap\b"
    r"|\b(?:de|ghi|them|dong|dan|danh|dua|lay|co|in|cho)(?: (?:lai|vao|vo|luon|cai))* (?:chu |dau |muc )*du thao\b"
)
_PDF = re.compile(r"\bp ?d ?f\b|\bpi di (?:ep|ef|eph|ap)\b")
_LARGE = re.compile(
    r"\bchu (?:cho |ma |that |hoi |in )?(?:to|lon|bu|bu bu)\b|\b(?:to|lon|bu) chu\b|\bphong (?:to|lon)(?: \w+)? chu\b"
    r"|\bco chu\b.*\b(?:to|lon)\b|\bchu nho (?:qua|xiu|xit)\b|\bin (?:chu )?(?:to|lon) (?:len|ra)\b"
)
_BLANKS = re.compile(
    r"\bchua (?:dang ky|dk|ghi ten|tham gia)\b.*\b(?:trong|trang|ghi tay|dien tay|viet tay|mau|luon)\b"
    r"|\b(?:trong|trang)\b.*\bchua (?:dang ky|dk)\b|\b(?:ca|ke ca|luon) (?:\w+ )?chua (?:dang ky|dk)\b"
)
UP = re.compile(r"\b(?:cap tren|len tren|dang uy|len xa|cho xa|nop xa|gui xa|khong (?:co |neu )?ten)\b")
_INSIDE = re.compile(r"\bnoi bo\b|\b(?:co|du|day du|ca|kem|ghi|neu) (?:ho )?ten\b")
_NOT_INSIDE = re.compile(
    r"\b(?:khong|khoi|dung|ko|k|hong|hok|(?<!chi )(?<!dang )bo|chua|chang|cam)\b(?: \w+){0,3} (?:ten|noi bo)\b"
)
_NUMBER, _UNTIL = re.compile(r"[mn][1-9]\d{0,8}"), re.compile(r"d\d{6}")


def stays_inside(folded: str) -> bool:
    """Whether names are wanted, and nothing says that it goes up or that nobody shall be named."""
    return bool(_INSIDE.search(folded)) and not (UP.search(folded) or _NOT_INSIDE.search(folded))


@dataclass(frozen=True, slots=True)
class Form:
    """`final`: without the mark of a draft, which only those say who lead the organisation; `member`: theirs alone.

    `upward`: with no name but of who agreed; `blanks`: with an empty sheet for each who has not registered; `one`: the
    number of what it is the paper of, where the organisation has several.
    """

    final: bool = False
    pdf: bool = False
    member: int = 0
    until: date | None = None  # the past day whose figures it shows
    large: bool = False  # in letters for old eyes
    upward: bool = False
    blanks: bool = False
    one: int = 0

    def written(self, paper: str) -> str:
        """Write it behind the name of a paper, as commands hold it: "hop.chinh.pdf"."""
        marks = [FINAL] if self.final else []
        said = {PDF: self.pdf, LARGE: self.large, UPWARD: self.upward, BLANKS: self.blanks}
        marks += [mark for mark, wanted_so in said.items() if wanted_so]
        marks += [f"m{self.member}"] if self.member else []
        marks += [f"d{self.until:%y%m%d}"] if self.until else []
        marks += [f"n{self.one}"] if self.one else []
        return ".".join((paper, *marks))


DRAFT = Form()


def may_finish(person: Person, place: Place) -> bool:
    """Only who leads an organisation says that a paper of it is no draft any more."""
    return any(each.id == place.id for each in led_places(person))


def read(name: str) -> tuple[str, Form]:
    """Return the name of a paper and its form."""
    paper, *marks = name.split(".")
    number = {each[0]: int(each[1:]) for each in marks if _NUMBER.fullmatch(each)}
    member, one, until = number.get("m", 0), number.get("n", 0), next(filter(None, map(_day, marks)), None)
    has_marks = LARGE in marks, UPWARD in marks, BLANKS in marks
    return paper, Form(FINAL in marks, PDF in marks, member, until, *has_marks, one)


def _day(mark: str) -> date | None:
    if not _UNTIL.fullmatch(mark):
        return None
    try:
        return datetime.strptime(mark[1:], "%y%m%d").date()  # noqa: DTZ007 - a day alone
    except ValueError:  # typed by hand
        return None


def wanted(folded: str) -> Form:
    """Return the form that folded words name."""
    found = [bool(each.search(folded)) for each in (_FINAL, _PDF, _LARGE, _BLANKS)]
    return Form(final=found[0], pdf=found[1], large=found[2], blanks=found[3])


_DAY_PUT_RIGHT = re.compile(
    r"(?:(?:a|ay|y|u|ua|uh|thoi|chet|nham|lon|quen|xin loi|xl|em|e|toi|tui|minh|chi|c|la|phai|doi|sua|lay|cho|lam"
    r"|xuat|in|lai"
    r"|qua|sang|thanh|file|ban|bang|do|so|lieu|tinh|den|toi|het|ngay|cai|con|roi|dung|ra|chu|moi)[ ,.]+)*"
    r"(?P<day>\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|(?:cuoi |het )?thang \d{1,2}(?:[/ ]\d{4})?|hom nay|hom qua"
    r"|(?:cuoi )?(?:thang|quy|tuan|nam) truoc)"
    r"(?:[ ,.]+(?:a|c|chi|em|e|anh|moi|dung|chu|cho|thoi|nha|nhe|nghen|giup|gium|dum|luon|di|khong phai .*"
    r"|kg phai .*|k phai .*))*[ .!]*"
)


def day_put_right(folded: str, today: date) -> date | None:
    """Return the past day as of which a paper is wanted instead: "à nhầm, 30/4"; None where words say more or less."""
    found = _DAY_PUT_RIGHT.fullmatch(" ".join(folded.split()))
    day = past_day(found["day"], today)[0] if found else None
    return day if day and day <= today else None


def of_the_last(folded: str, last: Form) -> Form | None:
    """Return the form in which the paper made last is wanted now; None where words speak of no form."""
    final, draft, pdf, large = (bool(each.search(folded)) for each in (_FINAL, _DRAFT, _PDF, _LARGE))
    if not (final or draft or pdf or large):
        return None
    return replace(last, final=final or (last.final and not draft), pdf=pdf, large=large or last.large)
