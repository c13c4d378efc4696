"""What is added to a text beside another wish: "nhắc mấy người chưa đọc, mà thêm là họp TỐI NAY 10/7, đem theo sổ"."""

import re

from domain.understanding.changes import wording
from domain.understanding.changes.spots import Kind, Spot, spots_in
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import phrases
from domain.understanding.text.words import tokenised

_LISTS = lists_of(__name__)
_LEADS = phrases(_LISTS["leads"])
_BEHIND = phrases(_LISTS["behind"])
_CLAUSES = re.compile(r"\s*[,;]\s+")
_NEAR_A_DATE = re.compile(
    r"\b(tối|toi|sáng|sang|chiều|chieu|trưa|trua) (?:nay|mai|mốt|mot) (?=\d{1,2}[/-]\d)", re.IGNORECASE
)
_LATE = re.compile(r"(?:1[3-9]|2\d):")
""" "19 giờ" needs no evening beside it."""
FEWEST = 2  # words


def addition_in(text: str) -> str:
    """Return the words that are to be added; "" where nothing is."""
    said = tokenised(text)
    end = next((found[1] for at in range(len(said)) if (found := _LEADS.at(said, at))), 0)
    while end and (found := _BEHIND.at(said, end)):
        end = found[1]
    words = said.original[said.token(end).start :].strip(" ,.:") if end and end < len(said) else ""
    return words if len(words.split()) >= FEWEST else ""


def added_to(text: str, more: str) -> str | None:
    """Return the text with what is added, a day or an hour in the place of its own; None where that is not plain."""
    in_the_evening = any(_LATE.match(spot.same) for spot in spots_in(text) if spot.kind is Kind.HOUR)
    for clause in _CLAUSES.split(_NEAR_A_DATE.sub("ngày " if in_the_evening else r"\1 ", more)):
        times = [spot for spot in spots_in(clause) if spot.kind is not Kind.PLACE]
        right = wording.mended(text, f"sửa lại {clause[_start(times[0]) : times[-1].end]}") if times else None
        right = right or wording.mended(text, f"thêm: {clause}")
        if not right:
            return None
        text = right
    return text


def _start(spot: Spot) -> int:
    return min(spot.start, spot.part[0]) if spot.part[1] > 0 else spot.start
