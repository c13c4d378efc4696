"""Read what an office writes about somebody in free words: who left, who came, who is there for a time or exempt."""

import re
from dataclasses import dataclass

from domain.roles import EndReason
from domain.roster.cells import folded
from domain.roster.kinds import KINDS, kind_of
from domain.roster.leaving import code_of, reason_of

_READ = 300  # characters of a cell
_NUMBERED = re.compile(r"^\s*(?:[IVX]+|[A-Z]|\d{1,2})[.)]\s+")
_CLAUSES = re.compile(r"[,;\n()]|\.\s|\s[-–—+]\s")
_LISTED = r"^(?:(?:danh sach|trich ngang|cac|so|dang vien|dv) )*"
_WHEN = r"(?: (?:(?:ngay|thang|nam|vao|do|vi|trong|tai|luc|hoi|roi)\b|\d).*)?$"
_BEGINS = _LISTED + r"(?:(?:da|vua|moi|duoc|bi|d c|dong chi|dc|xin|xuat ngu) )*"
_WAY = r"(?:(?:sinh hoat|sh|shd|cong tac|noi bo|to chuc|dang|tam tru|ho khau) ?)*"
_MOVED = re.compile(_BEGINS + rf"chuyen {_WAY}(?:(?:di|ve|sang|qua|ra|vao|len|xuong|den|noi khac)\b|\d|$)")
_SAID = (
    (EndReason.DIED, re.compile(_BEGINS + r"(?:mat|chet|tu tran|qua doi|hy sinh|hi sinh)" + _WHEN)),
    (EndReason.EXPELLED, re.compile(_BEGINS + r"khai tru\b")),
    (EndReason.LEFT_PARTY, re.compile(_BEGINS + r"(?:(?:cho )?ra (?:khoi )?dang|xoa ten)\b")),
    (EndReason.MOVED, _MOVED),
)
_GONE = re.compile(_LISTED + r"giam\b")
_ARRIVES = re.compile(r"\bchuyen (?:\w+ )*?(?:den(?: \d.*)?$|(?:\w+ )*?tu \D)|\bket nap\b|\bphuc hoi\b")
_ONLY_MOVED = re.compile(r"^(?:da )?chuyen(?: \d.*)?$")
_NOT_YET = re.compile(r"\b(?:dang xet|chua|de nghi|du kien|se|khong)\b")
_OFFICIAL = re.compile(r"\bchuyen chinh thuc\b|\bchinh thuc tu\b")
_OF_KIND = (
    ("mien_sinh_hoat", re.compile(_LISTED + r"(?:duoc |dang )?mien (?:cong tac (?:va )?)?(?:sinh hoat|sh|shd|ct)\b")),
    ("du_bi", re.compile(_LISTED + r"du bi\b(?! (?:va )?chinh thuc)|^dvdb\b|^(?:moi )?ket nap\b")),
)
_OF_OTHERS = (("doan_vien", re.compile(_LISTED + r"doan vien\b")), ("hoi_vien", re.compile(_LISTED + r"hoi vien\b")))
"""Said of a list; beside one name "hội viên CCB" is only what a member of the Party is too."""
_FOR_A_TIME = re.compile(r"\b(?:sinh hoat|sh|shd)(?: dang)? tam thoi\b(?! (?:tai|o) )")
_MAY_END = re.compile(
    r"\b(?:mat|chet|chuyen|roi|nghi sinh hoat|bo sinh hoat|ra khoi|khai tru|xoa ten|tu tran|qua doi)\b"
)
_FROM = re.compile(r"(?i)\btừ\s+(?P<place>.+)$")
_TO = re.compile(r"(?i)\b(?:về|sang|qua|đến|lên|xuống)\s+(?P<place>\D+)")


@dataclass(frozen=True, slots=True)
class Noted:
    """What a note says: why somebody left, of which kind they are; `doubtful` where it may tell of an end."""

    reason: EndReason | None = None
    kind: str = ""
    doubtful: bool = False
    came_from: str = ""
    goes_to: str = ""
    gone: bool = False
    """Whether they left, for a reason or for none that is said: "ĐẢNG VIÊN GIẢM"."""

    @property
    def code(self) -> str:
        """The reason in the codes of the import file."""
        return code_of(self.reason)


_NOTHING = Noted()


def noted(words: str, *, of_several: bool = False) -> Noted:
    """Read a note: "Mất 3/2025", "chuyển SH về Cần Thơ 5/2025", "Miễn SH"; "mất thẻ đảng" and "Vợ mất" end nothing."""
    words = words[:_READ]
    if not words:
        return _NOTHING
    clauses = [folded(_NUMBERED.sub("", part)) for part in _CLAUSES.split(words)]
    whole = folded(words)
    kinds = (_kind(clause, of_several) for clause in clauses)
    kind = "tam_thoi" if _FOR_A_TIME.search(whole) else next(filter(None, kinds), "")
    if _ARRIVES.search(whole):
        came = _FROM.search(words)
        return Noted(kind=kind, came_from=came["place"] if came else "")
    reason = reason_of(words) or next(filter(None, map(_reason, clauses)), None)
    if _OFFICIAL.search(whole) or kind == "tam_thoi":
        return Noted(kind=kind)
    if reason is None or _NOT_YET.search(whole):
        gone = any(map(_GONE.search, clauses))
        return Noted(kind=kind, doubtful=_MAY_END.search(whole) is not None, gone=gone)
    goes = _TO.search(words) if reason is EndReason.MOVED else None
    return Noted(reason, kind, goes_to=goes["place"].strip(" .,;(-") if goes else "", gone=True)


def _reason(clause: str) -> EndReason | None:
    if _ONLY_MOVED.search(clause):  # "đã chuyển": the file, the branch, or to full membership
        return None
    return next((reason for reason, form in _SAID if form.search(clause)), None)


def _kind(clause: str, of_several: bool) -> str:
    if _OFFICIAL.search(clause):
        return ""
    said = kind_of(clause)
    forms = _OF_KIND + (_OF_OTHERS if of_several else ())
    return said if said in KINDS else next((kind for kind, form in forms if form.search(clause)), "")
