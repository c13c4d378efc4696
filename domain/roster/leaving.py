"""Read why somebody belongs no more, in a cell or in a sentence, and on which day."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta

from domain.roles import EndReason
from domain.roster.cells import by_word, folded
from domain.understanding.acts.deaths import tells_of_a_death
from domain.understanding.text.words import fold, tokenised

FARTHEST = timedelta(days=366)
"""How far ahead an end or a beginning may be written down."""

REASON_CODES = {
    "chuyen_di": EndReason.MOVED,
    "xin_ra": EndReason.LEFT_PARTY,
    "khai_tru": EndReason.EXPELLED,
    "tu_tran": EndReason.DIED,
    "nhap_nham": EndReason.MISTAKE,
}
"""The codes a spreadsheet may use beside Vietnamese words."""

_WORDS = {
    EndReason.MOVED: "chuyen di, chuyen sinh hoat, chuyen sinh hoat dang, chuyen sinh hoat di noi khac, "
    "chuyen noi khac, chuyen di noi khac, chuyen cong tac, chuyen dang, chuyen sh, chuyen sh dang, chuyen shd, moved",
    EndReason.LEFT_PARTY: "xin ra, xin ra dang, xin ra khoi dang, ra khoi dang, ra dang, xoa ten, left party, left",
    EndReason.EXPELLED: "khai tru, bi khai tru, khai tru khoi dang, expelled",
    EndReason.DIED: "tu tran, mat, da mat, qua doi, chet, hy sinh, died, dead",
    EndReason.MISTAKE: "nhap nham, ghi nham, nham, nham lan, trung, mistake",
}
_OF_CELL = by_word(_WORDS) | {folded(code): reason for code, reason in REASON_CODES.items()}

_PLACE = r"(?:chi bo|dang bo|xa|phuong|tinh|huyen|thanh pho|ap|khu pho|co quan|don vi|noi)"
_NO_WORK = (
    r"(?!(?:trong|nuoi|lam|ban|mua|day|hoc|cham|lo|truc|noi|bao|gui|cho|xe|tien|so|muc|viec|quy|kho|sinh(?! song))\b)"
)
""" "Chuyển qua trồng bưởi rồi" is another work, no other place."""
_MOVED = re.compile(
    r"\bchuyen (?:sinh hoat|cong tac|noi khac|di noi khac)\b"
    rf"|\bchuyen (?:di|ve|qua|sang|den|len|xuong) {_PLACE}\b"
    r"|\b(?:chuyen|don|doi) (?:nha |han )?di(?= (?:roi|luon|tu|hom|bua|thang)\b|[ .,!]*$)"
    rf"|\b(?:(?:chuyen|don)(?: nha| han)?|doi (?:nha|han|cho o)) (?:len|xuong|vo|vao|ra|ve|qua|sang|di) {_NO_WORK}"
    r"(?:[a-z]+ ){1,4}?(?:o|song|sinh song|roi|luon)(?= (?:roi|luon|han|tu|hom|bua|thang)\b|[ .,!]*$)"
)
_SAID = (
    (EndReason.EXPELLED, re.compile(r"\bkhai tru\b")),
    (EndReason.LEFT_PARTY, re.compile(r"\bra (?:khoi )?dang\b")),
    (EndReason.MISTAKE, re.compile(r"\b(?:nhap|them) nham\b")),
    (EndReason.MOVED, _MOVED),
)
_NEAR = {
    **dict.fromkeys(("hom nay", "bua nay", "nay", "bay gio", "today"), 0),
    **dict.fromkeys(("hom qua", "bua qua", "qua", "yesterday"), -1),
    **dict.fromkeys(("hom kia", "bua kia"), -2),
    **dict.fromkeys(("mai", "ngay mai", "bua mai", "tomorrow"), 1),
}
_DAY = re.compile(
    r"(?:ngay )?(?:mung )?(?P<day>\d{1,2})(?:[/.-]| thang )(?P<month>\d{1,2})(?:(?:[/.-]|,? nam )(?P<year>\d{4}))?"
)
_DIED = re.compile(
    r"\b(?:da|moi|vua|ong|ba|anh|chi|co|chu|dong chi|ong ay|ba ay|ong nay|ba nay) (?:mat|qua doi|tu tran|chet)"
    r"(?= (?:hom|bua|ngay|roi|luc|tu)\b|[ .,!]*$| \d)"
)
""" "Cho ông An ra khỏi danh sách, ông mất hôm qua": beside such an order a bare "ông" is whoever is struck out."""
_STRIKES_OUT = re.compile(
    r"\b(?:gach|xoa|bo|rut|loai|go)(?: (?:cai|bot|giup|gium|dum))* ten\b|\b(?:ra )?khoi danh sach\b"
    r"|\b(?:ghi|bao|cap nhat|danh dau)(?: (?:giup|gium|dum|la|nhan|vao so|vo so|da|tinh trang))*"
    r" (?:tu tran|qua doi|da mat)\b"
)
""" "Ghi từ trần" too: somebody who died is noted so at once, and read back first."""


def code_of(reason: EndReason | None) -> str:
    """Return the code of a reason; "" where none is told."""
    return next((code for code, each in REASON_CODES.items() if each is reason), "")


def reason_of(words: str) -> EndReason | None:
    """Return the reason a cell names; None for words that name none."""
    return _OF_CELL.get(folded(words))


def said_reason(text: str) -> EndReason | None:
    """Return why a sentence says somebody belongs no more; None where it does not say so."""
    said = fold(text)
    if tells_of_a_death(tokenised(text)) or (strikes_out(text) and _DIED.search(said)):
        return EndReason.DIED
    return next((reason for reason, words in _SAID if words.search(said)), None)


def strikes_out(text: str) -> bool:
    """Tell whether a sentence wants a name off the list."""
    return bool(_STRIKES_OUT.search(fold(text)))


def leaving_day(text: str, today: date, *, to_come: bool = False) -> date | None:
    """Return the day an answer names, None where it names none.

    Without a year it is the one nearest to today, `to_come`: the next such day from today on.
    """
    said = re.sub(r"^(?:tu|vao|luc|ke tu) ", "", fold(text).strip(" .,!"))
    if said in _NEAR:
        return today + timedelta(days=_NEAR[said])
    match = _DAY.fullmatch(said)
    if match is None:
        return None
    day, month = int(match["day"]), int(match["month"])
    years = [int(match["year"])] if match["year"] else [today.year - 1, today.year, today.year + 1]
    days = [each for each in _days(day, month, years) if match["year"] or not to_come or each >= today]
    return min(days, key=lambda found: (abs(found - today), found), default=None)


def said_day(text: str, today: date) -> date | None:
    """Return the day a sentence names: "chuyển đi từ 1/7", "mất hôm qua"; None where it names none."""
    said = fold(text)
    found = _DAY_SAID.search(said)
    return leaving_day(found["said"], today) if found else None


def where_to(text: str) -> str:
    """Return what stands behind "chuyển … sang", "về", "qua": where somebody goes; "" where nothing does."""
    parts = _GOES_TO.split(fold(text))
    return parts[-1] if len(parts) > 1 else ""


_DAY_SAID = re.compile(
    r"\b(?P<said>(?:(?:hom|bua) (?:nay|qua|kia))"
    r"|(?:ngay )?\d{1,2}(?:[/.-]| thang )\d{1,2}(?:(?:[/.-]|,? nam )\d{4})?)(?![\d/])"
)
_GOES_TO = re.compile(r"\b(?:sang|ve|qua|den|len|xuong|vo|vao|ra) ")


def _days(day: int, month: int, years: list[int]) -> Iterator[date]:
    for year in years:
        with suppress(ValueError):  # 31/2, or 29/2 of another year
            yield date(year, month, day)
