"""Say why each message of a year came, by its key, and read from the rows what people have said."""

import re
from collections import Counter
from datetime import UTC, date, datetime

from tests.figures.a_branchs_year.expecting import wished_on
from tests.figures.a_branchs_year.living import Arrived, Year
from tests.figures.a_branchs_year.script import Facts
from tests.talking import ZONE

REASONS = {
    "reminder": r"reminder:\d+:[\d-]+:\d+:\d+",
    "round": r"rounds:\d+:[\d-]+(:over)?",
    "asked for the round": r"members asked \d+:[\d-]+",
    "round moved": r"round moved:\d+:\d+",
    "digest of the week": r"digest:tuan:\d+:[\d-]+:\d+",
    "digest of the month": r"digest:thang:\d+:[\d-]+:\d+",
    "claim": r"(news|asked):\d+:[\d-]+",
    "it waits": r"queue:\d+:[\d-]+",
    "decided": r"decided:.+",
    "ended": r"ended( here)?:\d+:[\d-]+:\d+",
    "late above": r"(overdue above|ended below):[\d-]+:\d+",
    "post": r"post:\d+:\d+",
}


def reason(part: str) -> str:
    """Return why something was told; raises where nothing explains it."""
    return next(name for name, key in REASONS.items() if re.fullmatch(key, part))


def by_reason(arrived: list[Arrived]) -> Counter[str]:
    return Counter(reason(part) for each in arrived for part in each.parts)


def moment(said: object) -> datetime:
    """Return a time of the database, which is UTC and on SQLite a text, as the clock on the wall had it."""
    at = said if isinstance(said, datetime) else datetime.fromisoformat(str(said))
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(ZONE)


def day_of(said: object) -> date:
    return date.fromisoformat(str(said)[:10])


Told = set[tuple[object, ...]]


def history(year: Year, facts: Facts) -> tuple[Told, Told]:
    """Return what people said, and what the rows keep of it, in the same words."""
    who = {person.member_id: key for key, person in year.people.items()}
    said: Told = {("rests", *each) for each in facts.rests}
    said |= {("left", each, at.date()) for each, at in facts.left.items()}
    said |= {("handed in", name, when) for when, _, name in facts.handed}
    for owner, each in facts.promises.items():
        said |= {("promised", owner, each.content, each.deadline, each.made)}
        said |= {("reported", owner, at, *([] if each.monthly else [amount])) for at, amount in each.reported}
        ends = {"claimed": each.claimed, "done": each.confirmed, "missed": each.missed}
        said |= {(name, owner, at) for name, at in ends.items() if at}
        said |= {("wished", owner, wished_on(day)) for day in each.wished}
    kept: Told = set()
    owners, monthly = dict[int, str](), set[int]()
    for number, owner, content, per, deadline, created in year.rows(
        "SELECT id, member_id, content, per, deadline, created_at FROM pledge"
    ):
        owners[number] = who[owner]
        monthly |= {number} if per == "tháng" else set()
        kept.add(("promised", who[owner], content, day_of(deadline), moment(created)))
    for of, at, done in year.rows("SELECT pledge_id, at, done FROM report WHERE taken_back_at IS NULL"):
        kept.add(("reported", owners[of], moment(at), *([] if of in monthly else [int(done)])))
    for of, state, at in year.rows(
        "SELECT pledge_id, state, recorded_at FROM datedstate WHERE state IN ('claimed', 'done', 'missed')"
    ):
        kept.add((str(state), owners[of], moment(at)))
    for of, due in year.rows("SELECT subject_id, due_on FROM reminder WHERE subject = 'pledge' AND kind = 'asked'"):
        kept.add(("wished", owners[of], day_of(due)))
    for owner, since, until in year.rows("SELECT member_id, since, until FROM pause"):
        kept.add(("rests", who[owner], day_of(since), day_of(until)))
    for owner, at in year.rows("SELECT member_id, until_recorded_at FROM membership WHERE until IS NOT NULL"):
        kept.add(("left", who[owner], moment(at).date()))
    ends_of = {"2027-03-31": "quý I", "2027-06-30": "quý II", "2027-09-30": "quý III"}
    for last, at in year.rows("SELECT last, at FROM roundreport WHERE taken_back_at IS NULL"):
        kept.add(("handed in", ends_of[str(last)[:10]], moment(at)))
    return said, kept
