"""In which campaign a pledge comes to stand: by its deadline, by kind of branch, with or without content groups."""

from datetime import date
from unittest.mock import patch

import pytest
from sqlalchemy import update

from domain.campaigns.contents import Shape
from domain.people.kinds import UnitKind
from domain.stamps import AsOf
from domain.understanding.movement.act import MovementAct
from storage import organisations, tables
from storage.campaigns import campaigns, contents, offering
from storage.facts import left_out, units
from storage.ground.core_table import tables_of
from storage.ground.database import Session
from storage.people import kinds
from tests.talking import Person, Village

_campaign, _group = tables_of(tables.Campaign, tables.ContentGroup)


def write(village: Village, campaign_id: int, **values: object) -> None:
    def work(session: Session) -> None:
        session.connection().execute(update(_campaign).where(_campaign.c.id == campaign_id).values(values))

    village.database.transact(work)


def test_without_content_groups_no_group_is_asked(an: Person, village: Village) -> None:
    def without(session: Session) -> None:
        session.connection().execute(_group.delete())

    village.database.transact(without)
    said = an.says("tôi đăng ký trồng 50 cây dừa trước 30/5")
    assert "nhóm" not in said.casefold()
    assert "✅" in an.picks("Đúng, đăng ký")
    assert "dừa" in an.says("việc của tôi")


def test_the_only_one_that_holds_the_deadline_is_taken(an: Person, peak: Person, village: Village) -> None:
    write(village, 1, closes_on=date(2026, 4, 30))
    assert "Đợt thi đua: Cao điểm" in an.says("tôi đăng ký trồng 50 cây dừa trước 30/5")
    assert "✅" in an.picks("Đúng, đăng ký")


def test_a_day_that_none_holds_is_refused_with_the_last_that_one_does(an: Person, peak: Person, bay: Person) -> None:
    write(an.village, 1, closes_on=date(2026, 4, 30))
    bay.says("đăng ký trồng 50 cây dừa")
    assert "30/06/2026" in bay.says("30/9")
    assert "Đợt thi đua: Cao điểm" in bay.says("15/6")


def test_a_campaign_for_kinds_of_branches_asks_no_others(an: Person, peak: Person, village: Village) -> None:
    write(village, 2, units=["truong_hoc"])
    assert "trong đợt thi đua nào" not in an.says("tôi đăng ký trồng 50 cây dừa trước 30/5")


def test_which_are_open_is_asked_once_a_turn(an: Person, peak: Person) -> None:
    with patch("handlers.campaigns.taking_in.campaigns.open_to", side_effect=campaigns.open_to) as asked:
        an.says("tôi đăng ký trồng 50 cây dừa trước 30/5")
    assert asked.call_count == 1


def test_nobody_is_urged_once_registering_is_over(an: Person, binh: Person, village: Village) -> None:
    write(village, 1, registers_until=date(2026, 3, 9))
    assert "đã hết" in binh.says("/dondoc")
    assert "hết thời gian đăng ký" in an.says("tôi đăng ký trồng 50 cây dừa trước 30/5")


def test_only_those_it_is_for_hear_that_it_opens(an: Person, bay: Person, peak: Person, village: Village) -> None:
    def become(session: Session) -> None:
        kinds.become(session, bay.member_id, "du_bi", village.stamp)

    village.database.transact(become)
    write(village, 2, people=["du_bi"], told="everybody")
    village.tell_of_campaigns()
    assert "chào mừng Đại hội bắt đầu" in bay.receives()
    assert not an.receives()


def test_the_schools_are_told_and_no_cell_beside_them(an: Person, bao: Person, peak: Person, village: Village) -> None:
    def become(session: Session) -> None:
        place = organisations.by_code(session, "CB2")
        assert place is not None
        units.give_kind(session, place.id, UnitKind.SCHOOL, village.stamp)

    village.database.transact(become)
    write(village, 2, units=["truong_hoc"], told="everybody")
    village.tell_of_campaigns()
    assert "chào mừng Đại hội bắt đầu" in bao.receives()
    assert not an.receives()
    bao.says("tôi đăng ký trồng 50 cây dừa trước 30/5")
    assert "trong đợt thi đua nào" in bao.picks("Cá nhân")


def test_whom_it_is_for_is_whom_its_figures_count(bay: Person, an: Person, peak: Person, village: Village) -> None:
    peak.means(MovementAct.CHANGE_CAMPAIGN, "cao điểm này chỉ dành cho đảng viên dự bị")
    peak.picks("Đúng")

    def left(session: Session) -> bool:
        return "dang_vien" in left_out.of_campaign(session, 2, AsOf(village.now.date())).people

    assert village.database.transact(left)
    peak.picks("như cũ")
    assert not village.database.transact(left)


def test_a_group_left_out_meanwhile_is_asked_anew(an: Person, village: Village) -> None:
    an.says("tôi đăng ký trồng 50 cây dừa trước 30/5")

    def leave_out(session: Session) -> None:
        offered = contents.of(session, 1, "", village.now.date()).offered
        tree = next(each for each in offered if "kinh tế" in each.name.casefold())
        offering.shape(session, Shape(tree.id, None, offered=False), offering.LEFT_OUT, village.stamp)

    village.database.transact(leave_out)
    assert "nhóm" in an.picks("Đúng, đăng ký").casefold()
    assert "✅ Đồng chí" not in an.reads(an.heard)


@pytest.mark.parametrize(
    "words",
    [
        "tôi đăng ký trồng 30 cây dừa trước 30/4 trong đợt cao điểm Chào mừng Đại hội",
        "trong đợt cao điểm chào mừng đại hội tôi đăng ký trồng 30 cây dừa trước 30/4",
        "đợt cao điểm Chào mừng Đại hội tôi đăng ký trồng 30 cây dừa trước 30/4",
        "tôi đăng ký trồng 30 cây dừa cho đợt cao điểm chào mừng đại hội, trước 30/4",
        "tôi đăng ký tham gia cao điểm chào mừng đại hội trồng 30 cây dừa trước 30/4",
        "hưởng ứng cao điểm thi đua “Chào mừng Đại hội”, tôi đăng ký trồng 30 cây dừa trước 30/4",
    ],
)
def test_a_campaign_that_is_named_chooses_and_is_no_part_of_the_work(an: Person, peak: Person, words: str) -> None:
    said = an.says(words)
    assert "Việc sẽ làm: Trồng 30 cây dừa\n" in said
    assert "Đợt thi đua: Cao điểm" in said


@pytest.mark.parametrize(
    "sentence",
    [
        "hưởng ứng phong trào Đồng Khởi mới, tôi đăng ký trồng 30 cây dừa trước 30/4",
        "tôi đăng ký trồng 30 cây dừa hưởng ứng phong trào thi đua Đồng Khởi mới, trước 30/4",
    ],
)
def test_the_only_one_is_left_out_of_the_work_too(an: Person, sentence: str) -> None:
    assert "Việc sẽ làm: Trồng 30 cây dừa\n" in an.says(sentence)


@pytest.mark.parametrize(
    ("words", "work"),
    [
        ("vận động 20 hộ tham gia phong trào Đồng Khởi mới", "Vận động 20 hộ tham gia phong trào Đồng Khởi mới\n"),
        ("tuyên truyền phong trào Đồng Khởi mới cho 50 hộ", "Tuyên truyền phong trào Đồng Khởi mới cho 50 hộ\n"),
    ],
)
def test_the_movement_may_be_the_work_itself(an: Person, words: str, work: str) -> None:
    assert work in an.says(f"tôi đăng ký {words} trước 30/4")
