"""Weigh a report before it is kept: which account it is of, and what has to be read back first."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from domain.errors import UserError
from domain.pledges.goal import Comparator, Goal
from domain.pledges.outcome import closes
from domain.pledges.periods import YEAR, period_of
from domain.pledges.pledge import Pledge
from domain.pledges.remarks import Beside
from domain.pledges.standing import Reported, Verdict, in_account, standing
from domain.pledges.states import COUNTS_UP
from domain.understanding.readings import Ask, How
from domain.understanding.remarks.beside import read_beside
from domain.understanding.remarks.parts import read_parts
from domain.understanding.replies.picks import agreed
from domain.understanding.tallies.gifts import given
from domain.understanding.text.words import fold
from handlers.reporting import told
from handlers.talk.turn import Turn
from storage import reports

FINISHED, WHOLE = "finished", Decimal(100)
_ABOVE = (Verdict.EXCEEDED, Verdict.BROKEN)
_ALL_ACCOUNTS = re.compile(r"\b(?:toan bo|ca (?:nam|dot)|(?:het|tat ca|du) (?:cac|may) (?:thang|quy|tuan|nam))\b")
_MORE = re.compile(r"\bthem\b")


def of_account(turn: Turn, pledge: Pledge, day: date) -> Pledge:
    """The pledge with the total of the account a day lies in, where each month or year has its own."""
    period = period_of(pledge.goal.per, min(day, pledge.deadline)) if pledge.goal else None
    if period is None or (pledge.done_on and pledge.done_on in period):
        return pledge
    if pledge.done is None or day == turn.today:
        return in_account(pledge, day)
    total = reports.total_within(turn.session, pledge.id, period.first, period.last)
    return replace(pledge, done=total, done_on=day if total is not None else None, done_of=None)


def day_of(pledge: Pledge, how: How | None, done: Decimal | None, day: date) -> date:
    """The day a total holds from: one that counts on a later report is no earlier than this."""
    if pledge.done_on is None or pledge.done is None or done is None:
        return day
    counts_on_it = how is How.ADDED or done > pledge.done
    return max(day, pledge.done_on) if counts_on_it else day


def doubt(pledge: Pledge, how: How | None, done: Decimal | None, of: Decimal | None, day: date) -> str:
    """What has to be read back: a total that falls or is above the target, and whatever would close the pledge."""
    goal = pledge.goal
    if done is not None and _falls(pledge, done, of):
        return Ask.LOWER.value
    if goal is None:
        return FINISHED if how is How.FINISHED else ""
    if done is not None and standing(goal, Reported(done, day, of), day, pledge.deadline).verdict in _ABOVE:
        return Ask.ABOVE.value
    return FINISHED if how is How.FINISHED or closes(goal, done, day, pledge.deadline, of) else ""


def whole_account(pledge: Pledge, words: str, day: date) -> Decimal | None:
    """The total that ends the account of a day: "tháng này xong rồi" ends one month, and the others follow.

    None where it may as well be the end of the whole.
    """
    goal = pledge.goal
    period = period_of(goal.per, min(day, pledge.deadline)) if goal else None
    if goal is None or period is None or goal.comparator not in COUNTS_UP or goal.comparator is Comparator.MORE_THAN:
        return None
    folded, is_last = fold(words), pledge.deadline <= period.last
    ended = pledge.done is not None and pledge.done >= goal.value  # so that more than this account is meant
    if (is_last and goal.per == YEAR) or ((is_last or ended) and f"{fold(goal.per)} nay" not in folded):
        return None
    return None if _ALL_ACCOUNTS.search(folded) else max(goal.value, pledge.done or Decimal(0))


def is_over_and_short(pledge: Pledge, words: str, today: date) -> bool:
    """Whether a number told on the last day or later comes with the word that it will not be reached."""
    return pledge.deadline <= today and _NOT_REACHED.search(fold(words)) is not None


_NOT_REACHED = re.compile(r"\bkhong (?:dat|kip|hoan thanh|lam (?:noi|them|tiep)|the (?:dat|hoan thanh))\b")


def _falls(pledge: Pledge, done: Decimal, of: Decimal | None) -> bool:
    if pledge.done is None or (of is None) != (pledge.done_of is None):
        return False
    return done * (pledge.done_of or 1) < pledge.done * (of or 1)


def parts_told(turn: Turn, pledge: Pledge, text: str) -> tuple[list[tuple[int, Decimal]], str]:
    """What is told of lines of the target ("trong đó xoài 50"), and the rest of the text."""
    goal = pledge.goal
    if goal is None or not goal.parts:
        return [], text
    before = dict(reports.said(turn.session, [pledge.id]).get(pledge.id, reports.Said()).parts)
    found, rest = read_parts(text, goal)
    return [(place, amount + (before.get(place, Decimal(0)) if added else 0)) for place, amount, added in found], rest


def beside_of(pledge: Pledge, words: str) -> Beside:
    """What the words of a report say beside its number."""
    if " " not in words:
        return Beside()
    if given(words) is not None:  # "xin được của bà Sáu 100 ngàn, cô Hai 200" asks the branch for nothing
        return Beside(remark=words)
    goal = pledge.goal
    units = [goal.unit, *(part.unit for part in goal.parts)] if goal else [pledge.milestone or ""]
    return read_beside(words, lambda clause: _counts(pledge, goal, clause), " ".join([pledge.content, *units]))


def _counts(pledge: Pledge, goal: Goal | None, clause: str) -> bool:
    read = told.reading(clause, pledge)
    if goal and goal.parts and read_parts(clause, goal)[0]:
        return True
    return read.done is not None or bool(read.candidates) or (read.how is How.FINISHED and goal is not None)


def says_beside(pledge: Pledge, words: str) -> bool:
    """Whether words without a number still say how the pledge is: "kết quả bước đầu", "khó đạt", "thiếu giống"."""
    beside = beside_of(pledge, words)
    return bool(beside.stage or beside.outlook or beside.concerns_leaders)


def percent_of_product(pledge: Pledge, amount: Decimal, words: str) -> tuple[How, Decimal | None]:
    """What a percentage says of a product: more is added where that is said; all of it is asked as finished."""
    added = _MORE.search(fold(words)) is not None
    whole = (pledge.done or Decimal(0)) + amount if added else amount
    if whole > WHOLE:
        raise UserError("A share of the work is 100% at most. How far is it?")
    return (How.FINISHED, None) if whole == WHOLE else (How.PERCENT, whole)


def remarks_in(pledge: Pledge, words: str) -> str:
    """The words beside the number of a report that another takes the place of."""
    beside = beside_of(pledge, words)
    return together((beside.remark, beside.difficulty, beside.wanted))


def beside_a_yes(text: str) -> str:
    """What is said with a yes or a no beside it: "đúng rồi, mà thiếu giống quá"."""
    beside = read_beside(text, lambda clause: agreed(clause) is not None) if " " in text else Beside()
    return together((beside.remark, beside.difficulty, beside.wanted)) or (text if beside != Beside() else "")


def letter_of(pledge: Pledge, words: str) -> str:
    """The words of a report as they are passed on, with what they are about."""
    return f"{words} ({pledge.content})"


def together(words: Sequence[str]) -> str:
    return ". ".join(each for each in words if each)
