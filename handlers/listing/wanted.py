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
    (Shown.CLAIMED, r"cho (?:xac nhan|duyet)"),
    (Shown.LATE, r"(?:tre|qua|lo|het) (?:han|hen)|cham tien do"),
    (Shown.UNREPORTED, r"chua (?:co )?bao(?: cao)?"),
    (Shown.MISSED, r"khong (?:dat|lam duoc|thuc hien duoc|hoan thanh)"),
    (Shown.WITHDRAWN, r"(?:da |xin )?rut(?: lai)?"),
    (Shown.DONE, r"(?:da )?(?:hoan thanh|xong)"),
    (Shown.UNDER_WAY, r"dang (?:thuc hien|lam)"),
)
_LISTS = re.compile(
    r"\b(?:danh sach|liet ke|so thi dua)\b.*\b(?:viec|noi dung|dang ky|cam ket|thi dua|chi bo)\b"
    r"|\bso thi dua\b"
    r"|\b(?:ai|nguoi nao|moi nguoi|tung nguoi|ba con|anh em|dong chi nao|chi bo(?: minh| ta)?) (?:da |se |dang )?"
    r"(?:dang ky|nhan|hua|lam) (?:lam )?(?:nhung |duoc )?(?:viec )?(?:gi|nao)\b"
)
_NOT_OF_WORK = re.compile(
    r"\b(?:dang vien|thanh vien|nhan su|can bo|cac chi bo|chi bo nao|to chuc|chua dang ky|tep|file|excel|word|in ra"
    r"|de in|khen|dien hinh|moi|them|cua toi|cua tui|cua em|ti le|ty le|bao nhieu|may nguoi|chua nop)\b"
)
_OF_SOMEBODY = re.compile(
    r"(?:(?:cho|toi|tui|em|xin|muon|xem|coi|may|giup|gium|lai) )*"
    r"(?:cac |nhung |may )?(?:viec|noi dung|cam ket)(?: (?:da )?dang ky)? cua "
    r"(?P<who>(?:dong chi|dc|ong|ba|anh|chi|chu|co|bac|di|cau|thim|mo) .+)"
)
_TITLE = re.compile(
    r"(?:đồng chí|dong chi|đ/c|dc|ông|ong|bà|ba|anh|chị|chi|chú|chu|cô|co|bác|bac|dì|di|cậu|cau)\s+", re.I
)
_TAIL = re.compile(r"(?:\s+(?:nha|nhé|nhe|nghen|giùm|giúp|dùm|với|đi|không|ạ))*[\s.?!]*$", re.IGNORECASE)


def asks_for_list(text: str) -> bool:
    """Whether a sentence asks for what a branch registered: "ai đăng ký gì", "danh sach chi bo"."""
    folded = fold(text)
    return _LISTS.search(folded) is not None and _NOT_OF_WORK.search(folded) is None


def somebody_in(text: str) -> str:
    """Of whose pledges a sentence asks, "" where of nobody's: "việc của chú Bảy"."""
    asked = _OF_SOMEBODY.fullmatch(fold(text))
    return " ".join(text.split()[-len(asked["who"].split()) :]) if asked else ""


def state_in(text: str) -> Shown | None:
    """Which state is named in words."""
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
    found = whom.named(words, people) or whom.named(_TITLE.sub("", words, count=1), people)
    return [homes[each.id] for each in found]
