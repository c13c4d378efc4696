"""More time asked for, with its reason: "cho chị xin tới 20 tháng 1", "vì giống về trễ nên xin gia hạn đến 15/1"."""

import re
from dataclasses import dataclass

from domain.understanding.text.words import composed, fold

_WHO = r"(?:toi|tui|em|con|chi|anh|co|chu|bac|minh|chau|ong|ba|phep|duoc|rong|them|dong chi|tro ly)"
_DAY = (
    r"(?:\d{1,2}(?:[/.-]\d|\s?thang|\s?tay)|ngay \d|(?:het|cuoi|dau|giua|ram|mung|qua|sau|ra|hang) |het"
    r"|thang \d|thu |tuan |nam |tet|gieng)"
)
_WISH = re.compile(
    rf"\b(?:xin|cho)\b(?: {_WHO})*(?: (?:xin|cho|hen|lui|doi|gia han|keo dai))*(?: {_WHO})* (?:lai )?(?:toi|den"
    rf"|qua|sang|cho toi|het) {_DAY}"
    rf"|\b(?:xin|cho)(?: {_WHO})* them (?:khoang |chung )?(?:\d{{1,2}}|mot|hai|ba|vai|nua) (?:ngay|bua|tuan|thang)\b"
    r"|\b(?:xin|cho|de nghi|mong|nho)\b(?: \w+){0,4}? (?:gia han|keo dai|lui han|doi han|noi han|hoan)\b"
    r"|\b(?:xin|cho)(?: (?:toi|tui|em|con|chi|anh|co|chu|bac|minh|chau))* them (?:\d{1,2}|nua|mot|hai|ba|vai)"
    r" (?:ngay|bua|tuan|thang)\b"
    r"|\bgia han\b"
)
_LITTLE = re.compile(
    r"\b(?:tre|cham|lui|doi|hoan|them|noi)(?: \w+){0,2}? (?:vai|may|it|nua|mot|hai|\d+)? ?(?:bua|hom|ngay|tuan|thang)"
    r"(?: \w+){0,2}? (?:duoc|dc|dk|dc)(?: \w+)? (?:khong|hong|hong|hon|ko|k|hok)\b"
)
_BECAUSE = r"(?:vì|vi|do|tại|tai|bởi vì|boi vi|bởi|tại vì|tai vi|lý do|ly do|bị|bi)"
_REASON_FIRST = re.compile(
    rf"(?i)^(?:.*?[,.] )?\b{_BECAUSE} (?P<why>.{{4,120}}?)(?:,| nên| nen| cho nên| cho nen)+ (?P<wish>.*)$"
)
_REASON_LAST = re.compile(rf"(?i)(?:[,.] ?|\s){_BECAUSE} (?P<why>.{{4,}})$")
_BESIDE = re.compile(r"[,.;]\s+")
_DONE = re.compile(
    r"\b(?:trong|lam|nuoi|giup|gop|nhat|van dong)? ?(?:them |moi |da )?duoc (?:co )?\d|\b\d+ (?:\w+ ){1,2}roi\b"
)
_OTHER = re.compile(
    r"\b(?:bao cao|bc|nop|ky|dot|phong trao|cho (?:dong chi|chi|anh|co|chu|bac|ong|ba) (?!xin\b"
    r"|toi \d)(?:\w+)(?: toi| den)|nghi|nhac|tien|giong cay|ho tro|cay giong cho)\b"
    r"|\b(?:dung|khoi) (?:nhac|nhan)\b|\b(?:qua|sang) nam (?:sau|toi|moi|20\d\d)\b"
)


@dataclass(frozen=True, slots=True)
class MoreTime:
    """The words of the wish, and the reason, each as it was typed; "" where none is told."""

    wish: str
    why: str = ""


def more_time_asked(text: str) -> MoreTime | None:
    """Read a wish for more time with its reason; None where none is wished, or work done is told with it."""
    typed = composed(text).strip(" .!")
    folded = fold(typed)
    if _DONE.search(folded):
        return None
    wish, why = typed, ""
    if first := _REASON_FIRST.match(typed):
        wish, why = first["wish"], first["why"]
    elif last := _REASON_LAST.search(typed):
        wish, why = typed[: last.start()], last["why"]
    if not why:
        parts = [each for each in _BESIDE.split(typed) if each.strip()]
        wished = [each for each in parts if _WISH.search(fold(each)) or _LITTLE.search(fold(each))]
        if len(wished) == 1 and len(parts) > 1:
            wish, why = wished[0], ", ".join(each for each in parts if each is not wished[0])
    said = fold(wish)
    if _OTHER.search(said) or not (_WISH.search(said) or _LITTLE.search(said)):
        return None
    return MoreTime(wish.strip(" ,."), _courteous(why))


def _courteous(why: str) -> str:
    """Return the reason; a greeting alone is none."""
    return (
        ""
        if re.fullmatch(r"(?:kinh gui|tran trong|cam on|da|thua|em chao|chao)(?: \w+){0,4}", fold(why).strip(" ,."))
        else why.strip(" ,.")
    )
