"""Recognise pledges without a number: a named product that can be shown, a wish that needs one, or nothing at all."""

from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import Lexicon
from domain.understanding.text.words import Text

_LISTS = lists_of(__name__)
_DOING = Lexicon(_LISTS["doing"], plain=_LISTS["doing_plain"])
_PRODUCTS = Lexicon(_LISTS["products"], plain=_LISTS["products_plain"])
_WISHES = Lexicon(_LISTS["wishes"])
_SLOGANS = Lexicon(_LISTS["slogans"])

_NO_PRODUCTS = Lexicon(_LISTS["no_products"])
_ORDERED = Lexicon(_LISTS["ordered"])
_REACH = 12


def _first(text: Text, book: Lexicon) -> int | None:
    return next((index for index in range(len(text)) if book.at(text, index)), None)


def names_product(text: Text) -> bool:
    """Whether something that can be shown is to be made: "khởi công cầu Rạch Miễu", not "xây dựng chi bộ 4 tốt"."""
    doing = _first(text, _DOING)
    if doing is None:
        return False
    after = _DOING.at(text, doing)
    end = after[1] if after else doing
    product = next((index for index in range(end, min(len(text), end + _REACH)) if _is_product(text, index)), None)
    if product is None or any(_ORDERED.at(text, index) for index in range(product, product + _REACH)):
        return False
    return not any(_SLOGANS.at(text, index) for index in range(end, product))


def _is_product(text: Text, index: int) -> bool:
    """Recognise "Nhà văn hóa" and "đường", but neither the "nhà" of "nhà nước" nor the "sách" of "chính sách"."""
    return bool(_PRODUCTS.at(text, index)) and not any(_NO_PRODUCTS.at(text, at) for at in (index - 1, index))


def wishes(text: Text) -> bool:
    """Tell whether a vague wish or a slogan was typed: it needs a named product or a number."""
    return _first(text, _WISHES) is not None or _first(text, _SLOGANS) is not None
