"""Read "đưa ấp 1 vào cụm 2 năm 2027", "ấp 1 là đơn vị điểm năm nay": what an organisation is in one year."""

import re
from dataclasses import dataclass
from datetime import date

from domain.reorganising.saying import Line


@dataclass(frozen=True, slots=True)
class Described:
    """The organisation and the cluster as they were typed; without a cluster it is a pilot or no more."""

    of: str
    year: int
    cluster: str = ""
    pilot: bool = True


_YEARS = {"nay": 0, "sau": 1, "toi": 1}
_YEAR = r"(?:,? (?:cua |trong )?nam (?P<year>20\d\d|nay|sau|toi))?"
_ASKED = r"(?:(?:cho|xin|hay|giup|toi muon|muon|nho|ghi|chon) )*"
_SENTENCES = (
    (True, re.compile(rf"{_ASKED}(?:dua|xep) (?P<of>.+?) (?:vao|vo|ve|thuoc|o) (?P<cluster>(?:cum|khoi) .+?){_YEAR}")),
    (True, re.compile(rf"{_ASKED}(?P<of>.+?) (?:thuoc|vao|vo) (?P<cluster>(?:cum|khoi) .+?){_YEAR}")),
    (False, re.compile(rf"{_ASKED}(?P<of>.+?) (?:khong con|thoi|het) (?:la |lam )?(?:don vi |mo hinh )?diem{_YEAR}")),
    (True, re.compile(rf"{_ASKED}(?P<of>.+?) (?:la|lam|duoc chon lam) (?:don vi |mo hinh )?diem{_YEAR}")),
)


def described(text: str, today: date) -> Described | None:
    """Return what a sentence says of an organisation; None for questions and for other sentences."""
    if "?" in text or len(text) > 200:
        return None
    line = Line(text)
    for pilot, sentence in _SENTENCES:
        if match := sentence.fullmatch(line.folded.rstrip(" .!")):
            parts = match.groupdict()
            year = parts.get("year") or "nay"
            cluster = line.typed(*match.span("cluster")) if parts.get("cluster") else ""
            number = int(year) if year.isdecimal() else today.year + _YEARS[year]
            return Described(line.typed(*match.span("of")), number, cluster, pilot)
    return None
