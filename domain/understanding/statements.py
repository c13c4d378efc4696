"""Recognise numbers that only tell how things are: "sông Ba Lai dài 5 km", and work that is only named."""

from decimal import Decimal

from domain.understanding.numbers.amounts import amount
from domain.understanding.numbers.measures import LENGTH, measure_at
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import Lexicon, lexicon, phrase_before, words
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import MARK, Text, fold, tokenised

_LISTS = lists_of(__name__)
_LONG, _HAS, _STILL = words("dài cao"), words("có gồm"), words("còn")
_AT_PRESENT, _NO_PRESENT = {"hiện", "hien"}, listed(_LISTS["no_present"])
_AWAY, _PRICE = lexicon("cách, xa"), lexicon(_LISTS["price"])
_YEARS, _WHO = {"nam", "thang", "tuoi"}, words(_LISTS["who"])
_NATURE, _NEAR = lexicon(_LISTS["nature"]), 8
WORK = lexicon(_LISTS["work"])
"""What is done by hand or taken upon oneself, and the small words that lead to it."""
_GIVING = lexicon(_LISTS["giving"])
_RECEIVERS = words(_LISTS["receivers"])
_ONCE, _OWNS, _OWNERS, _WISHES = {"hồi"}, {"có", "còn"}, listed(_LISTS["owners"]), listed(_LISTS["wishes"])
_TOGETHER = {"cụm", "nhóm", "tổ", "đội", "cả", "chia"}
_HEADS = ("dong chi", "dang vien", "hoi vien", "doan vien", "thanh vien", "nguoi", "dua")
_ALONG = words("và với cùng")
_HANDS = lexicon(_LISTS["hands"])
_COME = listed(_LISTS["come"])
"""With one of these something has come about, or not: a report."""
_REGISTERS = lexicon(_LISTS["registers"])
_ENDED = listed(_LISTS["ended"])
_THEN = {"rồi", "roi"}
_INVITING = Lexicon(_LISTS["inviting"], plain=_LISTS["inviting_plain"])
_WISHING = Lexicon(_LISTS["wishing"], plain=_LISTS["wishing_plain"])
_NEWS = Lexicon(_LISTS["news"], plain=_LISTS["news_plain"])
_LONG_AGO = Lexicon(_LISTS["long_ago"], plain=_LISTS["long_ago_plain"])
_NOW = Lexicon(_LISTS["now"], plain=_LISTS["now_plain"])
_COME_ABOUT = {"được", "duoc", "dc", "đc", "đặng", "rồi", "roi", "xong", "đã", "da", "đạt", "dat"}
_OPENING, _SOON = 4, 3
_ALREADY, _GOING_ON = "đã", listed(_LISTS["going_on"])
_GLAD = Lexicon(_LISTS["glad"], plain=_LISTS["glad_plain"])
""" "… được 25 điểm là mừng": a hope for somebody."""
_BEGINS = lexicon(_LISTS["begins"])


def tells(text: Text, start: int) -> bool:
    """Whether the number that begins here tells how long something is, or how many there are, with no work on it."""
    said = start - (text.word(start) not in _STILL)
    return text.word(said) in _LONG | _HAS | _STILL and _without_work(text, said)


def is_aside(text: Text, start: int, unit: str) -> bool:
    """Whether a number before the promise is told of oneself or of a thing: a family, a distance, a price, years."""
    if tells(text, start) or _tells_now(text, start) or _is_headcount(text, start, unit) or _is_owned(text, start):
        return True
    if unit.startswith("đồng"):  # "giá mỗi cây giống 25 ngàn", "lương hưu 4 triệu"
        return any(_PRICE.at(text, place) for place in text.before(start))
    if measure_at(tokenised(unit), 0, LENGTH):  # "nhà tui cách trụ sở 3 cây số"
        return any(_AWAY.at(text, place) for place in text.before(start))
    years = fold(unit).split(" ")[0] in _YEARS  # "vô Đảng được 2 năm", "gia đình tôi 5 người"
    return (years or text.word(start - 1) in _WHO) and _without_work(text, start)


def _is_owned(text: Text, start: int) -> bool:
    """Recognise the 300 of "nhà tôi có tủ sách độ 300 cuốn", the 17 of "hồi trẻ tui hiến máu 17 lần"."""
    places = text.before(start)
    said = {text.typed(place) for place in places}
    return text.typed(places.start) in _ONCE or (
        bool(said & _OWNS) and bool(said & _OWNERS) and not said & _WISHES and _without_work(text, start)
    )


def _is_headcount(text: Text, start: int, unit: str) -> bool:
    """Recognise the "28 đồng chí" of "Chi bộ 3, 28 đồng chí, học 4 chuyên đề", between two commas."""
    marks = text.word(start - 1) in {",", "("} and text.token(start + 1 + len(unit.split())).kind == MARK
    return start > 1 and marks and fold(unit).startswith(_HEADS)


def _tells_now(text: Text, start: int) -> bool:
    """Recognise "hiện 240 hộ", "hiện nay mới có 240 hộ": how things are on the day of writing."""
    near = range(max(start - _SOON, 0), start)
    return any(text.typed(place) in _AT_PRESENT and text.typed(place - 1) not in _NO_PRESENT for place in near)


def is_companion(text: Text, start: int) -> bool:
    """Recognise the 3 of "Tôi và 3 đồng chí nữa sửa 1 cây cầu": with whom it is done."""
    return 1 < start <= 3 and text.word(start - 1) in _ALONG and text.word(start - 2) in _WHO


def are_doers(text: Text, start: int, following: int) -> bool:
    """Recognise the 5 of "Cụm 5 xã ven biển trồng 10 ha rừng", who do it together."""
    works = any(is_work(text, place) for place in range(start + 2, following))
    return start == 1 and text.typed(0) in _TOGETHER and works


def is_receiver(text: Text, start: int, end: int, value: Decimal, following: int) -> bool:
    """Recognise the one household of "giúp một hộ nghèo mười ký gạo": it receives, and the rice is given."""
    people = text.word(start + 1) in _RECEIVERS
    gives = any(_GIVING.at(text, place) for place in range(max(start - 2, 0), start))
    return value == 1 and people and gives and following == end


def measures_nature(text: Text, start: int) -> bool:
    """Tell whether a number only says how long a river is, which nobody makes."""
    natural = any(_NATURE.at(text, place) for place in range(max(start - _NEAR, 0), start))
    return natural and text.word(start - 1) in _LONG and tells(text, start)


def is_of_the_past(text: Text, start: int) -> bool:
    """Recognise the 150 of "gấp đôi năm ngoái, năm ngoái 150 cây"."""
    return phrase_before(text, start, _LONG_AGO) is not None


def pledged_later(text: Text, start: int, end: int) -> bool:
    """Tell whether a new clause says between the two numbers that somebody will do something: ", tôi đăng ký …"."""
    turned = next((place for place in range(start, end) if text.token(place).kind == MARK), end)
    return any(_BEGINS.at(text, place) or is_work(text, place) for place in range(turned, end))


def _without_work(text: Text, end: int) -> bool:
    """Tell whether a clause names its subject before this token, and no work on that subject."""
    places = text.before(end)
    return len(places) > 0 and not any(WORK.at(text, place) for place in places)


def names_counted_work(text: Text) -> bool:
    """Whether work with its number is named, and nothing says that it is done: "gắn 40 bóng đèn đường".

    A "rồi" before more work is "then": "2 cây số đường, rồi trồng bông hai bên".
    """
    places = range(len(text))
    begins = amount(text, 0) is not None or is_work(text, 0)
    came = any(text.typed(at) in _COME or (text.typed(at) in _THEN and not is_work(text, at + 1)) for at in places)
    return begins and not came and any(amount(text, place) is not None for place in places)


def promises_nothing(text: Text) -> bool:
    """Whether a sentence invites, wishes, hands on news or tells of another year, and nobody registers anything."""
    places = range(len(text))
    if any(_REGISTERS.at(text, place) for place in places):
        return False
    opens = ((_INVITING, _OPENING), (_WISHING, _SOON), (_NEWS, _SOON))
    if any(book.at(text, place) for book, within in opens for place in range(min(within, len(text)))):
        return True
    if any(_GLAD.at(text, place) for place in places):
        return True
    past = any(_LONG_AGO.at(text, place) for place in range(min(_SOON, len(text))))
    came = any(text.typed(place) in _COME_ABOUT for place in places)
    return ((past and came) or _has_been_done(text)) and not any(_NOW.at(text, place) for place in places)


def _has_been_done(text: Text) -> bool:
    """Recognise "Đã chuyển 300 ngàn tiền đảng phí quý I", where nothing more is to come."""
    opens = any(text.typed(place) == _ALREADY for place in range(_SOON))
    return opens and not any(text.typed(place) in _GOING_ON for place in range(len(text)))


def only_registers(text: Text) -> bool:
    """Whether an answer promises anew and tells of nothing done: "dky trong 150 cay"."""
    first = next((place for place in range(3) if text.word(place) not in _WHO), 0)
    places = range(len(text))
    if _REGISTERS.at(text, first) is not None and not any(text.typed(place) in _COME | _THEN for place in places):
        return True
    vows = next((place for place in places if text.word(place) in _WHO and _vows(text, place + 1)), None)
    return vows is not None and not any(text.typed(place) in _ENDED for place in range(vows, len(text)))


def _vows(text: Text, place: int) -> bool:
    """Whether "(tôi) xin đăng ký trồng …" stands here, with a number behind it: none is registered before."""
    found = _REGISTERS.at(text, place)
    xin = text.typed(place) == "xin"
    return found is not None and xin and any(amount(text, at) is not None for at in range(found[1], len(text)))


def is_work(text: Text, place: int) -> bool:
    return WORK.at(text, place) is not None or _HANDS.at(text, place) is not None
