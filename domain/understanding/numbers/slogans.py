"""Recognise slogans, whose numbers count nothing: "4 tốt", "Sáu không", "Hai chân – Ba mũi"."""

from domain.understanding.text.compounds import in_compound
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.nouns import COUNTED
from domain.understanding.text.phrasebook import lexicon, words
from domain.understanding.text.words import DIGITS, WORD, Text

_LISTS = lists_of(__name__)
_AFTER_SLOGAN = lexicon(_LISTS["after_slogan"])
_SLOGAN_WORDS = words(_LISTS["slogan_words"])
_ONE_WORD = words("một")
_SCALES = words("tỷ triệu nghìn ngàn")


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
