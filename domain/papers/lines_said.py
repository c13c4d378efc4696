"""What is said of the printed lines of a paper: "dòng trên …, dòng dưới …", "in sai rồi, phải là …", "ký T/M …"."""

import re

from domain.papers.letterhead import Letterhead, Part
from domain.understanding.text.words import fold

NAMES_A_UNIT = re.compile(
    r"(?:chi bo|dang bo|dang uy|ban chap hanh|ban thuong vu|huyen uy|tinh uy|thanh uy|chi uy)\b"
    r"(?!.*\b(?:toi|tui|em)\b).*"
)
_UPPER = r"(?:tren(?: cung| dau| het)?|dau(?: tien)?|thu nhat|1)"
_LOWER = r"(?:duoi(?: cung)?|ke|thu hai|2)"
_LINE = re.compile(
    rf"\b(?:dong|hang) (?:(?P<upper>{_UPPER})|{_LOWER})(?: (?:la|ghi|thi|de|in|thanh|sua|doi|phai|se))* ?:? ?"
    rf"(?P<value>[^,;\n]+?)(?= ?[,;]| (?:con|va|roi) (?:dong|hang)\b|[.!]?$)"
)
_PUT_RIGHT = re.compile(
    r"\b(?:ten|tieu de|dau|dong|chu)\b[^:]{0,60}\b(?:sai|lon|nham|(?:khong|hong|ko|chua) (?:dung|trung))\b[^:]{0,30}?"
    r"\b(?:phai|moi dung|dung ra|sua|ghi|in|doi)(?: (?:la|lai|thanh|ghi|in|sua|ra|phai))*:?"
    r" (?P<value>[^,;\n]{1,120}?)[.!]?$"
)
""" "Tên trên đầu in sai rồi, phải là CHI BỘ ẤP 2 XÃ AN THẠNH"."""
_OF_ABOVE = re.compile(r"\b(?:cap tren|dong tren|hang tren)\b")
_SIGNED_FOR = re.compile(
    r"\b(?:t ?/ ?m|tm|thay mat)[. ]+"
    r"(?P<organ>ban thuong vu|ban chap hanh|ban chi uy|dang uy|dang bo|chi uy|chi bo)\b"
)
_ORGANS = {
    **{"ban thuong vu": "BAN THƯỜNG VỤ", "ban chap hanh": "BAN CHẤP HÀNH", "ban chi uy": "BAN CHI ỦY"},
    **{"dang uy": "ĐẢNG ỦY", "dang bo": "ĐẢNG BỘ", "chi uy": "CHI ỦY", "chi bo": "CHI BỘ"},
}
_WHERE_SIGNED = re.compile(r"\b(?:cho|phan|dong|muc|nguoi) ky\b|\bky (?:ten |thay |la )?(?:t ?/ ?m|tm|thay mat)\b")
_BLANK_NUMBER = re.compile(r"\bso\b[^,;\d]*?[-–… ](?:bc|nq|ct|tb|cv) ?/ ?(?P<symbol>[a-zđ]{2,8})\b")
ADDED = "+"
"""Before the recipients who are added to those there are."""
_MORE = re.compile(
    r"\bnoi nhan(?: (?:thi|la|o|tren))* (?:them|bo sung|co them|ghi them|gom them)(?: (?:cho|ca|ten))*:? ?"
    r"(?P<value>[^,;\n]+)"
    r"|\b(?:them|bo sung|ghi them) (?:vao )?noi nhan(?: (?:la|cho|ca))*:? ?(?P<other>[^,;\n]+)"
)
""" "Nơi nhận thêm Ban Tuyên giáo Tỉnh ủy"."""
_TAIL = re.compile(r"(?: (?:nha|nhe|nghe|nghen|giup|gium|dum|luon|em|a|ne|do|moi dung|cho dung|voi|di))+$")


def lines_in(said: str, folded: str) -> dict[str, str]:
    """Return the parts that are said by where they stand on the paper; `folded` is as long as what is `said`."""
    found: dict[str, str] = {}
    for line in _LINE.finditer(folded):
        found |= _unit(Part.UPPER if line["upper"] else Part.NAME, said, line)
    if not found and (right := _PUT_RIGHT.search(folded)):
        found = _unit(Part.UPPER if _OF_ABOVE.search(folded[: right.start("value")]) else Part.NAME, said, right)
    if (signed := _SIGNED_FOR.search(folded)) and _WHERE_SIGNED.search(folded):
        found[Part.AUTHORITY.value] = f"T/M {_ORGANS[signed['organ']]}"
    if more := _MORE.search(folded):
        begin = max(more.start("value"), more.start("other"))
        value = _TAIL.sub("", (more["value"] or more["other"]).rstrip(" .!"))
        found[Part.RECIPIENTS.value] = ADDED + said[begin : begin + len(value)].strip()
    if number := _BLANK_NUMBER.search(folded):
        found[Part.SYMBOL.value] = said[slice(*number.span("symbol"))].upper()
    return found


def is_put_right(folded: str) -> bool:
    """Tell whether a name on the paper is said to be printed wrongly."""
    return _PUT_RIGHT.search(folded) is not None


def _unit(part: Part, said: str, match: re.Match[str]) -> dict[str, str]:
    """The name behind it, where it is one of an organisation."""
    begin, value = match.start("value"), _TAIL.sub("", match["value"])
    return {part.value: said[begin : begin + len(value)].strip(" \"“”'")} if NAMES_A_UNIT.fullmatch(value) else {}


def numbered(said: dict[str, str], head: Letterhead | None = None) -> dict[str, str]:
    """Return parts as they stand on the paper of this head: a number alone is that of a report, "DU" its "ĐU".

    Recipients who are added stand before the line of the copy, beside those there were.
    """
    bare, typed = said.get(Part.NUMBERS.value, ""), said.get(Part.SYMBOL.value, "")
    said = said | {Part.NUMBERS.value: f"BC {bare}"} if bare.isdecimal() else said
    if head is None:
        return said
    more = said.get(Part.RECIPIENTS.value, "")
    if more.startswith(ADDED):
        *others, copy = (each.rstrip(" ;.") for each in head.recipients)
        said = said | {Part.RECIPIENTS.value: "; ".join([*others, more.removeprefix(ADDED), copy])}
    return said | {Part.SYMBOL.value: head.symbol} if typed and fold(typed) == fold(head.symbol) else said
