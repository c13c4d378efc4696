"""A pledge that is closed says since when; one that is worked on again says nothing."""

from datetime import datetime

import pytest
from sqlmodel import col, select

from domain.pledges.states import OPEN
from storage.tables import DatedState
from tests.talking import Person, Village
from tests.talks.pledges.test_taking_back import claim
from tests.talks.registering.test_registering import kept, register


def closed_at(village: Village) -> datetime | None:
    """Return since when a pledge is closed: since its newest state was written down."""
    (pledge,) = kept(village)
    newest = select(DatedState).where(col(DatedState.withdrawn_at).is_(None)).order_by(col(DatedState.id).desc())
    state = village.database.transact(lambda session: session.exec(newest).first())
    assert state
    assert state.state is pledge.state
    return None if pledge.state in OPEN else state.recorded_at


@pytest.fixture
def claimed(an: Person, village: Village) -> datetime:
    """Return when An reported everything as done."""
    register(an)
    assert closed_at(village) is None
    claim(an)
    return village.now


def test_it_closes_when_it_is_claimed_and_again_when_it_is_confirmed(
    claimed: datetime, binh: Person, village: Village
) -> None:
    assert closed_at(village) == claimed
    village.wait(days=1)
    binh.says("/duyet 1 dat")
    assert closed_at(village) == village.now


def test_it_opens_when_it_is_given_back(claimed: datetime, binh: Person, village: Village) -> None:
    village.wait(days=1)
    binh.says("/duyet 1 lai")
    binh.picks("Không nhắn gì thêm")
    assert (claimed, closed_at(village)) == (village.now.replace(day=10), None)


def test_it_opens_when_the_claim_is_taken_back(claimed: datetime, an: Person, village: Village) -> None:
    village.wait(hours=1)
    an.says("/laylai")
    an.says("có")
    assert closed_at(village) is None


def test_a_confirmation_taken_back_leaves_it_closed_since_the_claim(
    claimed: datetime, binh: Person, village: Village
) -> None:
    village.wait(days=1)
    binh.says("/duyet 1 dat")
    binh.says("/laylai")
    binh.says("có")
    assert closed_at(village) == claimed


def test_it_closes_when_it_is_given_up(an: Person, village: Village) -> None:
    register(an)
    village.wait(days=1)
    an.says("/baocao")
    an.picks("Không thực hiện được")
    an.picks("Đúng rồi")
    assert closed_at(village) == village.now


def test_an_open_one_is_reported_on_from_its_card(an: Person, village: Village) -> None:
    register(an)
    an.says("/camket 1")
    (card,) = an.heard
    assert card.text == card.text.strip()
    an.picks("Báo cáo tiến độ")
    an.says("120")
    assert kept(village)[0].done == 120


def test_of_what_is_closed_no_report_is_offered(an: Person) -> None:
    register(an)
    an.says("/rut 1")
    an.says("có")
    an.says("tôi bị đau chân")
    an.says("/camket")
    assert not any("Báo cáo: “" in choice.label for message in an.heard for choice in message.choices)
