"""Read what somebody is to the Party: a code, or the words for it; anything else is kept as it is written."""

from domain.roster.cells import folded

_WORDS = {
    "dang_vien": "dang vien, chinh thuc, dang vien chinh thuc, full member, member",
    "du_bi": "du bi, dang vien du bi, probationary",
    "mien_sinh_hoat": "mien sinh hoat, dang vien mien sinh hoat, mien cong tac va sinh hoat, exempt",
    "tam_thoi": "tam thoi, sinh hoat tam thoi, dang vien sinh hoat tam thoi, temporary",
    "doan_vien": "doan vien, youth union",
    "hoi_vien": "hoi vien, association",
    "quan_chung": "quan chung, non party",
}
_KIND_OF = {word.strip(): kind for kind, words in _WORDS.items() for word in words.split(",")}
KINDS = frozenset(_WORDS)


def kind_of(words: str) -> str:
    return _KIND_OF.get(folded(words), words)
