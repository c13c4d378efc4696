"""What somebody answers to an invitation, and what is asked of it: "tôi sẽ đến", "xin vắng vì đi khám bệnh"."""

import re
import unicodedata

from domain.events.event import Reply
from domain.understanding.changes.spots import key_of

_SELF = (
    r"(?:(?:da|vang|u|ok|thua|dong chi|toi|tui|em|con|chau|minh|bac|chu|co|anh|chi|se|xin|chac|nhat dinh|,|\.)"
    r"(?![a-z]) ?)*"
)
_MEETING = r"(?:buoi |cuoc |ky |le )?(?:hop|sinh hoat|du|le)(?: (?:chi bo|chi uy|dang uy|phat dong|ra quan))?"
_DAY = r"(?:(?:toi|sang|chieu|trua|hom|bua) (?:nay|mai)[ ,]+)?"
_COMING = re.compile(
    rf"{_DAY}{_SELF}(?:den|du|tham du|co mat|di (?:duoc|hop|du)|hop duoc|den (?:duoc|du|hop)|tham gia (?:hop|du))"
    rf"(?: (?:duoc|hop|du|le|phat dong|chi bo|day du|dung gio|a|nha|nhe|nghen|nhen|chu|roi))*[ .!]*"
)
_LATE = re.compile(
    rf"{_DAY}{_SELF}(?:van )?(?:di|den|du|tham du)(?: (?:hop|duoc|dc|a|nha|nhe|nghen))*"
    r"(?: (?:chu|anh|chi|co|bac|bi thu|dong chi)(?: (?!ma\b|nhung\b)\w+){0,2})?[,.]? ?"
    r"(?:ma |nhung |co dieu |chac )+.*\btre\b.*"
)
""" "Dạ em đi được nha chú Bảy, mà chắc trễ 15 phút"."""
_AFTER_ALL = re.compile(
    r"(?:(?:ma|a|ua|oi|da|thoi|nghi lai|toi|tui|em|con),? )*(?:thu xep|sap xep|gac) (?:viec )?(?:duoc|dc|xong)"
    r"(?: roi)?[,.]? ?"
    rf"{_SELF}(?:di|den|du)(?: (?:duoc|hop|nha|nhe|nghen|a|luon))*[ .!]*"
)
""" "Mà thôi, thu xếp được rồi, tôi đi"."""
_NOT = r"(?:khong|ko|kg|hong|k|khg)"
_ABSENT = re.compile(
    rf"\b(?:xin (?:phep )?(?:duoc )?(?:vang|nghi hop)|cho (?:toi|tui|em|con|minh|chau) (?:xin )?(?:vang|nghi hop)"
    rf"|vang (?:mat |hop |co ly do|voi ly do|buoi hop)|{_NOT} (?:di|den|du|tham du|toi) (?:hop |du )?(?:duoc|dc|noi)"
    rf"|hop (?:thi |toi |tui |em |chac |cho )*vang|{_NOT} hop hanh (?:gi )?(?:duoc|dc)|{_NOT} hop (?:dc|noi)"
    rf"|{_NOT} (?:di|du|den) hop|{_NOT} hop duoc|ban {_NOT} (?:di|den|du|hop)|{_NOT} (?:co )?tham du)\b"
)
_OF_IT = re.compile(rf" ?{_MEETING}(?: (?:ngay|hom|toi|chieu|sang|nay|mai|thu \w+|[\d/]+))*")
_BARE = re.compile(
    rf"{_SELF}(?:vang|{_NOT} (?:den|di|du|tham du))(?: (?:mat|hop|duoc|a|nha|nhe))*"
    r"(?P<rest> ?[,.:;!(-].*| (?:vi|do|tai|boi|co ly do|voi ly do|ly do)\b.*|$)"
)
_ABOUT_OTHERS = re.compile(
    r"\b(?:hop (?:phu huynh|dan|to|giao ban|lop|mat|nhom|dong ho|xa|o)|khong (?:\w+ ){0,3}vang|ai vang|may nguoi)\b|\?"
    r"|\b(?:noi|nhan|bao|thua|chuyen loi) (?:lai|voi|giup|gium|dum|ong|ba|co|chu|anh|chi|bac|thang|dong chi)\b"
    r"|\b(?:khong|hong|ko)(?: (?:ta|vay|a|em|con))*\W*$"
)
"""Other meetings, others who say it for them, questions."""
_OF_A_MEETING = re.compile(r"\b(?:hop|sinh hoat|du|tham du|le|vang)\b")
_SHORT = 5  # words: "không đi được" of nothing else
_MEANT = {"vang": "vắng", "den": "đến", "du": "dự"}
_NO_NEWS = re.compile(r"(?:da |toi |em |con )*vang[ .!]*")
""" "Da vang" typed without accents says yes, or that one stays away."""
_REASON = re.compile(r"(?:\b(?:vi|do|tai|ly do|boi)\b(?: la)?|[:,])[: ]*(?P<why>.+)$")
_LIST = re.compile(
    rf"{_SELF}(?:(?:xem|coi|cho xem|liet ke|danh sach|cac|nhung|may) )*"
    r"(?:su kien|(?:lich|cac buoi|cac cuoc) hop|lich sinh hoat)"
    r"(?: (?:sap toi|toi day|da qua|cua|toi|tui|chi bo|minh|di|nha|a|nao|gi|co|thang nay|tuan nay))*[ .?!]*"
)
_AT = r"(?:may gio|(?:ngay|hom|bua|luc|khi|chung) nao|bao gio)"
_WHEN = re.compile(
    rf"(?:{_SELF}(?:{_MEETING}) ?(?:la |luc |ngay |vao )?(?:{_AT}|o dau|cho nao)"
    rf"(?:[ ,]+(?:va |luc )?(?:{_AT}|o dau|cho nao))*"
    rf"|{_AT} (?:thi |chi bo |minh |moi |toi |co )*(?:hop|sinh hoat|phat dong))"
    r"(?:[ ,]+(?:vay|z|a|nhi|ta|em|the|la|o|dau|chi bo|nha|toi|tui|quen|mat|tieu|khong|nho|roi))*"
    r"[ .?!]*"
)

_IN_DOUBT = re.compile(r"(?:(?:ua|a|u|ma|vay|the|rot cuoc|tom lai|cuoi cung|cho hoi|em oi|thi)\b[ ,.]*)*")
_WHO_COMES = re.compile(
    rf"{_SELF}(?:(?:xem|coi|biet|cho biet|hoi) )*"
    r"(?:(?:co |nhung )*ai|(?:co |duoc )*(?:may|bao nhieu) (?:nguoi|dong chi|anh em|dua|ba con))"
    r"(?: (?:da|se|duoc|co|tra loi|bao|nhan loi|dong y|xac nhan|chiu|noi|la|khong|hong))*"
    r" (?:di|den|du|tham du|vang)\b(?! (?:vao|nhat|lam|cong|lai|cho|phep cho|dam))"
    r"(?: (?:hop|du|le|mat|duoc|toi|sang|chieu|trua|hom|nay|mai|mot|thu|chu nhat|hai|ba|tu|nam|sau|bay|\d|chi bo"
    r"|dang uy|phat dong|vay|a|em|con|roi|chua|het|nhi|the|ha|gi|do|buoi|cuoc|ngay|[\d/]+))*[ .?!]*"
)
""" "Ai đi họp tối nay vậy em", "mấy người trả lời đi rồi"."""


def read(text: str) -> tuple[Reply, str]:
    """Return what is answered with the reason that is given; NONE where it is no answer to an invitation."""
    key = meant_key(text, "vang", "den", "du")
    if _ABOUT_OTHERS.search(key) or (text.isascii() and _NO_NEWS.fullmatch(key)):
        return Reply.NONE, ""
    if any(words.fullmatch(key) for words in (_COMING, _LATE, _AFTER_ALL)):
        return Reply.COMING, ""
    if bare := _BARE.fullmatch(key):
        found = _REASON.search(bare["rest"]) if bare["rest"].strip(" .!") else None
        reason = text[bare.start("rest") :][found.start("why") :] if found else text[bare.start("rest") :]
        return Reply.ABSENT, reason.strip(" .,:!")
    short = len(key.split()) <= _SHORT
    if (absent := _ABSENT.search(key)) and (short or _OF_A_MEETING.search(key)):
        found = _REASON.search(key, absent.end())
        before = text[: absent.start()].strip(" ,.")
        meeting = _OF_IT.match(key, absent.end())
        behind = text[meeting.end() if meeting else absent.end() :].strip(" ,.")
        reason = text[slice(*found.span("why"))] if found else behind if len(behind.split()) > 2 else before
        return Reply.ABSENT, reason.strip(" .") if len(reason.split()) > 1 else ""
    return Reply.NONE, ""


def may_be_either(text: str) -> bool:
    """Tell whether "vang" typed without accents may be a yes as well as an excuse."""
    return text.isascii() and _NO_NEWS.fullmatch(key_of(text)) is not None


def meant_key(text: str, *words: str) -> str:
    """Return the folded text without what is another word than these: "vâng" is not "vắng", nor "đèn" "đến"."""
    whole = unicodedata.normalize("NFC", text)

    def kept(word: re.Match[str]) -> str:
        typed = whole[slice(*word.span())].casefold()
        return word[0] if typed == _MEANT[word[0]] or whole.isascii() else "#" * len(word[0])

    return re.sub(rf"\b(?:{'|'.join(words)})\b", kept, key_of(text))


def asks_for_list(text: str) -> bool:
    """Tell whether events are asked for: "lịch họp", "các sự kiện sắp tới"."""
    return _LIST.fullmatch(key_of(text)) is not None


def asks_who_comes(text: str) -> bool:
    """Tell whether it is asked who comes, or how many: "ai đi họp tối nay"."""
    return _WHO_COMES.fullmatch(key_of(text)) is not None


def asks_when_and_tells(text: str) -> bool:
    """Tell whether that is asked and something told that one heard of it: "rốt cuộc mấy giờ họp? Nghe nói dời …"."""
    asked, _, told = text.partition("?")
    begun = _IN_DOUBT.match(key_of(asked))
    if begun is None or not told.strip():
        return False
    return _WHEN.fullmatch(key_of(asked)[begun.end() :]) is not None


def asks_when(text: str) -> bool:
    """Tell whether it is asked when or where the next one is: "họp mấy giờ", "khi nào họp chi bộ"."""
    return _WHEN.fullmatch(key_of(text)) is not None
