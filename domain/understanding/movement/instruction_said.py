"""What is said of instructions and of reports sent back: to whom, in which words, until when."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from domain.campaigns.orders import split_order
from domain.names import called
from domain.understanding.text.organisations import with_digits
from domain.understanding.text.words import composed, fold

_LEAD = (
    r"(?:(?:da|thua|oi|cho|xin|nho|toi|tui|em|minh|hay|giup|gium|dum|de nghi|dang uy|xa|phuong|tro ly|dong chi|gui)"
    r"[ ,:]+)*"
)
_REPORT = r"(?:cai |ban )?(?:bao cao|bc)\b"
_SENDS_BACK = re.compile(rf"{_LEAD}(?:tra lai|tra ve|tra|chuyen tra|khong nhan|khong duyet|bac) {_REPORT}")
_INSTRUCTS = re.compile(
    rf"{_LEAD}(?:(?:(?:giao|ra|gui|viet|lap|ban hanh|phat|soan|lam|tao|them|co)(?: (?:mot|1|cai|them))* )?"
    r"(?:y kien )?chi dao"
    r"|giao(?= (?:chi bo|ap|khom|thon|dang bo|dang uy|chi uy|bi thu|dong chi|d/c|dc|anh|chi|co|chu|ong|ba)\b.*"
    r"\b(?:giai trinh|kiem diem|lam ro|bao cao (?:ro |giai trinh |ve )?(?:nguyen nhan|ly do|vi sao|tai sao))\b)"
    r"|yeu cau(?= (?:(?:cac|tat ca|toan bo|ca|\d{1,2}|hai|ba|bon|nam|sau) ){0,2}(?:chi bo|ap|khom|thon|dang bo)\b))\b"
    r"(?:[ ,:]+(?:cho|xuong|toi|den|gui|yeu cau|de nghi)\b)*"
)
_UNIT = r"[ ,:]*(?:cac )?(?:chi bo|dang bo|dang uy|chi uy|bi thu|don vi)? ?(?:co so )?"
_MANY = re.compile(
    r"[ ,:]*(?:(?:(?:cac|tat ca|toan bo|toan the|moi|nhung)\b ?)+|(?:ca )?(?P<count>\d{1,3}|hai|ba|bon|nam|sau) )"
    r"(?:chi bo|don vi|dang bo|dang uy|ap|khom|thon|bi thu|noi|co so)\b"
    r"(?: (?:truc thuoc|co so|cap duoi|ben duoi|o duoi))*"
    r"(?P<silent> (?:con |nao |ma )*(?:chua|khong|cham)(?: (?:nop|gui|lam|co))* (?:bao cao|bc)"
    r"(?: (?:ky )?(?:thang|quy) \d+(?:/\d+)?| (?:6|sau) thang(?: dau nam)?| nam)?)?\b"
)
_COUNTS = ("hai", "ba", "bon", "nam", "sau")
_LIST = re.compile(
    r"(?i)\b(ấp|ap|khóm|khom|thôn|thon|khu phố|khu pho|tổ|to) (\d+(?:(?: *, *| +(?:và|va|với|voi) +)\d+\b(?!/))+)"
)
_ASKS = re.compile(
    r"(?:(?:xem|coi|danh sach|cac|nhung|may|y kien|cho|lai) )*chi dao"
    r"(?: (?:da gui|da nhan|cua \w+(?: \w+)?|cu|moi))*[ .!]*"
    r"|(?:(?!diem\b|mo\b|hinh\b)\w+ ){0,4}chi dao\b(?: \w+){0,3} (?:nao|gi|chua|ko|khong|hong)"
    r"(?: (?:tra loi|vay|a|nhi|roi|xong|chua))*[ ?.!]*"
    r"|(?:(?!diem\b|mo\b|hinh\b)\w+ ){0,4}chi dao (?:nao|gi)\b(?: \w+){0,10}? (?:chua|khong|ko|k|hong)"
    r"(?: (?:tra loi|dap|phan hoi|lam|xong|ta|vay|a|nhi|em|het|k|ko|khong|hong))*[ ?.!]*"
    r"|(?:\w+ ){0,6}chi dao(?: (?!ap\b|chi bo\b|cac\b|ra\b|lam\b|nop\b|phai\b)\w+){0,11},?"
    r" (?:liet ke|ke|coi|xem|dua|phai)\b"
    r"(?: (?:khong|hong|ko))?[ ,]*(?:(?:ra|lai|cho|toi|tui|em|voi|coi|xem|di|het|nha|giup|gium)[ ,]*)*[ .?!]*"
    r"|(?:con )?(?:ai|noi nao|chi bo nao|don vi nao|ap nao)(?: \w+){0,2} (?:tra loi|dap|phan hoi)"
    r" (?:y kien )?chi dao\b.*"
    r"|.*\bbao cao\b.*\bbi tra\b.*|.*\bbi tra(?: lai| ve)? (?:cai )?bao cao\b.*"
)
_ANSWERS = re.compile(
    r"(?:cho (?:toi|tui|em) )?(?:tra loi|dap|phan hoi|hoi am)(?: lai)?"
    r" (?:(?:y kien )?chi dao\b|(?:cho )?(?:xa|dang uy|tinh|cap tren) (?:la|rang)\b)[ :,.]*"
    r"|(?:(?:cho|nho|em|oi|tro ly) )*(?:tra loi|phan hoi|hoi am)"
    r"(?: (?:lai|giup|gium|dum|ho|luon|cho|xa|toi|tui|em|chi|anh|co|dang uy"
    r"|cap tren|vay|la|nhu sau|the nay|nghe|nha))* ?[:,] ?"
)
_ACKNOWLEDGES = re.compile(
    r"(?:(?:da|vang|thua|bao cao|kinh|dong chi|dang uy|bi thu|chi bo|chi|anh|tui|toi|em|minh|chung toi|tap the|ap|khom"
    r"|khu pho|don vi|ben|xa|\d+)[ ,]+){0,8}"
    r"(?:(?:nhan|nam|quan triet|tiep thu|chap hanh|thuc hien)(?: (?:duoc|ro|dung|theo|nghiem|y kien|su))* chi dao"
    r"|(?<=da )(?:ro|nam|tiep thu|thong)(?= (?:roi|noi dung|y kien|tinh than|va|nhe|a)\b|[,.!;:]|$)"
    r"|xin tiep thu|nghiem tuc tiep thu)(?:[ ,.!;:].*)?"
)
_WONDERS = re.compile(r"\?|\b(?:chua|khong|ko|hong|sao)(?: (?:ta|vay|ha|a|em|nhi|anh|chi|dong chi))*[ .!]*$")
_WITHDRAWS = re.compile(
    r"(?:(?:thoi|a|y|nham|lon)[ ,]+)*(?:thu lai|thu hoi|rut lai|rut|huy|bo|lay lai) (?:cai |y kien )?chi dao\b.*"
    r"|(?:(?:thoi|a|y|nham|lon)[ ,]+)*(?:khong|dung|hong) tra (?:lai )?(?:cai )?bao cao\b.*"
    r"|.*\btra (?:lai )?(?:nham|lon) (?:cai )?bao cao\b.*|.*\btra (?:lai )?bao cao\b.*\b(?:nham|lon)(?: roi)?[ .!]*"
)
_UNTIL = re.compile(r"[,;.] *(?:thoi )?han(?: chot| cuoi| cung| tra loi| nop)?(?: (?:la|den|toi|het))* [^,;.:]{1,40}$")
_HOUR = re.compile(r"\b\d{1,2} ?(?:h|g|gio)\d{0,2}\b|\d{1,2}:\d{2}")
_OTHER_PAPER = r"(?: (?:cai|ban|du|them|cac|lai))* (?:danh sach|ds|ke hoach|bien ban|phieu|ho so|anh|hinh|giay)\b"
_AGAIN = re.compile(rf"\b(?:nop lai|gui lai|lam lai|bo sung|sua lai)\b(?!{_OTHER_PAPER})")
""" "Nộp lại danh sách" is another paper than the report."""
_HANDS_IN_AGAIN = re.compile(rf"{_LEAD}(?:muon )?(?:nop lai|gui lai|sua va nop|lam lai) {_REPORT}.*")
_LEADS_IN = re.compile(r"^(?:(?:phai|can|hay|la|rang|thi|ve|viec|cho)\b[ ,:]*)+")


_ADDS = re.compile(
    r"(?i)(?:(?:à|ừ|mà|và|a|u|ma|va),? )*(?:thêm|bổ sung|ghi thêm|nói thêm|them|bo sung|ghi them|noi them)"
    r"(?: (?:là|nữa|vô|vào|giùm|giúp|la|nua|vo|vao|gium|giup))*(?: ?[:,] ?| )(?P<more>\S.*\S)"
)
""" "Thêm: nộp lại trước 16h thứ hai", where the instruction is read back."""


@dataclass(frozen=True, slots=True)
class InstructionSaid:
    """`words`: all behind the name; `reason`: only why, "" where none is told; `again`: to hand in once more."""

    words: str
    reason: str
    due_on: date | None
    again: bool


def sends_back(text: str) -> bool:
    return _SENDS_BACK.match(fold(text)) is not None


def instructs(text: str) -> bool:
    return _INSTRUCTS.match(fold(text)) is not None


def hands_in_again(text: str) -> bool:
    return _HANDS_IN_AGAIN.fullmatch(fold(text)) is not None


def is_for_many(text: str) -> bool:
    """Whether it is said to all below: "chỉ đạo các chi bộ …"."""
    return (found := _order(text)) is not None and _MANY.match(fold(text), found) is not None


def count_said(text: str) -> int | None:
    """Return how many units are told, where it is said: "chỉ đạo 2 chi bộ …"."""
    found = _order(text)
    many = _MANY.match(fold(text), found) if found is not None else None
    said = many["count"] if many else None
    return None if not said else int(said) if said.isdigit() else _COUNTS.index(said) + 2


def is_for_silent(text: str) -> bool:
    """Whether it is said to those below who have not handed in: "chỉ đạo các chi bộ chưa báo cáo …"."""
    found = _order(text)
    return found is not None and (many := _MANY.match(fold(text), found)) is not None and many["silent"] is not None


def spelled_out(text: str) -> str:
    """Return the text with every number of a list named: "ấp 1, 2 và 3" as "ấp 1, ấp 2, ấp 3"."""
    return _LIST.sub(
        lambda found: ", ".join(f"{found[1]} {each}" for each in re.findall(r"\d+", found[2])), with_digits(text)
    )


def in_front(text: str, names: Collection[str]) -> list[str]:
    """Return which of these names stand behind the order itself, one after the other."""
    folded, place, found = fold(text), _order(text), list[str]()
    while place is not None:
        ahead = [(name, end) for name in names if (end := _name_at(name, folded, place))]
        if not ahead:
            break
        name, place = max(ahead, key=lambda each: each[1])
        found.append(name)
    return found


def _name_at(name: str, folded: str, place: int) -> int | None:
    found = re.compile(rf"{_UNIT}{re.escape(called(name))}\b[ ,:]*(?:(?:va|voi|cung|cung nhu)\b[ ,]*)?").match(
        folded, place
    )
    return found.end() if found else None


def _order(text: str) -> int | None:
    found = _INSTRUCTS.match(fold(text))
    return found.end() if found else None


def asks(text: str) -> bool:
    """Whether it is asked which there are: "có chỉ đạo gì không", "báo cáo bị trả lại vì sao"."""
    return _ASKS.fullmatch(fold(text)) is not None and ":" not in text


def answers(text: str) -> str | None:
    """Return the words of an answer, "" where none follow; None where nothing is answered."""
    found = _ANSWERS.match(fold(text))
    if found is None:
        return None
    said = composed(text)
    return said[found.end() :].strip(" :,.") if len(fold(said)) == len(said) else ""


def acknowledges(text: str) -> bool:
    """Whether it is said that something is taken note of, and not asked: "ấp 2 đã nhận chỉ đạo, sẽ xong 18/7"."""
    folded = fold(text)
    return _ACKNOWLEDGES.fullmatch(folded) is not None and _WONDERS.search(folded) is None


def withdraws(text: str) -> bool:
    return _WITHDRAWS.fullmatch(fold(text)) is not None


def read(text: str, unit: str, today: date) -> InstructionSaid:
    """Read what is said behind the name of a unit, or behind the order itself."""
    said = with_digits(" ".join(composed(text).split()))
    folded = fold(said)
    begun = _INSTRUCTS.match(folded) or _SENDS_BACK.match(folded)
    end = begun.end() if begun else 0
    name = re.search(rf"\b{re.escape(called(unit))}\b", folded[end:]) if unit else None
    many = _MANY.match(folded, end) if not unit else None
    end = many.end() if many else end + (name.end() if name else 0)
    words = said[end:].strip(" :,.") if len(folded) == len(said) else said
    if led := _LEADS_IN.match(fold(words)):
        words = words[led.end() :]
    due_on, reason = split_order(said, today)
    if due_on and (until := _UNTIL.search(fold(words))) and until.start() and len(fold(words)) == len(words):
        words = words if _HOUR.search(until[0]) else words[: until.start()]  # only the day is kept beside them
    due_on = due_on or split_order(reason, today)[0]
    reason = reason or (words if ":" in said else "")
    return InstructionSaid(_sentence(words), _sentence(reason), due_on, _AGAIN.search(folded) is not None)


def as_directed(text: str, unit: str) -> str:
    """The words with who directs it, where somebody passes that on: "chị Dung chỉ đạo ấp 1 …"; "" where nobody is."""
    said = with_digits(" ".join(composed(text).split()))
    kept = _PASSES_ON.sub("", said)
    begun = _DIRECTS.search(kept)
    return _sentence(kept[begun.start() :].strip(" ,.")) if begun and called(unit) in fold(kept) else ""


_DIRECTS = re.compile(
    r"\b(?:đồng chí|dong chi|anh|chị|chi|chú|chu|cô|co|bác|bac|ông|ong|bà|ba|bí thư|bi thu|đảng ủy|dang uy) ?\w*"
    r" (?:có |co |mới |moi )?(?:chỉ đạo|chi dao|yêu cầu|yeu cau|kêu|keu|dặn|dan)\b",
    re.IGNORECASE,
)
_PASSES_ON = re.compile(
    r"[,.;]\s*(?:giao|gửi|gui|gởi|goi|nhắn|nhan|chuyển|chuyen|báo|bao)\s+(?:giùm|gium|giúp|giup|dùm|dum|hộ|ho)\b[^,.;]*\W*$",
    re.IGNORECASE,
)


def added(words: str, text: str, today: date) -> tuple[str, date | None] | None:
    """The words with what is added to them, and the day it names; None where nothing is added."""
    more = _ADDS.fullmatch(" ".join(composed(text).split()))
    return (f"{words.rstrip(' .;')}; {more['more']}", split_order(text, today)[0]) if more else None


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
