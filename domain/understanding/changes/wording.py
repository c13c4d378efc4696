"""Put an hour, a day, a place or a word of somebody's own text right by what they say of it: "sửa lại 6 giờ 30"."""

import re
import unicodedata

from domain.understanding.changes.spots import Kind, Spot, key_of, spots_in
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.words import fold

UNCLEAR = ""
_COUNTED = re.compile(r"(?P<number>\d[\d.,]*) (?P<unit>[^\W\d]+)")
_LISTS = lists_of(__name__)
AROUND = frozenset(_LISTS["around"].split())
_WRONG = re.compile(r"\b(?:" + _LISTS["wrong"] + r")\b")
_MENDS = re.compile(r"^(?:\w+ ){0,2}?(?:sua|chinh|ghi|viet|doi) lai\b|^(?:\w+ )?(?:sua|chinh)\b")
_SENDS = re.compile(r"\b(?:gui|nhan|phat)\b(?!\W*$)|\b(?:hay|roi|moi|de|luc) (?:gui|nhan)\b")
_ASKS = re.compile(r"\?|\b(?:khong|hong|ko|chua|sao|gi|dau|nao|may|ha)\W*$")
_INSTEAD = tuple(re.compile(pattern) for pattern in _LISTS["instead"])
_MORE = re.compile(
    r"^(?:(?:nho|xin|a|u|ok|va|roi) )*(?:ghi |viet )?them[: ]+(?:(?:vao|la|cau|y|chu|doan|nua)[: ]+)*(?P<more>.{4,})"
)
_DENIED = re.compile(r"\b(?:khong|hong|dau) phai (?:la |luc |ngay |o |tai |vao )*$")
_LESS = re.compile(
    r"^(?:\w+ )?(?:bo|xoa|cat)(?: (?:bot|giup|gium|cau|chu|doan|cho|khuc))+ (?P<less>.+?)(?: (?:di|nha|ra|luon))*$"
)
_EVERYWHERE = re.compile(r"\b(?:doi|sua|thay) (?:lai )?(?:chu|het|tat ca)\b")
""" "Đổi chữ anh thành chị": wherever it stands."""
_QUOTES = " ,.\"'“”"
_CLAUSE = re.compile(r"[,.;:!?\n]*[^,.;:!?\n]+")
_TWO_PARTS = re.compile(r"\b(?:sang|trua|chieu|toi|dem) (?:sang|trua|chieu|toi|dem)\b")
_TAIL = re.compile(
    r"[\s,.!]+(?:nha|nhé|nhe|nghe|nghen|nhen|hen|ạ|a|đi|di|mới đúng|moi dung|giùm|gium|giúp|giup|dùm|dum)[\s.!]*$"
)


def mended(text: str, said: str) -> str | None:
    """Return the text put right, UNCLEAR where it is not plain what is meant, None where nothing is said of it."""
    text, said = unicodedata.normalize("NFC", text), unicodedata.normalize("NFC", said)
    key = key_of(said)
    if _ASKS.search(key) or (_SENDS.search(key) and not _MENDS.match(key)):
        return None
    told = spots_in(said)
    if more := _MORE.match(key):
        added = _trimmed(said[more.start("more") :])
        return f"{text.rstrip(' .')}. {added[:1].upper()}{added[1:]}"
    if less := _LESS.match(key):
        return _without(text, less["less"].strip(" ,.\"'"))
    marked = bool(_WRONG.search(key) or _MENDS.match(key))
    if told and (marked or _is_all(key, told)):
        return _with(text, said, told)
    if (swapped := _swapped(text, said, key)) is not None:
        return swapped
    if marked and (counted := _counted(text, said)) is not None:
        return counted
    return UNCLEAR if _MENDS.match(key) else None


def speaks_of(text: str, said: str) -> bool:
    """Whether what is said puts right an hour, a day or a place that the text names too."""
    kinds = {spot.kind for spot in spots_in(text)}
    return any(spot.kind in kinds for spot in spots_in(said)) and mended(text, said) is not None


def _without(text: str, less: str) -> str:
    """The text without the one clause that holds these words."""
    clauses = _CLAUSE.findall(text)
    kept = [clause for clause in clauses if not re.search(rf"(?<!\w){re.escape(less)}(?!\w)", key_of(clause))]
    return "".join(kept).lstrip(" ,.;:!?\n") if len(kept) == len(clauses) - 1 else UNCLEAR


def _is_all(key: str, told: list[Spot]) -> bool:
    """Whether nothing is said but the hour, the day or the place."""
    for spot in told:
        start = min(at for at in (spot.start, spot.part[0] or spot.start) if at >= 0)
        key = key[:start] + " " * (spot.end - start) + key[spot.end :]
    return set(re.findall(r"[a-z0-9]+", key)) <= AROUND


def _with(text: str, said: str, told: list[Spot]) -> str:
    """The text with what is told in the place of the one thing of its kind."""
    changes, key = list[tuple[int, int, str]](), key_of(said)
    for kind in Kind:
        mine = [spot for spot in told if spot.kind is kind]
        if not mine:
            continue
        there = [spot for spot in spots_in(text) if spot.kind is kind]
        denied = {spot.same for spot in mine if _is_denied(key, spot)}
        named = denied | {spot.same for spot in mine} & {spot.same for spot in there}
        new = [spot for spot in mine if spot.same not in named]
        if not new and kind is not Kind.HOUR and len({spot.kind for spot in told}) > 1:
            continue  # "7 giờ chủ nhật chứ không phải 7 giờ thứ bảy"
        old = [spot for spot in there if spot.same in named] if named else there
        if len({spot.same for spot in new}) != 1 or len(old) != 1:
            return UNCLEAR
        changes.append(_in_place(said, new[0], old[0]))
    for start, end, words in sorted(changes, reverse=True):
        text = text[:start] + words + text[end:]
    return UNCLEAR if not changes or _TWO_PARTS.search(key_of(text)) else text


def _is_denied(key: str, spot: Spot) -> bool:
    """ "Không phải thứ bảy", "mai đâu"."""
    before, behind = key[: _whole(spot)[0]], key[spot.end :]
    return _DENIED.search(before) is not None or behind.startswith(" dau")


def _in_place(said: str, new: Spot, old: Spot) -> tuple[int, int, str]:
    """What is replaced, and by which words; the part of the day stays where no other is told."""
    (new_from, new_to), (old_from, old_to) = _whole(new), _whole(old)
    if new.part[1] <= 0 < old.part[1]:
        old_from, old_to = (old.start, old.part[0]) if old.part[0] > old.start else (old.start, old.end)
    return old_from, old_to, said[new_from:new_to].strip()


def _whole(spot: Spot) -> tuple[int, int]:
    return (min(spot.start, spot.part[0]) if spot.part[1] > 0 else spot.start), spot.end


def _swapped(text: str, said: str, key: str) -> str | None:
    """The text with one word or phrase of it in the place of another: "cuốc xẻng chứ không phải dao rựa"."""
    for pattern in _INSTEAD:
        if not (told := pattern.match(key)):
            continue
        old, new = key[slice(*told.span("old"))].strip(" ,.\"'"), _trimmed(said[slice(*told.span("new"))])
        places = list(re.finditer(rf"(?<!\w){re.escape(old)}(?!\w)", key_of(text)))
        if len(places) > 1 and new and _EVERYWHERE.search(key):
            typed = re.escape(said[slice(*told.span("old"))].strip(_QUOTES))
            return re.sub(rf"(?<!\w){typed}(?!\w)", new.replace("\\", r"\\"), text)  # "\\1" as typed is no group
        if "called" in told.groupdict() and not places and new:  # whom it speaks to stands nowhere in it yet
            return f"{new[:1].upper()}{new[1:]} {text[:1].lower()}{text[1:]}"
        if len(places) == 1 and new:
            before = text[: places[0].start()]
            return before + _without_repeat(before, new) + text[places[0].end() :]
    return None


def _counted(text: str, said: str) -> str | None:
    """The text with another number of the same unit: "lộn, 100 ngàn"; None where it has none, or several."""
    new = _COUNTED.search(said)
    same = [each for each in _COUNTED.finditer(text) if new and fold(each["unit"]) == fold(new["unit"])]
    return text[: same[0].start()] + new.group() + text[same[0].end() :] if new and len(same) == 1 else None


def _without_repeat(before: str, new: str) -> str:
    """The new words without those that stand before their place: "mang theo" in "mang theo dao rựa"."""
    words, stands = new.split(), key_of(before).rstrip()
    counts = range(1, len(words))
    repeated = max((count for count in counts if stands.endswith(key_of(" ".join(words[:count])))), default=0)
    return " ".join(words[repeated:])


def _trimmed(words: str) -> str:
    words = words.strip(" ,:\"'“”")
    while (shorter := _TAIL.sub("", words)) != words:
        words = shorter
    return words.strip(" ,.\"'“”")
