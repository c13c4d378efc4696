"""Whether the words an order is about surely mean a person, so that it can be said that nobody is called so."""

import re

from domain.understanding.text.words import fold

_TYPED = r"(?:đảng viên|đồng chí|đ/c|dc|anh|chị|ông|bà|ba|cô|chú|bác|dì|cậu|thím|mợ)"
_PLAIN = r"(?:dang vien|dong chi|d/c|dc|anh|chi|ong|ba|co|chu|bac|di|cau|thim|mo)"
_TITLED = {True: re.compile(rf"{_TYPED}[ :.]+(?P<name>\S.*)"), False: re.compile(rf"{_PLAIN}[ :.]+(?P<name>\S.*)")}
_NOBODY = re.compile(
    r"(?:tôi|toi|tui|tao|mình|ta|em|con|cháu|chúng|họ|người|bà|chị|bác|bộ|bo|chi bộ|chi bo|ấy|này|kia)\b"
)
""" "Con tôi", "anh em", "bà con", "Chi bộ": nobody is called by these."""


def names_a_person(who: str) -> bool:
    """Tell whether a title with a name stands here, or two words and more written as names are."""
    said = who.strip().casefold()
    titled = _TITLED[fold(said) != said].fullmatch(said)
    if titled:
        return not _NOBODY.match(titled["name"])
    words = who.split()
    return len(words) > 1 and all(word[:1].isupper() for word in words) and not _NOBODY.match(said)
