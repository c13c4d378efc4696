"""At every question everything people type is taken for what it is: the whole table of questions and intrusions."""

from decimal import Decimal

import pytest

from domain.campaigns.exemplars import Aim, NominationState
from domain.exemplars.card import Card
from domain.roles import Role
from domain.stamps import Stamp
from storage import organisations
from storage.campaigns import campaigns, nominations
from storage.exemplars import cards
from storage.ground.database import Session
from storage.rounds import days, plans, reports
from tests.talking import ZONE, Person, Village
from tests.talks.inside.table import ANSWERS, INTRUSIONS, QUESTIONS, Cell, Question, play, trouble
from tests.talks.registering.test_registering import register


@pytest.fixture
def people(an: Person, binh: Person, village: Village, channel: str) -> dict[str, Person]:
    """A member with a pledge, one with two and a result that waits, their secretary, staff, and somebody to join."""
    tam = village.person(channel, "Võ Thị Tám", "CB1")
    ba = village.stranger(channel)
    ba.member_id = village.member("Trần Thị Ba", "CB1")
    register(an, "Trồng dừa", "200 cây", "cuối năm")
    register(tam, "Giúp hộ nghèo", "3 hộ", "cuối năm")
    tam.says("/baocao 2 xong rồi")
    tam.picks("Đúng")
    register(tam, "Trồng dừa", "200 cây", "cuối năm")
    register(tam, "Quét đường ấp", "300 mét", "cuối năm")
    register(binh, "Trồng dừa", "200 cây", "cuối năm")
    hai = village.person(channel, "Lê Hải", "CB1", (Role.STAFF, "XA"))
    register(hai, "Trồng dừa", "200 cây", "cuối năm")
    chi = village.person(channel, "Trần Kim Chi", "CB1", (Role.SECRETARY, "XA"))
    register(chi, "Trồng dừa", "200 cây", "cuối năm")
    chi.says("chỉ đạo ấp 1 họp chi bộ")
    chi.picks("Gửi")
    binh.says("chi bộ họp 19h thứ sáu tại nhà văn hóa ấp 1, chủ trì: đồng chí Bình")
    binh.picks("Gửi giấy mời")
    village.database.transact(_hand_in, village, binh)
    village.database.transact(_recognise, village, binh, tam)
    village.wait(hours=1)
    return {"an": an, "binh": binh, "tam": tam, "ba": ba, "hai": hai, "chi": chi}


def _hand_in(session: Session, village: Village, by: Person) -> None:
    """Let the branch have handed in its report of a quarter, which can be sent back."""
    place, today = organisations.by_code(session, "CB1"), village.now.date()
    assert place is not None
    one = days.around(session, plans.plans(session, today, place.path)[0], today)[-1]
    reports.hand_in(session, one, place.id, {}, "", Stamp.of(village.now, ZONE, by.member_id))


def _recognise(session: Session, village: Village, by: Person, whom: Person) -> None:
    """Let a member be an exemplar with a figure to catch up with."""
    place, campaign = organisations.by_code(session, "CB1"), campaigns.current(session, village.now.date())
    assert place is not None
    assert campaign is not None
    stamp = Stamp.of(village.now, ZONE, by.member_id)
    those = (None, whom.member_id, "")
    number = nominations.propose(session, campaign.id, place.id, those, "trồng dừa", "", Aim.REPLICATE, stamp)
    found = nominations.get(session, number)
    assert found is not None
    nominations.settle(session, found, NominationState.RECOGNISED, stamp)
    cards.write(session, number, Card(figures="120 cây", value=Decimal(120), unit="cây"), stamp)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_whatever_is_typed_at_a_question_is_taken_for_what_it_is(
    people: dict[str, Person], village: Village, question: Question
) -> None:
    person = people[question.who]
    for words in question.talk:
        person.says(village.code_for(person.member_id) if words == "CODE" else words)
    before = play(person, "/trogiup")
    assert (before.dialogue, before.step) == (question.dialogue, question.step)
    wrong = [
        f"{kind}: {text!r} {found}\n    {cell.said[:160]!r}"
        for kind, text in INTRUSIONS
        if (question.name, kind) not in ANSWERS
        for cell in [play(person, text)]
        if (found := trouble(question, kind, cell, before))
    ]
    assert not wrong, "\n".join(wrong)


def test_the_table_is_whole() -> None:
    """Every answer that is excused names a question and a kind of the table."""
    names, kinds = {question.name for question in QUESTIONS}, {kind for kind, _ in INTRUSIONS}
    assert all(name in names and kind in kinds for name, kind in ANSWERS)
    assert len(INTRUSIONS) > 60
    assert isinstance(Cell(), Cell)
