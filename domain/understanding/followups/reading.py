"""Take a short sentence below an answer apart: the place, comrade, day, measure or form it changes."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.understanding.moments.past_days import past_day
from domain.understanding.past.past_periods import Period, past_period
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.words import fold

LONGEST = 16  # words
_LISTS = lists_of(__name__)
_FILLERS, _BESIDE_NAMES = frozenset(_LISTS["fillers"]), frozenset(_LISTS["names_only"])
_REASONS = re.compile("|".join(rf"\b(?:{each})\b" for each in _LISTS["reasons"]))
_SO_WITH = re.compile(r"\bso (?:voi|vs|sanh voi|sanh)\b")
_GO_AHEAD = re.compile(
    r"(?:(?:u|ua|uh|um|da|vang|ok|duoc|roi|vay|thi|thoi|dong y|e|em|oi) )*(?:nop|gui)(?: (?:luon|di|giup|gium|dum|ho"
    r"|cho|toi|tui|chi|anh|co|chu|minh|em|e|a|nha|nhe|nghe|nghen|lien|bao cao|bc|ky nay|voi|tro ly|oi))*"
)
_A_COUNT = r"(?:(?:may|cac|cai) )?(?:con so|so lieu|so)"
_NO_NAMES = (
    r"(?:khong|khoi|ko|k|hong|dung|bo)(?: (?:can|co|neu|ke|phai|de|ghi|lay))* (?:ho )?ten(?: (?:ai|tuoi|nguoi))?"
)
_COUNTS_ALONE = re.compile(
    r"(?:(?:vay|the|thoi|thi|u|ua|da|ok|em|e|a|cho|xin|coi|xem|toi|tui|chi|anh|biet|lay|gui|can|muon) )*"
    rf"(?:{_A_COUNT}|{_NO_NAMES})(?: (?:thoi|cung|duoc|dc|la|du|roi|em|e|a|oi|cho|toi|tui|chi|anh|nha|nhe|nghe|nghen"
    rf"|voi|{_A_COUNT}|{_NO_NAMES}|tong|chung))*"
)
_PART = " | "
_A_BRANCH = ["chi", "bo"]
""" "Chi" before a name is else a title."""


_URGES = re.compile(
    r"(?:(?:ok|roi|vay|thi|da|em|e|oi|gio|nho|cho|u|ua) )*(?:nhac|don doc|giuc|hoi thuc)"
    r"(?: (?:giup|gium|dum|ho|lai|luon|toi|chi|em|ca|rieng))*"
    r" (?:hai|ba|bon|2|3|4|het|tat ca|may noi|cac noi|nhung noi)\b"
    r"(?: (?:may|cac|nhung|noi|chi bo|ben|don vi|ap|do|nay|ay|kia|giup|gium|dum|ho|toi|tui|em|chi|anh|nha|nhe"
    r"|nghe|di|luon|voi|e))*"
    r"(?P<rest>.*)"
)
_SAYS = re.compile(r"(?i)^(?:(?:và|va|nói|noi|ghi|nhắn|nhan|bảo|bao|rõ|ro|thêm|them|là|la|rằng|rang)\b[ :,]*)+")


class Measure(StrEnum):
    """What is asked of the same place and time."""

    REPORTED = "reported"
    LATE = "late"
    OVERVIEW = "overview"
    UNREPORTED = "unreported"
    RATE = "rate"
    LEADERS = "leaders"
    WHO = "who"
    BY_UNIT = "by_unit"
    OTHERS = "others"


class Wished(StrEnum):
    """The form in which the same is wanted."""

    PDF = "pdf"
    WORD = "word"
    EXCEL = "excel"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Slots:
    """What is put in place of what was asked; `name`: of a place or a comrade; `beside`: set beside it."""

    name: str = ""
    when: Period | None = None
    measure: Measure | None = None
    form: Wished | None = None
    beside: bool = False


def wants_counts_alone(words: str) -> bool:
    """Whether "con số thôi cũng được", "không cần tên" is said, and nothing else."""
    return _COUNTS_ALONE.fullmatch(words) is not None


def goes_ahead(words: str) -> bool:
    """Whether "ừ nộp luôn đi em" is said, and nothing else."""
    return _GO_AHEAD.fullmatch(words) is not None


def urges(text: str) -> str | None:
    """Return what shall be said to those who are urged: "nhắc cả hai, nói rõ …"; "" for nothing, None for no urging."""
    said = " ".join(text.split())
    found = _URGES.fullmatch(fold(said)) if len(fold(said)) == len(said) else None
    if found is None:
        return None
    return _SAYS.sub("", said[found.start("rest") :].strip(" ,.;:"))


def form_said(words: str) -> Wished | None:
    """Return the form that is named anywhere in folded words without signs."""
    form, _ = _take(words, _LISTS["forms"])
    return Wished(form) if form else None


def read(words: str, today: date) -> Slots | None:
    """Return what folded words without signs put in place of what was asked; None where they say anything else."""
    if not words or len(words.split()) > LONGEST:
        return None
    left = _REASONS.sub(_PART, words)
    beside = _SO_WITH.search(left) is not None
    form, left = _take(left, _LISTS["forms"])
    when, left = _when(left, today)
    measure, left = _take(left, _LISTS["measures"])
    names = [name for each in left.split("|") if (name := _name(each))]
    name = names[0] if len(names) == 1 else ""
    if len(names) > 1 or not (name or form or when or measure) or (beside and not name):
        return None
    if not form and not _follows(words, measure):
        return None
    return Slots(name, when, Measure(measure) if measure else None, Wished(form) if form else None, beside)


def _follows(words: str, measure: str) -> bool:
    """Whether the words go on from something: "vậy còn …", "… thì sao"; "của ai vậy" can do nothing else."""
    first = any(words.startswith(f"{each} ") for each in _LISTS["before"])
    last = any(words.endswith(f" {each}") for each in _LISTS["behind"])
    return first or last or measure in {Measure.WHO, Measure.OTHERS, Measure.BY_UNIT}


def _take(words: str, listed: dict[str, list[str]]) -> tuple[str, str]:
    """Return which one is named, by its longest words, and the rest; "" for none."""
    phrases = sorted(((phrase, of) for of, some in listed.items() for phrase in some), key=lambda each: -len(each[0]))
    for phrase, of in phrases:
        if found := re.search(rf"\b{phrase}\b", words):
            return of, f"{words[: found.start()]}{_PART}{words[found.end() :]}"
    return "", words


def _when(words: str, today: date) -> tuple[Period | None, str]:
    said = words.split()
    for count in range(min(5, len(said)), 1, -1):
        for start in range(len(said) - count + 1):
            window = " ".join(said[start : start + count])
            rest = " ".join([*said[:start], "|", *said[start + count :]])
            period = past_period(window, today)
            if period is not None and not period[1]:
                return period[0], rest
            day, before = past_day(window, today)
            if day is not None and not before and day <= today:
                return (day, day), rest
    found = past_day(said[-1], today)[0] if said and "/" in said[-1] else None
    return ((found, found), " ".join([*said[:-1], "|"])) if found else (None, words)


def _name(words: str) -> str:
    """Return what is left between the words that say nothing; "" where nothing is."""
    said = words.split()
    if all(each in _FILLERS for each in said):
        return ""
    while said and said[0] in _BESIDE_NAMES and said[:2] != _A_BRANCH:
        said.pop(0)
    while said and said[-1] in _BESIDE_NAMES:
        said.pop()
    return " ".join(said)
