"""Which list somebody asks for in words: of which state, of whom."""

import re
from collections.abc import Sequence

from domain.pledges.listing import Shown
from domain.roles import Member, Place
from domain.understanding.text.words import fold
from handlers.people import whom
from handlers.talk.turn import Turn
from storage.people import members

_STATES = (
    (Shown.UNAPPROVED, r"(?:cho|chua) duyet"),
    (Shown.CLAIMED, r"cho xac nhan"),
    (Shown.RETURNED, r"(?:bi )?tra lai"),
    (Shown.LATE, r"(?:tre|qua|lo|het) (?:han|hen)|cham tien do"),
    (Shown.UNREPORTED, r"chua (?:co )?bao(?: cao)?"),
    (Shown.MISSED, r"khong (?:dat|lam duoc|thuc hien duoc|hoan thanh)"),
    (Shown.WITHDRAWN, r"(?:da |xin )?rut(?: lai)?"),
    (Shown.DONE, r"(?<!nao )(?:da )?(?:hoan thanh|xong)"),
    (Shown.UNDER_WAY, r"dang (?:thuc hien|lam)"),
)
_LISTS = re.compile(
    r".*\b(?:danh sach|ds|liet ke)\b.*\b(?:viec|noi dung|dang ky|cam ket|thi dua|chi bo)\b|.*\bso thi dua\b"
    r"|(?:(?:cho|toi|tui|em|xin|xem|coi|gui) )*danh sach(?: (?:di|nha|nhe|voi|giup|gium))*$|viec$|tat ca$"
    r"|.*\b(?:ai|nguoi nao|moi nguoi|tung nguoi|ba con|anh em|dong chi nao|chi bo(?: minh| ta)?) (?:da |se |dang )?"
    r"(?:dang ky|nhan|hua|lam) (?:lam )?(?:nhung |duoc )?(?:viec )?(?:gi|nao)\b(?! dau\b)"
)
_HOW_FAR = re.compile(
    r"\b(?:ai|nguoi nao|moi nguoi|tung nguoi|anh em|ba con|dang vien) (?:da |dang )?"
    r"(?:lam|thuc hien)(?: duoc)? (?:toi|den) dau\b"
)
""" "Ai làm tới đâu rồi"."""
_NOT_OF_WORK = re.compile(
    r"\b(?:dang vien|thanh vien|nhan su|can bo|cac chi bo|chi bo nao|to chuc|chua dang ky|tep|file|excel|word|in ra"
    r"|de in|khen|dien hinh|moi|them|cua toi|cua tui|cua em|ti le|ty le|bao nhieu|may nguoi|chua nop|ho ngheo)\b"
    r"|\b(?:toi|tui|em|(?<!chi bo )minh) (?:da |se |xin |muon )?(?:dang ky|hua|nhan|lam)\b"
    r"|^in\b|\b(?:ban in|tai ve|ten (?:toi|tui|em|minh)|(?:vao|vo|khoi) danh sach|chi bo chua)\b"
)
_OF_MANY = r"(?!(?:ba con|anh em|chi em|co bac|chi bo|toi|tui|em|minh|con|chau|ai|moi nguoi)\b)"
_NAME = r"(?!(?:ai|dau|gi|nao|roi|do|nay|ta|minh)\b)\w+(?: (?!(?:nen|roi|muon|biet|khong|can|phai)\b)\w+){0,2}?"
_FILLED = r"(?:(?:cho|toi|tui|em|xin|muon|xem|coi|may|giup|gium|lai|cac|nhung) )*"
_WORK = r"(?:viec|noi dung|cam ket)(?: (?:da )?dang ky)?"
_AFTER = r"(?: (?:trong chi bo|di|nha|nhe|nghen|giup|gium|dum|voi|a|roi|coi))*\W*"
_OF_SOMEBODY = (
    re.compile(rf"{_FILLED}{_WORK} (?:cua )?{_OF_MANY}(?P<who>{whom.TITLE} {_NAME}){_AFTER}"),
    re.compile(
        rf"{_OF_MANY}(?P<who>{whom.TITLE} {_NAME} )(?:da |se )?(?:dang ky|hua|nhan) (?:lam )?(?:nhung )?"
        r"(?:viec )?(?:gi|nao)(?: \w+){0,2}\W*"
    ),
    re.compile(
        rf"{_FILLED}(?:coi |xem |thu )*{_OF_MANY}(?P<who>{whom.TITLE} {_NAME} )(?:da |se )?(?:dang ky|hua|nhan) "
        r"(?:lam )?(?:cai |nhung |may )?(?:viec )?(?:gi|nao)(?: \w+){0,2}\W*"
    ),
    re.compile(rf"{_FILLED}{_WORK} cua {_OF_MANY}(?P<who>{_NAME}){_AFTER}"),
)
"""With a title, as a question, and by the bare name, which is believed only of somebody of the branch."""
_TITLES = re.compile(
    r"(?:đồng chí|dong chi|đ/c|dc|ông|ong|bà|ba|anh|chị|chi|chú|chu|cô|co|bác|bac|dì|di|cậu|cau|thím|mợ)\s+", re.I
)
_TAIL = re.compile(r"(?:\s+(?:nha|nhé|nhe|nghen|giùm|giúp|dùm|với|đi|không|ạ))*[\s.?!]*$", re.IGNORECASE)
_ALOUD = re.compile(r"\bban (?:de )?doc\b|\bdoc trong (?:cuoc |buoi )?hop\b")


def asks_for_list(text: str) -> bool:
    """Whether a sentence asks for what a branch registered: "ai đăng ký gì", "danh sach chi bo"."""
    folded = fold(text).strip(" .?!")
    if _HOW_FAR.search(folded):
        return True
    return _LISTS.match(folded) is not None and _NOT_OF_WORK.search(folded) is None


def asks_for_reading(text: str) -> bool:
    """Whether the version to be read in the meeting is asked for."""
    return _ALOUD.search(fold(text)) is not None


def somebody_in(text: str, *, titled: bool = False) -> str:
    """Of whose pledges a sentence asks, "" where of nobody's: "việc của chú Bảy"; `titled`: only with a title."""
    folded = fold(text)
    forms = _OF_SOMEBODY[:3] if titled else _OF_SOMEBODY
    asked = next((found for form in forms if (found := form.fullmatch(folded))), None)
    if asked is None:
        return ""
    begin = len(folded[: asked.start("who")].split())
    return " ".join(text.split()[begin : begin + len(asked["who"].split())])


def state_in(text: str) -> Shown | None:
    folded = fold(text)
    return next((shown for shown, words in _STATES if re.search(rf"\b(?:{words})\b", folded)), None)


def called(turn: Turn, text: str, cells: Sequence[Place]) -> list[tuple[Member, Place]]:
    """Those of these cells whom a name means, with or without a title."""
    words = _TAIL.sub("", text.strip())
    homes = {
        member.id: (member, cell)
        for cell in cells
        for member, _, _ in members.of_organisation(turn.session, cell.id, turn.today)
    }
    people = [member for member, _ in homes.values()]
    found = whom.named(words, people) or whom.named(_TITLES.sub("", words, count=1), people)
    return [homes[each.id] for each in found]
