"""What is thought aloud beside a text that is written: "y lon", "mà khoan, để tui tính lại", "bỏ khúc tiền"."""

import re

from domain.understanding.changes.spots import key_of

_LEAD = re.compile(
    r"(?:(?:y|a|ua|ui|oi|u|um|uh|da|ok|roi|chet|cha|ma|trong|thoi)[ ,.!]+)*"
    r"(?:y (?:lon|chet|quen)\b|(?:a quen|lon roi|quen|lon|ua|chet|uy)(?= ?[,.!])"
    r"|khoan(?: da\b|[ ,.!]+(?:de|cho|doi)\b))"
)
_HELD = re.compile(
    r"[ ,.;…-]*\b(?:ma |a |y |thoi )*(?:khoan|tu tu|de coi|cho chut)\b.*"
    r"\b(?:tinh|coi|nghi|hoi|xem|ban|suy nghi)(?: (?:lai|da|them|ky|cai da|roi|ho|anh|chi|y))*\W*$"
)
_YES_BUT = re.compile(
    r"(?:(?:dung|ok|oke|u|duoc|da|vang|roi|do|vay|hay)[ ,.!]+)+"
    r"(?:ma|nhung|co dieu)[ ,]+(?=them|bo|sua|doi|ghi)"
)
_SLIP = re.compile(
    r"(?P<old>\w+)[ ,.]+(?:a |y )?(?:quen|lon|chet)[ ,]+(?P<new>\w+)(?: dau (?:huyen|sac|hoi|nga|nang))?"
)
""" "Đồng chí Tính, à quên, Tình dấu huyền"."""
_ADDS = re.compile(r"^(?:(?:nho|xin|a|u|ok|va|roi) )*(?:ghi |viet )?them[: ]+")
_WITHOUT = re.compile(
    r"^(?:(?:a|u|ua|ok|da|roi|thoi|vay|y)[ ,.]+)*(?:bo|xoa|cat|rut)(?: (?:bot|giup|gium|di|cai|het))*"
    r" (?:khuc|cau(?! hoi)|doan|phan|vu|chu|cho)(?: (?:noi|ghi|ve|co))* (?P<less>[^,.;!?]+?)"
    r"(?: (?:di|nha|nhe|nghen|ra|luon|giup|gium|dum))*(?:[,.;!?].*)?$"
)
_OF_MONEY = re.compile(r"^(?:tien(?: bac| nong)?|dong tien|gop tien)$")
_SUM = re.compile(r"\d[\d.,]* ?(?:ngan|nghin|dong|trieu|k|vnd)\b|\btien\b")
TELLING = 4  # letters of a word that may name a clause
_SENTENCE = re.compile(r"[^.;!?\n]+(?:[.;!?\n]+(?=\S)[^.;!?\n]+)*?(?:[.;!?\n]+\s*|$)")


def settled(said: str) -> str:
    """What is left of words once what was put right while typing stands, and a yes before them is gone."""
    begun = _YES_BUT.match(key_of(said))
    said = said[begun.end() :] if begun else said
    slip = _SLIP.search(key_of(said))
    return said[: slip.start("old")] + said[slice(*slip.span("new"))] + said[slip.end() :] if slip else said


def held_back(said: str) -> str | None:
    """What was to be added and is thought over again, "thêm … mà khoan, để tui tính lại"; None where nothing is."""
    key = key_of(said)
    adds, held = _ADDS.match(key), _HELD.search(key)
    return said[adds.end() : held.start()].strip(" ,.;…") if adds and held and held.start() > adds.end() else None


def thinks_aloud(said: str) -> bool:
    """Whether words begin as nobody begins a text for others, or end in a second thought."""
    key = key_of(said)
    return _LEAD.match(key) is not None or _HELD.search(key) is not None


def left_out(said: str) -> str:
    """The words of the part that is to be left out: "bỏ khúc tiền, gửi lẹ giùm"; "" where none is."""
    found = _WITHOUT.match(key_of(said))
    return said[slice(*found.span("less"))].strip(" \"'“”") if found else ""


def without(text: str, less: str) -> str | None:
    """The text without the one sentence that speaks of this; None where none does, or several."""
    less = key_of(less)
    named = _SUM if _OF_MONEY.match(less) else re.compile(rf"(?<!\w){re.escape(less)}(?!\w)")
    sentences = _SENTENCE.findall(text)
    kept = [each for each in sentences if not named.search(key_of(each))]
    return "".join(kept).strip() if kept and len(kept) == len(sentences) - 1 else _without_clause(text, less)


def _without_clause(text: str, less: str) -> str | None:
    """The text without the one clause in which a word of this stands: "mượn đồ" of "mượn bộ loa, sáng chủ nhật …"."""
    words = {word for word in less.split() if len(word) >= TELLING}
    clauses = re.split(r"(?<=[,;.!?])\s+", text)
    kept = [each for each in clauses if not words & set(re.findall(r"\w+", key_of(each)))]
    return " ".join(kept).strip(" ,;") if kept and len(kept) == len(clauses) - 1 else None
