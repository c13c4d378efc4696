"""What is typed into an agreement: its lines with their points, its period, which units are meant."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from domain.agreements.agreement import LONGEST, MOST_LINES, Line, LineKind
from domain.errors import UserError

_LABEL = re.compile(r"^\s*(?:\d{1,2}\s*[.)/]|[-–•+*]|[a-hA-H]\))\s*")
_POINTS = re.compile(
    r"[\s:,;(–-]*(?:tối đa |toi da |được |duoc )?(?P<most>\d{1,3}(?:[.,]\d)?)\s*(?:điểm|diem|đ|d|đ\.)[\s).]*$",
    re.IGNORECASE,
)
_BARE = re.compile(r"\s*[:=]\s*(?P<most>\d{1,3}(?:[.,]\d)?)[\s.]*$")
_YEARS = re.compile(r"\b(?P<first>20\d\d)\s*(?:-|–|đến|den|tới|toi|và|va)\s*(?P<last>20\d\d)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?<!/)(?P<year>20\d\d)\b")
_DAY = re.compile(r"\b(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>20\d\d)\b")


def lines_read(text: str, kind: LineKind) -> list[Line]:
    """Read a line each, or what stands between semicolons; a content ends with its points: "Xây dựng Đảng: 40 điểm"."""
    parts = text.split("\n") if "\n" in text.strip() else text.split(";")
    found = [line for each in parts if (line := _line(each, kind))]
    if len(found) > MOST_LINES:
        raise UserError(
            "These are {count} lines; an agreement takes {most} at most.", count=len(found), most=MOST_LINES
        )
    for each in found:
        if len(each.words) > LONGEST:
            raise UserError(
                "One line has {count} characters; please say it in {limit} at most.",
                count=len(each.words),
                limit=LONGEST,
            )
    return found


def _line(part: str, kind: LineKind) -> Line | None:
    words = _LABEL.sub("", " ".join(part.split()))
    points = (_POINTS.search(words) or _BARE.search(words)) if kind is LineKind.CONTENT else None
    most = Decimal(points["most"].replace(",", ".")) if points else None
    words = (words[: points.start()] if points else words).strip(" .;:,–-(")
    return Line(kind, words, most) if any(sign.isalpha() for sign in words) else None


def period_read(text: str) -> tuple[date, date] | None:
    """Read "2024-2025", "năm 2026", "từ 1/2/2026 đến 31/12/2026"; None where no whole period is there."""
    days = [found for each in _DAY.finditer(text) if (found := _date(each))]
    if len(days) >= 2:
        return (days[0], days[1]) if days[0] < days[1] else None
    if days or _DAY.search(text):
        return None
    if years := _YEARS.search(text):
        first, last = int(years["first"]), int(years["last"])
        return (date(first, 1, 1), date(last, 12, 31)) if first <= last <= first + 9 else None
    if year := _YEAR.search(text):
        return date(int(year["year"]), 1, 1), date(int(year["year"]), 12, 31)
    return None


def _date(found: re.Match[str]) -> date | None:
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None


_PLACE = r"(?:nội dung|noi dung|nd|mục|muc|ý|y|dòng|dong|câu|cau)\s*(?:số |so |thứ |thu )?(?P<place>\d{1,2})"
_POINTS_OF = re.compile(
    rf"(?:sửa |sua |đổi |doi |cho |chỉnh |chinh )?{_PLACE}\b[\s:,=-]*"
    r"(?:còn |con |là |la |lên |len |xuống |xuong |thành |thanh )?"
    r"(?P<most>\d{1,3}(?:[.,]\d)?)\s*(?:điểm|diem|đ|d)?[\s.]*$",
    re.IGNORECASE,
)
_DROPPED = re.compile(rf"(?:bỏ|bo|xóa|xoá|xoa|bớt|bot)\s+{_PLACE}[\s.]*$", re.IGNORECASE)
_ADDED = re.compile(
    r"(?:thêm|them|bổ sung|bo sung)\s+(?:một |mot |1 )?(?:nội dung|noi dung|nd|mục|muc|dòng|dong)?"
    r"\s*[:,-]?\s+(?P<words>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)


def lines_changed(lines: Sequence[Line], text: str) -> list[Line] | None:
    """Return the contents as words want them: "nội dung 2: 30 điểm", "bỏ nội dung 3", "thêm: An ninh 10 điểm"."""
    text, found = " ".join(text.split()), list(lines)
    if points := _POINTS_OF.match(text):
        place = int(points["place"]) - 1
        if place not in range(len(found)):
            raise UserError("There is no content no. {place}.", place=place + 1)
        found[place] = replace(found[place], most=Decimal(points["most"].replace(",", ".")))
        return found
    if dropped := _DROPPED.match(text):
        place = int(dropped["place"]) - 1
        if place not in range(len(found)) or len(found) == 1:
            raise UserError("There is no content no. {place}.", place=place + 1)
        del found[place]
        return found
    added = _ADDED.match(text)
    return [*found, *lines_read(added["words"], LineKind.CONTENT)] if added else None
