"""A go-ahead in other words than a yes, "thôi cứ vậy mà nộp"; what shall be let be; a number one is not sure of."""

import re

from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.words import fold

_LISTS = lists_of(__name__)
_DOES = {verb: frozenset(words.split()) for verb, words in _LISTS["does"].items()}
_LEAD, _TAIL = "|".join(_LISTS["lead"].split()), "|".join(_LISTS["tail"].split())
_AS_IT_IS = r"(?:vay|the|y vay|the nay|nhu vay|nhu the|nguyen vay|nhu cu)"
_GOES_AHEAD = re.compile(
    rf"(?P<lead>(?:(?:{_LEAD}) )*)"
    rf"(?P<so>(?:thoi )?cu (?:(?:de )?{_AS_IT_IS}(?: (?:ma|thi|roi))? )?|(?:thoi )?(?:vay|the) (?:ma|thi) )?"
    rf"(?P<verb>{'|'.join(_DOES)})(?P<tail>(?: (?:{_TAIL}))*)"
)
_LET_BE = re.compile(
    r"(?:(?:a|u|ua|y|ma|da|chet|oi|em|thoi|con|e|vay)[ ,.]+)*(?:khoi|khong can nua|hong can nua|khoi can)"
    r"(?: (?:di|nha|nghen|nhe|gui|nua|em|luon|lam|het|roi|can|ghi|nop|nhac|tra|a))*\W*(?:[,.;!] .*)?"
)
""" "À mà khỏi, ổng mới gọi rồi"."""
_LATER = (
    r"(?:de|cho) (?:\w+ ){0,2}(?:hoi|coi|xem|tinh|suy nghi|nghi|ban|kiem tra)"
    r"(?: (?:lai|ky|no|ong|ba|anh|chi|y|y kien))*(?: (?:cai )?(?:da|roi tinh|roi hay))"
)
_DO_NOT = (
    r"(?:dung|khong|hong|chua)(?: co)? (?:gui|sua|ghi|nop|lam|nhac|chuyen|bao|luu|doi)"
    r"(?: (?:gi|het|tron|nua|voi|cho ai|ca|a|nha|nghe|nghen|em|con|chau))*"
)
_HOLDS = re.compile(
    rf"(?:(?:a|u|ua|y|ma|da|chet|oi|em|thoi|con|chau)[ ,.]+)*"
    r"khoan(?: (?:da|cai da|nha|nghen|em|con|chau|oi|het))*[ ,.;!]*"
    rf"(?:{_LATER}(?:[ ,.;!]+{_DO_NOT})?|{_DO_NOT}(?:[ ,.;!]+{_LATER})?)\W*"
)
""" "Mà khoan, để hỏi nó cái đã. Đừng gửi gì hết"."""
_NOT_SURE = (
    r"(?:hinh nhu|(?:hong|khong|ko|k|chua) (?:chac|ro|nho ro|nho ky)|chac la|co le|duong nhu|co khi|hay la"
    r"|nho mang mang)"
)
_DOUBTED = re.compile(
    rf"(?:(?:ua|a|u|ma|da|y|oi|khoan|em|con|lon|nham|roi|thoi|chet|so|no|do|nua|{_NOT_SURE}(?! \d)) )*"
    rf"(?:{_NOT_SURE}(?: (?:la|phai|co|duoc|chi|chac|khoang|tam|lam|moi|so|no|thi))* \d[\d./%]*(?: (?!roi\b)\w+){{0,3}}"
    r"|\d[\d./%]*(?: \w+){0,2} (?:thi phai|hay sao|ta))(?: (?:thi phai|ta|ha|nhi|hay sao))?"
)
""" "Ủa mà hình như 51", "51 hộ thì phải"."""


def _said(text: str) -> str:
    return " ".join(re.sub(r"[^\w%/. ]+", " ", fold(text)).split()).strip(" .")


def going_ahead(text: str) -> frozenset[str]:
    """What a yes may be called that is meant by "rồi đó, gửi đi", folded; nothing where anything else is said."""
    found = _GOES_AHEAD.fullmatch(_said(text))
    if found is None or not (found["lead"] or found["so"] or found["tail"]):
        return frozenset()
    return _DOES[found["verb"]]


def lets_be(text: str) -> bool:
    """Whether something that was about to be done shall not be: "à mà khỏi, anh ấy sửa rồi", "khoan, để hỏi đã"."""
    return any(each.fullmatch(fold(text).strip()) for each in (_LET_BE, _HOLDS))


def is_doubted(text: str) -> bool:
    """Whether a number is said in a few words that doubt it."""
    return _DOUBTED.fullmatch(_said(text)) is not None
