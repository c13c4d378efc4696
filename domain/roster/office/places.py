"""Tell which organisation an office means: by its code, by its name, by the title of a sheet or of the list."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from domain.roster.cells import folded
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import fold

_LONGEST_CODE = 32
_SHORT = {"cb": "chi bo", "db": "dang bo", "ch": "chi hoi", "du": "dang uy"}
"""How a name begins."""
_ABBREVIATED = {
    "kp": "khu pho",
    "th": "tieu hoc",
    "thcs": "trung hoc co so",
    "thpt": "trung hoc pho thong",
    "mn": "mam non",
    "mg": "mau giao",
    "tyt": "tram y te",
    "ca": "cong an",
    "qs": "quan su",
    "ubnd": "uy ban nhan dan",
}
_INSTITUTION = listed("truong tieu trung hoc co so pho thong mam non mau giao tram y te cong an quan su")
_NUMBER = re.compile(r"\b(kp|ap|khom)(?=\d)")
_UNIT = re.compile(r"^(?:chi bo|dang bo|chi hoi|chi doan)\b.+")
_REMARK = re.compile(r"\([^)]*\)")
_STOPS = re.compile(
    r"danh sach|nam \d{4}|tinh den|den ngay|quy |thang \d|thuoc |truc thuoc|theo |ngay \d|de |dau |cuoi "
)
_BRANCH = re.compile(r"^(?:chi bo|chi hoi|chi doan)\b.+")
_PIECES = re.compile(r"\s[-–—]\s|[\n:]")


class Places:
    """The organisations that are known, found by code, by name, or by the name without its kind."""

    def __init__(self, names: Mapping[str, str]) -> None:
        """Index code to name once: a list has many more rows than there are organisations."""
        self._exact: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._named: dict[str, list[str]] = {}
        self._bare: dict[str, list[str]] = {}
        self._found: dict[str, str] = {}
        for code, name in names.items():
            self._exact.setdefault(code.casefold(), code)
            self._names.setdefault(code.casefold(), name)
            self._named.setdefault(_plain(name), []).append(code)
            self._bare.setdefault(_without_kind(_plain(name)), []).append(code)

    def code_of(self, words: str) -> str:
        """Return the code of the one organisation these words mean, "" where none or several do.

        "Ấp Giồng Lớn" is "Chi bộ ấp Giồng Lớn", where nothing else is called so.
        """
        if words not in self._found:
            self._found[words] = self._exact.get(words.strip().casefold()) or self._looked_up(_plain(words))
        return self._found[words]

    def _looked_up(self, said: str) -> str:
        named, bare = self._named.get(said, []), _without_kind(said)
        if len(named) != 1:
            kind = said.removesuffix(bare)
            named = [
                code for code in self._bare.get(bare, []) if not kind or _plain(self.name_of(code)).startswith(kind)
            ]
        return named[0] if len(named) == 1 else self._only_such(bare) if bare else ""

    def _only_such(self, bare: str) -> str:
        """ "Trường THPT", "TYT": the one branch of such an institution, where there is one."""
        if not set(bare.split()) <= _INSTITUTION:
            return ""
        such = [code for name, codes in self._bare.items() if f" {bare} " in f" {name} " for code in codes]
        return such[0] if len(such) == 1 else ""

    def name_of(self, code: str) -> str:
        return self._names.get(code.casefold(), "")


def branches_named(texts: Iterable[str]) -> list[str]:
    """What may be the branch's name among title rows: "CHI BỘ ẤP GIỒNG LỚN - DANH SÁCH ĐẢNG VIÊN ĐẾN 31/12"."""
    texts = list(texts)
    begun = [_cut(text.split(), 0) for text in texts if _BRANCH.match(_plain(text))]
    pieces = [piece for text in texts for piece in _PIECES.split(text) if _BRANCH.match(_plain(piece))]
    return [name for name in dict.fromkeys([*begun, *pieces, *map(_within, texts)]) if name]


def _within(text: str) -> str:
    """The branch in the middle of a title: "DANH SÁCH ĐẢNG VIÊN CHI BỘ ẤP 1 NĂM 2026"."""
    words = _REMARK.sub("", text).split()
    keys = [folded(word) for word in words]
    begins = [at for at in range(len(keys) - 2) if keys[at] == "chi" and keys[at + 1] in ("bo", "hoi", "doan")]
    if not begins or not words[begins[-1] + 1].isalpha():
        return ""
    return _cut(words, begins[-1])


def _cut(words: list[str], start: int) -> str:
    """The words from one on, up to where a title goes on with a day or with what it lists."""
    keys = [folded(word) for word in words]
    ends = [at for at in range(start + 3, len(keys)) if _STOPS.match(" ".join(keys[at : at + 2]))]
    return " ".join(words[start : ends[0] if ends else None]).strip(" .,:;-–—")


def parent_named(texts: Iterable[str]) -> str:
    return next((text for text in texts if re.match(r"^dang (?:bo|uy)\b.+", _plain(text))), "")


@lru_cache(maxsize=4096)
def names_a_committee(words: str) -> bool:
    return re.match(r"dang (?:bo|uy)\b", _plain(words)) is not None


@lru_cache(maxsize=4096)
def names_a_unit(words: str) -> bool:
    return _UNIT.match(_plain(words)) is not None


def organisation_code(name: str) -> str:
    """Return a code made of a name: "Chi bộ ấp Giồng Lớn" is CB-AP-GIONG-LON."""
    words = folded(fold(name)).upper().split()
    short = {"CHI BO": "CB", "DANG BO": "DB", "CHI HOI": "CH", "DANG UY": "DU"}
    head = short.get(" ".join(words[:2]))
    made = "-".join([head, *words[2:]] if head else words)
    return made[:_LONGEST_CODE].rstrip("-")


def as_name(words: str) -> str:
    """The name of an organisation out of a shouted title: "CHI BỘ ẤP GIỒNG LỚN" is "Chi bộ ấp Giồng Lớn"."""
    if sum(map(str.isupper, words)) <= sum(map(str.islower, words)):
        return words
    small = ("chi bộ", "đảng bộ", "ấp", "xã", "phường", "khóm", "trường", "thị trấn", "khu phố", "chi hội")
    text = " ".join(word[:1] + word[1:].lower() for word in words.split())
    for word in small:
        text = re.sub(rf"\b{word}\b", word, text, flags=re.IGNORECASE)
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=8192)
def _plain(words: str) -> str:
    said = _NUMBER.sub(r"\1 ", folded(words)).split()
    begun = [_SHORT.get(said[0], said[0]), *said[1:]] if said else []
    return " ".join(_ABBREVIATED.get(word, word.lstrip("0") or word) for word in begun)


def _without_kind(said: str) -> str:
    return re.sub(r"^(?:chi bo|dang bo|chi hoi|chi doan)\s+", "", said)
