""" "Bí thư ấp 1 thu tiền mà hổng ai biết xài chi": told of one's own leaders, who shall not hear it."""

import re
import unicodedata

from domain.understanding.text.words import fold
from handlers.letters import to_leader
from handlers.people import secretary
from handlers.talk.turn import Turn

_TITLE = "(?:dong chi|dc|ong|ba|anh|chi|co|chu|bac|cau|di)"
_POST = r"(?:(?:pho )?bi thu|chi uy)"
_REPORTS = re.compile(
    r"^(?:(?:da|a|nay|thua|cho|xin|muon|toi|tui|em|con|chau|bac|co|chu|minh|duoc|,) ?)*"
    r"(?:phan anh|to cao|khieu nai|gop y|to giac)\b"
)
_TO_THEM = rf"\b(?:voi|cho|den|toi|gui|nho|nhan|len|bao|noi|qua)(?: (?:cho|voi|den))*(?: {_TITLE})?"
_NOT = "(?:khong|hong|hok|ko|chua|chang)"
_BLAMES = re.compile(
    r"\b(?:tien|quy(?! (?:nay|truoc|toi|sau|\d|i))|kinh phi|quyen gop)\b.*"
    rf"\b{_NOT}(?: co)? (?:ai (?:biet|hay)|cong khai|minh bach|ro rang|noi ro)\b"
    r"|\b(?:an chan|bot xen|xa xeo|chen ep|vu loi|thien vi)\b|\b(?:khong|hong) cong bang\b"
    r"|\bbo(?: vo| vao)? tui rieng\b"
)
_AS_TYPED = re.compile(r"\b(?:tham ô|tham nhũng|hối lộ|lạm quyền|lạm dụng|trù dập|bao che)\b")
""" "Thăm những hộ" visits, and "làm đúng" does right."""
_HIGHER = re.compile(rf"\b{_POST}(?: (?:cua|o))?(?: (?:dang uy|dang bo))? (?:dang uy|dang bo|xa|phuong|thi tran)\b")


def accuses(turn: Turn, text: str) -> bool:
    """Whether those who lead the own branch are complained of, and not merely written to."""
    said, blames = fold(text), _blames(text)
    if not (blames or _REPORTS.match(said)):
        return False
    names = "|".join(re.escape(name) for name in sorted(secretary.given_names(turn)))
    who = rf"(?:{_POST}|{_TITLE} (?:{names}))\b" if names else rf"{_POST}\b"
    if not re.search(rf"\b{who}", said) or to_leader.is_letter(turn, text):
        return False
    return blames or re.search(rf"\b{who}", re.sub(rf"{_TO_THEM} {who}", " ", said)) is not None


def is_of_those_above(text: str) -> bool:
    """Whether it is those who lead the level above that are complained of."""
    return bool(_HIGHER.search(fold(text)) and _blames(text))


def _blames(text: str) -> bool:
    return bool(_BLAMES.search(fold(text)) or _AS_TYPED.search(unicodedata.normalize("NFC", text).casefold()))


def without_lead(text: str) -> str:
    """The complaint without "tui phản ánh:" before it."""
    led = _REPORTS.match(fold(text))
    return " ".join(text.split()[len(led[0].split()) :]).strip(" ,.:") if led else text
