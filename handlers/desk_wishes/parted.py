"""A message with several wishes at the desk is parted into them, each in its own words."""

import re

from domain.papers.files_said import asks_for_file
from domain.papers.kinds import asked as paper_asked
from domain.permissions import has_summaries
from domain.understanding.desk.reading import SURE, read_wish
from domain.understanding.desk.wish import DeskWish
from domain.understanding.movement.instruction_said import sends_back
from domain.understanding.several_things.things import Thing, gathered, pieces_of, plain
from domain.understanding.text.words import fold
from handlers.desk_wishes.table import ALIKE
from handlers.people import whom
from handlers.talk.turn import Turn

FEWEST = 3  # words of a wish
APART, BID, _BIDDEN = 0.45, 0.2, "bidden"
"""From here on a piece of a message is a wish beside another; where it begins as somebody bids, from there."""
_BIDS = re.compile(r"(?i)(?:(?:rồi|roi|với|voi|và|va|xong) )*(?:nhắc|nhac|nhắn|nhan)\b")
_URGES = re.compile(
    r"(?i)(?:(?:rồi|roi|với|voi|và|va|xong|luôn|luon) )*(?:nhắc|nhac|đôn đốc|don doc|kêu|keu|hối|hoi|giục|giuc)"
    r"(?: (?:giùm|gium|giúp|giup|dùm|dum|luôn|luon|nhở|nho))*"
    rf" (?:(?:thằng|thang|bà con|ba con|mấy|may|các|cac|những|nhung|ai|tụi|tui|đảng viên|dang vien)\b|{whom.TITLE} \w+)"
)
""" "Đôn đốc chị Tư giúp", "nhắc bà con chưa đăng ký"."""
THEN_WRITES = re.compile(
    r"(?i)(?:(?:rồi|roi|với|voi|và|va|xong) )+(?:nhắn|nhan) "
    r"|(?:hỏi|hoi) (?:cô|co|chú|chu|anh|chị|chi|ông|ong|bà|ba|bí thư|đồng chí|dong chi) \w+ (?:giùm|gium|giúp)"
)
_AND = re.compile(r"(?i)^(?:(?:rồi|roi|với lại|voi lai|với|voi|và|va|xong)\s+)+(?=\w+\s)")
_LOOKED_AT = frozenset({"", "figures", "papers", "rounds", DeskWish.PRIVATE})
"""Of these several in one message are answered together."""
_AND_DO = re.compile(
    r"(?i)\s+(?=(?:với lại|voi lai)\s+\w+\s+\w)"
    r"|\s+(?=(?:rồi|roi|xong|với|voi|và|va)\s+"
    r"(?:nhắc|nhac|nhắn|nhan|báo lại|bao lai|nộp|nop|đôn đốc|don doc|kêu|keu)\b)"
)


def several(turn: Turn) -> list[str]:
    """The wishes of a message, in their own words, where it says more than one that are answered each by itself.

    A reason, an aside and a measure more of the same figures are part of what they stand beside.
    """
    if turn.person is None or not has_summaries(turn.member) or sends_back(turn.text):
        return []
    things = gathered([Thing(_apart(each), each) for each in pieces(turn.text)])
    if {each.kind for each in things} == {"rounds", "urging"}:
        return []  # who has not handed in is shown with the way to remind them
    does = any(each.kind not in _LOOKED_AT or read_wish(each.words).act is DeskWish.SET_ROUND for each in things)
    return [_AND.sub("", each.words) for each in things] if does and len(things) > 1 else []


def _apart(piece: str) -> str:
    """The kind of a piece; "rồi nhắn …" is a matter of its own, and so is whom to urge and a file by its name."""
    if asks_for_file(piece) or paper_asked(fold(piece), committee=False):
        return "papers"
    if THEN_WRITES.match(piece) or _URGES.match(fold(piece)):
        return kind(piece, APART) or _BIDDEN
    return kind(piece, BID if _BIDS.match(piece) else APART)


def pieces(text: str) -> list[str]:
    parts = (part for each in pieces_of(text) for part in _AND_DO.split(each))
    return [said for each in parts if (said := plain(each).rstrip("."))]


def kind(piece: str, enough: float = SURE) -> str:
    """The group of the wish that a piece says by itself; "" for none."""
    found = read_wish(piece)
    if found.act is DeskWish.OTHER or found.confidence < enough or len(piece.split()) < FEWEST:
        return ""
    return group(found.act)


def group(wish: DeskWish) -> str:
    return next((name for name, wishes in ALIKE.items() if wish in wishes), wish)
