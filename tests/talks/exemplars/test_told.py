"""Nominations and targets stand in what is exported: in the own data of a person, and in the history of a place."""

import pytest
from sqlmodel import Session

from domain.understanding.movement.act import MovementAct
from storage import organisations
from storage.facts.scope import Scope
from storage.facts.telling import tell
from storage.people import personal_data
from tests.talking import Person, Village
from tests.talks.indicators.conftest import movement, resolution

__all__ = ["movement", "resolution"]


@pytest.fixture
def nominated(binh: Person, an: Person) -> None:
    """Let Bình nominate An."""
    binh.means(MovementAct.NOMINATE, "giới thiệu đồng chí An làm điển hình về giúp 3 hộ thoát nghèo, để nhân rộng")
    binh.picks("Đúng, đề nghị")


@pytest.mark.usefixtures("nominated")
def test_in_the_own_data_of_whoever_is_nominated(an: Person, binh: Person, bay: Person, village: Village) -> None:
    def kept(person: Person) -> object:
        return village.database.transact(personal_data.gather, person.member_id)["nominations"]

    (mine,) = kept(an)  # type: ignore[misc]  # a list
    assert mine["words"] == "giúp 3 hộ thoát nghèo"
    assert mine["of_oneself"]
    assert not kept(binh)[0]["of_oneself"]  # type: ignore[index]  # likewise
    assert kept(bay) == []


@pytest.mark.usefixtures("resolution", "nominated")
def test_in_the_history_of_the_place(chi: Person, binh: Person, village: Village) -> None:
    chi.means(MovementAct.GIVE_TARGETS, "giao chi bộ ấp 1 5 căn nhà tình nghĩa")
    chi.picks("Đúng, giao")
    binh.means(MovementAct.ACCEPT_TARGET, "nhận hết")
    binh.picks("Đúng, nhận")

    def told(session: Session, code: str) -> set[tuple[str, str]]:
        place = organisations.by_code(session, code)
        assert place is not None
        return {(each.subject, each.what) for each in tell(session, Scope(session, place.id))}

    of_one = village.database.transact(told, "CB1")
    assert {("nomination", "proposed"), ("assignedtarget", "accepted")} <= of_one
    other = village.database.transact(told, "CB2")
    assert not {subject for subject, _ in other} & {"nomination", "assignedtarget"}
    above = village.database.transact(told, "XA")
    assert {("organisation", "targets given"), ("assignedtarget", "accepted"), ("nomination", "proposed")} <= above
