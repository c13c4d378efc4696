"""A list sent in a chat or by a page: how far it is, how large it may be, what tells it from other papers."""

import re
from datetime import timedelta
from enum import StrEnum

from domain.understanding.text.words import fold

LARGEST = 20_000_000  # bytes, as much as a channel hands over
KEPT_FOR = timedelta(days=1)
"""How long a list waits for its answer; then its bytes are deleted, as they are once it is decided."""
MOST_A_DAY = 20  # lists of one person
NAME = 60  # characters of a file's name
_ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv")
_OF_MEMBERS = re.compile(r"\b(?:nhap|import|dang vien|doan vien|hoi vien)\b")
_OF_A_LIST = re.compile(r"\b(?:danh sach|cap nhat|list)\b")
_OF_WORK = re.compile(r"\b(?:da|duoc|xong|roi|bao cao|minh chung)\b")
""" "Đã giúp 3 hộ, danh sách kèm đây" tells of work."""
_OTHER = re.compile(r"[^\w .()-]")


class SentState(StrEnum):
    """How far a list is; the last four are ends, and no bytes are kept after them."""

    OFFERED = "offered"  # a page was given to send it by, and nothing came yet
    WAITING = "waiting"  # to be fetched and read
    ASKED = "asked"  # what it would change was shown
    AGREED = "agreed"  # to be written
    WRITTEN = "written"
    REFUSED = "refused"  # rows are to be changed, or it cannot be read
    DROPPED = "dropped"  # by whoever sent it
    EXPIRED = "expired"


def is_list(name: str) -> bool:
    """Whether a file is a table by its name, which is all that is known before it is fetched."""
    return name.casefold().endswith(_ENDINGS)


def speaks_of_a_list(text: str) -> bool:
    """Whether the words beside a file are about a list of people: "Danh sách đảng viên mới"."""
    said = fold(text)
    return bool(_OF_MEMBERS.search(said) or (_OF_A_LIST.search(said) and not _OF_WORK.search(said)))


def clean_name(name: str) -> str:
    """Return a name that is safe to say and to keep: no folders, no signs, its ending kept."""
    plain = " ".join(_OTHER.sub("_", re.split(r"[\\/]", name)[-1]).split()).lstrip(".")
    stem, dot, ending = plain.rpartition(".")
    return f"{stem[: NAME - 6]}.{ending[:5]}" if dot and stem else plain[:NAME]
