"""Read how a name should have been: "ủa quên, Mở chớ không phải Mơ", "tên chị ấy viết là Phan Thị Lanh"."""

import re

from domain.roster.new_names import is_name, is_surname
from domain.understanding.text.words import composed, fold

MOST = 14  # words of a sentence
_WORD = r"[^\W\d_]+"
_NAME = rf"{_WORD}(?: {_WORD}){{0,5}}?"
_NOT = r"(?:không|khong|hổng|hông|ko|đâu|dau) (?:phải|phai)(?: là| la)?"
_LEADS = r"(?:^|.*[,.:]\s*|.*\b(?:là|la|nhầm|lộn|quên|ủa|thành|tên|ten)\s+)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_LEADS}(?P<new>{_NAME}),? (?:chứ|chớ|chu|cho)? ?{_NOT} (?P<old>{_NAME})(?: đâu| dau| nha| nhé)?[ .!]*",
        rf".*?{_NOT} (?P<old>{_NAME})(?:,| mà) ?(?:là |phải là |la )?(?P<new>{_NAME})(?: mới đúng| nha| nhé)?[ .!]*",
        r"(?:.*\b)?(?:tên|ten)(?: (?!là\b|la\b)\S+){0,5}? (?:là|la|thành|thanh)(?: lại)? "
        rf"(?P<new>{_NAME})(?:(?: mới đúng| nha| nhé| nghen| ạ)|, .*)?[ .!]*",
        rf"(?:à|ủa|dạ|ý)?[ ,]*(?:ghi |viết |gõ )?(?:nhầm|lộn|sai|quên)(?: tên)?(?: rồi)?[ ,:]+(?:là )?(?P<new>{_NAME})"
        r"(?: mới đúng| nha| nhé)?[ .!]*",
        rf"(?P<new>{_NAME}) (?:mới đúng|mới phải)[ .!]*",
    )
)
_PARTICLES = re.compile(r"(?i)^(?:à|ủa|dạ|ý|ừ|quên|thôi|là|tên|chị|anh|cô|chú|bác|bà|ông|đồng chí)\s+")


def put_right(name: str, text: str) -> str:
    """The whole name as it should be; "" where a sentence says nothing of that."""
    said = " ".join(composed(text).split())
    if len(said.split()) > MOST or "?" in said:
        return ""
    for form in _FORMS:
        found = form.fullmatch(said)
        parts = found.groupdict() if found else {}
        if found and (right := _applied(name, _bare(parts["new"]), _bare(parts.get("old") or ""))):
            return right
    return ""


def _bare(words: str) -> str:
    while (shorter := _PARTICLES.sub("", words)) != words:
        words = shorter
    return words.strip(" ,.")


def _applied(name: str, new: str, old: str) -> str:
    """The name with the new words in place of the old, or of as many at its end; whole where a family name leads."""
    words, put, out = name.split(), new.split(), old.split()
    if not put or not is_name(f"{new} x") or len(put) > len(words) + 1:
        return ""
    if not out and not all(word[0].isupper() for word in put):
        return ""
    put = [word[0].upper() + word[1:] for word in put]
    if len(put) > 1 and is_surname(put[0]):
        right = put
    else:
        count = len(out) or len(put)
        at = len(words) - count
        if at < 1 or (out and fold(" ".join(words[at:])) != fold(old)):
            return ""
        right = [*words[:at], *put]
    result = " ".join(right)
    return result if result != name and _is_near(words, right) else ""


def _is_near(before: list[str], after: list[str]) -> bool:
    """Whether it can be the same person: most words stay, but for their accents, or one is put right."""
    same = sum(fold(one) == fold(two) for one, two in zip(before, after, strict=False))
    return same >= max(1, min(len(before), len(after)) - 1)
