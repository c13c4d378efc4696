"""Reckon with the numbers of one reply: rounds are added, a stated sum is checked, what was put right is dropped."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from domain.understanding.readings import Ask, How, ProgressReading, asking
from domain.understanding.replies.choosing import is_going_on
from domain.understanding.replies.counting import Count
from domain.understanding.tallies.roles import Role, Told, told
from domain.understanding.text.phrasebook import words
from domain.understanding.text.words import Text

_ENOUGH, _OVER = words("đủ"), {"sót", "dư", "thừa", "sot", "du", "thua"}
_DONE = {"đã", "rồi", "xong", "da", "roi"}
_BOTH = {"dau", "sau"}
_NOT_YET = {"cho", "để", "de", "là", "la", "chưa", "chua", "gần", "gan", "thì", "thi", "nữa", "nua", "thiếu", "mới"}


def reckoned(text: Text, said: list[Count], last: Decimal | None, target: Decimal | None) -> ProgressReading | None:
    """Return what the numbers make together, or ask with the totals; None where their parts are not told."""
    if len(said) == 1:
        return _all_but(text, said[0], target)
    if any(each.lost or each.of or not each.is_exact for each in said):
        return None
    parts = told(text, said)
    if (whole := _as_reported(parts, last)) is not None:
        return _total(whole)
    if fallen := _fallen(parts, target):
        return fallen
    if any(each.count.left for each in parts):
        return _left_over(text, said, target)
    there = [each for each in parts if each.role is not Role.WAITING]
    if len(there) == 1 and there[0].role is Role.PLAIN:
        return _total(there[0].count.value)
    if len(there) < 2:
        return None
    return _put_right(parts) or _summed_up(text, there, target) or _rounds(there, last) or _upon_before(there, last)


def _as_reported(parts: list[Told], last: Decimal | None) -> Decimal | None:
    """The 55 of "ghi 55, mới trồng thêm 15", where 40 were reported last; None where they make no such sum."""
    more = [each.count.value for each in parts if each.role is Role.MORE]
    whole = [each.count.value for each in parts if each.role is not Role.MORE]
    if (
        not last
        or len(more) != 1
        or len(whole) != 1
        or any(each.count.left or each.count.quantity.percent for each in parts)
    ):
        return None
    return whole[0] if whole[0] == last + more[0] else None


def _all_but(text: Text, count: Count, target: Decimal | None) -> ProgressReading | None:
    """The 2 of "Lan và Hùng đã kết nạp, còn 1 đồng chí đang chờ", where three were pledged."""
    waits = count.left and is_going_on(text, count) and count.is_exact and not count.of
    done = any(text.typed(place) in _DONE for place in range(text.clause(count.quantity.number).start))
    return _total(target - count.value) if waits and done and target is not None and target > count.value else None


def _fallen(parts: list[Told], target: Decimal | None) -> ProgressReading | None:
    """The 8 of "hiện còn 8 hộ, hồi đầu năm 14": a number that is to fall, and has."""
    first = [each for each in parts if each.role is Role.AT_FIRST]
    now = [each for each in parts if each.role is not Role.AT_FIRST]
    if len(first) != 1 or len(now) != 1 or not now[0].count.left or target is None:
        return None
    start, left = first[0].count.value, now[0].count.value
    if target < start > left:
        return _total(left)
    return _total(target - left) if start == target > left else asking(Ask.AMBIGUOUS)


def _left_over(text: Text, said: list[Count], target: Decimal | None) -> ProgressReading | None:
    """The 200 of "đủ 200, còn sót lại 15", where so many were pledged: the rest lies over."""
    first, rest = said[0], said[-1]
    place, end = first.quantity.number - 1, rest.quantity.end
    if len(said) != 2 or first.left or first.value != target or text.word(place) not in _ENOUGH:
        return None
    if text.typed(place - 1) in _NOT_YET or text.typed(end) in _NOT_YET or text.typed(end - 1) in _NOT_YET:
        return None
    over = any(text.typed(at) in _OVER for at in range(first.quantity.end, rest.quantity.number))
    return _total(first.value) if over else asking(Ask.AMBIGUOUS, first.value, first.value - rest.value)


def _put_right(parts: list[Told]) -> ProgressReading | None:
    """The 5 of "báo 7 là nhầm, đúng ra 5"."""
    wrong = [each for each in parts if each.role is Role.MISTAKEN]
    right = [each for each in parts if each.role is Role.RIGHT]
    others = [each for each in parts if each.role is not Role.MISTAKEN]
    if len(right) == 1 and len(parts) == 2:
        return _total(right[0].count.value)
    return _total(others[0].count.value) if wrong and len(others) == 1 else None


def _summed_up(text: Text, parts: list[Told], target: Decimal | None) -> ProgressReading | None:
    """The 15 of "12 hôm qua, nay thêm 3 nữa là 15"; a sum that its parts do not make is asked with both."""
    before, stated = parts[:-1], parts[-1]
    plain = all(each.role in {Role.PLAIN, Role.MORE} for each in before)
    if not before or stated.role is not Role.TOTAL or not plain:
        return None
    if stated.count.value == target and text.word(stated.count.quantity.number - 1) in _ENOUGH:
        return None  # "50 cây nữa là đủ 200"
    whole, made = stated.count.value, _sum(before)
    complete = len(before) > 1 and (_labelled(before) or all(each.role is Role.MORE for each in before[1:]))
    if whole < made or (complete and whole != made):
        return asking(Ask.AMBIGUOUS, whole, made) if complete else None
    return _total(whole)


def _rounds(parts: list[Told], last: Decimal | None) -> ProgressReading | None:
    """The sum of "đợt 1 50 cây, đợt 2 30 cây"; what only rises may tell how far it was by then, a team is not all."""
    if not _labelled(parts) or any(each.role not in {Role.PLAIN, Role.MORE} for each in parts):
        return None
    if not any(each.label[-1].isdigit() for each in parts) and {each.label.split()[1] for each in parts} != _BOTH:
        return None
    whole, values = _sum(parts), [each.count.value for each in parts]
    if not all(each.in_turn for each in parts):
        return asking(Ask.AMBIGUOUS, whole)
    rises = all(earlier < later for earlier, later in pairwise(values))
    first_ever = not last or last == whole - values[-1]
    if first_ever and not (rises and parts[0].of_a_period):
        return _total(whole)
    return asking(Ask.AMBIGUOUS, *dict.fromkeys((whole, values[-1] if not last else last + whole)))


def _upon_before(parts: list[Told], last: Decimal | None) -> ProgressReading | None:
    """The sum of "hôm bữa báo 600, nay thêm 450", where nothing else was reported before."""
    first, *more = parts
    added = first.role is Role.PLAIN and first.earlier and all(each.role is Role.MORE for each in more)
    known = not last or last == first.count.value
    return _total(_sum(parts)) if added and known else None


def _labelled(parts: Sequence[Told]) -> bool:
    """Whether each number is told of another round of one kind: đợt 1, đợt 2; tổ A, tổ B; sáng, chiều."""
    labels = [each.label for each in parts]
    kinds = {label.split()[0] for label in labels if label}
    return all(labels) and len(set(labels)) == len(labels) and len(kinds) == 1


def _sum(parts: Sequence[Told]) -> Decimal:
    return sum((each.count.value for each in parts), Decimal(0))


def _total(value: Decimal) -> ProgressReading:
    return ProgressReading(value, None, How.TOTAL)
