"""An announcement for people without a phone: "in giấy thông báo ra đưa được hông, ai ghi là mấy ổng đọc rồi"."""

from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import phrases, stands_in
from domain.understanding.text.words import tokenised

_LISTS = lists_of(__name__)
_PRINTS = phrases(_LISTS["prints"])
_ANNOUNCED = phrases(_LISTS["announced"])
_WITHOUT = phrases(_LISTS["without"])
_RECORDS = phrases(_LISTS["records"])


def is_for_paper(text: str) -> bool:
    """Whether an announcement shall be printed, or be noted as read, for people who have no phone."""
    said = tokenised(text)
    names, lacks, prints, records = (stands_in(said, book) for book in (_ANNOUNCED, _WITHOUT, _PRINTS, _RECORDS))
    return names and lacks and (prints or records)
