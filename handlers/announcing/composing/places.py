"""Which organisation a sentence names: "cho chi bộ ấp 2", "bà con ấp 1", "chi bộ ấp 2 xã An Thạnh"."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from domain.chat import Choice
from domain.names import called
from domain.permissions import may_announce_to
from domain.roles import Place
from domain.understanding.text.organisations import ANYBODY
from domain.understanding.text.words import fold
from handlers.talk.turn import Turn
from storage import organisations

MOST = 60  # organisations a part of a name may mean
LONGEST, MOST_WORDS = 9, 40  # words of a name, and of what is looked through for one
_UNIT = re.compile(
    r"\b(?:(?:chi bo|dang bo|dang uy|chi uy) )*(?:chi bo|dang bo|dang uy|ap|khom|thon|xa|phuong|truong)\b"
)
_WHOLE = re.compile(r"\b(?:ca|toan|dang uy|dang bo) (xa|phuong)\b(?! [a-z])")
_NOT = re.compile(r"\b(?:khong phai|hong phai|dung gui|khoi gui|tru|bo)(?: (?:cho|la|o|chi bo|dang bo))*$")
_ITSELF = "(?:noi|cho|nguoi) nhan|lai|no|cai nay|thong bao|tin|qua|sang|ve|vo|vao|thanh"
_ORDERS_ELSE = re.compile(
    r"(?:(?:thoi|roi|da|em|a|nho|hay|xin),? )*(?:"
    rf"(?:doi ten|doi|chuyen|dua|dieu|sap nhap|nhap|gop|bo nhiem|cu|bau) (?!(?:{_ITSELF})\b).*"
    r"\b(?:thanh|qua|sang|ve|vo|vao|lam|len)\b"
    r"|(?:giai the|lap|thanh lap|tach|mien nhiem|cach chuc|sap nhap)\b|xoa (?:chi bo|dang bo|to chuc)\b"
    r"|(?:them|ghi) (?:dang vien|dong chi)\b|(?:nhac|don doc) .*\bchua\b)"
    r"|.*\b(?:lam|giu|thoi|nghi)(?: (?:chuc|giu|lam|chuc vu))* (?:pho )?(?:bi thu|chi uy|cap uy)\b"
    r"|.*\b(?:may (?:nguoi|dang vien)|bao nhieu)\b"
)
""" "Đổi tên chi bộ ấp 2 thành …", "cho bà Bình thôi bí thư ấp 1" names no receiver; "đổi nơi nhận thành ấp 2" does."""
_LED = re.compile(r"(?:^| )(?:chi bo|dang bo|dang uy|ca|toan)$")


@dataclass(frozen=True, slots=True)
class Named:
    """The organisations that are meant, one or several to be asked of; `unknown` is named and is not there."""

    found: tuple[Place, ...] = ()
    unknown: str = ""
    others: tuple[Place, ...] = ()  # named too, and not this person's to write to


def named_in(turn: Turn, text: str) -> Named:
    """What organisations a sentence names, those this person may write to before others."""
    words = _words(text)[:MOST_WORDS]
    groups = [found for _, _, found in _spans(turn, words)]
    for inner in list(groups):  # "chi bộ ấp 2 xã An Thạnh": of all called "ấp 2" the one below
        for outer in list(groups):
            below = [each for each in inner if any(each.path.startswith(o.path) and each.id != o.id for o in outer)]
            if below and inner in groups and outer in groups:
                groups[groups.index(inner)] = below
                groups.remove(outer)
                break
    if groups:
        everybody = [place for group in groups for place in group]
        mine = _preferred(turn, everybody)
        only = tuple(group[0] for group in groups if len(group) == 1 and group[0] not in mine)
        return Named(mine, others=only)
    if whole := _WHOLE.search(" ".join(words)):
        found = organisations.called_beginning(turn.session, whole[1], "/", MOST)
        return Named(_preferred(turn, found))
    return _by_part(turn, text)


def led_by_a_place(turn: Turn, text: str, before: str = "") -> tuple[tuple[Place, ...], int]:
    """The organisations whose name begins a text, and how many words that takes."""
    words = _words(text, apart=False)[: 2 * LONGEST]
    found = next(((end, places) for start, end, places in _spans(turn, words) if start == 0), None)
    around = " ".join([*fold(before).split()[-1:], *words[:1]])
    if found is None and (whole := _WHOLE.match(around)):
        return _preferred(turn, organisations.called_beginning(turn.session, whole[1], "/", MOST)), 1
    return (_preferred(turn, found[1]), found[0]) if found else ((), 0)


def orders_else(text: str) -> bool:
    """Whether a sentence orders or asks something of a place, and names nobody who gets an announcement."""
    return _ORDERS_ELSE.match(fold(text)) is not None


def matching(turn: Turn, typed: str) -> list[Place]:
    """By code, else by whole name, else by a part of the name, else as a sentence names it."""
    if orders_else(typed):
        return []
    by_code = organisations.by_code(turn.session, typed)
    if by_code:
        return [by_code]
    wanted, known_as = fold(typed), called(typed)
    exact = organisations.called_one_of(turn.session, {known_as}, "/")
    whole = [each for each in exact if fold(each.name) == wanted]
    holding = organisations.holding(turn.session, known_as, limit=MOST)
    return whole or [each for each in holding if wanted in fold(each.name)] or list(named_in(turn, typed).found)


def told_apart(turn: Turn, places: Sequence[Place]) -> list[Choice]:
    """Choices of organisations; those that are called alike say where they are."""
    names = Counter(place.name for place in places)
    parents = organisations.by_ids(turn.session, [each for place in places for each in place.above[-1:]])
    found = list[Choice]()
    for place in places:
        parent = parents.get(place.above[-1]) if place.above else None
        label = f"{place.name} ({parent.name})" if names[place.name] > 1 and parent else place.name
        found.append(Choice(label, str(place.id)))
    return found


def _words(text: str, *, apart: bool = True) -> list[str]:
    """The folded words without the signs around them; `apart`: a sign alone is no word."""
    words = [word.strip(".,:;!?()\"'") for word in fold(text).split()]
    return [word for word in words if word] if apart else words


def _spans(turn: Turn, words: Sequence[str]) -> list[tuple[int, int, list[Place]]]:
    """Where names stand, the longest first taken, without those that are ruled out."""
    keys = dict[tuple[int, int], str]()
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + LONGEST) + 1):
            said = " ".join(words[start:end])
            key = called(said)
            if " " in key or key != said or _LED.search(" ".join(words[:start])):
                keys[start, end] = key
    found = organisations.called_one_of(turn.session, set(keys.values()), "/") if keys else []
    taken = list[tuple[int, int, list[Place]]]()
    for (start, end), key in sorted(keys.items(), key=lambda each: each[0][0] - each[0][1]):
        places = [place for place in found if called(place.name) == key]
        if places and all(end <= first or start >= last for first, last, _ in taken):
            taken.append((start, end, places))
    return [span for span in sorted(taken, key=lambda span: span[0]) if not _NOT.search(" ".join(words[: span[0]]))]


def _preferred(turn: Turn, places: Sequence[Place]) -> tuple[Place, ...]:
    unique = {place.id: place for place in places}
    mine = [place for place in unique.values() if may_announce_to(turn.member, place)]
    return tuple(mine or unique.values())


def _by_part(turn: Turn, text: str) -> Named:
    """What stands behind "chi bộ", "ấp", "xã": a part of a name, or one that is not known."""
    typed = [word.strip(".,:;!?()\"'") for word in text.split()]
    key = " ".join(fold(word) for word in typed)
    unit = _UNIT.search(key)
    if unit is None:
        return Named()
    start = len(key[: unit.start()].split())
    kept = [word for word in typed[start:] if word]
    while kept and fold(kept[-1]) in ANYBODY:
        kept.pop()
    beyond = kept[len(unit[0].split()) :]
    if not beyond or fold(beyond[0]) in {*ANYBODY, "nao", "chua", "da"}:
        return Named()
    wanted = called(" ".join(kept))
    holding = organisations.holding(turn.session, wanted, limit=MOST)
    found = [place for place in holding if f" {wanted} " in f" {called(place.name)} "]
    return Named(_preferred(turn, found)) if found else Named(unknown=" ".join(kept))
