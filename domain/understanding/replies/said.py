"""What a number in a reply counts, in folded words, without what only rounds a sentence off."""

from decimal import Decimal

from domain.understanding.quantities.doubts import comes_whole
from domain.understanding.quantities.quantities import Quantity
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import Lexicon, Phrasebook, words
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import MARK, Text, fold

_LISTS = lists_of(__name__)
TRAILING = listed(_LISTS["trailing"])
"""What stands behind a number and counts nothing."""
MORE_OR_LESS = listed(_LISTS["more_or_less"])
"""Behind a number or its unit: somewhat more, nobody has said how much."""
_LESS = words(_LISTS["less"])
_OVER = listed("dư")
_LOSS = listed(_LISTS["loss"])
_PLUS, _ON, _ENOUGH = words("thêm cộng"), words("nữa"), words("đủ xong")
_THEN = {"la", "là", "thi", "thì", "moi", "mới"}
_RATHER = {"chứ", "chớ"}
"""Of "trong 120 chet 5" the 5 are lost: no such word is counted."""
_CALLED = listed(_LISTS["called"])
_CALLING = {"oi", "a"}

_THINGS = listed("nhà đô")
"""Without their accents these would only round a sentence off."""


def noun(quantity: Quantity) -> list[str]:
    """The counted thing as folded words; what is lost behind it is told of the next number."""
    typed = quantity.unit.casefold().replace(",", " ").split()
    said = [
        fold(word)
        for word in typed[: next((at for at, word in enumerate(typed) if word in _LOSS | _RATHER), len(typed))]
    ]
    kept = {fold(word) for word in typed if word in _THINGS}
    trailing = TRAILING - kept
    while said and said[0] in trailing:
        said.pop(0)
    while said and said[-1] in trailing and said[-2:] != ["dong", "chi"]:
        calling = said.pop() in _CALLING
        if calling and said and said[-1] in _CALLED:
            said.pop()
    return said


def closes(text: Text, place: int) -> bool:
    """Whether nothing that is counted follows."""
    token = text.token(place)
    return (token.kind == MARK and token.text not in {"/", "%"}) or fold(token.typed) in TRAILING


def is_more_or_less(text: Text, place: int) -> bool:
    """Recognise "ngoài", "mấy", "có lẻ" behind a number or its unit."""
    odd = text.typed(place) in {"có", "co"} and text.typed(place + 1) in {"lẻ", "le", "dư"}
    if text.typed(place) in _OVER and (text.is_digits(place + 1) or text.token(place - 1).kind == MARK):
        return False  # "gắn đủ 50 bóng dư 2 bóng"
    more = text.typed(place) == "hơn" and (text.token(place + 1).kind == MARK or closes(text, place + 1))
    return odd or more or text.typed(place) in MORE_OR_LESS


def is_less_than_said(text: Text, number: int) -> bool:
    """Recognise "Chưa được 100", "gần 100": how much it is, nobody has said."""
    return any(text.word(place) in _LESS and text.typed(place) != "gắn" for place in text.before(number)[-3:])


def is_too_little_money(quantity: Quantity, done: Decimal) -> bool:
    """Recognise "500" where đồng were pledged: thousands or millions, nobody has said."""
    return not noun(quantity) and 0 < done < 1000


def is_no_whole(unit: str, quantity: Quantity, done: Decimal) -> bool:
    """Recognise "50,60" and "2,5" where trees or meetings were pledged, which nobody has in halves."""
    return done != int(done) and not quantity.percent and comes_whole(unit)


def before(text: Text, book: Phrasebook[bool] | Lexicon, quantity: Quantity) -> bool:
    """Whether one of the phrases stands just before the number, in its clause."""
    return any(book.at(text, place) for place in text.before(quantity.number) if place > quantity.start - 5)


def would_be_enough(text: Text, quantity: Quantity) -> bool:
    """ "50 cây nữa là đủ": so many are still to be done; not of "thêm 50 nữa là đủ rồi"."""
    before = range(max(quantity.number - 4, 0), quantity.number)
    if any(text.word(place) in _PLUS for place in before) or text.word(len(text) - 1) == "roi":
        return False
    places = range(quantity.number + 1, quantity.end + 2)
    return any(text.word(at) in _ON and text.word(at + 1) in _THEN and text.word(at + 2) in _ENOUGH for at in places)
