"""Tell what somebody says of an announcement they were to read: that they understood it, that they are not sure."""

import re
import unicodedata
from enum import Enum, auto

from domain.understanding.moves.of_readers import is_of_others
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.words import fold

LONGEST = 16  # words of somebody who says no more than that
_LISTS = {name: frozenset(listed.split()) for name, listed in lists_of(__name__).items()}
_NAMES_IT = re.compile(r"\b(?:doc|xem|coi|thong bao|xac nhan)\b")
_UNSURE = re.compile(
    r"\b(?:chua|khong|ko|hong|hok|chang) (?:(?:duoc|that|thiet|may|lam|co|biet|kip) )*(?:hieu|ro|nam|thong)\b"
    r"|\b(?:hieu|ro|nam) (?:chua|khong|ko|hong) (?:\w+ )?(?:het|ro|ky|duoc|lam|noi)\b"
    r"|\bcon (?:\w+ ){0,2}(?:thac mac|vuong|lan can|ban khoan|phan van)\b"
)
_DID_READ = re.compile(
    r"\b(?:da|vua|moi|co) (?:doc|xem|coi)\b|\b(?:doc|xem|coi) (?:\w+ ){0,3}?(?:roi|xong|het|ky)\b"
    r"|(?<!chua )(?<!khong )\b(?:doc|xem|coi)(?: \w+){0,5} (?:chua|khong|ko|hong) (?:\w+ )?(?:hieu|ro|nam)\b"
)
_GRASPS = re.compile(r"\bnắm\b|\bnam(?= (?:ro|duoc|chac|ky|het|noi dung|thong tin)\b)")
_OF_ANOTHER = re.compile(r"\b(?:ba|ma|me|ong|chu|anh|chi|con|vo|chong) (?:toi|tui)\b")
""" "Ba tôi đọc rồi"."""
_BY_NAME = re.compile(
    r"\b(?i:anh|chị|chú|bác|cô|ông|bà|dì|cậu|thím|đồng chí) (?P<name>[A-ZÀ-ỸĐ]\w+(?: [A-ZÀ-ỸĐ]\w+)*)"
    r".*\b(?:chưa|không|chẳng|còn)\b"
)
""" "Chị Bình còn chưa hiểu chỗ hạn"."""
_SLIP = re.compile(
    r"(?:\w+ ){0,3}?(?:(?:bam|go|nhan|tra loi|chon|ghi|xac nhan)(?: \w+)? (?:nham|lon|sai)|lo (?:bam|tay|go)|nham|lon)"
    r"\b(?: (?:\w+ ?){0,6})?(?:,? ?(?:toi|tui|em|con|chau|minh|bac|chu|co)? ?(?:da )?(?:chua|dau co|khong) (?:co )?"
    r"(?:doc|xem|coi|hieu)\b.{0,20})?"
    r"|(?:\w+ ){0,3}(?:chua|dau co|khong co) (?:doc|xem|coi)(?: (?:dau|ma|thong bao|gi|het|ky|xong|nha|nhe|a|day))*"
)

_DENIES = re.compile(r"\b(?:chua|khong|ko|hong) (?:\w+ )?(?:doc|xem|coi)\b")
_PRESSED = re.compile(
    r"\b(?:bam|go|nhan|xac nhan|tra loi|chon|quet|cham|vuot|rot|dung)\b.*\b(?:nham|lon|sai)\b"
    r"|\blo (?:tay|bam|quet|cham)\b"
)


class Said(Enum):
    UNDERSTOOD = auto()  # read and understood: all that was asked
    UNSURE = auto()  # read, and something is not clear
    SLIP = auto()  # what was said before was a slip of the finger


def said_of_reading(text: str) -> Said | None:
    """Return what a sentence says of one's reading; None where it says anything else, or more."""
    folded = " ".join(re.findall(r"\w+|\?", fold(_GRASPS.sub("hieu", text.casefold()))))
    words = folded.split()
    if len(words) <= LONGEST and _SLIP.fullmatch(folded):
        return Said.SLIP
    if is_of_others(text):
        return None
    if _UNSURE.search(folded):
        return Said.UNSURE
    return Said.UNDERSTOOD if _is_plain(words) and not _OF_ANOTHER.search(folded) else None


def _is_plain(words: list[str]) -> bool:
    """Whether somebody says that they have done so, and nothing else."""
    does = _LISTS["reads"] | _LISTS["understands"]
    known = does | _LISTS["done"] | _LISTS["around"]
    if len(words) > LONGEST:
        return False
    strange = [word for word in words if word not in known and not word.isdecimal()]
    return not strange and any(word in does for word in words) and any(word in _LISTS["done"] for word in words)


def names_another(text: str, own: str) -> bool:
    """Whether somebody is named who is not oneself."""
    found = _BY_NAME.search(unicodedata.normalize("NFC", text))
    return found is not None and fold(own).split()[-1] not in fold(found["name"]).split()


def names_slip(text: str) -> bool:
    """Whether somebody says that a button was pressed by mistake: "bấm lộn nút đã hiểu rồi"."""
    return _PRESSED.search(fold(text)) is not None


def names_reading(text: str) -> bool:
    """Whether the words name the reading, or the announcement: "đã hiểu" alone may answer anything."""
    return _NAMES_IT.search(fold(text)) is not None


def denies_reading(text: str) -> bool:
    """Whether somebody says that they have not read it at all: "chưa đọc kỹ nên chưa hiểu"."""
    return _DENIES.search(fold(text)) is not None


def has_read(text: str) -> bool:
    """Whether somebody who is not sure of all of it has read it all the same: "đã đọc nhưng chưa hiểu chỗ hạn"."""
    return _DID_READ.search(fold(text)) is not None
