"""Read how many criteria are met and which are not: "tự chấm được 6 tiêu chí rồi, còn sổ sách là chưa đạt"."""

import re
from dataclasses import dataclass

from domain.understanding.text.words import fold

_MET = re.compile(
    r"\b(?:cham|dat|xong|du)(?: (?:duoc|dc|roi|xong|dat))*(?: co)? (?P<met>\d{1,2})(?:/\d{1,2})? (?:tieu chi|tc)\b"
    r"|\b(?P<also>\d{1,2}) (?:tieu chi|tc)(?: da| roi)* (?:dat|xong)\b"
)
_UNMET = re.compile(
    r"\b(?:con|rieng|tru|chi|thieu)(?: (?:lai|moi|cai|hai cai|muc|may cai|thieu))* (?P<names>.+?)(?: (?:la|thi|van))*"
    r" (?:chua (?:dat|xong|co|lam)|khong dat|hong dat|bi thieu|thieu|rot)\b|\b(?:tru|thieu) (?P<but>.+?)$"
)
_ASKS = re.compile(r"\?|\b(?:may|bao nhieu|nao|gi|chua vay|khong vay)\b")
_LACKING = re.compile(
    r"\b(?:con )?(?:thieu|vuong|ket)(?: lai)? (?:gi|j|nhung gi|cai gi|tieu chi nao)\b.*"
    r"\b(?:cong nhan|dat|tieu chi|trong sach)\b"
    r"|\b(?:cong nhan|trong sach)\b.*\bthieu (?:gi|j|nhung gi|cai gi)\b"
)
_CALLS = re.compile(
    r"\b(?:cho|giao|yeu cau|nho|bao|nhac|de nghi|trien khai)\b.*\b(?:chi bo|ap|don vi)\b.*\bcham\b.*\btieu chi\b"
    r"|\b(?:trien khai|ap dung)\b.*\btieu chi\b.*\b(?:chi bo|don vi)\b"
)
LONGEST = 6  # words of a name


@dataclass(frozen=True, slots=True)
class Tally:
    met: int
    unmet: tuple[str, ...] = ()


def tally_in(text: str) -> Tally | None:
    """Return what is counted; None where nothing is, or a question is asked."""
    text = " ".join(text.split())
    folded = fold(text)
    found = _MET.search(folded)
    if found is None or _ASKS.search(folded):
        return None
    rest = folded[found.end() :]
    unmet, typed = _UNMET.search(rest), text if len(text) == len(folded) else folded
    names: list[str] = []
    if unmet:
        group = "names" if unmet["names"] else "but"
        start, end = (found.end() + each for each in unmet.span(group))
        names = [each.strip(" .,!") for each in re.split(r",| và | va | với | voi | cùng ", typed[start:end])]
    named = tuple(each for each in names if each and len(each.split()) <= LONGEST)
    return Tally(int(found["met"] or found["also"]), named)


def asks_what_is_lacking(text: str) -> bool:
    return _LACKING.search(fold(text)) is not None


def calls_to_mark(text: str) -> bool:
    """Whether units are to mark themselves: "cho cả 3 chi bộ chấm theo 8 tiêu chí …"."""
    folded = fold(text)
    return _CALLS.search(folded) is not None and not re.search(r"\?|\b(?:chua|khong|may|nao)\b", folded)
