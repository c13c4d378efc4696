"""A wish to change a pledge in one sentence with how far it is: "trồng 120 cây rồi, xin gia hạn thêm 1 tuần"."""

import itertools
import re

from domain.understanding.changes.reading import read_change
from domain.understanding.readings import How
from domain.understanding.text.words import fold
from handlers.changing.wishes import says_what
from handlers.pledges.my_pledges import reportable
from handlers.reporting import told
from handlers.talk.turn import Turn

_PAUSE = re.compile(
    r"[,.;!]+\s+|\n+|\s+(?=(?:xin|nhờ|nho|cho|đề nghị|de nghi|nhưng|nhung|mà|gia hạn|gia han|vì|vi|tại|tai|do|bởi)\s)",
    re.IGNORECASE,
)
_WISHES = re.compile(
    r"\b(?:xin|sua|doi|gia han|giam|nang|tang|ha xuong|rut|lui|dang ky|dk|hua|chi tieu|muc tieu|lon|nham|sai|thanh"
    r"|trat|ghi \d+|xuong|cho (?:\w+ )?(?:them|xin)|moi (?:dung|phai|chinh xac|kip))\b"
)
_DONE = re.compile(
    r"\b(?:roi|xong|duoc|moi|da|bc|bao cao|(?:hien|gio|nay)(?: \w+)? con|con song|(?:toi|den) nay)\b"
    r"|\bthem \d+ (?:\w+ ){1,3}(?:nua )?(?:la|thanh) \d|\b(?:trong|nuoi|lam|xay|gop|giup|van dong) them \d"
)
_BECAUSE = re.compile(r"^\s*(?:vì|vi|tại|tai|do|bởi)\s+", re.IGNORECASE)
_ASKS_OTHERWISE = re.compile(
    r"^(?:(?:nen|gio|bay gio|cho|xin|nho|tui|toi|em|con|chau|minh|lai)\s+)*"
    r"(?:gia han|giam|sua|nang|tang|lui (?:lai|han)|doi (?:lai|han|chi tieu|thanh|qua|sang|toi|den))\b"
)
_SPAN = r"(?:\d{1,3}|mot|hai|ba|bon|vai|may|it) (?:ngay|bua|hom|tuan|thang)"
_TIME = r"(?:(?:het|cuoi|dau|giua|qua|ngay|ram|mung) )*(?:\d|thang|tuan|nam|quy|tet|le|ram|gieng|mua)"
_WHOM = r"(?:xin|cho|phep|duoc|rong|toi|tui|em|con|chau|chu|co|bac|ong|ba|minh|anh|chi)"
_MORE_TIME = re.compile(
    rf"\b(?:xin|cho)\b(?: {_WHOM})*? (?:(?:rong )?them {_SPAN}|(?:toi|den|qua|sang) {_TIME})"
    rf"|\b{_TIME}.* (?:moi|may ra) (?:\w+ )?(?:xong|kip|du|het|hoan thanh|ve dich)\b"
)
""" "Cho tôi thêm 1 tháng nữa nghe", "chắc phải xin tới cuối tháng 8 mới xong"."""


def report_and_wish(turn: Turn, text: str, for_id: int | None = None) -> tuple[str, str]:
    """Return what is told of how far it is, and what is wished; the first is "" where nothing is told.

    A number that is given as the reason is in both.
    """
    pieces = _pieces(text)
    tells = [place for place, piece in enumerate(pieces) if _tells(turn, piece, for_id)]
    told_of = [piece for place, piece in enumerate(pieces) if place in tells or _leads_to(pieces, place, tells)]
    wished = [piece for piece in pieces if piece not in told_of or _BECAUSE.match(piece)]
    wish = "".join(wished).strip(" ,.;!\n")
    if not told_of or not says_what(turn, wish):
        return "", text
    said = (_BECAUSE.sub("", piece).strip(" ,.;!\n") for piece in told_of)
    return ", ".join(said), wish


def _leads_to(pieces: list[str], place: int, tells: list[int]) -> bool:
    """ "Dừa hao mất 10 cây" before "hiện còn 53": it names what stands so, and wishes nothing."""
    folded = fold(pieces[place])
    counts = any(sign.isdigit() for sign in folded) and not _WISHES.search(folded)
    return bool(tells) and place < tells[-1] and counts and not _BECAUSE.match(pieces[place])


def asks_otherwise(turn: Turn, wish: str) -> bool:
    """Whether a wish is plainly one to change the pledge, and no wish for money or seedlings."""
    return _ASKS_OTHERWISE.search(fold(wish)) is not None or _asks_for_time(turn, wish)


def _asks_for_time(turn: Turn, wish: str) -> bool:
    """Whether a day is named by which it can be done, and that is after the deadline."""
    if not _MORE_TIME.search(fold(wish)):
        return False
    days = ((each, read_change(wish, each.goal, each.deadline, turn.today).deadline) for each in reportable(turn))
    return any(day is not None and day > each.deadline for each, day in days)


def _pieces(text: str) -> list[str]:
    cuts = [0, *(found.end() for found in _PAUSE.finditer(text)), len(text)]
    return [text[start:end] for start, end in itertools.pairwise(cuts) if text[start:end].strip()]


def _tells(turn: Turn, piece: str, for_id: int | None) -> bool:
    folded = fold(piece)
    if _WISHES.search(folded) or not _DONE.search(folded):
        return False
    found = reportable(turn, for_id)
    reads = [(each.goal, told.reading(_BECAUSE.sub("", piece), each)) for each in found]
    return any(
        read.done is not None or read.candidates or (goal is None and read.how is How.UNFINISHED)  # "xong móng rồi"
        for goal, read in reads
    )
