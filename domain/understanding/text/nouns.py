"""List words that are counted: after a number they make a quantity, never a date or the number of something."""

from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import lexicon

_LISTS = lists_of(__name__)
COUNTED = lexicon(_LISTS["counted"])
MONEY_NOUNS = lexicon(_LISTS["money_nouns"])
NATURE = lexicon(_LISTS["nature"])
"""What is counted by the thousand million; anything else behind "tỷ" is what money is for."""
