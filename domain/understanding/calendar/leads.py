"""Words that lead to a phrase of time and bend its meaning: trước, cuối, giữa, đầu, chậm nhất, dịp."""

from domain.understanding.calendar.calendar_words import YEAR
from domain.understanding.text.compounds import in_compound
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import Phrasebook, words
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import DIGITS, Text

_LISTS = lists_of(__name__)
BEFORE, END, MIDDLE, SECOND_TEN, START, IN = "before", "end", "middle", "second ten", "start", "in"
AFTER, OVER, FROM, LATEST, OCCASION = "after", "over", "from", "latest", "occasion"
STRONG = frozenset({SECOND_TEN, OVER, BEFORE, END, MIDDLE, IN, LATEST, OCCASION, START})
"""With one of these a phrase is said as a term."""

LEADS: Phrasebook[str] = Phrasebook.listed(_LISTS["leads"])
_OTHER_WORDS = listed(_LISTS["other_words"])
_CLOSE_TO, _CLOSE_DAYS = words(_LISTS["close_to"]), words(_LISTS["close_days"])
_CLOCK = words("h g giờ")
_ANNIVERSARY = words("lần thứ")
_GIFTS = words(_LISTS["gifts"])
_SONG = words(_LISTS["song"])
_STRIVING = words(_LISTS["striving"])
_PEOPLE = words(_LISTS["people"])


def part_of_word(text: Text, index: int) -> bool:
    """Recognise, without accents, the "quà" of "phan qua Tet", the "đấu" of "phan dau"; and song in "đờn ca trước".

    "Giáp" and "cận" lead to a festival only.
    """
    word, before, behind = text.word(index), text.word(index - 1), text.word(index + 1)
    if text.typed(index) in _OTHER_WORDS or in_compound(text, index):
        return True  # "50 cây nhãn trước 30/6", "sau chợ tới 30/4", "khổ qua"
    sung = (word == "ca" and before in _SONG) or (word in _SONG and behind == "ca")
    if (word == "nhan" and before in _PEOPLE) or (word == "đón" and before in words("đưa dua")):
        return True  # "công nhân đến hết năm", "đưa đón"
    if word == "moc" and (text.typed(index) != "mốc" if text.accented else not text.is_digits(index + 1)):
        return True  # "máy móc", and "mọc"
    beside = word in _CLOSE_TO and behind not in _CLOSE_DAYS
    return beside or sung or (word == "qua" and before in _GIFTS) or (word == "dau" and before in _STRIVING)


def past_anniversary(text: Text, index: int) -> int:
    """Skip "96 năm" of "kỷ niệm 96 năm Ngày thành lập Đảng"."""
    step = index
    while text.word(step) in _ANNIVERSARY:
        step += 1
    return step + 2 if text.is_digits(step) and text.word(step + 1) in YEAR else index


def past_clock(text: Text, index: int) -> int:
    """Skip an hour of the day: 17h, 17 giờ 30, 17:00; a deadline is a day."""
    if not text.is_digits(index) or len(text.word(index)) > 2:
        return index
    if text.word(index + 1) in _CLOCK:
        index += 2
        return index + 1 if text.token(index).kind == DIGITS and text.token(index).glued else index
    colon = text.word(index + 1) == ":" and text.token(index + 1).glued and text.is_digits(index + 2)
    return index + 3 if colon else index
