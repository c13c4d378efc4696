""" "Nhầm, 3 giờ": one thing of a letter that is read back shall be otherwise, or something is added."""

import re

from domain.understanding.text.words import composed, fold

MOST = 12  # words: whoever writes more writes another letter
_SLIP = re.compile(
    r"^(?:(?:à|a|ủa|ua|ý|y|ấy|ay|quên|quen|thôi|thoi|chết|chet|khoan|dạ|da|ừ|mà)[\s,.]+)*"
    r"(?:(?:nhầm|nham|lộn|lon|sai|lầm|lam)(?: rồi| roi)?|không phải|khong phai|(?:sửa|sua|đổi|doi)(?: lại| lai)?"
    r"|(?:ghi|viết) lại|chỉnh|quên|quen|ủa|ua|phải là|phai la)[\s,.:]+"
    r"(?:(?:là|la|thành|thanh|lại|lai|thì|thi)\s+)*",
    re.IGNORECASE,
)
_RIGHT = re.compile(
    r"\s+(?:mới|moi) (?:đúng|dung|phải|phai)\b.*$"
    r"|[\s,]+(?:chứ|chớ|chu|cho)? ?(?:không|khong|hổng|ko) (?:phải|phai)\b.*$",
    re.IGNORECASE,
)
_ADDS = re.compile(
    r"^(?:(?:ghi|nhắn|viết|nói|nhan|viet|noi)\s+)?(?:thêm|them)\s*[:,]?\s+(?:là |la |nữa là |câu )?(?P<more>\S.*)",
    re.IGNORECASE,
)
_KINDS = (
    r"\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?",
    r"\d{1,2} ?(?:giờ|gio|g|h) ?(?:\d{1,2}|rưỡi|ruoi)?(?!\w)",
    r"(?:thứ|thu) (?:hai|ba|tư|tu|năm|nam|sáu|sau|bảy|bay|[2-7])(?!\w)|(?:chủ nhật|chu nhat)(?!\w)",
    r"(?:ngày|ngay|mùng|mung|mồng|mong) \d{1,2}(?!\w)",
    r"(?<!\w)(?:sáng|trưa|chiều|tối|sang|trua|chieu)(?!\w)",
    r"(?<!\w)(?:hôm nay|mai|mốt|bữa nay|ngày mai)(?!\w)",
)
""" What takes the place of its kind alone: a day, an hour, a weekday, a part of the day."""
_COUNTED = re.compile(r"(?P<number>\d[\d.,]*) (?P<unit>[^\W\d]+)")


def without_slip(said: str) -> str:
    """What is meant behind "nhầm, …"; "" where it begins with no slip."""
    slip = _SLIP.match(composed(said))
    return composed(said)[slip.end() :].strip(" ,.") if slip else ""


def corrected(words: str, said: str) -> str:
    """The letter as it shall read; "" where nothing is said of how."""
    said = composed(said).strip(" .!")
    if len(said.split()) > MOST:
        return ""
    if more := _ADDS.match(said):
        return f"{words.rstrip(' .')}, {more['more']}"
    slip, right = _SLIP.match(said), _RIGHT.search(said)
    if slip is None and right is None:
        return ""
    new = (said[: right.start()] if right else said)[slip.end() if slip else 0 :].strip(" ,.")
    new = re.sub(r"\s+(?:nha|nhé|nhe|nghen|thôi|thoi|ạ)$", "", new, flags=re.IGNORECASE)
    return _replaced(words, new) if new else ""


def _replaced(words: str, new: str) -> str:
    changed = words
    for kind in _KINDS:
        there, here = re.findall(kind, new, re.IGNORECASE), re.findall(kind, changed, re.IGNORECASE)
        if len(there) == len(here) == 1:
            changed = changed.replace(here[0].strip(), there[0].strip())
    if changed != words:
        return changed
    counted = _COUNTED.search(new)
    same = [each for each in _COUNTED.finditer(words) if counted and fold(each["unit"]) == fold(counted["unit"])]
    if counted and len(same) == 1:
        return words[: same[0].start()] + counted.group() + words[same[0].end() :]
    return ""
