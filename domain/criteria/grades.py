"""The four grades (xếp loại) a cell or a member gets for a year, and for how many years running."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Grade(StrEnum):
    EXCELLENT = "excellent"
    GOOD = "good"
    DONE = "done"
    FAILED = "failed"


GOOD_OR_BETTER = frozenset({Grade.EXCELLENT, Grade.GOOD})
_SAID = (
    (Grade.EXCELLENT, r"(?:hoan thanh )?xuat sac|htxs(?:nv)?|hoan thanh xuat xac"),
    (Grade.FAILED, r"(?:khong|chua|ko|k) hoan thanh|khong htnv|khtnv"),
    (Grade.GOOD, r"hoan thanh tot|httnv|htt|tot"),
    (Grade.DONE, r"hoan thanh|htnv"),
)
WORDS = re.compile("|".join(f"(?P<{grade}>{words})" for grade, words in _SAID).join((r"\b(?:", r")\b(?: nhiem vu)?")))
"""The longest first: "không hoàn thành" is no "hoàn thành"."""


@dataclass(frozen=True, slots=True)
class YearGrade:
    """A grade of one year: of the organisation itself, or of a member who belonged to it.

    `number`: of the paper that decided it, "" where nobody said; `answer`: what the one graded says to it.
    """

    id: int
    organisation_id: int
    member_id: int | None
    year: int
    grade: Grade
    number: str
    noted_by_id: int | None
    noted_on: date
    answer: str = ""


def grade_said(folded: str) -> Grade | None:
    """Return the grade that folded words say: "xuất sắc", "hoàn thành tốt nhiệm vụ"."""
    found = WORDS.search(folded)
    return Grade(found.lastgroup) if found and found.lastgroup else None


def running(years: Collection[int], last: int) -> int:
    """Return how many years running there are, the last of them `last`: of 2024 and 2025 by 2025 two."""
    count = 0
    while last - count in years:
        count += 1
    return count


def excellent_running(grades: Mapping[int, Grade], year: int) -> int | None:
    """Return how many years running were excellent, up to a year or, where that has no grade yet, the one before.

    None where neither has a grade.
    """
    last = next((each for each in (year, year - 1) if each in grades), None)
    return None if last is None else running({each for each in grades if grades[each] is Grade.EXCELLENT}, last)
