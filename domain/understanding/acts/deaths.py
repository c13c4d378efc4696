"""Whether a sentence surely tells of a death, whatever else stands beside it."""

import re

from domain.understanding.acts.cues import end_of, says
from domain.understanding.acts.persons import FIRST, names_at
from domain.understanding.text.words import MARK, Text, fold

_DIED_LATELY = re.compile(
    r"\b(?:bac|chu|co|ong|ba|anh|chi|di|cau|thim|mo|thay|dong chi|dc)"
    r" (?!(?:bi|lam|danh|de|co|van|con|chua|khong|ay|do|toi|tui|em|cung|ma)\b)\w+"
    r" (?:moi |vua |da )?mat (?:hoi|hom|luc|sang|dem|khuya|bua|rang|trua) (?!\d+ (?:cay|con|trieu|dong))"
)
_SO_MANY = frozenset({"co", "mat", "het"})
_NUMBERED = frozenset({"ap", "to", "pho", "xom", "thon", "khu"})
BETWEEN = 6
"""Words that may stand between a person and "mất": whose, their name, what they died of."""


def tells_of_a_death(text: Text) -> bool:
    """Whether a word of mourning is said, or a person "mất"; not where a custom or an old death leads to a promise."""
    if leads_to_work(text) or says(text, "to_all", within=FIRST):
        return False
    if says(text, "mistaken") and says(text, "attending"):  # "nói lộn, bữa ba đi đám ma con nằm thôi"
        return False
    mourned = says(text, "mourning") or (text.accented and says(text, "mourning_typed"))
    return (
        mourned
        or any(_falls(text, place) for place in range(len(text)))
        or (not loses_a_thing(text) and (_is_told_lately(text) or any(_dies(text, end) for end in _persons(text))))
    )


def _is_told_lately(text: Text) -> bool:
    """ "Bác lành mới mất hồi khuya": a name without its capital, and when it was."""
    return _DIED_LATELY.search(fold(text.original)) is not None


def loses_a_thing(text: Text) -> bool:
    """Whether a thing "mất" that stands before any person: "xe máy tui mất rồi", no "ba tui bị xe máy đụng mất rồi"."""
    if says(text, "sensitive"):
        return False
    for place in range(len(text)):
        end = end_of(text, "thing", place)
        if end:
            return text.word(_behind_owner(text, end)) == "mat"
        if end_of(text, "relative", place) or names_at(text, place):
            return False
    return False


def is_of_crops(text: Text) -> bool:
    """Whether plants or animals are what a sentence begins with: "bắp của chồng tôi chết ráo"."""
    return says(text, "crop", within=2) and not says(text, "sensitive")


def _behind_owner(text: Text, place: int) -> int:
    """The token behind whose a thing is: "của chị Bảy", "thằng con", "nhà văn hóa"."""
    for _ in range(BETWEEN):
        belongs = end_of(text, "place_of_thing", place) or end_of(text, "relative", place)
        place = belongs or end_of(text, "owner", place) or place + text.is_name(place)
    return place


def _falls(text: Text, place: int) -> bool:
    """Whether a soldier's death is told here; "hy sinh 9", "hy sinh có 6" are trees."""
    end = end_of(text, "fallen", place)
    counted = end + 1 if text.word(end) in _SO_MANY else end
    return bool(end) and not text.is_digits(counted)


def leads_to_work(text: Text) -> bool:
    """Whether death is only what work is about (the fallen, modest funerals), or long past, and work follows."""
    return says(text, "rites") or (says(text, "long_dead") and says(text, "taking_up"))


def _persons(text: Text) -> list[int]:
    """The tokens after each relative or named person."""
    theirs = (place for place in range(len(text)) if text.word(place - 1) != "cua")  # "mã của anh Tư mất rồi"
    ends = (
        end_of(text, "relative", place) or names_at(text, place) for place in theirs if not _is_of_a_crop(text, place)
    )
    return [end for end in ends if end]


def _is_of_a_crop(text: Text, place: int) -> bool:
    """Whether a plant or an animal stands right before ("dừa nhà tui chết hết rồi"), or "bo tui chet" is the cow."""
    if text.typed(place) == "bo" and any(text.typed(at) == "chet" for at in range(place, len(text))):
        return True
    end = place - (text.word(place - 1) == "nha")  # "lúa nhà ông Tư"
    return any(end_of(text, "crop", before) == end for before in (end - 1, end - 2) if before >= 0)


def _dies(text: Text, place: int) -> bool:
    """Whether the person before this token is said to have died."""
    for _ in range(BETWEEN):
        gone = end_of(text, "gone", place)
        if (gone and _tells_when(text, gone)) or end_of(text, "dies", place):
            return True
        theirs = text.is_name(place) or (text.is_digits(place) and text.word(place - 1) in _NUMBERED)
        place = end_of(text, "between", place) or (theirs and place + 1)
        if not place:
            return False
    return False


def _tells_when(text: Text, place: int) -> bool:
    """Whether "mất" ends here or a time or a cause follows, not a thing that is lost: "mất mùa", "mất 2 triệu"."""
    over = place == len(text) or text.token(place).kind == MARK
    return over or bool(end_of(text, "when_gone", place)) or (text.word(place) == "ngay" and text.is_digits(place + 1))


def named_words(text: Text) -> list[str]:
    """The words by which the first person with a title is called, folded: "Tư Hùng" behind "đồng chí"."""
    return [fold(text.typed(place)) for place in range(*_first_named(text))]


def typed_name(text: Text) -> str:
    """The name of the first person with a title, as it was typed; "" where nobody is named."""
    return text.slice(*_first_named(text))


def _first_named(text: Text) -> tuple[int, int]:
    start = next((end_of(text, "title", place) for place in range(len(text)) if names_at(text, place)), 0)
    end = start
    while start and (text.is_name(end) or (end_of(text, "rank", end) and not end_of(text, "gone", end))):
        end += 1
    return start, end
