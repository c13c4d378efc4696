"""Answers to a meeting in looser words: late, "có đi đâu mà vắng", with company; and that it is not decided yet."""

import re

from domain.understanding.changes.spots import key_of

_WHO = r"(?:(?:da|ma|y|thi|u|ok|toi|tui|em|con|chau|minh|bac|chu|co|anh|chi|se|chac|a|oi)\b,? ?)*"
_DAY = r"(?:(?:toi|sang|chieu|trua|hom|bua)(?: (?:nay|mai|mot|do|thu \w+|chu nhat))? )"
_END = r"(?: (?:duoc|nha|nhe|nghen|nghe|nhen|hen|a|luon|chu|em|do|day|hop|nua|roi))*[ .!]*"
_COMES = re.compile(
    rf"{_WHO}{_DAY}?{_WHO}(?:co )?(?:di|dia|ve|ra|qua|toi|vo|du) (?:hop|du|sinh hoat){_END}"
    rf"|{_WHO}{_DAY}{_WHO}(?:co )?di(?: (?:duoc|nha|nhe|nghen|nghe|luon|chu))+{_END}"
)
_LATE = re.compile(r"\b(?:tre|muon)\b(?! han).*\bmoi (?:toi|den|vo|qua|ve|dia|co mat|chay (?:toi|qua))\b")
_NOT_AWAY = re.compile(
    r"\b(?:co )?di dau(?: dau)? (?:ma|dau ma) (?:lai )?vang\b|\b(?:dau (?:co|he)|lam gi(?: ma)? co|co|hong co|khong co)"
    r" vang (?:dau|gi|hoi nao|bua nao)\b|\bdau (?:co |he )?vang\b"
)
_ENTER = re.compile(
    r"\b(?:ghi|bao|danh dau|noi)\b(?: \w+){0,4}? (?:la )?(?:(?:toi|tui|em|con|chi|co|chu|bac) )?"
    r"(?:la )?co (?:di|du|den|mat|nghen|nha|nhe)\b"
)
_UNDECIDED = re.compile(
    r"\b(?:di|den|du) (?:hop )?hay (?:la )?(?:khong|hong|ko|nghi|vang)\b"
    r"|\bchua (?:biet|chac|tinh|hua)(?: \w+){0,3}? (?:di|den|du)\b(?: \w+){0,2}? (?:khong|hong|ko|chua)\b"
)
_ASKS = re.compile(r"\?|\b(?:ai|sao|may gio|bao gio|khi nao|o dau)\b")
_SENTENCE = re.compile(r"(?<=[.;!])\s+")


def comes(text: str) -> str:
    """The whole text where a sentence of it says that one comes, so that nothing beside it is lost; "" else."""
    for each in _SENTENCE.split(text):
        key = key_of(each)
        if any(words.search(key) for words in (_LATE, _NOT_AWAY)) or _COMES.fullmatch(key):
            return text
    return text if _ENTER.search(key_of(text)) and not _ASKS.search(key_of(text)) else ""


def is_undecided(text: str) -> bool:
    """Tell whether somebody does not know yet if they come: "đi hay không tối mới tính được"."""
    return _UNDECIDED.search(key_of(text)) is not None and "?" not in text
