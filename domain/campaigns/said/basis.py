"""The paper a sentence says a campaign rests on: its number, day, title and link."""

import re
from collections.abc import Mapping

_NUMBER = re.compile(r"\b(?P<number>\d{1,5}\s?[-–/]\s?(?:\d{4}\s?/\s?)?[A-ZĐ]{1,6}(?:[-/][A-ZĐ]{1,8}){0,2})(?!\w)")
_DAY = re.compile(
    r"\bngày (?P<day>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\b|\bngay (?P<plain>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\b", re.I
)
_LINK = re.compile(r"https?://\S+")
_RESTS_ON = re.compile(
    rf"[,;.]?\s*(?:(?:căn cứ|can cu|theo|thực hiện|thuc hien|dựa (?:vào|trên)|dua (?:vao|tren)"
    rf"|cơ sở(?: là)?|co so(?: la)?)\s+)"
    rf"[^,;.\d]{{0,40}}{_NUMBER.pattern}(?:\s+(?:ngày|ngay)\s+\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}})?"
    rf"(?:\s+của [^,;.\d]{{3,60}})?",
    re.IGNORECASE,
)
_TITLE = re.compile(r"\b(?:về(?: việc)?|v/v|về)\s+(?P<title>[^,;]{4,200})", re.IGNORECASE)


def read_basis(text: str) -> Mapping[str, str] | None:
    """Return what is said of the paper, by the names a campaign keeps it under; None without number and link."""
    number, link, day, title = (each.search(text) for each in (_NUMBER, _LINK, _DAY, _TITLE))
    said = {
        "number": "".join(number["number"].split()) if number else "",
        "title": title["title"].strip(" .") if title else "",
        "link": link[0].rstrip(".,;)") if link else "",
        "date": _iso(day["day"] or day["plain"]) if day else "",
    }
    if not (said["number"] or said["link"]):
        return None
    return {name: value for name, value in said.items() if value}


def opening_basis(text: str) -> tuple[str, Mapping[str, str] | None]:
    """Split "…, căn cứ Kế hoạch 88-KH/TU ngày 3/11/2026" off a sentence that opens a campaign."""
    found = _RESTS_ON.search(text)
    if found is None:
        return text, None
    return f"{text[: found.start()]}{text[found.end() :]}", read_basis(found[0])


def _iso(day: str) -> str:
    number, month, year = re.split(r"[/.-]", day)
    return f"{year}-{int(month):02}-{int(number):02}"
