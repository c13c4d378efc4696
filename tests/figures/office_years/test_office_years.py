"""Two years of an office, by chat and by file: what is said of each day is what its history alone leads to."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest

from tests.figures.office_years import play
from tests.figures.office_years.office import Office
from tests.figures.office_years.opening import opened
from tests.figures.two_years.recounting import Line

LIVES_YEARS = True

SEED, DAYS, DEEDS = 11, 12, 9


@dataclass
class Played:
    """The office after its two years, what it was told in the evenings, and its history as printed."""

    office: Office
    evenings: dict[tuple[date, str], play.Figures]
    history: list[Line]


@pytest.fixture(scope="module")
def played(lasting_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    folder = tmp_path_factory.mktemp("office")
    with opened(lasting_url, folder, SEED) as office:
        evenings = play.live(office, DAYS, DEEDS)
        yield Played(office, evenings, play.history(office))


def test_people_and_organisations_came_moved_merged_and_went(played: Played) -> None:
    done = played.office.done
    assert min(done["are_merged"], done["places_are_merged"], done["taken back"], done["leaves"]) > 0, done
    assert sum(done.values()) > 0.8 * DEEDS * len(played.evenings) / 2, played.office.refused
    withdrawn = {line["what"] for line in played.history if line["withdrawn_at"]}
    assert {"belongs", "ended", "holds", "owner", "state", "work"} <= withdrawn


def test_what_was_said_in_the_evening_is_said_of_that_day_for_ever(played: Played) -> None:
    for (day, code), answer in played.evenings.items():
        assert play.summary(played.office, code, "--at", day.isoformat()) == answer, (day, code)


def test_the_history_alone_leads_to_every_figure(played: Played) -> None:
    assert not list(play.differences(played.office, played.history, list(played.evenings)))


def test_the_history_leads_to_the_figures_of_today(played: Played) -> None:
    today = [(played.office.today, place.code) for place in played.office.places()]
    assert not list(play.differences(played.office, played.history, today))
