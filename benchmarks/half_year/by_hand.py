"""The same half-year with a Google Form, a Zalo group and Excel: its steps, counted by the same rule.

Nobody was watched: the steps are those such a file needs for the same people, rows and papers as `half_year.txt`.
Put in other numbers where an office does it otherwise; the minutes follow from `effort.py`.
A cell filled in is a line typed.
"""

from dataclasses import dataclass

from benchmarks.half_year.effort import Effort

WITH_PHONE, WITHOUT, ROWS = 23, 6, 30
"""Members who fill in a form themselves, those the secretary fills it in for, and what is registered by all."""
MEETINGS, ROUNDS = 6, 2


@dataclass(frozen=True)
class Step:
    """What is done, how often, and what one time costs."""

    what: str
    times: int
    typed: int = 0
    taps: int = 0
    read: int = 0
    papers: int = 0

    @property
    def effort(self) -> Effort:
        return Effort(*(self.times * each for each in (self.typed, self.taps, self.read, self.papers)))


STEPS = (
    Step("make the form: title, 7 questions, their kinds; try it once", 1, typed=8, taps=24, read=16),
    Step("send its link to the group", 1, typed=1, taps=4),
    Step("write to a member who has not filled it in (a third of them)", WITH_PHONE // 3, typed=1, taps=3, read=2),
    Step("fill in the form for a member without a phone: 5 answers", WITHOUT, typed=5, taps=8, read=7),
    Step("read what came; ask back where it has no number or day (a quarter)", ROWS // 4, typed=2, taps=4, read=4),
    Step("put one answer right in Excel (a quarter)", ROWS // 4, typed=1, taps=3, read=2),
    Step("make the list: columns, order, posts, heading, print area", 1, typed=12, taps=30, read=ROWS, papers=1),
    Step("a month: ask the group how far it is", MEETINGS, typed=1, taps=3),
    Step(
        "a month: carry over what was answered (a third of the rows)", MEETINGS * (ROWS // 3), typed=1, taps=3, read=2
    ),
    Step("a month: remind one whose day is near or gone", MEETINGS * 4, typed=1, taps=3, read=2),
    Step("a month: colour and sort, sheet for the meeting", MEETINGS, typed=3, taps=15, read=ROWS, papers=1),
    Step(
        "a quarter: count by group, done, late; fill in the commune's table",
        ROUNDS,
        typed=14,
        taps=20,
        read=ROWS,
        papers=1,
    ),
    Step("the half-year report in Word: 30 lines, two annexes copied in", 1, typed=30, taps=40, read=60, papers=2),
)


def total() -> Effort:
    return sum((each.effort for each in STEPS), Effort())
