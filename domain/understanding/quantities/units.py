"""Read what is counted: the words after a number, in the person's own spelling, up to where the clause turns."""

from dataclasses import dataclass

from domain.understanding.numbers.amounts import THOUSAND, amount
from domain.understanding.numbers.every import EVERY, ONE, PERIODS, is_new
from domain.understanding.numbers.measures import AREA, MASS, measure_at
from domain.understanding.numbers.numbers import HALF, below_thousand
from domain.understanding.statements import is_work
from domain.understanding.text.compounds import in_compound
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.nouns import COUNTED
from domain.understanding.text.phrasebook import Lexicon, lexicon, phrases, words
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import WORD, Text, fold

_LISTS = lists_of(__name__)
MAX_WORDS = 14
_STOPS = Lexicon(_LISTS["stops"], plain=_LISTS["stops_plain"])
"""Where a unit ends; for people who type no accents only at words that cannot be something counted."""
_JOINING = phrases(_LISTS["joining"])
_TAIL = phrases(_LISTS["tail"])
_PARTY = phrases(_LISTS["party"])
_LAND, _LAND_MEASURES = words("đất"), words(_LISTS["land_measures"])
_MEASURES = words(_LISTS["measures"])
_ABOUT = {"chừng", "cỡ", "khoảng", "tầm", "chung", "khoang", "độ", "giá", "gia"}
_EACH_OF_THEM = listed(_LISTS["each_of_them"])
_PEOPLE, _DO = listed(_LISTS["people"]), Lexicon(_LISTS["do"], plain=_LISTS["do_plain"])
_FOLK = lexicon(_LISTS["folk"])
_THINGS = words(_LISTS["things"])
_TERM = words(_LISTS["term"])
_GONE_TO, _ONLY = words(_LISTS["gone_to"]), {"chỉ", "chi", "mới", "kèm", "bỏ"}
_ALSO_NAMES = {"ba", "tư", "năm", "không", "mốt"}
_WHERE = words(_LISTS["where"])


@dataclass(frozen=True, slots=True)
class Unit:
    """The counted thing as typed, the period it is meant for ("năm") or "", and the token after it."""

    text: str
    per: str
    end: int


def unit_at(text: Text, index: int, blocked: frozenset[int], percent: bool = False) -> Unit:
    end, per = index, ""
    slashed = False
    while end < len(text) and end - index < MAX_WORDS and end not in blocked:
        token = text.token(end)
        if slashed and token.text != "/":
            break
        tail = _TAIL.at(text, end)
        if tail is not None and end > index:
            end = tail[1]
            continue
        if token.kind == WORD and token.text not in HALF:
            if (_stops(text, end) and not _opens(text, end, index)) or (end > index and _goes_on(text, index, end)):
                break
            end += 1
        elif _is_slash(text, end) and end > index - percent:
            end, per = end + 2, PERIODS.get(text.word(end + 1), per)
            slashed = True
        elif joins(text, end, index) or _hyphen(text, end, index):
            end += 1
        else:
            break
    end -= text.word(end - 1) == "," and end > index + 1
    area = _per_area(text, index, end)
    if area:
        return Unit(f"{text.slice(index, end)}/{text.slice(end + 1, area)}", per, area)
    each = _every(text, end)
    return Unit(text.slice(index, end), each[0] or per, each[1])


def _stops(text: Text, index: int) -> bool:
    """Recognise a word that ends what is counted: "đạt", "cho", but not the "học" of "học sinh"."""
    if text.word(index) == "nhan" and text.is_digits(index + 1):
        return True  # "nhân 27/7"
    if text.typed(index) in _ABOUT and (text.is_digits(index + 1) or below_thousand(text, index + 1)):
        return True  # "1 căn nhà chừng 80tr"
    if text.typed(index) == "mới" and _newly_done(text, index):
        return True  # "giao 200 | mới trồng 150"
    if not text.accented and _turns_plain(text, index):
        return True
    if text.word(index) == "x" and (text.is_digits(index + 1) or text.is_digits(index - 1)):
        return True  # "3 suất x 1 triệu"
    stop = _STOPS.at(text, index)
    if text.word(index) == "to" and text.word(index + 1) in words("chức"):
        return _PARTY.at(text, index) is None  # 100% chi bộ | tổ chức sinh hoạt
    land = text.word(index) in _LAND and not text.accented and text.word(index - 1) in _LAND_MEASURES
    if stop is None or land:
        return False
    if text.word(index) in words("và"):
        return _JOINING.at(text, index + 1) is None
    if in_compound(text, index):
        return False
    counted = COUNTED.at(text, index)
    return counted is None or counted[1] <= stop[1]


def _newly_done(text: Text, index: int) -> bool:
    """Whether "mới" stands before what is done, and not in "nông thôn mới nâng cao"."""
    done = text.is_digits(index + 1) or text.word(index + 1) == "duoc" or is_work(text, index + 1)
    return done and text.typed(index - 1) != "thôn"


def _turns_plain(text: Text, index: int) -> bool:
    """Recognise, without accents, "xuong con 9", "moi ho 20tr" and "o ap 3", where the words behind make them clear."""
    word, behind = text.word(index), text.word(index + 1)
    if word in {"tu", "dai"} and text.is_digits(index + 1):
        return True  # "ngang 2m dai 60m"
    if word in {"xuong", "len"}:
        return behind in {"con", "duoi"} or text.is_digits(index + 1)
    if word == "o":
        return behind in _WHERE
    if word != "moi" or is_new(text, index):
        return False
    number = text.is_digits(index + 2) or below_thousand(text, index + 2) is not None
    ends = text.token(index + 2).kind != WORD or index + 2 >= len(text)
    return (COUNTED.at(text, index + 1) is not None and number) or (
        behind in _EACH_OF_THEM and (ends or text.word(index + 2) in _TERM)  # "10 nguoi moi buoi"
    )


def _one_more(text: Text, index: int) -> bool:
    """Recognise the "một" of "mỗi cán bộ | một cây xanh", the "mười" of "một hộ nghèo | mười ký gạo"."""
    money = amount(text, index)
    if money is not None and money.worded and money.top >= THOUSAND:
        return True  # "một em học sinh | hai trăm ngàn"
    if text.word(index) in ONE:
        return COUNTED.at(text, index + 1) is not None
    number = below_thousand(text, index) if not text.is_name(index) else None
    clear = number is not None and (text.accented or number.value >= 10) and text.typed(index) not in _ALSO_NAMES
    return clear and number is not None and COUNTED.at(text, number.end) is not None


def _goes_on(text: Text, start: int, end: int) -> bool:
    """Recognise what people do, or another number, behind them: "5 hộ | lợp lại mái", "1 em | mười cuốn vở"."""
    people = fold(text.typed(start)) in _PEOPLE or _FOLK.at(text, start) is not None
    return (people and _DO.at(text, end) is not None and not in_compound(text, end)) or _one_more(text, end)


def _opens(text: Text, end: int, start: int) -> bool:
    """Recognise a word that ends a unit elsewhere, but is the counted thing itself where the word comes first."""
    return end == start and text.word(end) in _THINGS and not (text.accented and text.typed(end) == "nha")  # "8,5 nha"


def _is_slash(text: Text, index: int) -> bool:
    """Recognise the "/" of "tấn/ha" or "tấn / ha", but not the one between two parts of a note: "20 cây / hạn 30/6"."""
    if text.word(index) != "/" or text.token(index + 1).kind != WORD:
        return False
    close = text.token(index).glued or text.token(index + 1).glued
    return close or text.word(index + 1) in PERIODS or COUNTED.at(text, index + 1) is not None


def _hyphen(text: Text, index: int, start: int) -> bool:
    if text.is_digits(index) and text.token(index).glued and index > start + 1:
        return text.token(index - 1).capital  # "3 ha lúa ST25"
    inside = text.word(index) == "-" and text.token(index).glued and index > start
    return inside and text.token(index + 1).glued and text.token(index + 1).kind == WORD


def joins(text: Text, index: int, start: int) -> bool:
    """Recognise a comma inside "ấp, khu phố" or "cán bộ, đảng viên"."""
    if index <= start or text.word(index) != "," or text.word(index - 1) in _MEASURES or measure_at(text, start):
        return False
    return _JOINING.at(text, index + 1) is not None


def _per_area(text: Text, start: int, end: int) -> int:
    """Return the token after the "1 ha" of "6 tấn 1 ha" or "6 tấn mỗi ha", or 0: a yield, no six tonnes."""
    mass = measure_at(text, start, MASS)
    whole = mass is not None and mass[1] <= end and text.word(end) in EVERY | ONE
    area = measure_at(text, end + 1, AREA) if whole else None
    return area[1] if area else 0


def _every(text: Text, end: int) -> tuple[str, int]:
    """Read "Mỗi năm", "hằng tháng", "một tuần" behind a unit."""
    word, after = text.word(end), text.word(end + 1)
    if word in EVERY | ONE and after in PERIODS and not is_new(text, end):
        return PERIODS[after], end + 2
    return "", end


def each_of(text: Text, index: int) -> str:
    """Read "Mỗi đảng viên" trồng 5 cây: those of whom each does it."""
    counted = COUNTED.at(text, index + 1)
    if text.word(index) not in words("mỗi từng") or counted is None:
        return ""
    if text.word(index) in words("từng") and text.word(index + 1) in _GONE_TO:
        return ""  # "đi từng nhà 12 hộ"
    end = unit_at(text, index + 1, frozenset()).end
    does = (place for place in range(counted[1], end) if is_work(text, place) or text.typed(place) in _ONLY)
    return text.slice(index + 1, next(does, end))
