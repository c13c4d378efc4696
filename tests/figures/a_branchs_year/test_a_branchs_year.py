"""What the bot told a branch in 2027: each thing once, at an allowed time, for a reason, with figures that are true."""

import os
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from difflib import unified_diff
from pathlib import Path

import pytest

from domain.roles import Role
from tests.databases import with_known_statements
from tests.figures.a_branchs_year.expecting import first_mornings_of_months, first_mornings_of_weeks, rounds
from tests.figures.a_branchs_year.explaining import Rows, by_reason, reason
from tests.figures.a_branchs_year.living import Arrived, Year
from tests.figures.a_branchs_year.people import CAST, QUIET_CELL
from tests.figures.a_branchs_year.quiet_2027 import FROM, TO, is_quiet, on_or_after
from tests.talking import ZONE

SEED = 2027
LAST = {"sqlite": date(2027, 12, 31), "postgresql": date(2027, 2, 28)}
"""The whole year on one database; on the other, over Tết, with everybody at the other channel."""
FIRST_PHONE = {"sqlite": "zalo", "postgresql": "telegram"}
HERE = Path(__file__).parent
TRANSCRIPT = HERE / "transcript.txt"
RECORD = (
    "RECORD_TALKS"  # in the environment: write down what is said now; read the difference in git before you keep it
)
FEW = 30


class Lived:
    """A year, the rows it left, and what arrived of it."""

    def __init__(self, year: Year, last: date) -> None:
        self.year, self.last, self.arrived, self.rows = year, last, year.arrived, Rows(year)

    def told(self, why: str) -> list[tuple[Arrived, str]]:
        return [(each, part) for each in self.arrived for part in each.parts if reason(part) == why]


@pytest.fixture(scope="module")
def lived(lasting_url: str) -> Iterator[Lived]:
    kind = lasting_url.partition(":")[0].partition("+")[0]
    database = with_known_statements(lasting_url)
    year = Year(database, SEED, FIRST_PHONE[kind])
    year.live((HERE / "year.txt").read_text(encoding="utf-8"), LAST[kind])
    yield Lived(year, LAST[kind])
    database.close()


def test_nothing_failed(lived: Lived) -> None:
    assert lived.year.troubles.said == []


def test_it_arrives_between_seven_and_half_past_eight_and_never_on_a_day_of_rest(lived: Lived) -> None:
    assert [each for each in lived.arrived if not FROM <= each.at.time() < TO] == []
    assert [each for each in lived.arrived if is_quiet(each.at.date())] == []


def test_nobody_gets_two_messages_of_a_day(lived: Lived) -> None:
    told = Counter((each.who, each.at.date()) for each in lived.arrived if each.is_of_the_day)
    assert [each for each, times in told.items() if times > 1] == []
    assert max(Counter(part for each in lived.arrived for part in each.parts).values()) == 1


def test_each_reminder_that_was_due_came_once_and_none_other(lived: Lived) -> None:
    told: dict[str, list[date]] = defaultdict(list)
    for each, _ in lived.told("reminder"):
        for content in re.findall(r"• “([^”]+)”", each.text):
            told[f"{each.who}: {content}"].append(each.at.date())
    who = {person.member_id: key for key, person in lived.year.people.items()}
    due = {
        f"{who[lived.rows.owner[number]]}: {lived.rows.content[number]}": life.reminded_on(lived.last)
        for number, life in lived.rows.lives.items()
    }
    assert dict(told) == {what: days for what, days in due.items() if days}


def test_every_message_has_its_rows(lived: Lived) -> None:
    for each, part in lived.told("reminder"):
        rows = lived.rows.behind(each, part)
        assert rows, (each, part)
    claims = {at.date() for subject, _, _, at, _ in lived.rows.reminders.values() if subject == "claim"}
    for each, part in lived.told("it waits"):
        assert part.startswith("asked") or each.at.date() in claims, each
    for why, verb in (("round moved", "round moved"), ("post", "appointed")):
        entries = {str(number) for (number,) in lived.year.rows("SELECT id FROM historyentry WHERE verb = :v", v=verb)}
        told = {part.split(":")[1] for _, part in lived.told(why)}
        assert told <= entries or why == "post", why
    missed = {number: life.over for number, life in lived.rows.lives.items()}
    for each, part in lived.told("ended"):
        over = missed[int(part.split(":")[1])]
        assert over is not None
        assert over.date() == each.at.date()


def test_digests_come_on_the_first_morning_of_their_week_and_month(lived: Lived) -> None:
    assert {each.at.date() for each, _ in lived.told("digest of the week")} <= set(first_mornings_of_weeks())
    assert {each.at.date() for each, _ in lived.told("digest of the month")} <= set(first_mornings_of_months())


def test_rounds_open_and_are_due_on_their_days(lived: Lived) -> None:
    days = rounds()
    for each, _ in lived.told("asked for the round"):
        (name,) = re.findall(r"Báo cáo (quý [IV]+)/2027: 1 việc", each.text)
        assert each.at.date() == days[name][0], each
    moved = datetime(2027, 6, 25, 9, 30, tzinfo=ZONE)
    for each, _ in lived.told("round"):
        for name, said in re.findall(
            r"Báo cáo (quý [IV]+)/2027[^.]*?hạn nộp (\d\d/\d\d/\d{4})", each.text, re.IGNORECASE
        ):
            due = date(2027, 7, 12) if name == "quý II" and each.at > moved else days[name][1]
            assert said == f"{due:%d/%m/%Y}", each


def test_every_figure_of_a_reminder_is_what_was_reported(lived: Lived) -> None:
    assert [wrong for each, _ in lived.told("reminder") for wrong in lived.rows.figures_wrong(each)] == []


def test_what_a_round_says_was_handed_in_was(lived: Lived) -> None:
    reports = lived.year.rows("SELECT last, day FROM roundreport WHERE taken_back_at IS NULL")
    ends = {"quý I": "2027-03-31", "quý II": "2027-06-30", "quý III": "2027-09-30"}
    closed = [
        (each, *said)
        for each, _ in lived.told("round")
        for said in re.findall(r"Báo cáo (quý [IV]+)/2027 đã đóng: đã nộp (\d+)/(\d+)", each.text)
    ]
    for each, name, handed, owing in closed:
        assert int(owing) == 3, each  # the commune itself and its two branches
        assert int(handed) == sum(str(last)[:10] == ends[name] for last, _ in reports), each
    assert len(closed) >= (3 if lived.last.month == 12 else 0)


def test_each_step_of_what_is_overdue_comes_once_and_an_answer_stops_it(lived: Lived) -> None:
    for subject in ("late", "above", "end"):
        for number, days in lived.rows.sent(subject).items():
            life = lived.rows.lives[number]
            assert len(days) == 1, (subject, number)
            last = [
                at
                for s, of, kind, at, out in lived.rows.reminders.values()
                if (s, of, kind, out) == ("pledge", number, "last", "sent")
            ]
            assert not [at for at in life.reported if max(last) < at and at.date() < days[0]], (subject, number)
            assert days[0] >= on_or_after(max(last).date()), (subject, number)
    ended = {number for number, days in lived.rows.sent("end").items() if days}
    missed = {n for (n,) in lived.year.rows("SELECT pledge_id FROM datedstate WHERE state = 'missed'")}
    assert ended == missed
    if lived.last.month == 12:
        who = {person.member_id: key for key, person in lived.year.people.items()}
        assert {who[lived.rows.owner[number]] for number in ended} == {"Tư", "Út", "Dung"}


def test_the_dead_are_left_alone_and_who_rests_is_not_reminded(lived: Lived) -> None:
    dead, rests = datetime(2027, 5, 15, 9, 30, tzinfo=ZONE), {"Lan": ((1, 30), (2, 14)), "Khánh": ((4, 1), (4, 30))}
    assert [each for each in lived.arrived if each.who == "Bảy" and each.at >= dead] == []
    for who, (first, last) in rests.items():
        days = (date(2027, *first), date(2027, *last))
        assert [x for x in lived.arrived if x.who == who and days[0] < x.at.date() <= days[1]] == []


def test_a_member_hears_little_in_a_year(lived: Lived) -> None:
    """A member of any branch, and everybody of the quiet one but who serves the commune."""
    for who, part in CAST.items():
        if not part.posts or part.posts == ((Role.SECRETARY, QUIET_CELL),):
            assert sum(each.who == who for each in lived.arrived) < FEW, who


def counts(lived: Lived) -> Iterator[str]:
    """Return how many messages each person got unasked, and how often for which reason."""
    for who in CAST:
        mine = [each for each in lived.arrived if each.who == who]
        why = ", ".join(f"{name} {times}" for name, times in by_reason(mine).most_common())
        yield f"{who}: {len(mine)} messages ({why})"


def test_the_year_is_as_it_is_written_down(lived: Lived) -> None:
    if lived.last.month < 12:
        return
    said = "\n".join([*lived.year.written, "", *counts(lived), ""])
    if RECORD in os.environ:
        TRANSCRIPT.write_text(said, encoding="utf-8")
    written = TRANSCRIPT.read_text(encoding="utf-8")
    if said != written:
        lines = unified_diff(
            written.splitlines(), said.splitlines(), "as written", "as it goes today", lineterm="", n=1
        )
        pytest.fail("\n".join(list(lines)[:200]), pytrace=False)
