"""Split a message into several pledges, each with the deadline that is said only once, at either end."""

import re
from datetime import date

from domain.understanding.acts.parts import parts
from domain.understanding.sentence import read_pledge
from domain.understanding.several_things.things import without_counting
from domain.understanding.text.letterheads import without_letterhead
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import words
from domain.understanding.text.raw_typing import as_meant
from domain.understanding.text.words import fold

_LISTS = lists_of(__name__)
_SPANS = words(_LISTS["spans"])
_ABOUT_THEM = words(_LISTS["about_them"])
_LEADS = (["truoc"], ["den"], ["toi"], ["trong"], ["vao"], ["nhat"])
_SAME_DAY = re.compile(
    r"(?i),?\s+(?:cũng|cung)\s+(?:(?:tới|đến|trước|trong|xong|toi|den|truoc)\s+)*"
    r"(?:bữa|ngày|hạn|hôm|bua|ngay|han|hom)\s+(?:đó|ấy|do|ay)\b.*$"
)
_FEW = 2
"""So many words may stand before the day that is said for all."""


def pledges_in(text: str, today: date) -> list[str]:
    """Return the sentences of a message, each a pledge of its own; the whole message where it is one."""
    text = without_counting(without_letterhead(as_meant(text)))
    sentences = _on_the_same_day(_with_their_spans(list(parts(text)) or [text]), today)
    readings = [read_pledge(sentence, today) for sentence in sentences]
    dated = [place for place, reading in enumerate(readings) if reading.said_day]
    if len(sentences) < 2 or len(dated) != 1:
        return sentences
    if dated[0] == 0:
        return _led_by_its_day(sentences, readings[0].said_day)
    if dated[0] < len(sentences) - 1:
        return sentences
    day = _with_its_lead(sentences[-1], readings[-1].said_day)
    return [*(f"{sentence} {day}" for sentence in sentences[:-1]), sentences[-1]]


def _with_their_spans(sentences: list[str]) -> list[str]:
    """Leave "làm trong tháng 8", "làm đủ 12 tháng" with the work before: only when and how long, no other work."""
    joined = list[str]()
    for sentence in sentences:
        said = re.findall(r"\w+", fold(sentence))
        only_when = any(word in _SPANS for word in said) and all(
            word.isdecimal() or word in _SPANS or word in _ABOUT_THEM for word in said
        )
        if joined and only_when:
            joined[-1] += f", {sentence}"
        else:
            joined.append(sentence)
    return joined


def _on_the_same_day(sentences: list[str], today: date) -> list[str]:
    """Give the day of the one before to what shall be done "cũng tới bữa đó luôn"."""
    if not any(map(_SAME_DAY.search, sentences)):
        return sentences
    said, given = "", list[str]()
    for sentence in sentences:
        same = _SAME_DAY.search(sentence) if said else None
        given.append(f"{sentence[: same.start()]} {said}" if same else sentence)
        found = read_pledge(sentence, today).said_day
        said = _with_its_lead(sentence, found) if found else said
    return given


def _led_by_its_day(sentences: list[str], said_day: str) -> list[str]:
    """Give the day with which the whole begins to each: "Trong năm 2027 giúp 5 chị với lại cất 1 căn nhà"."""
    before, _, _ = sentences[0].partition(said_day)
    if len(before.split()) > _FEW:
        return sentences
    day = _with_its_lead(sentences[0], said_day)
    return [sentences[0], *(f"{day} {sentence}" for sentence in sentences[1:])]


def _with_its_lead(sentence: str, said_day: str) -> str:
    before, _, _ = sentence.rpartition(said_day)
    lead = before.split()[-1:] if fold(before).split()[-1:] in _LEADS else []
    return " ".join([*lead, said_day])
