"""Posts that are given and ended in a leader's words: "đưa anh Năm lên làm bí thư ấp 1", "rút quyền bí thư của …"."""

import re
from dataclasses import dataclass
from datetime import date

from domain.people.as_typed import kept
from domain.roles import Role
from domain.roster.leaving import said_day
from domain.understanding.text.words import fold

MOST_WORDS = 6  # of a name
TITLE = r"(?:dang vien|dong chi|d/c|dc|anh|chi|ong|ba|co|chu|bac|di|cau)"
PERSON = rf"(?P<who>(?:{TITLE} )?\S.*?)"
_ROLE = r"(?P<role>pho bi thu|bi thu|chi uy vien|cap uy vien|can bo tong hop)"
_REST = (
    r"(?P<rest>(?:[ ,]+(?:cua|o|ben|chi bo|dang uy|dang bo|ap|khom|den|toi|het|tu|ke tu|thay|phan quyen|cap quyen"
    r"|sua chuc)\b.*)?)"
)
_OFFICE = r"(?:chuc vu|chuc danh|chuc|quyen|vai tro|role)"
_POST = re.compile(
    rf"(?:(?:(?:[^,]*, )?(?:cu|bau|phan cong|chi dinh|bo nhiem|giao|cho|de|dua|ghi)) )?{PERSON}"
    rf" (?:(?:nay|gio|chu|moi|se|len|ra|thay {TITLE} \w+) )*(?:tam )?"
    rf"(?:lam|giu|phu trach|ngoi(?: vao)?) (?:chuc |ghe )?(?:quyen |phu trach )?{_ROLE}\b{_REST}"
)
_INSTEAD = re.compile(rf"(?:doi|thay) {_ROLE}(?P<rest>(?: .*)?) (?:thanh|bang|la|qua|sang) (?P<who>(?:{TITLE} )?\S.*?)")
""" "Đổi bí thư chi bộ ấp 1 thành anh Năm"."""
_RIGHTS = (
    re.compile(rf"(?:cap nhat|sua|ghi)(?: lai)? {_OFFICE}: {PERSON} (?:la|lam) {_ROLE}\b{_REST}"),
    re.compile(
        rf"(?:doi|sua|cap nhat|chinh|thay)(?: lai)? {_OFFICE}(?: (?:user|cua|cho))* {PERSON}"
        rf"(?: (?:thanh|lai la|la|len)|:) {_ROLE}\b{_REST}"
    ),
    re.compile(rf"(?:gan|cap|them|giao|trao|cho) quyen {_ROLE} cho (?P<who>.+?)(?P<rest>(?:, .*)?)"),
)
""" "Gán quyền bí thư cho anh Năm", "sửa chức vụ của anh Năm thành phó bí thư"."""
_AT = re.compile(
    r"(?:^|[ ,]+)(?:(?:o|ben|thuoc|cua|trong) )?(?P<where>(?:chi bo |cb )?(?:ap|khom|khu pho|thon) (?:\d+|[^,]+?))"
    r"(?= (?:thay|tu|ke|den|toi|het|luon)\b|,| *$).*"
)
_ABOVE = re.compile(r"\b(?:dang uy|dang bo|xa|phuong|tinh)\b")
_TOLD_BESIDE = re.compile(r"(?:, (?:da|vi|do|nay|ly do)\b|(?:,)? (?:tren he thong|ke tu|tu ngay)\b).*")
_FROM = re.compile(r"\btu (?P<day>.*?)(?=\b(?:den|toi|het)\b|$)")
_UP_TO = re.compile(r"\b(?:den|toi|het)\b(?P<day>.*)")
_END = (
    re.compile(rf"(?:cho )?{PERSON} (?:thoi|nghi|khong) (?:con )?(?:(?:lam|giu|la) )?(?:chuc )?{_ROLE}\b(?P<rest>.*)"),
    re.compile(rf"mien nhiem (?:{_OFFICE} )?{_ROLE} (?:cua )?(?P<who>.+)"),
    re.compile(rf"(?:xoa|rut|bo|thu hoi|cat|go) quyen {_ROLE} (?:cua )?(?P<who>.+)"),
)
_ROLES = {
    "bi thu": Role.SECRETARY,
    "pho bi thu": Role.DEPUTY,
    "chi uy vien": Role.COMMITTEE_MEMBER,
    "cap uy vien": Role.COMMITTEE_MEMBER,
    "can bo tong hop": Role.STAFF,
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as typed and folded, letter by letter, so that what is found in the one is read in the other."""

    typed: str
    folded: str

    def part(self, match: re.Match[str], name: str) -> str:
        return self.typed[match.start(name) : match.end(name)].strip(" ,:")

    def of_somebody(self, *patterns: re.Pattern[str]) -> re.Match[str] | None:
        """What is found of somebody whose name may stand for one: of few words, without a number."""
        match = self.first(*patterns)
        who = match["who"] if match else ""
        return match if len(who.split()) <= MOST_WORDS and not any(sign.isdigit() for sign in who) else None

    def first(self, *patterns: re.Pattern[str]) -> re.Match[str] | None:
        return next((match for pattern in patterns if (match := pattern.fullmatch(self.folded))), None)


@dataclass(frozen=True, slots=True)
class PostSaid:
    """Whose post, and which; None for one above the branch. `until`: that day included; `begins`: from which day."""

    who: str
    role: Role | None
    ends: bool = False
    until: date | None = None
    begins: date | None = None
    where: str = ""


def post_said(said: Sentence, today: date) -> PostSaid | None:
    """Return the post a sentence gives or ends."""
    if match := said.first(*_END):
        who, where = _apart(said.part(match, "who"))
        rest = said.part(match, "rest") if "rest" in match.groupdict() else ""
        return PostSaid(who, _ROLES[match["role"]], ends=True, where=where or _apart(rest)[1])
    match = said.first(*_RIGHTS, _POST, _INSTEAD)
    if match is None:
        return None
    rest = said.part(match, "rest")
    begins, until = (_day_behind(words, rest, today) for words in (_FROM, _UP_TO))
    if until and until < today:  # "đến 31/12" is still to come
        year = today.year + ((until.month, until.day) < (today.month, today.day))
        until = said_day(f"{until.day}/{until.month}/{year}", today)
    who, where = _apart(said.part(match, "who"))
    role = None if _ABOVE.search(match["rest"]) else _ROLES[match["role"]]
    return PostSaid(who, role, until=until, begins=begins, where=where or _apart(rest)[1])


def _day_behind(words: re.Pattern[str], rest: str, today: date) -> date | None:
    found = words.search(fold(rest))
    return said_day(found["day"], today) if found else None


def _apart(who: str) -> tuple[str, str]:
    """Part "ông An ấp 1" into the person and the branch; a reason told beside is left out."""
    beside = _TOLD_BESIDE.search(fold(who))
    who = (who[: beside.start()] if beside else who).strip(" ,:")
    at = _AT.search(kept(who))
    if at is None:
        return who.strip(" ,"), ""
    return who[: at.start()].strip(" ,"), who[at.start("where") : at.end("where")]
