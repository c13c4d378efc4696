"""Read a nomination typed in one long sentence: who, the deed, the year; "Đ/c Hai ấp 2 trồng 40 cây, xứng đáng …"."""

import re
from dataclasses import replace
from datetime import date

from domain.campaigns.exemplars import Proposal
from domain.understanding.text.words import fold

_TITLE = (
    r"(?:đồng chí|đ/c|đc|dc|dong chi|d/c|anh|chị|chi|ông|ong|bà|ba|cô|co|chú|chu|bác|bac|dì|di|cậu|cau|thím"
    r"|thim|em|thầy|thay)"
)
_PLACE = (
    r"(?:(?:bí thư|bi thu|phó bí thư|pho bi thu|chi ủy viên|đảng viên|dang vien|ở|o|bên|ben|của|cua) )*"
    r"(?:(?:chi bộ|chi bo|cb) )?(?:(?:ấp|ap|khóm|khom|tổ|to|khu phố|khu) (?:\d+|mình|minh|ta|này|nay|tôi|toi)"
    r"|(?:bên|ben|chi bộ|chi bo|xóm|xom|đội|doi) (?:mình|minh|ta|tôi|toi|này|nay))"
)
_SAYS = (
    r"(?:(?:tôi|toi|tui|em|mình|minh|con|cháu|chau|dạ|da|thưa|thua|nghe|thấy|thay|biết|biet|là|la|có|co|cái|à"
    r"|a|ơi|oi|,) )*"
)
_CALLED = re.compile(rf"^(?i:{_SAYS})(?P<who>(?i:{_TITLE}) \w+(?:,? (?i:{_PLACE}))?)[ ,:]*(?P<deed>.*)$")
_PRAISE = re.compile(
    r"[ ,;.]*\b(?:(?:nen|va|nghi|theo) )*(?:(?:toi|tui|em|minh|con|chung toi|ba con) )?(?:(?:thay|nghi|cho la"
    r"|nghi la) )?(?:rat |cung |that )?"
    r"(?:xung dang|dang|nen|du|duoc)? ?(?:de )?(?:duoc |de cu |neu |lam |la |thanh |tro thanh |bau |chon "
    r"|cong nhan )*(?:mot |tam |ca nhan |guong )*"
    r"(?:dien hinh|guong(?: sang)?)\b[^,;.]*$"
)
_BESIDE = re.compile(
    r"^(?:(?:kinh|xin|de nghi|cap tren|xet|chon|gioi thieu|gt|de cu|dang uy|xa|duyet|cho|toi|tui|muon"
    r"|,) ?)+(?=\b(?:dong chi|d/c|dc|anh|chi|ong|ba|co|chu|bac|di|cau)\b)"
)
_YEAR = re.compile(r"[ ,]*\b(?:cho |trong |cua )?nam (?P<year>20\d\d|nay)\b")
_DAY = re.compile(r"(?<![\d/])(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})(?:[/.-](?P<year>20\d\d))?(?![\d/])")
_LY_DO = re.compile(r"(?i)[ ,]*\bl[ýy]$")  # "lý do" was parted
_MUCH = re.compile(r"(?i)[ ,]+(?:lắm|lam|quá|qua|ghê)(?: (?:luôn|luon|đó|do))?$")
_ABOUT = re.compile(r"^(?:ve viec|ve|vi da|vi|ly do(?: la)?|do|nho|da|dang)[ :]+")
_NAME = re.compile(
    r"(?:ca |tap the )?(?:chi bo|dang bo|dang uy|chi hoi|chi doan|hoi|doan|to|doi|nhom|clb|cau lac bo"
    r"|hop tac xa|htx|truong"
    r"|tram|ban|cong ty|doanh nghiep|ngan hang|mo hinh|ap|khom|dong chi|d/c|dc|anh|chi|ong|ba|co|chu|bac|di"
    r"|cau|thim) \S"
)
_SPEAKS = re.compile(
    r"\b(?:ai|gi|nao|sao|bao nhieu|may|chua|vay|ha|xem|coi|cho toi|thoi|khoan|huy|dung|quay lai|bao cao"
    r"|dang ky|tong hop"
    r"|danh sach|ket qua|nhac|giup|gium|roi|xong|duoc|ay|haha|hihi|hehe)\b"
)
_ADDS = re.compile(
    r"(?:(?:ma|nhung|va|roi|con|em|nho) )*(?:ghi|viet|neu|noi|bo sung)(?: (?:them|vo|vao|luon))*(?: (?:la|rang))? "
    r"(?=\w+ \w+)"
    r"|(?:(?:ma|nhung|va|roi) )*them (?:la |rang |viec |cai )*(?=\w+ \w+)"
)
_POLITE = re.compile(r"(?i)[ ,]+(?:(?:nữa|nua|luôn|luon|nghen|nghe|nha|nhé|nhe|giùm|gium|giúp|giup)\b ?)+$")
MOST = 10  # words of the name of a unit
LONG = 5  # words: no name has more


def year_in(text: str, this_year: int) -> int | None:
    """Return of which year an exemplar is: "ghi cho năm 2026 nghe", "năm nay"; it is never a target."""
    found = _YEAR.search(fold(text))
    return None if found is None else this_year if found["year"] == "nay" else int(found["year"])


def day_in(text: str, today: date) -> date | None:
    """Return of which day a decision is: "quyết hôm nay 10/7", "ngày 3.7.2026"; without a year of this one."""
    found = _DAY.search(text)
    try:
        return date(int(found["year"] or today.year), int(found["month"]), int(found["day"])) if found else None
    except ValueError:
        return None


def refined(text: str, said: Proposal) -> Proposal:
    """Part who from the deed where the sentence says both in a row, and leave out the year and the praise."""
    who, words = said.who, said.words
    whole = " ".join(text.split())
    if len(who.split()) > LONG:
        whole = _without(whole, _PRAISE)
        found = _CALLED.match(whole)
        if found:
            who, words = found["who"], found["deed"] or words
    if cut := _match(who, _BESIDE):
        who = who[cut:]
    words = _cut_out(words, _YEAR)
    if cut := _match(words, _ABOUT):
        words = words[cut:]
    return replace(said, who=_bare(_LY_DO.sub("", who)), words=_bare(_MUCH.sub("", words)))


def more_in(text: str) -> str:
    """Return what is added behind a yes to what was done: "ừ đúng rồi, mà ghi thêm ảnh còn chỉ bà con ủ phân"."""
    before, _, behind = " ".join(text.split()).partition(", ")
    found = _match(behind, _ADDS)
    return _bare(_POLITE.sub("", behind[found:])) if before and found else ""


def name_in(typed: str) -> str:
    """Return the name alone, without where they belong: "anh Tám bên mình" is anh Tám."""
    return _bare(re.sub(rf"(?i),? {_PLACE}$", "", " ".join(typed.split())))


def looks_like_a_name(text: str) -> bool:
    """Whether what answers "whom do you nominate" is a name, though no list has it: "Chi bộ Ngân hàng"."""
    said = fold(text).strip(" .!")
    short = len(said.split()) <= MOST and not any(sign in text for sign in "?\n")
    asks = text.casefold().startswith("hỏi ")  # no "hội"
    return short and not asks and _NAME.match(said) is not None and _SPEAKS.search(said) is None


def _match(text: str, pattern: re.Pattern[str]) -> int:
    folded = fold(text)
    found = pattern.match(folded) if len(folded) == len(text) else None
    return found.end() if found else 0


def _without(text: str, pattern: re.Pattern[str]) -> str:
    folded = fold(text)
    found = pattern.search(folded) if len(folded) == len(text) else None
    return text[: found.start()] if found and found.start() else text


def _cut_out(text: str, pattern: re.Pattern[str]) -> str:
    folded = fold(text)
    found = pattern.search(folded) if len(folded) == len(text) else None
    return text[: found.start()] + text[found.end() :] if found else text


def _bare(words: str) -> str:
    return " ".join(words.split()).strip(" ,.:;-–!?")
