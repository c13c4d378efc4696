"""Results, tables among peers, silence, difficulties and lateness of any day, against what was shown on that day."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from domain.pledges.goal import Comparator, Goal
from domain.pledges.remarks import Beside, Outlook
from domain.results.peers import ranked
from domain.results.results import Results
from domain.roles import Place
from domain.stamps import AsOf
from domain.understanding.readings import How
from storage import changing, organisations, pledges
from storage.campaigns import campaigns
from storage.facts import units
from storage.ground.database import Database, Session
from storage.kept import figures
from storage.pledges import NewPledge, Progress
from storage.results import aside, difficulties, due, silence
from storage.results.results import results
from tests.databases import with_known_statements
from tests.figures.years import Life
from tests.talking import ZONE

DAYS = 14
LOOKED_AT = 40
SEEDS = {"sqlite": 0, "postgresql": 1}
GOALS = (
    None,
    Goal(comparator=Comparator.AT_LEAST, value=Decimal(10), unit="cây"),
    Goal(comparator=Comparator.AT_MOST, value=Decimal(3), unit="vụ"),
    Goal(comparator=Comparator.AT_LEAST, value=Decimal(80), unit="%"),
)


@dataclass
class WorkingLife(Life):
    """A village that also sets itself targets, reports totals and difficulties, and stands aside."""

    def __post_init__(self) -> None:
        self.shown: dict[tuple[date, str], Any] = {}

    def deeds(self) -> tuple[Callable[[], None], ...]:
        return (
            *super().deeds(),
            *[self._somebody_sets_a_target] * 4,
            *[self._somebody_reports] * 4,
            self._a_target_changes,
            self._somebody_stands_aside,
            self._a_cluster_is_given,
        )

    def live(self, days: int) -> None:
        for _ in range(days):
            day = self.today
            self._somebody_sets_a_target()
            for _ in range(3):
                self._somebody_reports()
            super().live(1)
            for code in self.codes():
                self.shown[day, code] = self.seen(code, AsOf.now(day))

    def seen(self, code: str, as_of: AsOf) -> Any:
        """Return all that the screens beside a summary say of a day: the people of a cell by what is theirs alone."""

        def work(session: Session) -> Any:
            place = organisations.by_code(session, code)
            campaign = campaigns.by_code(session, "DKM")
            assert place is not None
            assert campaign is not None
            return all_of(session, place, (campaign.id,), as_of)

        return self.database.transact(work)

    def _somebody_sets_a_target(self) -> None:
        member_id, goal = self._here(), self.chance.choice(GOALS)

        def work(session: Session) -> None:
            campaign = campaigns.by_code(session, "DKM")
            place = organisations.by_code(session, self.chance.choice(self.codes()))
            assert campaign is not None
            assert place is not None
            own = self.chance.random() < 0.2
            new = NewPledge(
                campaign_id=campaign.id,
                organisation_id=place.id if own else None,
                member_id=None if own else member_id,
                entered_by_id=member_id or 0,
                content_group_id=None,
                content="Việc",
                goal=goal,
                milestone=None if goal else "Việc",
                deadline=self.today + timedelta(days=self.chance.randint(0, 6)),
            )
            pledges.register(session, new, self.stamp)

        if member_id is not None:
            self.database.transact(work)

    def _somebody_reports(self) -> None:
        def work(session: Session) -> None:
            here = self.chance.sample(self.people, len(self.people))
            mine = (each for number in here for each in pledges.of_member(session, number))
            pledge = next((each for each in mine if each.is_open and each.member_id not in self.left), None)
            if pledge is None or pledge.member_id is None:
                return
            beside = Beside(
                difficulty=self.chance.choice(("", "thiếu giống", "thiếu giống")),
                outlook=self.chance.choice((None, Outlook.HARD, Outlook.SURE)),
            )
            done = Decimal(self.chance.randint(0, 12)) if self.chance.random() < 0.8 else None
            day = self.today - timedelta(days=self.chance.choice((0, 0, 2)))
            progress = replace(Progress(How.TOTAL, done, "", None), beside=beside, day=day)
            pledges.report(session, pledge, pledge.member_id, progress, replace(self.stamp, by=pledge.member_id))

        self.database.transact(work)

    def _a_target_changes(self) -> None:
        def work(session: Session) -> None:
            pledge = self._pledge(session)
            if pledge is not None and pledge.goal is not None:
                goal = pledge.goal.model_copy(update={"value": Decimal(self.chance.randint(1, 20))})
                changing.change_target(session, pledge, goal, self.stamp)

        self.database.transact(work)

    def _somebody_stands_aside(self) -> None:
        if (member_id := self._here()) is not None:
            deed = self.chance.choice((aside.set_aside, aside.take_in))
            self.database.transact(deed, member_id, replace(self.stamp, channel="zalo"))

    def _a_cluster_is_given(self) -> None:
        def work(session: Session) -> None:
            place = organisations.by_code(session, self.chance.choice(self.codes()))
            assert place is not None
            units.give_year(session, place.id, 2026, units.OfYear(self.chance.choice(("", "Cụm 1"))), self.stamp)

        self.database.transact(work)


def all_of(session: Session, place: Place, ids: tuple[int, ...], as_of: AsOf) -> Any:
    people = due.of_people(session, place, ids, as_of)
    places = [(each.id, each.place, each.ties, each.result) for each in ranked(each.peer for each in people)]
    quiet = silence.of_people(session, place, ids, as_of, ZONE)
    return {
        "results": results(session, place, ids, as_of),
        "units": due.of_units(session, place, ids, as_of),
        "people": sorted(places),
        "silent units": silence.of_units(session, place, ids, as_of, ZONE),
        "silent people": sorted(str(each.since) for each in quiet),
        "difficulties": difficulties.by_unit(session, place, ids, as_of),
        "unreported": {
            number: came.unreported
            for number, came in figures.outcomes_below(session, place, ids, as_of).items()
            if number
            for number, came in figures.outcomes_below(session, place, ids, as_of).items()
            if number
        },
    }


@pytest.fixture(scope="module")
def life(lasting_url: str) -> Iterator[WorkingLife]:
    database = with_known_statements(lasting_url)
    yield lived(database, SEEDS[lasting_url.partition(":")[0]])
    database.close()


def lived(database: Database, seed: int, days: int = DAYS) -> WorkingLife:
    life = WorkingLife(database, random.Random(seed))  # noqa: S311 - a made-up life, repeatable by its seed
    life.begin()
    life.live(days)
    return life


def test_what_was_shown_on_a_day_is_shown_of_that_day_for_ever(life: WorkingLife) -> None:
    told: list[Results] = [shown["results"] for shown in life.shown.values()]
    for what in ("late", "reported", "difficult", "outlooks", "sums"):
        assert any(getattr(each, what) for each in told), what
    for day, code in random.Random(DAYS).sample(sorted(life.shown), LOOKED_AT):  # noqa: S311 - the same each time
        assert life.seen(code, AsOf.end_of(day, ZONE)) == life.shown[day, code], (day, code)


def test_what_is_kept_of_a_day_is_what_was_shown_on_it(life: WorkingLife, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figures, "LONG", 1)
    for day, code in random.Random(DAYS).sample(sorted(life.shown), LOOKED_AT):  # noqa: S311 - the same each time
        then = replace(AsOf.end_of(day, ZONE), promptly=True)
        life.keep(code, then)
        assert life.seen(code, then) == life.shown[day, code], (day, code)


def test_what_is_known_of_today_is_what_the_present_says(life: WorkingLife) -> None:
    for code in life.codes():
        assert life.seen(code, AsOf(life.today)) == life.seen(code, AsOf.now(life.today))


def test_erasing_changes_nothing_shown_of_a_past_day(database: Database) -> None:
    life = lived(database, 7, days=5)
    assert any(shown["results"].difficult for shown in life.shown.values())
    for member_id in life.people[::2]:
        life.erase(member_id)
    for (day, code), shown in life.shown.items():
        assert life.seen(code, AsOf.end_of(day, ZONE)) == shown, (day, code)
