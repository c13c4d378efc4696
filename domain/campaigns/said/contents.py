"""Read what somebody wants of the content groups: which of the changes, of which group, with which names or words."""

import re
from dataclasses import dataclass
from enum import StrEnum

from domain.understanding.several_things.outline import Entry, cleaned, composed, key_of, read_outline


class Wish(StrEnum):
    """What shall become of groups."""

    ADD = "add"
    ONLY = "only"  # these stay, the others are left out
    OUT = "out"
    BACK = "back"
    RENAME = "rename"
    MERGE = "merge"
    REPLACE = "replace"  # all present ones go, these come
    PLAIN = "plain"  # a name everybody understands; the old one becomes the slogan
    SLOGAN = "slogan"
    THEMES = "themes"
    EXAMPLES = "examples"
    WORDS = "words"
    SUGGEST = "suggest"


OF_ONE = (Wish.RENAME, Wish.PLAIN, Wish.SLOGAN, Wish.THEMES, Wish.EXAMPLES, Wish.WORDS, Wish.SUGGEST)
"""What is said of one group, with words of its own."""
_GROUP = (
    r"(?:(?:may|cac|nhung|mot|\d+|hai|ba|bon)\s+)*(?:nhom|linh vuc|phan|mang)"
    r"(?:\s+noi dung)?(?:\s+thi dua)?(?:\s+(?:con|nho))?"
)
_QUOTED = re.compile(r"[“\"‘]([^“”\"‘’]{2,200})[”\"’]")
_WHY = re.compile(r"[,.]?\s+(?:boi vi|tai vi|vi|do)\s+(?!du\b)(?P<why>.+)$", re.DOTALL)
_SUMS_UP = re.compile(
    r",?\s*\b(?:vay|the|nhu vay) la (?:du |co |thanh |tong cong )*(?:\d+|hai|ba|bon|nam|sau|bay|tam)\b.*$"
)
_SIGNS = (
    (Wish.ADD, r"\bchia (?:lam |thanh |ra |lai )*(?:\d+|hai|ba|bon|nam|sau) (?:nhom|linh vuc|phan|mang|noi dung)\b"),
    (Wish.MERGE, r"\b(?:gop|ghep|sap nhap|hop nhat|nhap\b.{2,60}\b(?:lam mot|vo chung|vao chung|chung voi))\b"),
    (Wish.PLAIN, r"\b(?:ten de hieu|noi cho de hieu|goi (?:nom na|don gian|cho de hieu)|ten thuong goi|ten nom na)\b"),
    (Wish.SLOGAN, r"\b(?:khau hieu|phuong cham)\b"),
    (Wish.WORDS, r"\b(?:tu khoa|tu ngu|nhung tu|cac tu|nhan biet)\b"),
    (Wish.EXAMPLES, r"\bvi du\b"),
    (Wish.SUGGEST, r"\b(?:goi y|viec mau|dang ky mau|noi dung mau)\b"),
    (Wish.THEMES, r"\b(?:chu de|chu diem|tieu de nho)\b"),
    (
        Wish.REPLACE,
        r"\b(?:doi|thay|chuyen|lay)\b.*\bthanh\s+(?:\d+|hai|ba|bon|nam|sau)\s+(?:nhom|linh vuc|phan|mang|noi dung)\b",
    ),
    (
        Wish.RENAME,
        r"\b(?:doi|sua|dat|cai)(?: lai)? ten\b|\b(?:doi|sua) (?:nhom|linh vuc)\b.*\b(?:thanh|la)\b"
        r"|\bgoi (?:(?:lai|gon|tat|ngan) )*la\b",
    ),
    (Wish.ONLY, r"\bchi (?:chon|lay|giu|lam|de|dung|con|dang ky|thi dua|can|nhan)\b"),
    (Wish.BACK, r"\b(?:lay lai|khoi phuc|dung lai|mo lai|bat lai|cho lai|chon them|mo rong|de lai)\b"),
    (Wish.ADD, r"\b(?:them|bo sung|lap|tao)\b"),
    (Wish.OUT, r"\b(?:bo|xoa|ngung|thoi|loai|cat|bot|dep|rut|an|tat|khong (?:dung|lam|dang ky|de|con|can))\b"),
    (Wish.ADD, r"\b(?:nhap|mo|ghi|(?<!thi )dua|gom|bao gom|co \S+ (?:phan|nhom|noi dung|linh vuc|mang))\b"),
)
_BESIDE_NEW = re.compile(r",\s*(?:voi lai|va|con|roi|them nua)?\s*\b(?:ai|hoi ai|khi|neu) ")
_INTO = re.compile(r"\b(?:vo chung|vao chung|chung voi|sang|vo|vao|voi|va)\s+(?:chung\s+)?")
_TO = re.compile(r"\b(?:thanh|lai la|goi la|la)\b[:\s]*")
_UNDER = re.compile(
    r"\b(?:(?:duoi|thuoc|nam trong|ben trong|vao trong|vo trong)|(?:vao|vo|trong|cho)(?=\s+nhom))\s+(?:nhom\s+)?"
)
_HEAD = re.compile(rf"^.*?\b(?:{_GROUP})(?:\s+moi(?=\s+la\b|\s*:))?(?:\s+(?:la|co ten|ten(?: la)?))?[\s:]+")
_KINDS = {
    "truong_hoc": r"\b(?:truong hoc|nha truong|truong)\b",
    "doanh_nghiep": r"\bdoanh nghiep\b",
    "xa_phuong": r"\b(?:xa|phuong)\b",
    "so_nganh": r"\b(?:so nganh|co quan|ban nganh)\b",
    "luc_luong_vu_trang": r"\b(?:luc luong vu trang|quan su|cong an|bien phong)\b",
    "mat_tran_doan_the": r"\b(?:mat tran|doan the|hoi (?:phu nu|nong dan))\b",
    "to_nhan_dan": r"\bto nhan dan\b",
}


@dataclass(frozen=True, slots=True)
class Said:
    """`of`: words that name the group meant; `into`: those of the group it goes into or lies below."""

    wish: Wish | None
    of: str = ""
    into: str = ""
    entries: tuple[Entry, ...] = ()
    units: tuple[str, ...] = ()
    why: str = ""


def read_contents(text: str) -> Said:
    """Read a sentence that is known to change content groups; nothing it does not say is guessed."""
    text, why = _without_why(composed(text).strip())
    first = text.partition("\n")[0]
    if sums := _SUMS_UP.search(key_of(text)):  # "…, vậy là bốn mũi"
        text, first = text[: sums.start()], first[: sums.start()]
    wish = _wish_in(first.partition(":")[0]) or (_wish_in(first) if first == text else None)
    if wish is Wish.MERGE:
        return _two(text, wish, _INTO, why)
    if wish in (Wish.RENAME, Wish.PLAIN):
        return _renamed(text, wish, why)
    if wish in OF_ONE:
        return _of_one(text, wish, why)
    if wish in (Wish.OUT, Wish.BACK):
        entries = tuple(read_outline(text.partition(":")[2])) if ":" in text else ()
        return Said(wish, _named(text), entries=entries, why=why)
    if wish in (Wish.ONLY, Wish.REPLACE):
        return Said(wish, entries=_entries(text), why=why)
    entries = _entries(text) if wish or ":" in text or "\n" in text else ()
    return _added(text, entries, why) if entries or wish else Said(None, _named(text), why=why)


def _wish_in(words: str) -> Wish | None:
    return next((each for each, sign in _SIGNS if re.search(sign, key_of(words))), None)


def _without_why(text: str) -> tuple[str, str]:
    found = _WHY.search(key_of(text)) if "\n" not in text else None
    return (text[: found.start()], text[found.start("why") :].strip(" .")) if found else (text, "")


def _named(text: str) -> str:
    """The words behind "nhóm", or what is quoted."""
    if quoted := _QUOTED.search(text):
        return quoted[1].strip()
    found = _HEAD.match(key_of(text))
    return cleaned(text[found.end() :].partition(",")[0]) if found else cleaned(text)


def _two(text: str, wish: Wish, between: re.Pattern[str], why: str) -> Said:
    quoted = _QUOTED.findall(text)
    if len(quoted) == 2:
        return Said(wish, quoted[0].strip(), quoted[1].strip(), why=why)
    found = between.search(key_of(text), 5)
    if found is None:
        return Said(wish, _named(text), why=why)
    return Said(wish, _named(text[: found.start()]), _named(text[found.end() :]), why=why)


def _renamed(text: str, wish: Wish, why: str) -> Said:
    said = _two(text, wish, _TO, why)
    head, colon, tail = text.partition(":")
    if colon and not said.into:
        said = Said(wish, _named(head), tail, why=why)
    beside = _BESIDE_NEW.search(key_of(said.into))
    new = cleaned(said.into[: beside.start()] if beside else said.into)
    of = "" if new and said.of == new else said.of
    return Said(wish, of, entries=(Entry(new),) if new else (), why=why)


def _of_one(text: str, wish: Wish, why: str) -> Said:
    """ "thêm ví dụ cho nhóm X: a, b", "khẩu hiệu của nhóm X là Y"."""
    head, colon, tail = text.partition(":")
    if not colon and "\n" in text:
        head, _, tail = text.partition("\n")
    elif not colon and (found := _TO.search(key_of(text))):
        head, tail = text[: found.start()], text[found.end() :]
    units = tuple(kind for kind, form in _KINDS.items() if re.search(form, _beside_name(key_of(head))))
    entries = tuple(Entry(each.name) for each in read_outline(tail)) if tail.strip() else ()
    if wish is not Wish.SUGGEST or not units:
        return Said(wish, _named(head), entries=entries, why=why)
    return Said(wish, _named(head[: key_of(head).rindex(" cho ")]), entries=entries, units=units, why=why)


def _beside_name(head: str) -> str:
    """What is said behind "cho", last, is for whom: "gợi ý của nhóm X cho các trường học"."""
    return head.rpartition(" cho ")[2] if head.count(" cho ") else ""


def _entries(text: str) -> tuple[Entry, ...]:
    head, colon, tail = text.partition(":")
    if colon and tail.strip():
        if _is_intro(head):
            return tuple(read_outline(tail))
        return tuple(read_outline(text))
    first, newline, rest = text.partition("\n")
    if newline and _is_intro(first):
        return tuple(read_outline(rest))
    if newline:
        return tuple(read_outline(text))
    if quoted := _QUOTED.findall(text):
        return tuple(Entry(cleaned(each)) for each in quoted)
    found = _HEAD.match(key_of(text))
    return tuple(read_outline(text[found.end() :])) if found else ()


def _is_intro(words: str) -> bool:
    return any(re.search(sign, key_of(words)) for _, sign in _SIGNS) or bool(re.search(_GROUP, key_of(words)))


def _added(text: str, entries: tuple[Entry, ...], why: str) -> Said:
    """The group they shall lie below, where one is named."""
    head = text.partition(":")[0] if ":" in text else text.partition("\n")[0]
    found = list(_UNDER.finditer(key_of(head)))
    under = _named(head[found[-1].end() :]) if found else ""
    if under and entries and ":" not in text and "\n" not in text:
        entries = tuple(Entry(cleaned(_cut(each.name))) for each in entries if cleaned(_cut(each.name)) != under)
    return Said(Wish.ADD, into=under, entries=entries, why=why)


def _cut(name: str) -> str:
    found = _UNDER.search(key_of(name))
    return name[: found.start()] if found else name
