"""Recognise numbers that count nothing: items of a list, telephones, plates, houses, widths, hours, slogans."""

from domain.understanding.numbers.amounts import amount
from domain.understanding.numbers.numbers import HALF
from domain.understanding.text.compounds import in_compound
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.nouns import COUNTED
from domain.understanding.text.phrasebook import lexicon, words
from domain.understanding.text.words import DIGITS, MARK, WORD, Text

_LISTS = lists_of(__name__)
_THINGS, _FREE = lexicon(_LISTS["things"]), words(_LISTS["free"])
_WIDTHS = {"rộng", "sâu", "dày", "phi"}
_JUNCTION, _WAYS = words("ngã"), words(_LISTS["ways"])
_HOUSE = words("nhà")
_POWER = {"w", "kw", "kwp", "v", "hp"}
_HOURS, _SHORT_TIMES = {"h", "g", "gio"}, {"h", "gio", "phut", "tieng", "giay"}
_OF_THE_DAY, _NO_TIME = words(_LISTS["of_the_day"]), {"sang", "tôi"}
_DAYPARTS = {"sáng", "sang", "trưa", "trua", "chiều", "chieu", "tối", "khuya", "lúc", "luc", "hồi"}
_LAST_HOUR = 24
_WITHIN, _RING, _AHEAD = words("trong"), words("vòng"), words("nữa tới")
_WEEKS = words("tháng tuần")
_YEARS, _ANNIVERSARY, _DATED = words("năm"), {"niem"}, words("tháng quý tuần ngày mùng")
_OF_A_DOCUMENT = words(_LISTS["of_a_document"])
_SEPARATORS = {".", "-"}
_AFTER_SLOGAN = lexicon(_LISTS["after_slogan"])
_SLOGAN_WORDS, _ONE_WORD = words(_LISTS["slogan_words"]), words("một")
_SCALES = words("tỷ triệu nghìn ngàn")
_MOST_GROUPS = 6


def listed_number(text: Text, index: int) -> int:
    """Return the "1." or "2)" before an item of a list."""
    first = index == 0 or text.word(index - 1) in {";", ".", ":"}
    number = text.is_digits(index) and len(text.word(index)) <= 2
    if not first or not number or text.word(index + 1) not in {".", ")"} or not text.token(index + 1).glued:
        return index
    item = text.token(index + 2).kind == WORD and text.token(index + 3).kind != MARK
    return index + 2 if item and COUNTED.at(text, index + 2) is None else index


def phone(text: Text, index: int) -> int:
    """Skip nine to eleven digits from a 0 on: "0912345678", "0912 345 678"."""
    if not text.is_digits(index) or not text.word(index).startswith("0") or len(text.word(index)) < 3:
        return index
    if text.word(index).startswith("00") or (text.token(index).glued and text.token(index - 1).kind == MARK):
        return index
    if text.is_digits(index - 1):
        return index
    end, count = index + 1, len(text.word(index))
    for _ in range(_MOST_GROUPS):
        step = end + (text.word(end) in _SEPARATORS and text.token(end).glued)
        if count >= 9 or not text.is_digits(step) or len(text.word(step)) < 2:
            break
        count += len(text.word(step))
        end = step + 1
    return end if 9 <= count <= 11 else index


def size(text: Text, index: int) -> int:
    """Skip "Ngã ba", "nhà 12/5", "rộng 3m", "bóng đèn 20W"."""
    if text.word(index) in _JUNCTION and text.word(index + 1) in _WAYS:
        return index + 2
    if text.word(index) in _HOUSE and text.is_digits(index + 1) and text.word(index + 2) == "/":
        return index + 4 if text.is_digits(index + 3) else index
    free = text.typed(index) == "phi" and text.token(index - 1).kind == WORD and not text.accented  # "mien phi 60"
    width = amount(text, index + 1) if text.typed(index) in _WIDTHS and text.is_digits(index + 1) else None
    if width is not None and not free and text.typed(index - 1) not in {"mở", "mo"}:  # "mở rộng 1,8 km"
        return width.end
    if text.is_digits(index) and text.word(index + 1) == "inch":
        return index + 2
    power = text.is_digits(index) and text.word(index + 1) in _POWER and text.token(index + 1).glued
    return index + 2 if power else index


def clock(text: Text, index: int) -> int:
    """Skip "7h30", "7g30", "7h sáng", "7 giờ 30 chiều": an hour of the day."""
    spoken = _spoken_hour(text, index)
    if spoken or not text.is_digits(index) or len(text.word(index)) > 2 or text.word(index + 1) not in _HOURS:
        return spoken or index
    minutes = text.is_digits(index + 2) and len(text.word(index + 2)) == 2
    glued = minutes and (text.token(index + 2).glued or text.typed(index + 1) == "giờ")
    if text.word(index + 2 + glued) in _OF_THE_DAY and text.typed(index + 2 + glued) not in _NO_TIME:
        return index + 2 + glued
    if glued:
        return index + 3
    dated = text.typed(index - 1) in _DAYPARTS and text.token(index + 1).glued  # "sáng 5g"
    return index + 2 if dated else index


def _spoken_hour(text: Text, index: int) -> int:
    """The token after "bảy giờ sáng", "14 giờ rưỡi", and after the hour of "sáng mai sáu giờ", or 0."""
    number = amount(text, index)
    if number is None or number.value > _LAST_HOUR or text.word(number.end) != "gio":
        return 0
    end = number.end + 1
    if text.word(end) in HALF or (text.word(end) in _OF_THE_DAY and text.typed(end) not in _NO_TIME):
        return end + 1
    return end if any(text.typed(index - step) in _DAYPARTS for step in (1, 2)) else 0


def plate(text: Text, index: int) -> int:
    """Skip "71C-123.45", the number of a lorry."""
    letter, dash = text.token(index + 1), text.token(index + 2)
    if not text.is_digits(index) or len(text.word(index)) != 2 or not (letter.glued and letter.capital):
        return index
    if len(letter.text) != 1 or dash.text != "-" or not dash.glued or not text.is_digits(index + 3):
        return index
    end = index + 4
    while text.token(end).glued and text.token(end + 1).glued and text.is_digits(end + 1):
        end += 2
    return end


def thing(text: Text, index: int) -> int:
    """Skip "hoa mười giờ", "xe ba bánh", "trực 24/24", and the "0 đồng" of "bữa cơm 0 đồng"."""
    for start in (index - 1, index - 2):
        named = _THINGS.at(text, start) if start >= 0 else None
        if named is not None and named[1] > index and amount(text, index) is not None:
            return named[1]
    if text.word(index) == "24" and text.word(index + 1) == "/" and text.word(index + 2) in {"24", "7"}:
        return index + 3 + (text.word(index + 3) in _HOURS)
    free = text.word(index) in {"0", "khong"} and text.typed(index + 1) in {"đồng", "dong", "đ", "d"}
    return index + 2 if free and text.word(index - 1) in _FREE and text.typed(index + 2) not in {"ý", "y"} else index


def lasting(text: Text, index: int) -> int:
    """Skip "trong 24 giờ", "trong vòng 30 phút": how soon or how long, and no term."""
    if text.word(index) not in _WITHIN:
        return index
    place = index + 1 + (text.word(index + 1) in _RING)
    ahead = text.word(place + 2) in _AHEAD
    return place + 2 if text.is_digits(place) and text.word(place + 1) in _SHORT_TIMES and not ahead else index


def years_so_far(text: Text, index: int) -> int:
    """Skip the "12 năm nay" of somebody's trade, "2 tuần nay", and the "67 năm" of "kỷ niệm 67 năm Đồng Khởi"."""
    long = _YEARS | _WEEKS if text.accented and text.typed(index + 2) == "nay" else _YEARS
    if not text.is_digits(index) or text.word(index + 1) not in long:
        return index
    if text.word(index - 1) in _ANNIVERSARY:
        return index + 2
    so_far = text.word(index + 2) == "nay" and text.token(index - 1).kind == WORD
    return index + 3 if so_far and text.word(index - 1) not in _DATED else index


def is_shown(text: Text, index: int) -> bool:
    """Recognise "hướng dẫn 100 tiểu thương dùng mã QR", which is no document of that number."""
    behind = text.token(index + 1)
    shows = text.word(index - 1) in words("dẫn") and not text.word(index).startswith("0")
    return shows and behind.kind == WORD and not behind.capital and behind.text not in _OF_A_DOCUMENT


def slogan(text: Text, index: int) -> int:
    """Skip "4 tốt", "Sáu không", "Hai chân – Ba mũi", "5 không 3 sạch", "một cửa", "4 sao"."""
    token = text.token(index)
    short = token.kind == DIGITS and len(token.text) <= 2 and text.word(index - 1) not in _SCALES  # "1 tỷ 2 | xây cầu"
    if not short and token.text not in _SLOGAN_WORDS | _ONE_WORD:
        return index
    if text.token(index + 1).kind != WORD or in_compound(text, index + 1):
        return index
    found = _AFTER_SLOGAN.at(text, index + 1)
    if text.word(index + 1) in words("cấp") and COUNTED.at(text, index + 1):
        return index
    if found is None or (token.text in _ONE_WORD and text.word(index + 1) != "cua"):
        return index
    if (
        text.word(index + 1) in words("giảm tăng không")
        and text.is_digits(found[1])
        and not slogan(text, found[1]) > found[1]
    ):
        return index
    return found[1]
