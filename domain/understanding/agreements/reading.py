"""Contents with their points in whole sentences: named, changed, added, left out, and given to a party."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from difflib import SequenceMatcher

from domain.agreements.agreement import MOST_LINES, Line, LineKind
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.words import fold

_LISTS = lists_of(__name__)
_THEMES = {fold(each): each for each in _LISTS["themes"]}
_NOTHING = frozenset(_LISTS["says_nothing"].split())
"""What a content is not known by."""
ALIKE, SHORTEST = 0.85, 5
"""So alike a typed content is the one it was meant for, a letter is missing; shorter ones are taken as they are."""

_CLAUSES = re.compile(r"[;\n]+|,(?!\d)|:(?!\s*\d)|(?<!\d)\.(?=\s)|\s[-–]\s|\brồi\b|\broi\b", re.IGNORECASE)
_NUMBER = r"(?P<points>\d{1,3}(?:[.,]\d)?)"
_POINTED = re.compile(
    rf"(?P<words>[^\W\d].*?)[\s:=(–-]*(?<!\d)(?<!\d[.,]){_NUMBER}\s*(?:điểm|diem|đ|d)(?!\w)\)?", re.IGNORECASE
)
_BARE = re.compile(
    rf"\s*(?P<words>[^\W\d].*?)[\s:=(–-]+{_NUMBER}(?:\s*(?:thôi|thoi|nha|nhé|nhe|nghe|nghen))*[\s.!)]*$", re.IGNORECASE
)
_BEFORE = re.compile(
    r"^.*(?:\b(?:ấp|ap|chi bộ|chi bo|kp|khu phố|khu pho|cụm|cum|khối|khoi|năm|nam|đến|tới|toi|den|ngày|ngay|tháng|thang"
    r"|quý|quy) [\d/–-]+\w?|\b(?:cuối|hết|cuoi|het) (?:năm|nam)(?: nay)?"
    r"|\b(?:cụm trưởng|cum truong|gồm|gom|nội dung|noi dung|thi đua|thi dua))\b\s*(?:là |la |thì |thi |có |co )?",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"^(?:(?:à|a|ừ|u|và|va|với|voi|dạ|da|thì|thi|cho|xin|thêm|them|bổ sung|bo sung|nữa|nua|tính|tinh|còn|con|mục|muc)"
    r"\b[\s,]*)+",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^\s*\d{1,2}\s*[.)/]\s*")


def theme_of(words: str) -> str:
    """Write a content as it is written where it is a known one: "snh hoạt chi bộ", "trong cay"; others as typed."""
    folded = fold(words)
    close = max(_THEMES, key=lambda each: _alike(each, folded))
    written = _THEMES[close] if _alike(close, folded) >= ALIKE and len(folded) >= SHORTEST else words
    return written[:1].upper() + written[1:]


def contents_in(text: str) -> list[Line]:
    """Read the contents a sentence names with points; after a colon also without the word for points."""
    parts = [_LABEL.sub("", each) for each in _CLAUSES.split(text)]
    found = [line for part in parts for each in _POINTED.finditer(part) if (line := _content(each))]
    if not found and ":" in text:
        behind = [each for each in _CLAUSES.split(text.rpartition(":")[2]) if each.strip()]
        bare = [each for part in behind if (each := _BARE.match(part))]
        found = [line for each in bare if (line := _content(each))] if len(bare) == len(behind) > 1 else []
    return found[:MOST_LINES]


def _content(found: re.Match[str]) -> Line | None:
    words = _LEADS.sub("", _BEFORE.sub("", found["words"].strip(" .;:,–-("))).strip(" .;:,–-(")
    return Line(LineKind.CONTENT, theme_of(words), _amount(found["points"])) if len(words) > 2 else None


def _amount(typed: str) -> Decimal:
    return Decimal(typed.replace(",", "."))


def place_of(lines: Sequence[Line], words: str) -> int | None:
    """Which of the contents is called so: by some of its words, or nearly all its letters; None for none or several."""
    said = [each for each in re.findall(r"\w+", fold(words)) if each not in _NOTHING]
    if not said:
        return None
    names = [re.findall(r"\w+", fold(each.words)) for each in lines]
    closer = (
        [name == said for name in names],
        [set(said) <= set(name) for name in names],
        [set(name) <= set(said) and len(said) <= len(name) + 3 for name in names],
        [_alike(" ".join(name), " ".join(said)) >= ALIKE for name in names],
    )
    fitting = next((each for each in closer if any(each)), [])
    return fitting.index(True) if sum(fitting) == 1 else None


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


_GIVEN = re.compile(rf"(?P<words>[^\W\d][^\d]*?)[\s:=(–-]*{_NUMBER}(?:\s*(?:điểm|diem|đ|d))?(?![\w%/])", re.IGNORECASE)
_WHY = re.compile(r"\b(?:vì|vi|do|tại|tai)\s+(?P<note>[^,;\n]+)", re.IGNORECASE)
_REST = re.compile(
    r"\b(?:may|cac|nhung) (?:muc|phan|cai|noi dung|y|dong) (?:kia|con lai|khac)\b|\bcon lai\b"
    r"|\b(?:y|giu) (?:nhu|nguyen)\b|\b(?:giong|nhu|bang|theo) (?:\w+ ){0,4}(?:tu cham|cu|nguyen)\b"
)


def points_named(lines: Sequence[Line], text: str) -> dict[int, tuple[Decimal, str]]:
    """Read "phát triển đảng 25, trồng cây 20 vì chết nhiều": by the place of the content its points, and why."""
    found: dict[int, tuple[Decimal, str]] = {}
    for part in _CLAUSES.split(text):
        for each in _GIVEN.finditer(part):
            place = place_of(lines, each["words"])
            if place is not None:
                why = _WHY.match(part[each.end() :].strip())
                found[place] = (_amount(each["points"]), why["note"].strip(" .") if why else "")
    return found


def leaves_the_rest(text: str) -> bool:
    """Whether the contents that are not named get what the party gave itself: "mấy mục kia y như tụi nó tự chấm"."""
    return _REST.search(fold(text)) is not None


@dataclass(frozen=True, slots=True)
class Changed:
    """The contents as a sentence wants them, and in how many something is different."""

    lines: Sequence[Line]
    count: int


_END = (
    r"(?=\s*(?:$|[).!]|(?:thôi|thoi|nữa|nua|nha|nhé|nhe|nghe|nghen|đi|di|cho|được|duoc|mới|moi|rồi|roi|luôn|luon|và|va)"
    r"\b))"
)
_VERB = (
    r"\b(?P<verb>bớt|bot|giảm|giam|hạ|ha|trừ|tru|tăng|tang|nâng|nang|cộng|cong|thêm|them|bổ sung|bo sung|sửa|sua|đổi"
    r"|doi|chỉnh|chinh|để|lấy|cho)\s+"
)
_AMOUNT = (
    r"(?P<words>[^\W\d][^\d]*?)\s*(?P<to>\b(?:xuống còn|xuong con|lên thành|len thanh|còn|con|xuống|xuong|lên|len|thành"
    r"|thanh|là|la|tới|toi|từ \d+ (?:lên|xuống|còn|thành)|tu \d+ (?:len|xuong|con|thanh))|[:=])?\s*"
    rf"{_NUMBER}\s*(?:điểm|diem|đ|d)?{_END}"
)
_TO = (re.compile(_VERB + _AMOUNT, re.IGNORECASE), re.compile(f"(?P<verb>){_AMOUNT}", re.IGNORECASE))
_DROP = re.compile(
    r"\b(?:bỏ|bo|xóa|xoá|xoa)\s+(?:mục |muc |phần |phan |nội dung |noi dung )?(?P<words>[^\W\d][^\d]*)$", re.IGNORECASE
)
_PARTS = re.compile(r"[;\n]+|,(?!\d)|\brồi\b|\broi\b|\bvà\b|\bva\b", re.IGNORECASE)
_LESS, _MORE, _ADDS = {"bot", "giam", "ha", "tru"}, {"tang", "nang", "cong"}, {"them", "bo sung"}


def changed_by(lines: Sequence[Line], text: str) -> Changed | None:
    """Return the contents as "bớt trồng cây còn 30, tăng đường hoa lên 30" wants them; None where nothing is named."""
    now, count = list(lines), 0
    for part in _PARTS.split(text):
        done = _one_changed(now, part.strip())
        if done is not None and done != now:
            now, count = done, count + 1
    return Changed(now, count) if count else None


def _one_changed(lines: list[Line], part: str) -> list[Line] | None:
    found = next((each for words in _TO if (each := words.search(part))), None)
    if found is None:
        dropped = _DROP.search(part)
        place = place_of(lines, dropped["words"]) if dropped else None
        return None if place is None or len(lines) == 1 else [*lines[:place], *lines[place + 1 :]]
    verb, points, place = fold(found["verb"]), _amount(found["points"]), place_of(lines, found["words"])
    if place is None:
        added = contents_in(part) if verb in _ADDS else []
        return [*lines, *added] if added else None
    before = lines[place].most
    if not found["to"] and before is not None and verb in _LESS | _MORE:
        points = max(Decimal(0), before - points) if verb in _LESS else before + points
    return [replace(each, most=points) if at == place else each for at, each in enumerate(lines)]
