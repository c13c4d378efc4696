"""Numbers of several days, rounds or lots: bữa trước 120 bữa nay 80; đợt 1 50 cây, đợt 2 30; 2 thùng, mỗi thùng 60."""

import re
from decimal import Decimal

from domain.understanding.readings import Ask, How, ProgressReading, asking
from domain.understanding.replies.choosing import ALTOGETHER, is_added, is_near, summed
from domain.understanding.replies.counting import Count
from domain.understanding.replies.multiplying import is_of_each
from domain.understanding.standing.day_names import days_in, folded
from domain.understanding.text.words import Text

_TOGETHER = re.compile(r"\s*(?:voi|va|cung|cong|,|lan)(?: (?:voi|ca))*\s*")


def _of_several_days(text: Text, done: list[Count], last: Decimal | None) -> ProgressReading | None:
    """Return the sum of what several days gave, or ask for it; None where the numbers belong to no such days."""
    if not done or any(each.left or each.of or not each.is_exact for each in done):
        return None
    before = last or Decimal(0)
    if len(done) == 1:
        return _of_two_days_at_once(text, done[0], before)
    said = [[day for day, _, _ in days_in(text, *stretch)] for stretch in _stretches(done)]
    single = all(len(days) == 1 for days in said) and len({day for days in said for day in days}) == len(said)
    totalled = any(is_near(text, ALTOGETHER, each.quantity) for each in done)
    if not single or totalled or any(is_added(text, each.quantity) for each in done):
        return None
    whole = sum((each.value for each in done), Decimal(0))
    if 2 * done[-1].value == whole and len(done) > 2:
        return None  # the last is the sum that is told
    newest = next((each.value for each, (day,) in zip(done, said, strict=True) if day.endswith("nay")), done[-1].value)
    if last == whole - newest and newest < last:
        return ProgressReading(whole, None, How.TOTAL)
    other = newest if newest >= before else before + newest
    return asking(Ask.AMBIGUOUS, *dict.fromkeys((whole, other)))


def _of_two_days_at_once(text: Text, count: Count, before: Decimal) -> ProgressReading | None:
    """Ask whether "hôm qua với bữa nay 2 ngày" is all, or comes on top of the last report."""
    if not before or is_added(text, count.quantity) or is_near(text, ALTOGETHER, count.quantity):
        return None
    words = folded(text, 0, count.quantity.number)
    days = days_in(text, 0, count.quantity.number)
    if len(days) != 2 or not _TOGETHER.fullmatch(words[days[0][2] : days[1][1]]) or count.value >= before:
        return None
    return asking(Ask.AMBIGUOUS, before + count.value, count.value)


def _stretches(done: list[Count]) -> list[tuple[int, int]]:
    """The tokens before each number, from the number before on."""
    starts = [0, *(each.quantity.end for each in done[:-1])]
    return [(start, each.quantity.number) for start, each in zip(starts, done, strict=True)]


def sum_of(text: Text, done: list[Count], last: Decimal | None) -> ProgressReading | None:
    """Return a sum that is asked for, or that is also what comes on top of the last report; else offer it first."""
    total = summed(text, done)
    if total is None:
        return _of_several_days(text, done, last)
    whole, asked_for = total
    upon_the_last = (last or Decimal(0)) + done[-1].value
    if asked_for or whole == upon_the_last:
        return ProgressReading(whole, None, How.TOTAL)
    return asking(Ask.AMBIGUOUS, whole, upon_the_last)


def of_lots(text: Text, chosen: Count | None, last: Decimal | None, target: Decimal | None) -> ProgressReading | None:
    """Ask whether "2 thùng, mỗi thùng 60 cuốn" is all, or comes upon the last report; None where that is said."""
    if chosen is None or not last or chosen.left or chosen.of or not is_of_each(text, chosen.quantity):
        return None
    upon = last + chosen.value
    if is_added(text, chosen.quantity) or is_near(text, ALTOGETHER, chosen.quantity) or chosen.quantity.unsure:
        return None
    if target is not None and upon > target:
        return None
    return asking(Ask.AMBIGUOUS, *((upon, chosen.value) if chosen.value > last else (upon,)))
