"""Whose matter a sentence is: one's own, a named person's, the branch's, or that of others."""

import re

from domain.understanding.acts.act import Act, Speaker, Whom
from domain.understanding.acts.cues import end_of, says
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import Text

_LISTS = lists_of(__name__)
_THEY = listed(_LISTS["they"])
_PARTICLES = listed(_LISTS["particles"])
FIRST = 3
"""Tokens among which whom a sentence is about is named."""

_OF_THE_BRANCH = {Act.SUMMARY, Act.MISSING, Act.LIST, Act.COMPARE, Act.ANNOUNCE, Act.STOP_SENDING, Act.STATUS}
_OF_ONE = {Act.FOR_ANOTHER, Act.CHANGE_FOR}
_OF_SOMEBODY = {Act.URGE, Act.APPROVE_QUEUE, Act.MEMBERS, Act.UNDO}
_OF_EITHER = {Act.HARDSHIP, Act.DEATH, Act.HEARSAY}
_OF_OURS = {
    *(Act.PROMISE, Act.REPORT, Act.OUTLOOK, Act.CHANGE, Act.WITHDRAW, Act.CORRECT_REPORT, Act.REFUSAL),
    *(Act.HARDSHIP, Act.QUESTION, Act.COMPLAINT),
}


def whose(act: Act, text: Text, speaker: Speaker = Speaker.MEMBER) -> Whom:
    """Whose matter an act is, as far as the sentence tells; elders call themselves by a title, leaders others."""
    if act in _OF_ONE or (act in _OF_SOMEBODY | _OF_EITHER and names_somebody(text, len(text))):
        return Whom.NAMED
    if act in _OF_THE_BRANCH | _OF_SOMEBODY - {Act.UNDO}:
        return Whom.BRANCH
    if act is Act.HEARSAY:
        return Whom.OTHERS
    if act in {Act.CHANGE, Act.WITHDRAW, Act.PROMISE, Act.REPORT, Act.OTHER} and is_of_somebody(text):
        return Whom.NAMED
    if act in {Act.CHANGE, Act.WITHDRAW} and is_of_one_unnamed(text.original):
        return Whom.NAMED
    if act in {Act.PROMISE, Act.REPORT, Act.CHANGE} and (is_for_somebody(text) or names_somebody(text, FIRST)):
        return Whom.NAMED
    if act is Act.WITHDRAW and speaker is not Speaker.MEMBER and names_somebody(text, FIRST):
        return Whom.NAMED
    return Whom.BRANCH if act in _OF_OURS and says(text, "collective", within=2 * FIRST) else Whom.ME


def names_somebody(text: Text, within: int) -> bool:
    """Whether a person is named among the first tokens: a title with a name, or with a rank such as "Ba"."""
    return any(names_at(text, place) for place in range(min(within, len(text))))


def is_of_somebody(text: Text) -> bool:
    """Whether something of a named person is spoken of: "việc của chị Tám"."""
    return any(text.word(place) == "cua" and names_at(text, place + 1) for place in range(len(text)))


def names_at(text: Text, place: int) -> int:
    """The token after a title with the name or rank behind it, or 0."""
    end = end_of(text, "title", place)
    named = bool(end) and (text.is_name(end) or bool(end_of(text, "rank", end) and end + 1 < len(text)))
    return end + 1 if named else 0


_A_COMRADE = r"(?:đồng chí|đ/c|dong chi|d/c|đảng viên|dang vien)"
_ONE = rf"(?:{_A_COMRADE}|ông|bà|anh|chị|chú|cô|bác|dì|cậu|ong|ba|chi|chu|co|bac|di|cau|người|nguoi)"
_THAT_ONE = rf"(?:ổng|bả|ảnh|cổ|chỉ|nó|{_ONE} (?:ấy|đó|kia|nọ|ay|do|kia|no))(?!\w)"
_PLEDGED = r"(?:cái|việc|vụ|phần|đăng ký|nội dung|hạn|chỉ tiêu|cai|viec|vu|phan|dang ky|noi dung|han|chi tieu)"
_UNNAMED = re.compile(
    rf"(?i)^(?:[^\W\d_]+[, ]+){{0,5}}?(?:có|co) (?:một|mot|1) {_ONE}\b"
    r"(?! (?:bộ|bo|ủy|uy|hội|hoi|đoàn|doan|tiêu|tieu|em|hai)\b)"
    rf"|\b{_PLEDGED}(?: \w+){{0,4}} (?:của|cua|cho) {_THAT_ONE}"
    rf"|\b(?:cho|giùm|giúp|gium|giup) {_THAT_ONE} (?:xin )?(?:rút|rut|thôi|thoi|gia hạn|gia han|lùi|lui)\b"
)


def is_of_one_unnamed(text: str) -> bool:
    """Whether it is about somebody else who is not named yet: "có một đồng chí bên tui …", "rút cái của ổng"."""
    return _UNNAMED.search(text) is not None


_GRANDPARENTS = frozenset({"ngoại", "nội", "ngoai", "noi"})
""" "Ghi giùm bà ngoại là …": she speaks of herself to a grandchild."""
_OPENING = frozenset({"là", "la", "rằng", "rang", ":"})


def is_for_somebody(text: Text) -> bool:
    """Whether something is to be entered for another person: "ghi giùm chú Ba"."""
    ends = (end_of(text, "for_somebody", place) for place in range(len(text)))
    return any(end and not end_of(text, "myself", end) and _is_somebody(text, end) for end in ends)


def _is_somebody(text: Text, place: int) -> bool:
    end = end_of(text, "title", place)
    end += bool(end) and text.typed(end) in _GRANDPARENTS
    behind = _PARTICLES | _OPENING  # "ghi giùm cô nha", "ghi cho chú là"
    spoken_to = bool(end) and (end == len(text) or text.typed(end) in behind)
    they = text.typed(place) in _THEY
    return place == len(text) or they or text.is_name(place) or (bool(end) and not spoken_to)


_MYSELF = re.compile(
    r"(?i)(?:(?:dạ|da|alo|thưa|thua)[, ]+)*(?:cô|chú|bác|dì|cậu|mợ|thím|ông|bà|anh|chị|co|chu|bac|di|cau|thim|ong|ba"
    r"|chi) [^\W\d_]{2,7} (?:báo(?: cáo)?|bao(?: cao)?|nè|ne|đây|day|xin báo|xin bao)\b[ ,:]*(?=\w)"
)

_PROMISING = re.compile(
    r"(?i)(?:(?:dạ|da|alo)[, ]+)*(?:cô|chú|bác|dì|thím|mợ|co|chu|bac|thim) [^\W\d_]{2,7}"
    r" (?=(?:xin |cũng |cung |muốn |muon )?(?:đăng k|dang k|đk|dk|hứa|hua|nhận |nhan |ghi tên|ghi ten)\w*)"
)


def of_oneself(text: str) -> str:
    """Return a sentence without the name by which elders speak of themselves: "Cô Tám báo:", "chú Chín đăng ký"."""
    if _MYSELF.match(text):
        return _MYSELF.sub("tôi báo ", text, count=1)
    return _PROMISING.sub("tôi ", text, count=1) if _PROMISING.match(text) else text


def is_of_another_unit(text: Text) -> bool:
    """Whether a sentence without "tôi" begins with another unit: "ấp 2 …", "xã bạn …"."""
    end = end_of(text, "unit", 0)
    another = bool(end) and (text.is_digits(end) or bool(end_of(text, "other_unit", end)))
    return another and not says(text, "myself")
