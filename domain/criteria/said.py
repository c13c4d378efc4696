"""What is said of criteria, grades and recognitions: "tự chấm chi bộ 4 tốt", "công nhận ấp 1 theo Quyết định số …"."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from domain.campaigns.telling_facts import paper_in, read_day
from domain.criteria.grades import WORDS, Grade, grade_said
from domain.criteria.otherwise import means_another, tells_others
from domain.understanding.exemplars.work import tells_of_work
from domain.understanding.text.words import fold


class Wish(StrEnum):
    MARK = "mark"
    HAND_IN = "hand_in"
    PAPER = "paper"
    SEE = "see"
    ENTER = "enter"  # a set of one's own, line by line
    GRADE = "grade"
    GRADES = "grades"
    OWN_GRADE = "own_grade"
    RECOGNISE = "recognise"
    REGISTER = "register"
    LAPSING = "lapsing"


_SHEET = r"(?:phieu|bang|ban) (?:tu cham|cham diem|tu danh gia|tieu chi)|tu cham(?: diem)?"
_CRITERIA = r"(?<!chi )tieu chi"
_ASKS = re.compile(
    r"\?|\b(?:nao|gi|j|z|may|bao nhieu|bao gio|ai|dau|sao|chua|xem|coi|cho biet|danh sach|ds|ket qua)\b"
    r"|\b(?:thong ke|tong hop|con thieu)\b"
)
_BEGINS = r"^(?:(?:toi|tui|em|minh|chi bo|dang uy|dang bo|ban thuong vu|btv|cho|xin|muon|nay|da|vua|moi|nho|ghi) )*"
_RATED = re.compile(r"\b(?:xep loai|xep hang chat luong)\b(?! (?:rac|thi dua))")
_OF_RULES = re.compile(
    r"\b(?:bi(?! thu)|neu|anh huong|dung de|de (?:duoc )?xep|ha|tieu chi|cong bang|kem|mien|thi|tro len)\b|\d ?%"
)
""" "Không làm kịp thì có bị hạ xếp loại không": how grades come about, or a share that is aimed at."""
_OWN = re.compile(rf"\b(?:toi|tui|em|minh)\b.*{_RATED.pattern}|{_RATED.pattern}.*\b(?:toi|tui|minh)\b")
_OF_CELL = re.compile(r"\b(?:chi bo|dang bo|ap|cb) (?:cua )?(?:\d+|toi|tui|minh|em|ta|nha)\b")
_OF_EXEMPLARS = re.compile(r"\b(?:dien hinh|mo hinh|guong)\b")
_RECOGNISES = re.compile(r"\bcong nhan\b")
_BY_PAPER = re.compile(r"\b\d{1,4} ?[-/] ?[a-z]{1,4}(?:[-/][a-z]{1,6})?\b|\b(?:quyet dinh|qd)(?: so)? ?:? ?\d")
_WISHES = tuple(
    (wish, re.compile(words))
    for wish, words in (
        (Wish.LAPSING, r"(?:het han|het hieu luc|den han).*\bcong nhan\b|\bcong nhan\b.*(?:het han|het hieu luc)"),
        (Wish.PAPER, rf"\b(?:in|xuat|lam|soan|lay|tai)\b.*\b(?:{_SHEET})\b|\b(?:{_SHEET})\b.*\b(?:file|word|de in)\b"),
        (Wish.HAND_IN, rf"\b(?:nop|gui len|gui|trinh)\b.*\b(?:{_SHEET})\b"),
        (
            Wish.MARK,
            rf"\b(?:{_SHEET})\b|\bcham (?:diem )?(?:{_CRITERIA}|chi bo|dang bo|buoi|cuoc|chat luong|sinh hoat)\b",
        ),
        (
            Wish.REGISTER,
            r"\bso (?:theo doi )?cong nhan\b|\bcong nhan\b.*\bnhiem ky\b|\bnhiem ky\b.*\bcong nhan\b"
            r"|\b(?:bao nhieu|may|nao)\b.*\bcong nhan\b.*\b(?:trong sach|4 tot|bon tot)\b"
            r"|\bcong nhan\b.*\b(?:bao nhieu|may|nao)\b.*\b(?:trong sach|4 tot|bon tot)\b",
        ),
        (
            Wish.SEE,
            rf"\bdat (?:duoc )?(?:may|bao nhieu) {_CRITERIA}\b"
            rf"|\bbo {_CRITERIA}\b|\b(?:xem|coi|cac|nhung|thieu) {_CRITERIA}\b"
            rf"|\b{_CRITERIA}\b.*\b(?:chua dat|thieu|chua cham|trong sach|4 tot|bon tot)\b",
        ),
    )
)
_SETS = re.compile(
    rf"(?:{_BEGINS[1:]})(?:lap|dat|nhap|them|dung|ban hanh|sua|doi)? ?(?:bo )?tieu chi (?P<name>[^:]{{3,80}}?) ?:?$"
)
_LINE = re.compile(r"^\s*(?:\d{1,2}[.)/-]|[-–•*+])\s*(?P<text>\S.*?)\s*$")
_POINTS = re.compile(r"[\s(–:-]*(?:tối đa |toi da )?(?P<points>\d{1,3}(?:[.,]\d)?)\s*(?:điểm|diem|đ|d)\)?[.;]?$")
_YEAR = re.compile(r"\bnam (?P<year>(?:19|20)\d\d)\b|\b(?P<word>nam (?:nay|ngoai|truoc|roi|vua roi))\b")
_MONTH = re.compile(r"\bthang (?P<month>1[0-2]|0?[1-9])(?:[ /]*(?:nam )?(?P<year>20\d\d))?\b")
_DAY = re.compile(
    r"\b(?:ngay|hom) (?P<day>\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{2,4})?"
    r"|\d{1,2} thang \d{1,2}(?: nam \d{4})?|nay|qua)\b"
)
_TITLE = re.compile(
    r"\b(?:la|dat(?: chuan)?|danh hieu)\b (?:danh hieu |chuan )?(?P<title>\S.*?)"
    r"(?=,? (?:nam (?:\d{4}|nay|ngoai|truoc)|theo|bang|tai|ngay|so"
    r"|quyet dinh|qd|co hieu luc|den het|co gia tri)\b|[.;!]|$)"
)
_UNTIL = re.compile(
    r"\b(?:co (?:gia tri|hieu luc)|den het|thoi han|het han)\b.*?"
    r"(?:(?P<years>\d{1,2}) nam\b|(?P<day>\d{1,2}/\d{1,2}/\d{4}))"
)
_ONE = re.compile(
    r"^(?:cho |ghi |danh gia |cham )?(?:tieu chi|tieu chuan|tc)(?: so| thu)? (?P<code>\d{1,2})\b[ :,]*"
    r"(?:(?:la|duoc|thi|da|minh|chi bo) )*(?:(?P<not>(?:chua|khong|ko|hong) (?:dat|xong|dam bao))"
    r"|(?P<met>dat|xong|dam bao|roi)"
    r"|(?P<points>\d{1,3}(?:[.,]\d)?) ?(?:diem|d)\b)[ ,:;.-]*"
)
_NOT_WHO = re.compile(
    r"\b(?:xep loai|danh gia|chat luong|dang vien|dong chi|dc|d/c|duoc|la|muc|dat|nam (?:19|20)\d\d"
    r"|nam (?:nay|ngoai|truoc|roi)|cuoi nam|theo|toi|cho|ghi|nhan|la|thi|nhu sau)\b|[:,.;()“”\"]"
)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a sentence says of a decision; "" or None where it is silent."""

    title: str = ""
    year: int | None = None
    number: str = ""
    day: date | None = None
    until: date | None = None
    years: int | None = None


@dataclass(frozen=True, slots=True)
class OneMark:
    """One criterion marked by a sentence: "tiêu chí 3 đạt, có biên bản ngày 3/2"."""

    code: str
    value: Decimal | None  # points; None: met or not
    met: bool
    words: str


def wish_in(text: str) -> Wish | None:
    """Return what a sentence wishes of criteria, grades and recognitions; None where it speaks of none of them."""
    folded = " ".join(fold(text).split())
    asks = _ASKS.search(folded) is not None
    if entered(text) is not None:
        return Wish.ENTER
    if means_another(text):
        return None
    if _RATED.search(folded):
        return None if _OF_RULES.search(folded) or tells_others(folded) else _of_grades(folded, asks=asks)
    if _OF_EXEMPLARS.search(folded):
        return None
    if not asks and _RECOGNISES.search(folded) and _BY_PAPER.search(folded):
        return Wish.RECOGNISE
    found = next((wish for wish, words in _WISHES if words.search(folded)), None)
    if asks and found in (Wish.MARK, Wish.HAND_IN):
        found = Wish.SEE
    return None if found in (Wish.SEE, Wish.REGISTER) and tells_of_work(text) else found


def _of_grades(folded: str, *, asks: bool) -> Wish | None:
    if not asks and grade_said(folded):
        return Wish.GRADE
    if _OWN.search(folded) and not _OF_CELL.search(folded):
        return Wish.OWN_GRADE
    return Wish.GRADES if asks or _RATED.match(folded) else None


def _typed(text: str, folded: str) -> str:
    """Return the words as they were typed, where each stands where it does in the folded ones; else those."""
    return text if len(text) == len(folded) else folded


def entered(text: str) -> tuple[str, list[tuple[str, Decimal | None]]] | None:
    """Read "Bộ tiêu chí Sáu không:", then a criterion a line, each with its points where it has some."""
    head, _, rest = text.strip().partition("\n")
    head = " ".join(head.split())
    folded = fold(head)
    found = _SETS.match(folded)
    lines = [match["text"] for each in rest.splitlines() if (match := _LINE.match(each))]
    if found is None or len(lines) < 2:
        return None
    name = _typed(head, folded)[found.start("name") : found.end("name")].strip(' :“”"')
    return name, [_with_points(each) for each in lines]


def criteria_lines(text: str) -> list[tuple[str, Decimal | None]]:
    """Read a criterion a line, numbered or not."""
    lines = (each.strip() for each in text.splitlines())
    return [_with_points(match["text"] if (match := _LINE.match(each)) else each) for each in lines if each]


def _with_points(line: str) -> tuple[str, Decimal | None]:
    found = _POINTS.search(line)
    if found is None:
        return line.strip(" .;"), None
    return line[: found.start()].strip(" .;:–-"), Decimal(found["points"].replace(",", "."))


def one_mark(text: str) -> OneMark | None:
    """Read one criterion that is marked by its number."""
    text = " ".join(text.split())
    folded = fold(text)
    found = _ONE.match(folded)
    if found is None or "?" in text:
        return None
    rest = _typed(text, folded)[found.end() :]
    points = Decimal(found["points"].replace(",", ".")) if found["points"] else None
    return OneMark(found["code"].lstrip("0"), points, found["not"] is None, rest)


def year_said(text: str, today: date) -> int | None:
    found = _YEAR.search(fold(text))
    if found is None:
        return None
    return int(found["year"]) if found["year"] else today.year - (found["word"] != "nam nay")


def month_said(text: str, today: date) -> date | None:
    """Return the first day of the month that is named, of the last such where no year is."""
    found = _MONTH.search(fold(text))
    if found is None:
        return None
    month = int(found["month"])
    year = int(found["year"]) if found["year"] else today.year - (month > today.month)
    return date(year, month, 1)


def decision_in(text: str, today: date) -> Decision:
    """Read what a sentence says of a decision: as what, of which year, by which paper of which day, until when."""
    text = " ".join(text.split())
    folded = fold(text)
    title, day, until = _TITLE.search(folded), _DAY.search(folded), _UNTIL.search(folded)
    typed = _typed(text, folded)
    words = typed[title.start("title") : title.end("title")].strip(' ,.“”"') if title else ""
    return Decision(
        title=words,
        year=year_said(folded[: day.start()] + folded[day.end() :] if day else folded, today),
        number=paper_in(text),
        day=read_day(f"ngày {day['day']}" if day["day"][0].isdigit() else f"hom {day['day']}", today) if day else None,
        until=read_day(until["day"], today) if until and until["day"] else None,
        years=int(until["years"]) if until and until["years"] else None,
    )


def grades_in(text: str) -> list[tuple[str, Grade]]:
    """Read who got which grade: "An: xuất sắc, Bảy hoàn thành tốt"; "" for whom is said before none of them."""
    found = []
    for part in (" ".join(each.split()) for each in re.split(r"[\n;,](?!\d)", text)):
        folded = fold(part)
        match = WORDS.search(folded)
        if match is not None and match.lastgroup:
            typed = _typed(part, folded)
            who = without_frame(typed[: match.start()]) or without_frame(typed[match.end() :])
            found.append((who, Grade(match.lastgroup)))
    return found


def without_frame(words: str) -> str:
    """Leave of the words around a grade whose it is."""
    words = " ".join(words.split())
    folded = fold(words)
    kept = list(_typed(words, folded))
    for match in _NOT_WHO.finditer(folded):
        kept[match.start() : match.end()] = " " * (match.end() - match.start())
    return " ".join("".join(kept).split())
