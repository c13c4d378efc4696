"""A sentence parted: what it says of a campaign itself, and of its days of registering."""

import re

from domain.understanding.several_things.sentences import QUOTED
from domain.understanding.text.words import fold

_REGISTERING = r"(?:dang ky|dk|ghi danh|ghi ten)\b(?! thi dua)"
_ABOUT = re.compile(
    r"\b(?<!dot )(?:(?:cho|nhan|han|thoi han|thoi gian|ngay|chi|chot|khoa|mo|rieng|phan|so|viec|con|va|nhung|ma|de"
    rf"|gia|keo dai|thoi|ngung|dung|them|ai|nguoi) )*{_REGISTERING}"
)
_ENDS = re.compile(r"[,;]|[.!?](?!\d)|\b(?=(?:con|nhung|ma|rieng) )")


def apart(text: str) -> tuple[str, str]:
    """Return what is said of the campaign and what of registering: "đến 30/6, cho đăng ký tới 31/3"."""
    plain = " ".join(text.split())
    folded = QUOTED.sub(lambda name: " " * len(name[0]), fold(plain))
    if len(folded) != len(plain):
        return plain, ""
    rest, about, place = "", "", 0
    while found := _ABOUT.search(folded, place):
        end = _ENDS.search(folded, found.end())
        rest += plain[place : found.start()]
        place = end.start() if end else len(plain)
        about += f" {plain[found.start() : place]}"
    return (rest + plain[place:]).strip(" ,;"), about.strip(" ,;")
