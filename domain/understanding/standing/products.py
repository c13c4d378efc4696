"""How a product without a number stands: khánh thành hôm chủ nhật; lợp mái rồi, còn tô với sơn."""

import re

from domain.understanding.replies.words import is_denied
from domain.understanding.statements import WORK
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import lexicon
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import MARK, Text, fold

_LISTS = lists_of(__name__)
_CROWNED = re.compile(
    r"\b(?:khanh thanh|ra mat|thong xe|nghiem thu|ban giao|dua vao (?:su dung|hoat dong|xai)|khai truong|be giang"
    r"|cat bang|di vao hoat dong|duoc cong nhan|cong nhan)\b(?! mat bang)"
)
"""What comes when all is done."""
_WHEN = re.compile(
    r"\b(?:(?:hom|bua|hoi|hum) (?:chu nhat|thu \w+|qua|kia|hom|truoc|roi|mung|ram|dau|cuoi|tuan|thang|ngay|\d{1,2})"
    r"|(?:tuan|thang|quy|nam|dot|bua|hom|chu nhat) (?:truoc|roi|qua|vua qua|vua roi|ngoai)|hom qua|bua qua|hom kia"
    r"|(?:sang|chieu|trua|toi|khuya) (?:nay|qua|hom qua)|hoi (?:sang|chieu|nay)|roi|xong|vua|da)\b"
)
_TO_COME = re.compile(
    r"\b(?:se|dinh|tinh|mai|mot|sap|cho|doi|chuan bi|neu|chua|khong|hong|tuan sau|thang sau|tuan toi|thang toi|toi day"
    r"|(?:chu nhat|thu \w+|tuan|thang) (?:nay|toi|sau)|du kien|lo|moi (?:khach|ba con)|hen|di du"
    r"|moi (?:khanh|ra|ban|nghiem|thong))\b"
)
_A_PART = re.compile(
    r"\b(?:mot phan|phan|mong|khuc|doan|dot|giai doan|buoc|ho so|vat tu|mat bang|mot nua|nua|vai|may cai|mau|cai dau)\b"
)
_FINISHING = lexicon(_LISTS["finishing"])
_STILL, _DONE = {"còn", "con"}, listed(_LISTS["done"])
_FAR = 3


def has_come_about(text: Text) -> bool:
    """Whether what crowns the work is said to be past: "khánh thành hôm chủ nhật"."""
    said = fold(text.original)
    return bool(_CROWNED.search(said) and _WHEN.search(said)) and not (
        _TO_COME.search(said) or _A_PART.search(said) or is_denied(text)
    )


def something_is_left(text: Text) -> bool:
    """Whether work is still to be done: "lợp mái rồi, còn tô với sơn"; not where "con" is a child who speaks."""
    for place in range(1, len(text)):
        if text.typed(place) not in ({"còn"} if text.accented else _STILL):
            continue
        opens = text.token(place - 1).kind == MARK or text.typed(place - 1) in _DONE | {"chỉ", "chi", "chừng", "mà"}
        work = any(_FINISHING.at(text, at) or WORK.at(text, at) for at in range(place + 1, place + 1 + _FAR))
        if opens and work:
            return True
    return False
