"""Read a reply to "how far are you?": a total, an addition, a percentage, done or not done."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from domain.understanding.acts.preambles import only_tells_what_is_pledged, without_asides, without_quoted
from domain.understanding.moments.moment import Moment
from domain.understanding.moments.moments import moments
from domain.understanding.names import named_spans
from domain.understanding.quantities.quantities import Quantity, quantities
from domain.understanding.readings import Ask, How, ProgressReading, asking
from domain.understanding.remarks.misfortunes import is_spared
from domain.understanding.replies.choosing import (
    in_doubt,
    is_a_reason,
    is_added,
    is_going_on,
    is_got,
    is_only_material,
    is_put_right,
    the_one,
)
from domain.understanding.replies.completion import Completion, completion, only_later
from domain.understanding.replies.counting import MEETINGS, Count, Counts, counts_of, is_time, slashed, thousands_of
from domain.understanding.replies.multiplying import is_a_thing, is_for_each, is_many
from domain.understanding.replies.plainly import in_plain_words
from domain.understanding.replies.ranks import is_rank, settled
from domain.understanding.replies.said import is_too_little_money
from domain.understanding.replies.without_number import (
    lone_number,
    nothing_at_all,
    nothing_more,
    read_words,
    whole_said,
)
from domain.understanding.replies.words import not_done, unchanged
from domain.understanding.standing.checking import doubts
from domain.understanding.standing.day_names import is_a_day_before, told_dates, without_days
from domain.understanding.standing.days import of_lots, sum_of
from domain.understanding.standing.days_of_work import of_half_days, of_hands
from domain.understanding.standing.herds import came_and_went
from domain.understanding.standing.hoped import is_only_hoped
from domain.understanding.standing.products import has_come_about, something_is_left
from domain.understanding.standing.second_thoughts import taken_back
from domain.understanding.standing.surviving import lost_of, what_is_beyond, what_stands
from domain.understanding.statements import only_registers
from domain.understanding.tallies.counted import counted
from domain.understanding.tallies.joined import joined
from domain.understanding.tallies.reckoning import reckoned
from domain.understanding.tallies.shares import share_of_all, share_with_its_ratio
from domain.understanding.text.fillers import without_address
from domain.understanding.text.phrasebook import words
from domain.understanding.text.words import ANSWER, Text, composed, fold, tokenised

_MORE = words("thêm được có")
_FROM_DAY = words("từ ngày hôm hồi")
_MOST_NUMBERS, _MOST_SAID = 6, 24
"""Of so many numbers of the pledge, or of so many at all, nobody can tell which is the answer."""
MOST_CANDIDATES = 2
_TWICE = re.compile(r"(?i)(\d[\d.,]*) ?([^\W\d_]+(?: [^\W\d_]+)?) ?/ ?(\d[\d.,]*) ?\2(?![^\W_])")
""" "450m/850m": the unit said twice."""
_INITIALS = frozenset("cnps")
""" "90c" are trees where trees were pledged; "90h", "90m" and "90k" may be hours, metres and money."""


@dataclass(frozen=True, slots=True)
class _Pledge:
    """The pledge that is reported on; `words` are its words, folded."""

    unit: str
    last: Decimal | None
    target: Decimal | None
    content: str
    words: frozenset[str]


def read_progress(
    text: str, unit: str = "", last: Decimal | None = None, target: Decimal | None = None, about: str = ""
) -> ProgressReading:
    """Read a progress reply to a pledge called `about`; less than last time or more than the target is asked too.

    A part that is done without a number is unfinished and asks for the goal, where there is a target.
    """
    if only_tells_what_is_pledged(text):
        return asking(Ask.GOAL)
    its_words = frozenset(fold(f"{about} {unit}{' tien' if unit.startswith('đồng') else ''}").split())
    pledge = _Pledge(unit, last, target, about, its_words if about else frozenset())
    read = _TWICE.sub(r"\1/\3 \2", without_asides(composed(text, ANSWER)))
    read = in_plain_words(_in_full(without_quoted(read), unit), unit)
    if len(text) > ANSWER and any(sign.isdigit() for sign in text[len(read) :]):
        return asking(Ask.AMBIGUOUS)  # a number stands where nothing is read any more
    reading = nothing_more(_read(tokenised(without_address(read)), pledge), text, last)
    return replace(reading, asks=reading.asks + doubts(reading, last, target))


def _in_full(text: str, unit: str) -> str:
    """Return "90c" as "90 cây", where trees were pledged."""
    letter, head = fold(unit)[:1], unit.split()[:1]
    return re.sub(rf"(?<=\d) ?{letter}(?![^\W_])", f" {head[0]}", text) if letter in _INITIALS and head else text


def _read(text: Text, pledge: _Pledge) -> ProgressReading:
    if any(text.word(index) == "?" for index in range(len(text))) or only_registers(text):
        return asking(Ask.GOAL)
    reached = settled(text, pledge.unit, pledge.target)
    if reached is not None:
        return ProgressReading(reached, None, How.TOTAL)
    if share := share_of_all(text, pledge.unit, pledge.target):
        return share
    spans = named_spans(text)
    times = [each for each in moments(text, spans) if not _is_meeting(text, each, pledge)]
    times = [each for each in times if not (each.core.loose and is_a_day_before(text, each.start))]
    timed = frozenset(place for time in times for place in range(time.start, time.end))
    told = told_dates(text, times, pledge.unit, pledge.target)
    dated = [(time.start, time.end) for time in times if time.led or not time.core.loose or time in told]
    blocked = frozenset(place for start, end in spans + dated for place in range(start, end))
    found = [each for each in quantities(text, blocked) if not _since(text, each)]
    if pledge.words and pledge.target is None and not pledge.unit:  # a milestone counts nothing
        found = [each for each in found if each.percent]
    if len(found) > _MOST_SAID:
        return asking(Ask.AMBIGUOUS)
    found = without_days(text, found)
    found = thousands_of(text, found, pledge.unit, pledge.target)
    counts = counts_of(text, found, pledge.unit, pledge.content, blocked)
    if hands := of_hands(text, found, pledge.unit, pledge.last):
        return hands
    if not counts.own:
        return _without_number(text, counts, blocked, timed, pledge)
    if len(counts.own) > _MOST_NUMBERS:
        return asking(Ask.AMBIGUOUS)
    return _with_numbers(text, counts, timed, pledge)


def _is_meeting(text: Text, time: Moment, pledge: _Pledge) -> bool:
    """Recognise "dạy thêm 1 bữa nữa" where meetings or days were pledged: one more, not tomorrow."""
    head = fold(pledge.unit).split()[:1]
    if time.core.span != "distance" or head not in ([each] for each in {*MEETINGS, "ngay"}):
        return False
    named = {"bua", *head} & {"bua", "ngay"}
    days = any(fold(text.typed(place)) in named for place in range(time.core.start, time.core.end))
    before = time.core.start - 1
    return days and (text.word(before) in _MORE or fold(text.typed(before)) in pledge.words)


def _with_numbers(text: Text, counts: Counts, timed: frozenset[int], pledge: _Pledge) -> ProgressReading:
    said = [each for each in counts.own if not is_a_reason(text, each) and not is_put_right(text, each)]
    over = [each for each in said if each.beyond and (pledge.target is None or each.value < pledge.target)]
    said = [each for each in said if each not in over]
    if over and not said:
        finished = completion(text, timed, pledge.words) in {Completion.WHOLE, Completion.PART}
        return what_is_beyond(text, over[0], pledge.target, finished)
    if is_only_material(text, said, pledge.words):
        return ProgressReading(how=How.UNFINISHED, asks=(Ask.GOAL,))
    money = pledge.unit.startswith("đồng")
    together = share_with_its_ratio(said, pledge.unit) or reckoned(text, said, pledge.last, pledge.target)
    if together or (together := joined(text, said, counts.foreign if money else (), pledge.last)):
        return together
    if nothing_at_all(text, said, pledge.target, pledge.words):
        return ProgressReading(Decimal(0), None, How.TOTAL)
    if unchanged(text) and {each.value for each in said} == {pledge.last}:
        return ProgressReading(pledge.last, None, How.TOTAL)  # "45 y như hôm bữa"
    standing = (
        what_stands(text, said, pledge.last, pledge.target)
        or taken_back(text, said, pledge.target)
        or came_and_went(text, said, pledge.last)
    )
    if standing:
        return standing
    if pledge.content and is_only_hoped(text, said, timed):
        return ProgressReading(how=How.UNFINISHED)
    lost = lost_of(said)
    done = [each for each in said if not (each.lost or not_done(text, each.quantity.number) or is_going_on(text, each))]
    chosen = the_one(text, done, pledge.target) if done else None
    several = (
        sum_of(text, done, pledge.last)
        or of_half_days(text, chosen, pledge.unit, pledge.last)
        or of_lots(text, chosen, pledge.last, pledge.target)
    )
    if several:
        return several
    unclear = _unclear(text, counts, chosen, done, timed, pledge)
    if chosen is None or unclear is not None:
        return unclear or asking(Ask.AMBIGUOUS)
    if only_later(text, chosen.quantity.number, timed):
        return ProgressReading(how=How.UNFINISHED)
    reading = counted(text, chosen, pledge.unit, pledge.target)
    absolute = reading.how in {How.TOTAL, How.ADDED} and reading.done is not None and 0 < lost < reading.done
    return replace(reading, lost=lost) if absolute else reading


def _unclear(
    text: Text, counts: Counts, chosen: Count | None, done: list[Count], timed: frozenset[int], pledge: _Pledge
) -> ProgressReading | None:
    """Ask where it is not clear which number is the answer, or whether it is to be multiplied."""
    if chosen is not None and is_rank(text, chosen.quantity, pledge.unit):
        return asking(Ask.AMBIGUOUS, chosen.value)
    factors = [each for each in counts.foreign if chosen and each.end == chosen.quantity.number]  # "2 bao 25 ký"
    factors = [each for each in factors if not is_time(each) and is_a_thing(each)]
    if chosen and factors and is_many(factors[0]):
        before = (pledge.last or Decimal(0)) if is_added(text, factors[0]) else Decimal(0)
        return asking(Ask.AMBIGUOUS, before + factors[0].value * chosen.value, before + chosen.value)
    if chosen and is_for_each(chosen.quantity, pledge.unit):
        return asking(Ask.AMBIGUOUS)
    if chosen and not factors and not in_doubt(text, chosen, timed, pledge.words):
        return None
    money = pledge.unit.startswith("đồng")
    likely = [each for each in done if not (money and is_too_little_money(each.quantity, each.value))]
    totals = dict.fromkeys(each.value for each in likely if not each.quantity.percent and not each.left)
    return asking(Ask.AMBIGUOUS, *list(totals)[:MOST_CANDIDATES])


def _without_number(
    text: Text, counts: Counts, blocked: frozenset[int], timed: frozenset[int], pledge: _Pledge
) -> ProgressReading:
    if counts.converted:
        return asking(Ask.AMBIGUOUS)
    if got := [each for each in counts.foreign if is_got(text, each)]:
        return _of_another(text, got)
    product = pledge.target is None and bool(pledge.content)
    if product and not pledge.unit and something_is_left(text):
        return ProgressReading(how=How.UNFINISHED)
    if product and (whole_said(text, pledge.content) or has_come_about(text)):
        return ProgressReading(how=How.FINISHED)
    if not counts.foreign and (alone := lone_number(text, blocked)):
        return alone
    if counts.foreign and is_spared(text, pledge.target, pledge.words, pledge.unit):
        return _of_another(text, counts.foreign)  # "sơn hết 30 ngôi mộ, không thiếu một cái nào"
    reading = read_words(text, timed, pledge.unit, pledge.target, pledge.words)
    partly = reading.how is How.FINISHED or Ask.GOAL in reading.asks
    if not counts.foreign or reading.candidates or not partly:
        return reading
    other = _of_another(text, counts.foreign)  # "đã nộp đủ 5 triệu" where trees were pledged
    if not counts.lacking:
        return other
    return replace(
        reading, how=reading.how or How.UNFINISHED, asks=reading.asks if reading.how else (), other=other.other
    )


def _of_another(text: Text, found: Sequence[Quantity]) -> ProgressReading:
    """Ask where only another thing is counted: "6 buổi" where trees were pledged."""
    thing = next((each for each in found if not is_time(each)), found[0])
    return ProgressReading(asks=(Ask.AMBIGUOUS,), other=text.slice(thing.number, thing.end))


def _since(text: Text, quantity: Quantity) -> bool:
    """Recognise "Xong từ 15/5": a day, not 15 of 5."""
    return text.word(quantity.number - 1) in _FROM_DAY and slashed(text, quantity) is not None
