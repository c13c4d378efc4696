"""A time of the day at which somebody wants no message, and nothing more: "đừng nhắn giờ dạy", "lúc họp đừng gửi"."""

import re

from domain.understanding.moments.wished_hour import NUMBER_WORDS
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.words import composed, fold

_LISTS = lists_of(__name__)
_DOING = _LISTS["doing"]
_WRITE = r"(?:nhan|nhac|gui|goi|bao|reo|keu|nt|ib)"
_NO = rf"(?:dung|khoi|ngung|khong|hong|thoi|mien|cam)(?: (?:co|ma|nen|lam on|duoc))* {_WRITE}"
_HOUR = rf"\d{{1,2}} ?(?:gio|h|g)|(?:{'|'.join(NUMBER_WORDS)}) gio(?: ruoi)?"
_TIME = (
    rf"(?:(?:vao |trong |dung |ngay |vo )?gio (?:{_DOING})|(?:ban|buoi) (?:dem|ngay|sang|trua|chieu|toi)"
    rf"|(?:luc|khi|dang) (?!nao|do la|nay)\w+|(?:sau|truoc|tu|vao|hoi|trong khoang) (?:luc )?(?:{_HOUR}))"
)
_QUIET = re.compile(
    rf"\b{_NO}\b(?: (?!het|nua|luon)\w+){{0,4}}? {_TIME}\b"
    rf"|(?:^|[,.;!] ?|\b(?:ma|nen) ){_TIME}(?: \w+){{0,4}} {_NO}\b"
    rf"|\bchi {_WRITE}(?: \w+){{0,3}} (?:trong |vao )?(?:gio (?:{_DOING})|(?:ban|buoi) \w+)\b"
)
""" "Đừng nhắn vô giờ cơm", "giờ trực đừng réo", "chỉ gửi trong giờ hành chính"."""
_ALTOGETHER = re.compile(
    r"\b(?:luon|vinh vien|dut|hoan toan|tha em|tha tui|luc nao cung|gio nao cung|khoi nhac toi|tat ca)\b"
    rf"|\b{_NO} nua(?: (?:nha|nhe|nghe|nghen|con|chau|em|giup|gium))*[.!]*$"
)
_NOW = re.compile(r"(?i)\bgi[ờo] (?:thì |thi )?(?:đừng|dung|khỏi|khoi)\b")


def names_quiet_hours(text: str) -> bool:
    """Whether only some hours shall be quiet: no wish to hear nothing at all."""
    folded = fold(text)
    return bool(_QUIET.search(folded)) and not (_ALTOGETHER.search(folded) or _NOW.search(composed(text)))
