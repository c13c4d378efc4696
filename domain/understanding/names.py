"""Find numbers that only name something: documents, congresses, places, ages, slogans; never targets or dates."""

from domain.understanding.calendar.calendar_words import digits_year
from domain.understanding.calendar.dates import calendar_day
from domain.understanding.numbers import labels
from domain.understanding.numbers.numbers import below_thousand, digits
from domain.understanding.text.lexicon_files import in_order, lists_of
from domain.understanding.text.nouns import COUNTED
from domain.understanding.text.phrasebook import Phrasebook, lexicon, phrases, words
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import DIGITS, MARK, WORD, Text

_LISTS = lists_of(__name__)
_DOCUMENTS = lexicon(_LISTS["documents"])
_OF_CENTRE = lexicon(_LISTS["of_centre"])
_NUMBERED = lexicon(_LISTS["numbered"])
_PLACES = lexicon(_LISTS["places"])
_AGES = lexicon(_LISTS["ages"])
_OLD = phrases(_LISTS["old"])
_KEEP_COUNTING = Phrasebook({"tổng": True, "con": True, "tăng": True, "giảm": True})
_ROMAN_LETTERS = frozenset("ivxlc")
_HONORIFICS = phrases(_LISTS["honorifics"], exact=True)
_CALLED = listed(_LISTS["called"])
_RANKS = listed(_LISTS["ranks"])
_GRADES, _MOST_GRADES = words(_LISTS["grades"]), 12
_ONESELF = listed(_LISTS["oneself"])
_SURELY = words(_LISTS["surely"])
_OF_A_HOUSE = {"nha", "hem"}
_DOES = phrases(_LISTS["does"])
"""Behind a place these begin what it does, and count nothing: "chi hội 4 tiết kiệm"."""
_RANK = words("thứ")
_MAY_COUNT = words(_LISTS["may_count"])
"""Before a number and a noun these are the number's beginning more than a place's name: "xã 3 hộ"."""
_LEVEL, _RAISED = {"cấp", "cap"}, listed("nâng cung trợ nang cung tro")
_EACH, _MAX_PLACE = words("mỗi từng"), 20


def named_spans(text: Text) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    index = 0
    while index < len(text):
        end = next((end for read in READERS if (end := read(text, index)) > index), 0)
        spans += [(index, end)] if end else []
        index = end or index + 1
    return spans


def _document(text: Text, index: int) -> int:
    """Skip "Nghị quyết số 05-NQ/HU ngày 14/12/2023", "Chỉ thị 05", "NQ Trung ương 4 (khoá XI, XII)"."""
    found = _DOCUMENTS.at(text, index)
    if found is None:
        return index
    end = found[1]
    centre = _OF_CENTRE.at(text, end)
    end = centre[1] if centre else end
    numbered = text.word(end) == "so"
    end += numbered
    if not text.is_digits(end) or len(text.word(end)) > 5:
        return index
    code = _code(text, end)
    if code == end:
        if not numbered and (COUNTED.at(text, end + 1) or _is_quantity(text, end) or labels.is_shown(text, end)):
            return index
        code = end + 1
    return _dated(text, code)


def _is_quantity(text: Text, index: int) -> bool:
    """Recognise "Kế hoạch 5 năm", "chương trình 2 tỷ", "kế hoạch 4.000ha" count; so does whatever is a date."""
    number = digits(text, index)
    after = text.word(index + 1)
    return (
        number is None
        or number.end > index + 1
        or after in {"nam", "ty", "trieu", "nghin", "thang", "%", "/", "-", "tr", "k"}
        or digits_year(text, index) is not None
    )


def _dated(text: Text, index: int) -> int:
    """Return the date a document bears: ", ngày 21/12/2022", "ngày 14/12/2023 của Huyện ủy"."""
    start = index + (text.word(index) in {",", "("})
    if text.word(start) in words("ngày"):
        day = calendar_day(text, start)
        if day is not None and not day.loose:
            return day.end
    return index


def _code(text: Text, index: int) -> int:
    """Skip "05-CT/TW", "91/2025/QH15", "849-CV/ĐUK", "15/KH-UBND"."""
    if not text.is_digits(index) or len(text.word(index)) > 5:
        return index
    end, letters = index + 1, False
    while text.word(end) in {"-", "/", "."} and text.token(end).glued and text.token(end + 1).glued:
        part = text.token(end + 1)
        if part.kind == MARK or (part.kind == WORD and not part.capital):
            break
        letters = letters or (part.kind == WORD and len(part.text) <= 6)
        end += 2
        if text.is_digits(end) and text.token(end).glued and part.kind == WORD:
            end += 1
        if end > index + 14:
            break
    return _dated(text, end) if letters else index


def _age(text: Text, index: int) -> int:
    """Skip "60 tuổi", "40 năm tuổi Đảng", "5G"."""
    if text.token(index).kind != DIGITS:
        return _age_in_words(text, index)
    found = _AGES.at(text, index + 1)
    if text.word(index + 1) == "t" and text.token(index + 1).glued and _says_how_old(text, index):
        return index + 2
    if found is None or (text.word(index + 1) in {"g", "k"} and not text.token(index + 1).capital):
        return index
    return index if text.word(index + 1) == "k" and text.word(index) != "5" else found[1]


def _says_how_old(text: Text, index: int) -> bool:
    """Recognise the "năm nay" of "tui năm nay 74t rồi", behind which a t is no tonne."""
    year = text.word(index - 2) in words("năm") and text.word(index - 1) in words("nay")
    oneself = text.typed(index - 1) in _ONESELF
    told = year or (oneself and text.typed(index + 2) in {"rồi", "roi", "r"})  # "tui 63t rồi"
    return told and len(text.word(index)) == len("74")


def _age_in_words(text: Text, index: int) -> int:
    """Skip "bảy mươi hai tuổi", "ba mươi năm tuổi Đảng", the 72 of "tuổi đã 72"."""
    number = below_thousand(text, index)
    found = _OLD.at(text, number.end) if number else None
    if found is not None:
        return found[1]
    if text.typed(index) not in {"tuổi", "tuoi"} or text.typed(index - 1) in {"cao", "người", "nguoi"}:
        return index
    place = index + 1 + (text.word(index + 1) in words("đã đời cũng gần ngoài"))
    told = digits(text, place)
    return told.end if told and told.value < 110 and not COUNTED.at(text, told.end) else index


def _numbered(text: Text, index: int) -> int:
    """Skip "Lần thứ XII", "khoá XI, XII", "số 5", "Covid-19", "loại I", "quốc lộ 60", "cách mạng 4.0"."""
    found = _NUMBERED.at(text, index)
    if found is None or _KEEP_COUNTING.at(text, index - 1) or _names_nothing(text, index):
        return index
    end = found[1]
    end += text.word(end) == "." and text.token(end + 1).glued  # "ĐT.885"
    if text.word(end + 1) == "/" and text.is_digits(end + 2) and _OF_A_HOUSE & {text.word(index), text.word(end - 1)}:
        return end + 3  # "nhà số 214/3"
    number = digits(text, end) or (below_thousand(text, end) if text.word(end - 1) in _RANK else None)
    if number is not None and text.word(index) == "duong" and end > index + 1:
        return number.end
    if number is not None:
        if text.word(index) == "lan" and (text.is_digits(index - 1) or text.word(index - 1) in _EACH):
            return index  # "2 lần 1 tháng", "mỗi lần 500k"
        if text.word(index) in words("lần mục") and COUNTED.at(text, number.end):
            return index
        counted = number.value > 1000 or COUNTED.at(text, number.end) is not None
        if text.word(index) in words("lần đợt mục tiêu bài") and text.word(number.end) == "/":
            return index
        if text.word(index) in _GRADES and number.value > _MOST_GRADES:
            return index
        return index if counted and text.word(index) not in _SURELY else number.end
    return _romans(text, end)


def _names_nothing(text: Text, index: int) -> bool:
    """Recognise "1 cây số 2", a kilometre and two hundred metres, and the verb of "nâng cấp 3 sân bóng"."""
    raised = text.typed(index) in _LEVEL and text.typed(index - 1) in _RAISED
    return raised or (text.word(index) == "so" and text.word(index - 1) in words("cây") and text.is_digits(index - 2))


def _romans(text: Text, index: int) -> int:
    """Skip Roman numerals, one or several; return 0 where there is none."""
    end = index
    while text.word(end) and set(text.word(end)) <= _ROMAN_LETTERS and text.token(end).kind == WORD:
        if not text.token(end).capital and end == index:
            return 0
        end += 1
        end += text.word(end) in {",", "-"} and set(text.word(end + 1) or "?") <= _ROMAN_LETTERS
    return end if end > index else 0


def _person(text: Text, index: int) -> int:
    """Skip "Bà Năm", "ông Sáu": people are called by numbers."""
    if not text.accented or _HONORIFICS.at(text, index) is None or text.is_digits(index - 1):
        return index
    called = text.typed(index) in _CALLED and text.typed(index + 1) in _RANKS and not COUNTED.at(text, index + 2)
    return index + 2 if text.is_name(index + 1) or called else index


def _place(text: Text, index: int) -> int:
    """Skip "Ấp 3", "tổ 5", "chi bộ 4"; a larger number, or one that counts something, is a quantity."""
    found = _PLACES.at(text, index)
    if found is None:
        return index
    end = found[1]
    if not text.is_digits(end) or int(text.word(end)[:4]) > _MAX_PLACE or len(text.word(end)) > 2:
        return index
    quantity = text.word(end + 1) in {"/", "%", ",", "."} and text.token(end + 1).glued and text.is_digits(end + 2)
    quantity = quantity and text.token(end + 2).glued  # "Chi bộ 3, 28 đồng chí"
    counted = COUNTED.at(text, end + 1) is not None and text.word(index) in _MAY_COUNT
    counted = counted and _DOES.at(text, end + 1) is None
    if (
        quantity
        or counted
        or text.word(end + 1) in words("lần buổi")
        or text.word(end + 1) in {"%", "/", "ty", "trieu", "nghin", "k", "tr"}
    ):
        return index
    other = text.word(end + 1) == "-" and text.token(end + 1).glued and text.is_digits(end + 2)
    return end + 3 if other and not COUNTED.at(text, end + 3) else end + 1  # "liên ấp 2-3"


READERS = in_order(
    "names",
    *(labels.listed_number, labels.phone, labels.plate, labels.clock, labels.lasting, labels.thing),
    *(labels.years_so_far, labels.size),
    *(_document, _code, _age, labels.slogan, _numbered, _place, _person),
)
