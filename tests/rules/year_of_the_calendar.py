"""Write `docs/calendar-of-a-year.md` as the rules have it: `uv run python -m tests.rules.year_of_the_calendar`."""

import tomllib
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

from domain.campaigns.movement import FIRST
from domain.campaigns.rounds import Every, RoundPlan, rounds
from domain.quiet_days import vietnam
from domain.quiet_days.allowed import DAY, last_allowed_before, next_allowed
from domain.reminders import BEFORE_AN_ACCOUNT_ENDS, USUAL

YEAR = 2027
PAGE = Path(__file__).parents[2] / "docs" / "calendar-of-a-year.md"
HEAD = """# The calendar of a year

What the assistant does by itself in {year}, day by day. Written from the rules by
`uv run python -m tests.rules.year_of_the_calendar`; a test keeps it equal to them. `tests/figures/a_branchs_year/`
lives this year and works out from its script and these rules each line that is due: nothing else may come.
`transcript.txt` in it is what was said, `quiet_branch.txt` all that a quiet branch received and why.

In every month:

- nothing unasked between 20:30 and 7:00, on Sundays, on the days of rest below, and on those an organisation notes;
- all that is due to one person comes in one message a day, at 7:30 or at the hour they chose;
- on Monday the digest of the week goes to who leads a branch, on the first of the month that of the month to who serves
  a committee; after a rest on the first day of work, and where nothing happened not at all;
- a pledge is reminded of {before} days before its deadline and {after} days after it: what is ahead on the
  last day of work up to then, what has passed on the first one from then on. Who reported within 7 days is asked only
  on the day before the deadline;
- a pledge of “mỗi tháng” is asked about {account} days before each month ends, unless the month is done;
- of what was asked for the last time the leaders hear on the next day of work, and the level above {above} days after
  the deadline. A campaign with a rule ends it then; any answer stops all of this.

A round stands on the day on which it is told of. When it is due soon and overdue, those are reminded who have not
handed in; of the members each is asked once until it closes, who had a pledge open by its last day and has not
reported on it.
"""


def written(year: int = YEAR) -> str:
    """Return the page."""
    told: dict[date, list[str]] = defaultdict(list)
    for day, name in vietnam.named(date(year, 1, 1), date(year, 12, 31)).items():
        told[day].append(f"rest: {name}")
    first, last = vietnam.tet(year)
    told[first].append(f"Tết: nothing leaves up to {last:%d/%m}, not even what somebody asked for")
    back = next_allowed(last)
    told[back].append("first day of work after Tết: what has passed meanwhile is told")
    for month in range(1, 13):
        first_of = date(year, month, 1)
        told[next_allowed(first_of)].append("digest of the month")
        end = (first_of + timedelta(days=31)).replace(day=1) - DAY
        told[last_allowed_before(end - timedelta(days=BEFORE_AN_ACCOUNT_ENDS["tháng"]))].append(
            "pledges of “mỗi tháng” are asked about"
        )
    monday = date(year, 1, 1) + timedelta(days=(7 - date(year, 1, 1).weekday()) % 7)
    while monday.year == year:
        if next_allowed(monday) != monday:
            told[next_allowed(monday)].append(f"digest of the week of {monday:%d/%m}")
        monday += timedelta(days=7)
    for plan in _plans():
        for one in rounds(plan, date(year - 1, 10, 1), date(year, 12, 31)):
            name = f"{plan.name} {one.last:%d/%m/%Y}"
            turns = {
                next_allowed(one.opens_on): "opens; members are asked",
                **{
                    last_allowed_before(one.due_on - timedelta(days=each)): "who has not handed in is reminded"
                    for each in USUAL.round_before
                },
                one.due_on: "is due",
                **{
                    next_allowed(one.due_on + timedelta(days=each)): "who is late is reminded"
                    for each in USUAL.round_after
                },
                next_allowed(one.due_on + timedelta(days=USUAL.round_above)): "the level above hears who is missing",
                next_allowed(one.closes_on + DAY): "has closed; the level above hears",
            }
            for day, what in turns.items():
                told[day].append(f"{name} {what}")
    usual = {
        "before": _list(USUAL.before),
        "after": _list(USUAL.after),
        "account": BEFORE_AN_ACCOUNT_ENDS["tháng"],
        "above": USUAL.above_after,
    }
    lines = [HEAD.format(year=year, **usual)]
    for month in range(1, 13):
        lines.append(f"## {date(year, month, 1):%m/%Y}\n\n| day | what comes |\n|---|---|")
        lines += [
            f"| {day:%a %d/%m} | {'; '.join(what)} |"
            for day, what in sorted(told.items())
            if (day.year, day.month) == (year, month)
        ]
        lines.append("")
    return "\n".join(lines)


def _plans() -> list[RoundPlan]:
    found = tomllib.loads(FIRST.read_text(encoding="utf-8"))["rounds"]
    fixed = [{**each, "every": Every(each["every"])} for each in found]
    return [
        RoundPlan(1, 1, **{name: tuple(said) if isinstance(said, list) else said for name, said in each.items()})
        for each in fixed
    ]


def _list(days: tuple[int, ...]) -> str:
    *most, last = map(str, days)
    return f"{', '.join(most)} and {last}"


if __name__ == "__main__":
    PAGE.write_text(written(), encoding="utf-8")
