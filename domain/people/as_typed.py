"""Words of a name that sound like words of the sentence: "An Thạnh" is no "thành", "Tám làm" no "tạm làm"."""

import re
from collections.abc import Sequence

from domain.understanding.text.spelling import listed
from domain.understanding.text.words import fold, styled

_SPELLED = listed(
    """thành vào vô vo về sang qua là lại làm lam do từ và với cùng thuộc dưới ở lập mở mới tách khỏi ra đóng đổi chuyển
    luôn đi nhé nha nghe em cháu chú tôi tui tạm giữ nay này giờ chủ sẽ len lên rồi thì hết gộp nhập cho cử giao thôi
    nghỉ không còn thay bằng đồng chú dì thời nghị rời nhà chuyện chủ cũ
    tới tối dời đợi đó tự cứ chữ chứ thấy bảng chờ chỗ chợ mời mỗi mọi nãy nghĩ cũng động vội vợ sáng quá
    góp lắp thuốc"""
)
"""Words that hold a sentence together, as they are spelled."""
_KEYS = {fold(word) for word in _SPELLED}
_EDGES = ".,;:!?()“”\"'"


def names_kept(words: Sequence[str]) -> list[str]:
    """Fold each word; one that is surely part of a name gets a capital, so that no word of a sentence is seen in it.

    That is one with other accents than the word it sounds like, or with a capital behind another capital.
    """
    bare = [word.strip(_EDGES) for word in words]
    has_small = any(word[:1].islower() for word in bare)
    return [
        folded.capitalize() if folded.strip(_EDGES) in _KEYS and _of_a_name(bare, place, has_small) else folded
        for place, folded in enumerate(fold(word).replace(" ", "") for word in words)
    ]


def kept(typed: str) -> str:
    """The key of a line, letter by letter, with the same capitals."""
    folded = fold(typed)
    if len(typed) != len(folded):
        return folded
    spans = [match.span() for match in re.finditer(r"\S+", folded)]
    words = names_kept([typed[start:end] for start, end in spans])
    pieces, last = [], 0
    for (start, end), word in zip(spans, words, strict=True):
        pieces += [folded[last:start], word if len(word) == end - start else folded[start:end]]
        last = end
    return "".join([*pieces, folded[last:]])


def _of_a_name(words: Sequence[str], place: int, has_small: bool) -> bool:
    word = words[place]
    if fold(word) != word.casefold() and styled(word.casefold()) not in _SPELLED:
        return True
    behind_a_capital = place > 0 and words[place - 1][:1].isupper()
    return has_small and behind_a_capital and word[:1].isupper() and not word.isupper()
