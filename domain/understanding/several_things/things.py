"""Split a message into the things done by it, one by one: a report and a question, a pledge and a request."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from domain.understanding.text.words import composed

_ME = "(?:tôi|tui|toi|em|con|cháu|chau|mình|minh|chú|chu|cô|co|bác|bac)"
_MORE = (
    "với lại|voi lai|rồi còn|roi con|còn nữa|con nua|thêm nữa|them nua|ngoài ra|ngoai ra|đồng thời|dong thoi"
    "|nhân tiện|nhan tien|sẵn tiện|san tien|sẵn đây|san day|tiện thể|tien the|luôn tiện|luon tien|à mà|a ma"
)
_ASKED = (
    r"(?:ai(?! là\b| la\b)|những|nhung|nhiêu|nhieu|(?:đồng chí|dong chi|người|nguoi|chi bộ|chi bo|nơi|noi) (?:nào|nao))"
)
_STILL = (
    r"(?:còn|con)(?= (?:thiếu|thieu|lại|lai|nợ|no|khoảng|khoang|chừng|chung|bao|mấy|may|tới|toi|nữa|nua|\d"
    rf"|sót|sot|tồn|ton|dưới|duoi|chưa|chua|hồ sơ|ho so|{_ASKED}))"
)
""" "Còn thiếu 20 cây", "còn ai chưa báo" join nothing."""
_ON = "(?: (?:cho|xin|nhờ|nho|hỏi|hoi|đăng|dang|còn|con|hồi|hoi) )"
""" "Rồi" and "mà" part two things only where a wish or a question follows."""
_JOINS = (
    rf"{_MORE}|(?:rồi|roi|mà|ma)(?={_ON})|và|va|(?!{_STILL})còn|con(?= (?:cho|hoi|viec|cai|vu|dang|tang|giup|nho)\b)"
)
_OPENS = (
    rf"(?:(?:(?:xin |cho )(?:phép |phep )?(?:{_ME} )?|{_ME} )(?:hỏi|hoi)|hỏi)"
    rf"(?: (?:thăm|tham|chút|chut|luôn|luon|với|voi|{_ME}))?\s"
    rf"|(?:nhờ|nho) |(?:nhớ |nho )?(?:nhắc|nhac) (?:giùm |gium |lại |lai )?{_ME}\s|(?:đăng ký|dang ky) thêm\s"
)
_ASKING_ON = (
    r"(?<!câu)(?<!cau)(?<!\bcho)(?<!\bxin)(?<!phép)(?<!\btôi)(?<!\btui)(?<!\bcon)(?<!\bem)"
    r"(?<!nhờ)(?<!nhớ)(?<!\bnho)(?<!tắt)(?<!\btat)(?<!ngưng)(?<!ngừng)(?<!ngung)(?<!dừng)(?<!đừng)(?<!dung)"
    r"(?<!khoá)(?<!khóa)(?<!khoa)(?<!khỏi)(?<!khoi)(?<!bớt)(?<!\bbot)"
)
""" "Cho tôi hỏi", "tạm ngưng nhắc cô" are said in one."""
_CUT = re.compile(
    rf"(?i)\n+|(?<=[.!?;,])\s+|(?<!nào)(?<!\bnao)(?<!\bai)\s+(?=(?:{_JOINS})\s)|{_ASKING_ON}\s+(?={_OPENS})"
)
_OPENING = re.compile(_OPENS, re.IGNORECASE)
_NUMBERED = re.compile(r"(?:^|\s+)\d{1,2}(?:[.)/]|\s?[-:])\s+")
_FIRST, _SECOND = re.compile(r"^\W*1(?:[.)/]|\s?[-:])\s", re.MULTILINE), re.compile(r"\s2(?:[.)/]|\s?[-:])\s")
_MARK = re.compile(r"^[\s,.;:•*+–-]+")
_LEADING = re.compile(rf"(?i)^(?:(?:{_JOINS})(?: (?:là|la|thì|thi))?(?:[\s,:]+|$))+")
_TRAILING = re.compile(rf"(?i)[\s,]+(?:{_MORE}|còn|mà|và|với)$")
LONGEST = 1_000  # characters: a longer text is a letter, and is taken as one
_HEAD = re.compile(
    r"(?i)^\W*(?:\d{1,2}|hai|ba|bốn|năm|mấy|bon|nam|may) (?:việc|viec|nội dung|noi dung|điều|dieu)\s*:\s*"
)
_RANKED = re.compile(
    r"(?i)(?:^|[.;,:\n]\s*)(?:một|hai|ba|bốn|năm|mot|thứ nhất|thứ hai|thứ ba|thứ tư|thu nhat|thu hai|thu ba)"
    r"(?: là| la)[,:]?\s+"
)


@dataclass(frozen=True, slots=True)
class Thing:
    """What is done by a piece of a message, and its words."""

    kind: str
    words: str


def is_led_in(piece: str) -> bool:
    """Whether a piece begins as somebody asks or begs for something: "cho hỏi …", "nhờ …"."""
    return _OPENING.match(f"{plain(piece)} ") is not None


def unnumbered(text: str) -> str:
    """A numbered list as lines: the 2 of "1/ … 2/ …" is no figure."""
    return _NUMBERED.sub("\n", text).strip() if _FIRST.search(text) and _SECOND.search(text) else text


def without_counting(text: str) -> str:
    """A list without the words that only count its things: "3 việc: …", "Một là, … Hai là, …"."""
    text = _HEAD.sub("", text)
    return _RANKED.sub("\n", text).strip() if len(_RANKED.findall(text)) > 1 else text


def pieces_of(text: str) -> list[str]:
    """The pieces a message may be parted into, every word of it in one of them."""
    whole = without_counting(unnumbered(composed(text)))
    if len(whole) > LONGEST:
        return [whole]
    cuts = {0, len(whole), *(found.end() for found in _CUT.finditer(whole))}
    places = sorted(cuts)
    return [whole[start:end] for start, end in pairwise(places) if whole[start:end].strip()]


def things_in(text: str, kind_of: Callable[[str], str]) -> list[Thing]:
    """The things done by a message; `kind_of` names what a piece does by itself, "" where it only tells more."""
    things: list[Thing] = []
    before = ""
    for piece in pieces_of(text):
        said = plain(piece)
        kind = kind_of(said) if said else ""
        leads = not things or _OPENING.match(f"{said} ")
        if not kind and leads:
            before += piece
        elif things and kind in ("", things[-1].kind):
            things[-1] = Thing(things[-1].kind, things[-1].words + before + piece)
            before = ""
        else:
            things.append(Thing(kind, before + piece))
            before = ""
    if before and things:
        things[-1] = Thing(things[-1].kind, things[-1].words + before)
    return [Thing(each.kind, plain(each.words)) for each in things]


def gathered(things: list[Thing]) -> list[Thing]:
    """The things with what tells more of one, or goes on with it, put to it."""
    kept: list[Thing] = []
    before = ""
    for each in things:
        words = f"{before}, {each.words}" if before else each.words
        if not each.kind and not kept:
            before = words
        elif kept and each.kind in ("", kept[-1].kind):
            kept[-1] = Thing(kept[-1].kind, f"{kept[-1].words}, {each.words}")
        else:
            kept.append(Thing(each.kind, words))
            before = ""
    return kept


def plain(piece: str) -> str:
    """The words of a piece, without what joins it to the one before."""
    said, before = " ".join(piece.split()), ""
    while said != before:
        before, said = said, _TRAILING.sub("", _LEADING.sub("", _MARK.sub("", said)))
    return said.strip(" ,;")
