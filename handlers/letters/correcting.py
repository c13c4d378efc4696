"""What is meant behind a slip at the question whom a letter is for: "lộn, chị Lành"."""

import re

from domain.understanding.text.words import composed

_SLIP = re.compile(
    r"^(?:(?:à|a|ủa|ua|ý|y|ấy|ay|quên|quen|thôi|thoi|chết|chet|khoan|dạ|da|ừ|mà)[\s,.]+)*"
    r"(?:(?:nhầm|nham|lộn|lon|sai|lầm|lam)(?: rồi| roi)?|không phải|khong phai|(?:sửa|sua|đổi|doi)(?: lại| lai)?"
    r"|(?:ghi|viết) lại|chỉnh|quên|quen|ủa|ua|phải là|phai la)[\s,.:]+"
    r"(?:(?:là|la|thành|thanh|lại|lai|thì|thi)\s+)*",
    re.IGNORECASE,
)


def without_slip(said: str) -> str:
    """What is meant behind "nhầm, …"; "" where it begins with no slip."""
    slip = _SLIP.match(composed(said))
    return composed(said)[slip.end() :].strip(" ,.") if slip else ""
