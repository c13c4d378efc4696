"""What is answered to each line of a list by its place: "1. 5 cây, 2. nhặt rác 1 lần"."""

import re

_PLACE = re.compile(
    r"(?i)(?:^|[\s,;.]+)(?:(?:việc|viec|số|so|câu|cau|mục|muc) (?:số |so )?)?"
    r"(?P<place>[1-9])\s*(?:[.):/\-]+|\b(?:là|la|thì|thi)\b)(?:\s+(?=\S)|(?=[^\W\d]))"
)


def by_place(text: str) -> dict[int, str]:
    """Return the words behind each place, where the places begin the text and rise; nothing for one alone."""
    places = list(_PLACE.finditer(text))
    if len(places) < 2 or places[0].start() != 0:
        return {}
    ends = [*(each.start() for each in places[1:]), len(text)]
    items = {int(each["place"]): text[each.end() : end].strip(" ,;.") for each, end in zip(places, ends, strict=True)}
    rising = list(items) == sorted(items) and len(items) == len(places)
    return items if rising and all(items.values()) else {}
