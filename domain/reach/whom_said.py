"""Which people a sentence means beyond those who lead, registered or are late: since when, of which kind."""

import re
from collections.abc import Iterable
from datetime import date

from domain.campaigns.said.audience import PEOPLE, UNITS
from domain.people.kinds import PersonKind, UnitKind
from domain.understanding.moments.past_days import past_day
from domain.understanding.text.words import fold

_JOINED = re.compile(
    r"\b(?:tham gia|ket noi|gia nhap|dang nhap|vao|joined)(?: (?:he thong|bot|tro ly|nhom|zalo|telegram|bat dau))*"
    r" (?:ke tu|tu|sau|since|from)(?: (?:sau|ngay|luc))* "
    r"(?P<day>(?:dau )?thang \d{1,2}(?:[/ ](?:nam )?\d{4})?|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?"
    r"|dau nam|hom qua|hom nay)"
)
_OTHERWISE = re.compile(r"\bdang vien (?:duoc )?(?=du bi|mien|sinh hoat tam)")
_EVERY_MEMBER = re.compile(r"\bdang vien\b(?! chinh thuc)")
_KINDS = {kind: words for kind, words in PEOPLE.items() if kind is not PersonKind.NON_PARTY} | {
    PersonKind.MEMBER: "dang vien chinh thuc|full members",
    PersonKind.NON_PARTY: "quan chung|non.party",
}
_SEVERAL = r"\b(?:cac|nhung|may|khoi|rieng|tat ca) (?:(?:chi bo|dang bo|don vi|to chuc|khoi) )?"
_OF_UNITS = {kind: words for kind, words in UNITS.items() if kind is not UnitKind.PARTY}
_ENGLISH = {UnitKind.SCHOOL: "schools", UnitKind.ENTERPRISE: "enterprises"}
_CLUSTER = re.compile(r"\b(?:cum|khoi) (?:thi dua )?(?:so )?(?:\d|thi dua)|\bcluster\b")
_AROUND = re.compile(r"\b(?:thi dua|so) ")


def joined_since(text: str, today: date) -> date | None:
    """Return since when those have joined who are meant: "những người tham gia từ 1/7"."""
    found = _JOINED.search(fold(text))
    if found is None:
        return None
    said = re.sub(r"^thang\b", "dau thang", found["day"])
    return today if said == "hom nay" else past_day(said, today)[0]


def kinds_in(text: str) -> tuple[str, ...]:
    """Return what those are who are meant; nothing where members are named at large."""
    folded = _OTHERWISE.sub("", fold(text))
    if _EVERY_MEMBER.search(folded):
        return ()
    return tuple(kind.value for kind, words in _KINDS.items() if re.search(rf"\b(?:{words})\b", folded))


def units_in(text: str) -> tuple[str, ...]:
    """Return the kinds of organisations that are named as several: "các trường học", "khối doanh nghiệp"."""
    folded = fold(text)
    several = [kind.value for kind, words in _OF_UNITS.items() if re.search(rf"{_SEVERAL}(?:{words})", folded)]
    return (*several, *(kind.value for kind, words in _ENGLISH.items() if re.search(rf"\b{words}\b", folded)))


def clusters_in(text: str, known: Iterable[str]) -> tuple[str, ...] | None:
    """Return the clusters of these that are named, the most exact alone; None where one is named that is not there."""
    said = f" {_bare(text)} "
    found = [each for each in known if each and re.search(rf" {re.escape(_bare(each))}(?!\w)", said)]
    longest = max((len(_bare(each)) for each in found), default=0)
    exact = tuple(each for each in found if len(_bare(each)) == longest)
    return None if not exact and _CLUSTER.search(fold(text)) else exact


def _bare(text: str) -> str:
    """Return the words by which clusters are compared: "Cụm thi đua số 1" is "cum 1"."""
    return _AROUND.sub("", " ".join(fold(text).split()))


_SPARES_THEM = re.compile(
    r"\b(?:dung|khoi|khong|hong)(?: (?:can|co))* (?:nhan|gui|nhac|bao)(?: (?:tin|cho))*"
    r" (?:anh|chi|co|ong|ba|chu|di|ho|nguoi ta|noi)(?: (?:ay|do))?(?=$|[.,;!?]| (?:nua|nha|nhe|nghen|het|luc nay))"
    r"|\b(?:hai|ba|may|nhung|cac|[2-9]) (?:nguoi|ong|ba|anh|chi|dong chi|noi|ap|chi bo) (?:kia|con lai|khac)\b"
)


def spares_them(text: str) -> bool:
    """Whether those just named are left out: "anh Ba ấp 3 có tang, đừng nhắn ảnh, hai người kia thôi"."""
    return _SPARES_THEM.search(fold(text)) is not None
