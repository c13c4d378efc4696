"""What is asked of an announcement, and whether its words say it: the hour, the place, what to bring."""

import re
from collections.abc import Collection
from enum import StrEnum

from domain.events import said
from domain.understanding.changes.spots import Kind, key_of, spots_in

SHORT = 20  # words of a question that asks no more than its topics


class Topic(StrEnum):
    """What may be asked."""

    HOUR = "hour"
    DAY = "day"
    PLACE = "place"
    BRING = "bring"
    PROGRAMME = "programme"
    HANDED_TO = "handed to"


_ASKED = {
    Topic.HOUR: r"\bmay gio\b|\bgio (?:nao|giac)\b|\bgio may\b",
    Topic.DAY: r"\b(?:ngay|bua|hom|thu) (?:nao|may)\b|\b(?:chung|khi|bao) (?:nao|gio)\b"
    r"|\bhan (?:chot|cuoi|nop)?\b",
    Topic.PLACE: r"\bo dau\b|\bcho nao\b|\bdia diem\b|\bnha (?:nao|ai)\b|\b(?:toi|den|lai|ra|di) dau\b",
    Topic.BRING: r"\b(?:mang|dem|xach|cam)(?: theo)?\b|\bchuan bi\b|\bdong phuc\b"
    r"|\b(?:mac|ban) (?:do|ao|gi)\b",
    Topic.PROGRAMME: r"\bnoi dung\b|\bchuong trinh\b|\bhop (?:ve |cai |chuyen |vu )*gi\b|\bban (?:ve |chuyen )*gi\b"
    r"|\bbau ban\b|\bthuong ky hay\b",
    Topic.HANDED_TO: r"\b(?:nop|gui|dua) (?:cho|ve|toi|o|voi) (?:ai|dau|cho nao|nguoi nao)\b",
}
_SAID = {
    Topic.BRING: r"\b(?:mang|dem|xach|cam) (?:theo )?\w+|\bchuan bi\b|\bmac\b|\bdong phuc\b",
    Topic.PROGRAMME: r"\bnoi dung\b|\bchuong trinh\b|\bde ban\b|\bban ve\b|\bve viec\b|\b(?:so|tong) ket\b"
    r"|\bkiem diem\b",
    Topic.HANDED_TO: r"\b(?:nop|gui|dua) (?:cho|ve|toi|o|voi) ",
}
_QUESTION = re.compile(
    r"\?|\b(?:khong|hong|hok|ko|hk|z|dzay|vay|gi|nao|dau|ai|ha|ta|nhi|the|sao)"
    r"(?: (?:a|em|con|chau|chi|anh|chu|co))?\W*$"
    r"|\bcho hoi\b|\b(?:co|la) (?:can|phai) .+ (?:khong|hong|hok|ko)\b|\bmay gio\b|\bo dau\b"
)
_NAMES_IT = re.compile(r"\b(?:thong bao|tb)\b")
_NUMBER = re.compile(r"\b(?:thong bao|tb)(?: so)? ?#?(\d{1,9})\b")
_OF_MEETING = re.compile(r"\b(?:hop|sinh hoat|di du|toi nay|toi mai|sang mai|chieu mai|chieu nay)\b")
_WEEK = re.compile(r"(?<=\w) (?:tuan \w+|nay|toi|ke)\b.*$")
_EITHER = re.compile(r"\bhay (?:la )?\w+")
_SPOKEN_TO = re.compile(r"\b(?:dong chi|anh|chi|chu|co|bac|ong|ba) (?P<name>[a-z]+)\b")
_THANKS = re.compile(
    r"^(?:da |u |rat )*cam on (?:dong chi|anh|chi|chu|co|bac|ong|ba) \w+ (?:da )?(?:nhac|bao|gui|thong bao)\b"
)
_REPROACH = re.compile(r"\bsao (?:con|cu|lai|ma|hoai)\b|\b(?:hoai|ky cuc|kieu gi|gi ky|buc minh|phien)\b")
_COMMON = frozenset(
    [
        "cac",
        "de",
        "nghi",
        "xin",
        "moi",
        "chi",
        "bo",
        "dang",
        "vien",
        "dong",
        "chi",
        "uy",
        "xa",
        "ap",
        "bi",
        "thu",
        "cho",
        "toi",
        "tui",
        "em",
        "con",
        "minh",
        "la",
        "thi",
        "ma",
        "co",
        "khong",
        "hong",
        "va",
        "voi",
        "nay",
        "do",
        "cua",
        "duoc",
        "nha",
        "nhe",
        "nghen",
        "ngay",
        "gio",
        "may",
        "nao",
        "gi",
        "hoi",
        "cai",
        "luon",
        "roi",
        "vay",
        "nhu",
        "het",
        "phai",
        "tai",
        "di",
        "ve",
        "gui",
    ]
)


def asks(text: str) -> bool:
    """Whether it asks; where an announcement or one of two is named, in any part: "… có chia ấp không, tôi ở xa"."""
    key = key_of(text)
    clauses = re.split(r"[,.;!]\s+", key) if _NAMES_IT.search(key) or _EITHER.search(key) else [key]
    return any(_QUESTION.search(each) for each in clauses)


def topics(text: str) -> set[Topic]:
    key = key_of(text)
    return {topic for topic, words in _ASKED.items() if re.search(words, key)}


def names_announcement(text: str) -> bool:
    return _NAMES_IT.search(key_of(text)) is not None


def number_in(text: str) -> int | None:
    found = _NUMBER.search(key_of(text))
    return int(found[1]) if found else None


def is_of_meeting(text: str) -> bool:
    return _OF_MEETING.search(key_of(text)) is not None


def speaks_of(text: str, announced: str) -> bool:
    """Whether a question takes up the words of an announcement: a number and two words, or three words."""
    asked, told = (set(re.findall(r"\w+", key_of(each))) - _COMMON for each in (text, announced))
    both = asked & told
    figures = {each for each in both if each.isdecimal()}
    return len(both - figures) >= (2 if figures else 3)


def said_of(announced: str, asked: str, wanted: Collection[Topic]) -> set[Topic]:
    """Return what an announcement says of what is asked; of "15 hay 14" nobody but its sender can tell."""
    if len(asked.split()) > SHORT or asks_which(asked):
        return set()
    return {topic for topic in wanted if _tells(announced, topic)}


def asks_which(text: str) -> bool:
    """Whether one of two is asked for: "tối nay hay tuần sau vậy"."""
    return _EITHER.search(key_of(text)) is not None


def names_its_day(text: str, announced: str) -> bool:
    """Whether a question takes up a day as an announcement writes it: "thứ sáu là tối nay hay tuần sau"."""
    asked, told = (
        {_WEEK.sub("", spot.same) for spot in spots_in(each) if spot.kind is Kind.DAY} for each in (text, announced)
    )
    return bool(asked & told)


def shares(text: str, announced: str) -> int:
    """Return how many words that are not common ones a question has from an announcement."""
    asked, told = (set(re.findall(r"\w+", key_of(each))) - _COMMON for each in (text, announced))
    return len(asked & told)


def _tells(announced: str, topic: Topic) -> bool:
    if topic in _SAID:
        return re.search(_SAID[topic], key_of(announced)) is not None
    if topic is Topic.HOUR:
        return said.hour_in(announced) is not None
    kind = Kind.PLACE if topic is Topic.PLACE else Kind.DAY
    return any(spot.kind is kind for spot in spots_in(announced))


def spoken_to(text: str) -> set[str]:
    """Return the given names, folded, that stand behind a title: "chị Dung"."""
    return {found["name"] for found in _SPOKEN_TO.finditer(key_of(text))}


def is_thanks(text: str) -> bool:
    return _THANKS.search(key_of(text)) is not None


def is_reproach(text: str) -> bool:
    return _REPROACH.search(key_of(text)) is not None
