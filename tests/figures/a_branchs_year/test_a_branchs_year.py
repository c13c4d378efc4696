"""What the bot told a branch in 2027: all that was due, nothing else, once, at an allowed time, with true figures."""

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
from tests.figures.a_branchs_year.expecting import Expected, Matter
from tests.figures.a_branchs_year.explaining import by_reason, history, reason
from tests.figures.a_branchs_year.living import EVENING, MORNING, Arrived, Year
from tests.figures.a_branchs_year.people import CAST, QUIET_CELL
from tests.figures.a_branchs_year.quiet_2027 import FROM, TO, is_quiet
from tests.figures.a_branchs_year.script import Facts, read
from tests.talking import ZONE

SEED = 2027
LAST = {"sqlite": date(2027, 12, 31), "postgresql": date(2027, 2, 28)}
"""The whole year on one database; on the other, over Tết, with everybody at the other channel."""
FIRST_PHONE = {"sqlite": "zalo", "postgresql": "telegram"}
HERE = Path(__file__).parent
TRANSCRIPT, QUIET = HERE / "transcript.txt", HERE / "quiet_branch.txt"
RECORD = (
    "RECORD_TALKS"  # in the environment: write down what is said now; read the difference in git before you keep it
)

LIVES_YEARS = True
FEW = 30
NO_MORE = ((), ((Role.SECRETARY, QUIET_CELL),))
"""The posts of who hears little."""
MORE = re.compile(r"… và (\d+) việc nữa: gõ “đọc tiếp”\.")
ASKED_FOR_A_SUNDAY = ("Hoa", date(2027, 5, 23))


class Lived:
    """A year, what its script comes to, and what was to arrive by the rules and by nothing else."""

    def __init__(self, year: Year, last: date) -> None:
        self.year, self.last, self.arrived = year, last, year.arrived
        self.facts: Facts = read(year.typed)
        ticks = {tick: {day: at for (day, of), at in year.ticked.items() if of == tick} for tick in (MORNING, EVENING)}
        self.expected = Expected(self.facts, ticks[MORNING], ticks[EVENING]).matters


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
    resting = {(each.who, each.at.date()) for each in lived.arrived if is_quiet(each.at.date())}
    assert resting == ({ASKED_FOR_A_SUNDAY} if lived.last > ASKED_FOR_A_SUNDAY[1] else set())


def test_nobody_gets_two_messages_of_a_day(lived: Lived) -> None:
    told = Counter((each.who, each.at.date()) for each in lived.arrived if each.is_of_the_day)
    assert [each for each, times in told.items() if times > 1] == []
    assert max(Counter(part for each in lived.arrived for part in each.parts).values()) == 1


def test_all_that_was_due_came_once_with_its_figures_and_nothing_else(lived: Lived) -> None:
    due: dict[tuple[date, str], list[Matter]] = defaultdict(list)
    came: dict[tuple[date, str], list[Arrived]] = defaultdict(list)
    for matter in lived.expected:
        due[matter.day, matter.who].append(matter)
    for each in lived.arrived:
        came[each.at.date(), each.who].append(each)
    wrong = [line for key in sorted({*due, *came}) for line in differences(key, due[key], came[key])]
    assert wrong == [], "\n".join(wrong)


def differences(key: tuple[date, str], due: list[Matter], came: list[Arrived]) -> Iterator[str]:
    """Say which lines came and were not due, and the other way round; what was only counted is whole matters."""
    told = Counter(line.strip() for each in came for line in each.text.splitlines() if line.strip())
    counted = sum(int(more[1]) for line in told if (more := MORE.fullmatch(line)))
    told = Counter({line: times for line, times in told.items() if not MORE.fullmatch(line)})
    hidden = [each for each in due if counted and not set(each.lines) <= set(told)]
    wanted = Counter(line for each in due if each not in hidden for line in each.lines)
    where = f"{key[0]:%a %d/%m} {key[1]}"
    yield from (f"{where}: not due: {line}" for line in (told - wanted).elements())
    yield from (f"{where}: did not come: {line}" for line in (wanted - told).elements())
    if len(hidden) != counted:
        yield f"{where}: {counted} said to be more, and {len(hidden)} are"


def test_each_reason_is_the_one_it_was_due_for(lived: Lived) -> None:
    due = Counter((each.day, each.who, each.why) for each in lived.expected)
    came = Counter((each.at.date(), each.who, reason(part)) for each in lived.arrived for part in each.parts)
    assert {key: times for key, times in came.items() if not due[key]} == {}
    assert set(due) == set(came)


def test_history_has_what_people_said(lived: Lived) -> None:
    """What the figures were traced to is what the rows hold: promises, reports, rests, ends, with their times."""
    said, kept = history(lived.year, lived.facts)
    assert kept == said


def test_the_year_has_all_kinds_of_life_in_it(lived: Lived) -> None:
    if lived.last.month < 12:
        return
    promises = lived.facts.promises.values()
    assert {each.owner for each in promises if each.missed} == {"Tư", "Út", "Dung"}
    assert [each.owner for each in promises if each.confirmed]
    assert {each.why for each in lived.expected} >= {"ended", "claim", "it waits", "round moved", "post", "decided"}


def test_the_dead_are_left_alone_and_who_rests_is_not_reminded(lived: Lived) -> None:
    dead, rests = datetime(2027, 5, 15, 9, 30, tzinfo=ZONE), {"Lan": ((1, 30), (2, 14)), "Khánh": ((4, 1), (4, 30))}
    assert [each for each in lived.arrived if each.who == "Bảy" and each.at >= dead] == []
    for who, (first, last) in rests.items():
        days = (date(2027, *first), date(2027, *last))
        assert [x for x in lived.arrived if x.who == who and days[0] < x.at.date() <= days[1]] == []


def test_a_member_hears_little_in_a_year(lived: Lived) -> None:
    """A member of any branch, and everybody of the quiet one but who serves the commune."""
    for who, part in CAST.items():
        if part.posts in NO_MORE:
            assert sum(each.who == who for each in lived.arrived) < FEW, who


def counts(lived: Lived) -> Iterator[str]:
    """Return how many messages each person got unasked, and how often for which reason."""
    for who in CAST:
        mine = [each for each in lived.arrived if each.who == who]
        why = ", ".join(f"{name} {times}" for name, times in by_reason(mine).most_common())
        yield f"{who}: {len(mine)} messages ({why})"


def quiet_branch(lived: Lived) -> Iterator[str]:
    """Return each message the quiet branch got, and why it was due; who serves the commune is counted apart."""
    yield f"What the people of the quiet branch get unasked in 2027: fewer than {FEW} each, each message for a reason."
    yield "Hải and Công serve the commune besides and hear of all its branches: transcript.txt counts their messages."
    due: dict[tuple[date, str], list[str]] = defaultdict(list)
    for each in lived.expected:
        due[each.day, each.who].append(f"{each.why}: {' '.join(each.lines[1:3] or each.lines)}")
    for who in [who for who, part in CAST.items() if part.home == QUIET_CELL and part.posts in NO_MORE]:
        mine = [each for each in lived.arrived if each.who == who]
        yield f"\n{CAST[who].name}: {len(mine)} messages"
        yield from (f"{each.at:%d/%m %H:%M} {'; '.join(due[each.at.date(), who])}" for each in mine)


def test_the_year_is_as_it_is_written_down(lived: Lived) -> None:
    if lived.last.month < 12:
        return
    for file, lines in ((TRANSCRIPT, [*lived.year.written, "", *counts(lived)]), (QUIET, list(quiet_branch(lived)))):
        said = "\n".join([*lines, ""])
        if RECORD in os.environ:
            file.write_text(said, encoding="utf-8")
        written = file.read_text(encoding="utf-8")
        if said != written:
            changed = unified_diff(
                written.splitlines(), said.splitlines(), "as written", "as it goes today", lineterm="", n=1
            )
            pytest.fail("\n".join(list(changed)[:200]), pytrace=False)
