"""Several promises in one text: its lines, what is numbered 1), 2), what a semicolon or a comma parts."""

import re

from domain.understanding.acts.cues import end_of
from domain.understanding.goals import read_goal
from domain.understanding.numbers.numbers import below_thousand
from domain.understanding.statements import WORK, is_work
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.nouns import COUNTED
from domain.understanding.text.phrasebook import words
from domain.understanding.text.words import composed, fold, tokenised

_LISTS = lists_of(__name__)
_MARKS = "-•+*–"
_LEADING_ON = words(_LISTS["leading_on"])
"""They stand before work, or go on about the work before."""
_JOINS = re.compile(
    r"(?i)(, (?:rồi còn |roi con |với lại |voi lai |còn |và |va )?|,? (?:với lại|voi lai|rồi còn|roi con"
    r"|thêm nữa là|them nua la|còn nữa là|con nua la|ngoài ra còn|ngoai ra con|đồng thời|dong thoi|cùng với|còn"
    r"|và|va) )"
)
_JOINS_UNACCENTED = re.compile(_JOINS.pattern.replace("còn|", "con|").replace("còn |", "con |"))
""" "Con" is the conjunction only where nothing is accented; else it is "I", or an animal."""
_OFTEN = re.compile(r"(?i)(?:mỗi|moi|hằng|hàng|từ|tu|đến|den|trước|truoc|trong) [^,;]*(?:,|$)")
_TELLS_MORE = re.compile(r"(?i)(?:mỗi|moi|trị giá|tri gia|giá|chừng|chung|cỡ|khoảng|khoang|dài|dai|rộng|rong|ngang)\b")
_LEADING_PEOPLE = re.compile(r"(?i)\b(?:vận động|van dong|hướng dẫn|huong dan|tuyên truyền|tuyen truyen)\b")
""" "Vận động 20 hộ trồng rau và nuôi 5 con gà": these do both."""
_PLANTS = re.compile(r"trong \d+ (?:cay|goc|bui|nhanh|hang|cong|hecta|ha|luong|giong|dam)\b")
""" "Trong 50 cay bưởi": half typed with accents, it plants."""
_GIVES = re.compile(r"tang \d+ (?:phan|suat|cai|bo|quyen|chiec|xe|bao|thung|hop|cay)\b")
""" "Tang 10 phan qua" gives, and raises nothing."""
_NUMBERED = re.compile(r"(?:^|(?<=\s))\d{1,2}[.)]\s")
_FIRST, _SECOND = re.compile(r"(?:^|\s)1[.)]\s"), re.compile(r"\s2[.)]\s")


def parts(text: str) -> tuple[str, ...]:
    """The things promised, one by one; empty where there is only one."""
    whole = composed(text)
    return _kept(_items(whole)) or _by_comma(whole)


def _kept(items: list[str]) -> tuple[str, ...]:
    """The items that say something, each with what only tells more of it."""
    kept: list[str] = []
    for item in items:
        plain = item.strip(f" \t.,{_MARKS}")
        if kept and _continues(plain):
            kept[-1] = f"{kept[-1]}; {plain}"
        elif len(plain.split()) > 1 and not plain.endswith(":"):
            kept.append(plain)
    return tuple(kept) if len(kept) > 1 else ()


def _items(text: str) -> list[str]:
    pieces = text.split("\n") if "\n" in text.strip() else text.split(";")
    numbered = bool(_FIRST.search(text) and _SECOND.search(text))
    return [item for piece in pieces for item in _of_line(piece.strip(), numbered)]


def _of_line(line: str, numbered: bool) -> list[str]:
    """A line by its own marks: "- … - …" only where it begins with one, for a dash also stands in "10 - 15"."""
    if line[:1] and line[0] in _MARKS:
        return line[1:].split(f" {line[0]} ")
    return _NUMBERED.split(line) if numbered else [line]


def _by_comma(text: str) -> tuple[str, ...]:
    """What commas and joining words part, where every item has a number and begins with the work: "tặng 5 phần quà".

    "Trồng 50 cây dừa và 20 cây mít" stays one: what joins them is the work.
    """
    pieces = (_JOINS_UNACCENTED if text.isascii() else _JOINS).split(text)
    items, led = [pieces[0]], bool(_LEADING_PEOPLE.search(pieces[0]))
    for joint, item in zip(pieces[1::2], pieces[2::2], strict=True):
        soft = (
            bool(_TELLS_MORE.match(item))
            or _continues(item)
            or (joint.strip() != "," and not (_begins_with_work(item) and _is_counted(item)))
            or (led and joint.strip(", ") in {"và", "va"})
        )
        items[-1:] = [f"{items[-1]}{joint}{item}"] if soft else [items[-1], item]
    works = all(_begins_with_work(item) for item in items[1:]) and _has_work(items[0]) and _says_what(items[0])
    spoken = any(joint.strip() != "," for joint in pieces[1::2])
    told = _is_counted if spoken else _has_digits
    counted = all(told(item) for item in items) and all(_names_its_target(item) for item in items[1:])
    several = len(items) > 1 and works and counted
    return tuple(item.strip(" .") for item in items) if several else ()


def _names_its_target(item: str) -> bool:
    """Whether more than a day is said: not in "nộp trước 30/11"."""
    return bool(WORK.at(tokenised(item), 0)) or read_goal(item).goal is not None


def _says_what(item: str) -> bool:
    """Whether more than when, and how often, is said: not in "từ nay đến cuối năm, mỗi quý một lần"."""
    reading = read_goal(item)
    return reading.goal is not None or reading.milestone is not None or not _OFTEN.match(item)


def _has_digits(item: str) -> bool:
    return any(sign.isdecimal() for sign in item)


def _is_counted(item: str) -> bool:
    """Whether a number is said, in digits or in words."""
    text = tokenised(item)
    return _has_digits(item) or any(
        below_thousand(text, place) is not None and COUNTED.at(text, place + 1) for place in range(len(text))
    )


def _has_work(item: str) -> bool:
    text = tokenised(item)
    return _PLANTS.search(fold(item)) is not None or any(is_work(text, place) for place in range(len(text)))


def _begins_with_work(item: str) -> bool:
    text = tokenised(item[:40])
    leads_on = text.word(0) in _LEADING_ON and not _GIVES.match(fold(item))
    return is_work(text, 0) and not leads_on and not _continues(item)


def _continues(item: str) -> bool:
    """Whether an item only tells more of the one before: its deadline, its "trong đó"."""
    return bool(end_of(tokenised(item[:40]), "continuing", 0))
