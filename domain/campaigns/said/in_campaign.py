"""A promise without the campaign it is made in: "trồng 30 cây dừa trong đợt cao điểm Chào mừng Đại hội"."""

import re

from domain.understanding.several_things.outline import key_of
from domain.understanding.text.words import fold

_KIND = r"(?:(?:dot|phong trao|cao diem|chien dich|cuoc|giai doan)\b(?: thi dua\b)?\s*)+"
_IN = re.compile(
    rf"(?P<open>^|[,;.]\s*|\bdang ky\s+|\bdk\s+|\bxin\s+|\s)"
    rf"(?P<lead>(?:(?:de|nham|tham gia|huong ung|trong|cho|vao|vo|thuoc|nhan)\s+)*)(?P<kind>{_KIND})"
)
_OTHERS = re.compile(r"\b(?:van dong|tuyen truyen|keu goi|to chuc|moi|phat dong|pho bien|viet|noi)\b")
""" "Vận động 20 hộ tham gia phong trào" is the work itself."""
_WORD = re.compile(r"[\s“”\"«»,-]*(\w+)[”\"»]*")
SHORTEST = 2


def without_campaign(sentence: str, name: str) -> str:
    """Return the sentence without the words that say in which campaign; as it is where these are the work itself."""
    key = key_of(sentence)
    found = next((each for each in _IN.finditer(key) if _says_where(key, each)), None)
    if found is None:
        return sentence
    start, end = found.start("lead"), _end_of_name(key, found.end("kind"), fold(name))
    before, behind = sentence[:start].rstrip(" ,;.-–"), sentence[end:].lstrip(' ,;:.-–”"»')
    comma = ", " if before and behind and key[end:].lstrip().startswith(",") else " "
    rest = f"{before}{comma}{behind}".strip()
    return rest if len(rest.split()) > SHORTEST else sentence


def _says_where(key: str, found: re.Match[str]) -> bool:
    """Whether it is led by "trong", "hưởng ứng", or stands first; nobody is called to join."""
    joins = "tham gia" in found["lead"] or "huong ung" in found["lead"]
    if joins and _OTHERS.search(key[: found.start()]):
        return False
    return bool(found["lead"]) or found.start("kind") == 0


def _end_of_name(key: str, place: int, name: str) -> int:
    """Return where the words of the name end, said in its order, some of them left out."""
    left = re.findall(r"\w+", name)
    while (word := _WORD.match(key, place)) and word[1] in left:
        left = left[left.index(word[1]) + 1 :]
        place = word.end()
    return place
