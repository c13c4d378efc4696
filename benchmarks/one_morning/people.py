"""The people of the morning: a pledge due tomorrow each, half of them on either channel; a round that is due soon."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import insert, text

from benchmarks.growth import province
from benchmarks.growth.province import Province
from benchmarks.growth.rows import Row, put
from domain.campaigns.rounds import Every
from domain.pledges.states import PledgeState
from domain.reminders import AT, USUAL
from storage import tables
from storage.ground import schema
from storage.ground.core_table import table_of
from storage.ground.database import Database, Session

MORNING = date(2030, 12, 30)
"""A Monday, so that the weeks are told; on the day after it everything is due."""
DEADLINE = date(2030, 12, 31)
BOTS = (("telegram", province.BOT), ("zalo", "zalo"))
LATE_OF = 50
"""One in so many also has something overdue of which the level above is to hear."""


@dataclass(frozen=True, slots=True)
class Everybody(Province):
    """So many people in as many cells as they fill; all have joined and have a pledge that is due tomorrow."""

    bots: Sequence[tuple[str, str]] = BOTS

    @property
    def places(self) -> Sequence[int]:
        last = province.cell_of(self.people)
        communes = range(province.ROOT, province.commune_of(last) + 1)
        return [*communes, *range(province.FIRST_CELL, last + 1)]

    @property
    def reported_at(self) -> datetime:
        return datetime.combine(self.today - timedelta(days=5), time(3), UTC)

    def chat_of(self, member: int) -> tuple[str, str]:
        return self.bots[member % len(self.bots)]

    def pledges(self) -> Iterator[Row]:
        for member in range(1, self.people + 1):
            yield self.pledge(member, PledgeState.ACTIVE, member, None)
        for number in range(1, self.people // LATE_OF + 1):
            yield self.pledge(self.people + number, PledgeState.ACTIVE, number * LATE_OF, None)

    def deadline_of(self, number: int) -> date:
        return DEADLINE if number <= self.people else self.today - timedelta(days=USUAL.above_after)

    def reminders(self) -> Iterator[Row]:
        for pledge in self.pledges():
            number, deadline = pledge["id"], pledge["deadline"]
            assert isinstance(number, int)
            late = number > self.people
            subject, kind = ("above", "asked") if late else ("pledge", "deadline")
            key = {"subject": subject, "subject_id": number, "kind": kind, "period": str(deadline)}
            yield key | {"due_on": self.today, "due_at": AT, "settled_at": None, "outcome": None}


def fill(session: Session, of: Everybody) -> None:
    """Fill an empty, migrated database; every cell owes a report in three days."""
    province.fill(session, of)
    here = table_of(tables.Conversation)
    empty: dict[str, object] = {"draft": {}, "choices": [], "parked": {}, "memory": {}, "touched_at": of.began}
    settled = (empty | {"account_id": member} for member in range(1, of.people + 1))
    put(session.connection(), here, settled)
    plan = {"campaign_id": 1, "code": "quarter", "name": "Báo cáo quý", "every": Every.QUARTER, "days": []}
    days = {"opens": 5, "due": USUAL.round_before[0] - 1, "closes": 30, "units": ["chi_bo"]}
    session.connection().execute(insert(table_of(tables.RoundPlan)).values(plan | days))
    if session.connection().dialect.name == "postgresql":
        session.connection().execute(text("ANALYZE conversation"))


def filled(url: str, people: int, bots: Sequence[tuple[str, str]] = BOTS) -> None:
    database = Database(url)
    schema.migrate(database.engine)
    database.transact(fill, Everybody(people, MORNING, bots))
    database.close()
