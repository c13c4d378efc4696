"""Part what is given into one indicator after the other, and from what is said beside it: a condition, who has none."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from domain.understanding.calendar.days import month_end
from domain.understanding.text.words import composed, fold

_IF = re.compile(
    r"[,;]?\s*\b(?:nếu|neu|hễ|miễn là|mien la)\b[^.;]+?\b(?:thì|thi)\b[^,.;]*"
    r"|[,;]\s*(?:nếu|neu|hễ|miễn là|mien la|với điều kiện|voi dieu kien)\b[^,.;]+",
    re.IGNORECASE,
)
_NONE = (
    r"(?:con |rieng )?(?:chi bo )?{name}(?: thi)? (?:khoi|khong|mien|thoi|chua|ko|hong)"
    r"(?: giao| can| co| nha| nhe| luon)*"
)
_BOTH = re.compile(r"\b(?:mỗi|moi) (?:bên|ben|đằng|dang) (?P<what>.+)$", re.IGNORECASE)


_DUE = re.compile(
    r"[,;]?\s*\b(?:(?:làm|lam|phải|phai|thời|thoi|hoàn thành|hoan thanh)\s+)*"
    r"(?:hạn|han|chậm nhất|cham nhat|trễ nhất|tre nhat|trước|truoc|xong"
    r"|hoàn thành|hoan thanh|đến hết|den het)\b[^,;.\d]*"
    r"(?P<day>\d{1,2})\s*(?:[/-]|(?:tháng|thang)\s)\s*(?P<month>\d{1,2})"
    r"(?:\s*(?:[/-]|,?\s*(?:năm|nam)\s)\s*(?P<year>20\d\d))?(?!\d)",
    re.IGNORECASE,
)
_DUE_MONTH = re.compile(
    r"[,;]?\s*\b(?:hạn|han|chậm nhất|cham nhat|xong|hoàn thành|hoan thanh|đến hết|den het)\b[^,;.\d]*"
    r"\b(?:tháng|thang)\s+(?P<month>\d{1,2})(?:\s*(?:[/-]|,?\s*(?:năm|nam)\s)\s*(?P<year>20\d\d))?(?![\d/-])",
    re.IGNORECASE,
)
MONTHS = 12
_YEAR = re.compile(
    r"[,;]?\s*\b(?:(?:hoàn thành|hoan thanh|làm xong|lam xong|trong|cho|của|cua|đến hết|den het)\s+)*"
    r"(?:(?:năm|nam)\s+(?P<year>20\d\d)|(?P<next>năm tới|nam toi|năm sau|nam sau|sang năm|sang nam)"
    r"|(?<![\d/.-])(?P<bare>20[2-4]\d)(?=\s*:))"
    r"(?![\d/])",
    re.IGNORECASE,
)


def year_in(text: str, today: date) -> tuple[int, str]:
    """Return for which year a target is given ("năm tới", "trong năm 2027", "2027"), and the text without it."""
    text = composed(text)
    found = _YEAR.search(text)
    if found is None:
        return today.year, text
    year = today.year + 1 if found["next"] else int(found["year"] or found["bare"])
    return year, (text[: found.start()] + text[found.end() :]).strip()


def due_in(text: str, today: date) -> tuple[date | None, str]:
    """Return by when a target is due ("hạn tới 31/3"), the next such day, and the text without it."""
    text = composed(text)
    found = _DUE.search(text)
    if found is None:
        return _month_due(text, today)
    with suppress(ValueError):
        day = date(int(found["year"] or today.year), int(found["month"]), int(found["day"]))
        if not found["year"] and day < today:
            day = day.replace(year=today.year + 1)
        return (day, text[: found.start()] + text[found.end() :]) if day >= today else (None, text)
    return None, text


def _month_due(text: str, today: date) -> tuple[date | None, str]:
    """The last day of a month that is named: "hạn cuối tháng 11"."""
    found = _DUE_MONTH.search(text)
    if found is None or not 1 <= int(found["month"]) <= MONTHS:
        return None, text
    year = int(found["year"] or today.year + (int(found["month"]) < today.month))
    return month_end(year, int(found["month"])), text[: found.start()] + text[found.end() :]


@dataclass(frozen=True, slots=True)
class Beside:
    """`text`: what is left that gives figures; `condition`: as typed; `none`: the units that have nothing."""

    text: str
    condition: str = ""
    none: tuple[int, ...] = ()


def beside(text: str, names: Mapping[int, str]) -> Beside:
    """Take away what gives no figure yet: "nếu dân hiến đất thì một cây rưỡi", "còn ấp 1 khỏi"."""
    text = composed(text)
    found = _IF.search(text)
    condition = found[0].strip(" ,;.") if found else ""
    rest = text[: found.start()] + text[found.end() :] if found else text
    clauses, none = list[str](), list[int]()
    for clause in re.split(r",(?!\d)", rest):
        plain = fold(clause).strip(" .!")
        free = next((number for number, name in names.items() if re.fullmatch(_none_of(name), plain)), None)
        if free is None:
            clauses.append(clause)
        else:
            none.append(free)
    return Beside(",".join(clauses).strip(), condition, tuple(none))


def _none_of(name: str) -> str:
    return _NONE.replace("{name}", re.escape(fold(name)))


def sentences(text: str) -> list[str]:
    """Return the sentences of a text that each may give another indicator."""
    return [each.strip() for each in re.split(r"(?<!\d)[.;](?!\d)|(?<=\d)[.;](?=\s)|\n", text) if each.strip()]


def each_named(text: str, names: Mapping[int, str]) -> str:
    """Say "mỗi bên 2 căn" with the units that were named before."""
    found = _BOTH.search(text)
    if found is None or not names:
        return text
    return text[: found.start()] + ", ".join(f"{name} {found['what']}" for name in names.values())
