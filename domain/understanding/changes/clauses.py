"""Part a wish into clauses: those that say what is to be otherwise, and the reasons beside them."""

import re
from dataclasses import dataclass

from domain.understanding.text.words import fold

_PAUSE = re.compile(
    r"(?i)(?<!\d)[,;.!?\n]+\s*|[,;.!?\n]+(?!\d)\s*|\s+(?=đồng thời\b|dong thoi\b|với lại\b|voi lai\b|còn hạn\b"
    r"|rồi dời\b)|\s+(?:và|với)\s+(?=(?:dời|lùi|hạn|hoãn|tăng|giảm|bớt|hạ|nâng|đổi|sửa)\b)"
)
_REASON = re.compile(
    r"(?i)(?:^|[,;.]?\s+)(?:vì|bởi vì|tại vì|tại|do|lý do|lí do|bởi|vi|tai|ly do|nên là tại)\b:?\s+(?!vậy)"
)
_THEREFORE = re.compile(r"(?i)\s+(?:nên|cho nên|nen|thì cho|thi cho)\s+(?=\w)")
_NEXT = re.compile(
    r"(?i)[.;!?\n]+\s+(?=[^.;!?]*\b(?:chỉ tiêu|mục tiêu|chi tieu|muc tieu|(?:nâng|nang|tăng|tang) lên"
    r"|(?:hạ|ha|giảm|giam|bớt|bot) (?:xuống|xuong|còn|con)|(?:gia|dời|doi|lùi|lui) (?:hạn|han))\b)"
)
""" "… do mặn. Chỉ tiêu hạ xuống 150": the reason ends with its sentence where the wish comes after it."""
_CUE = re.compile(
    r"\b(?:doi|sua|chinh|dieu chinh|lui|lai|hoan|gia han|keo dai|tang|giam|nang|ha|bot|them|xuong|len|thanh|qua|sang"
    r"|chi tieu|han|thoi han|thoi gian|gap|phan nua|thoi|cho (?:tui|toi|em|e|con|chu|co|bac|ong|ba|minh|chi|anh|qua)"
    r"|dung ra|moi dung|moi phai|phai la|chu khong|cho khong|chu hong|cho hong|khong phai|som hon|tre|moi kip)\b|->|="
)


@dataclass(frozen=True, slots=True)
class Clauses:
    """`wish` holds the clauses with a word of change, `rest` the others, `reason` what is said to be one."""

    wish: tuple[str, ...]
    rest: tuple[str, ...]
    reason: str


def clauses(text: str) -> Clauses:
    """Return the clauses of a sentence, as they were typed."""
    because = _REASON.search(text)
    said, reason = (text, "") if because is None else _after_reason(text, because)
    parts = [part.strip(" ,.;:!") for part in _PAUSE.split(said)]
    parts = [part for part in parts if part]
    wish = tuple(part for part in parts if _CUE.search(fold(part)))
    return Clauses(wish, tuple(part for part in parts if part not in wish), reason)


def _after_reason(text: str, because: re.Match[str]) -> tuple[str, str]:
    """The wish and its reason, where the reason comes first too: "vì bãi lở nên cho tui dời qua tháng 6"."""
    before, reason = text[: because.start()].strip(" ,.;:"), text[because.end() :].strip(" ,.;:!")
    therefore, after = _THEREFORE.search(reason), _NEXT.search(reason)
    if before and after:
        return f"{before}. {reason[after.end() :]}", reason[: after.start()]
    if not before and therefore:
        return reason[therefore.end() :], reason[: therefore.start()]
    return (before, reason) if before else (reason, "")
