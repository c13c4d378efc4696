"""Which kinds the figures of a campaign count: seen and changed by an administrator, from today on, and back."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from domain.campaigns.movement import FIRST, read_movement
from domain.people.kinds import LeftOut
from domain.roles import Role
from domain.stamps import AsOf
from storage.campaigns import applying
from storage.facts import left_out as rule
from storage.ground.database import Session
from storage.people import kinds
from storage.tables import HistoryEntry
from tests.talking import ZONE, Person, Village


def left_out(dung: Person) -> None:
    dung.says("/dotthidua")
    dung.picks("Diện được tính")
    dung.picks("Diện của người")
    assert "không đôn đốc đăng ký: quần chúng" in dung.says("quần chúng")
    assert "không tính quần chúng" in dung.picks("Đúng, từ hôm nay")


def test_everybody_is_counted_at_first(dung: Person) -> None:
    assert "tính mọi diện" in dung.says("/dotthidua")


def test_a_kind_is_left_out_of_the_figures_and_counted_again(an: Person, binh: Person, dung: Person) -> None:
    village = an.village
    village.database.transact(kinds.become, an.member_id, "quan_chung", village.stamp)
    left_out(dung)
    assert "Không tính: quần chúng" in dung.says("/dotthidua")
    assert "đã đăng ký: 0/1 (0%)" in binh.says("/tonghop")
    dung.says("/dotthidua tinh 1 quan_chung")
    assert "từ hôm nay tính quần chúng" in dung.picks("Đúng, từ hôm nay")
    assert "đã đăng ký: 0/2 (0%)" in binh.says("/tonghop")


def test_the_way_back_is_offered_and_kept_in_the_history(dung: Person, village: Village) -> None:
    left_out(dung)
    dung.picks("Sửa nhầm")
    dung.picks("Đúng, từ hôm nay")

    def told(session: Session) -> list[object]:
        entries = session.exec(select(HistoryEntry).where(HistoryEntry.verb == "left out")).all()
        return [(entry.details["after"]["people"], entry.actor_id) for entry in entries]

    assert village.database.transact(told) == [(["quan_chung"], dung.member_id), ([], dung.member_id)]


def test_organisations_too(dung: Person, chi: Person) -> None:
    assert "Tổ chức trực thuộc đã đăng ký: 0/2 (0%)" in chi.says("/tonghop XA")
    dung.says("/dotthidua tinh 1 to_chuc_dang")
    dung.picks("Đúng, từ hôm nay")
    said = chi.says("/tonghop XA")
    assert "Tổ chức trực thuộc đã đăng ký" not in said
    assert "Không tính: tổ chức đảng (đã đăng ký 0/2)" in said


def test_of_two_administrators_the_second_turns_nothing_round(dung: Person, village: Village) -> None:
    dung.says("/dotthidua tinh 1 quan_chung")
    other = village.person(dung.channel, "Hồ Hai", "", (Role.ADMIN, ""))
    left_out(other)
    assert "đã có người đổi trước" in dung.picks("Đúng, từ hôm nay").casefold()
    assert "Không tính: quần chúng" in dung.says("/dotthidua")


def test_nobody_else_sees_or_changes_it(binh: Person) -> None:
    assert "tính" not in binh.says("/dotthidua tinh 1 quan_chung")


def test_what_is_no_kind_is_asked_again(dung: Person) -> None:
    dung.says("/dotthidua tinh 1")
    dung.picks("Loại tổ chức")
    assert "trong danh sách" in dung.says("chín tầng mây")


def test_a_campaign_brings_its_rule_with_its_data(village: Village, tmp_path: Path) -> None:
    rule_of_it = '[campaign.left_out]\npeople = ["quan_chung"]\nunits = ["truong_hoc"]\n'
    file = tmp_path / "campaign.toml"
    file.write_text(FIRST.read_text(encoding="utf-8").replace('"DKM"', '"DKM2"') + rule_of_it, encoding="utf-8")
    movement = read_movement(file)

    def added(session: Session) -> list[LeftOut]:
        number, first = applying.apply(session, movement, village.stamp).campaign_id, movement.campaign.opens_on
        days = (AsOf.end_of(first, ZONE), AsOf.end_of(first - timedelta(days=1), ZONE), AsOf.now(village.stamp.day))
        return [rule.of_campaign(session, number, day) for day in days]

    expected = LeftOut(frozenset({"quan_chung"}), frozenset({"truong_hoc"}))
    assert village.database.transact(added) == [expected, LeftOut(), expected]


ASKED = [
    "đảng viên dự bị có tính không",
    "những loại nào được tính",
    "đừng tính đảng viên dự bị với đảng viên miễn sinh hoạt",
    "diện nào không được tính vậy",
]


@pytest.mark.parametrize("words", ASKED)
def test_who_is_counted_is_asked_in_words(dung: Person, words: str) -> None:
    assert "Diện được tính" in dung.says(words)


def test_words_about_other_things_show_no_campaign(an: Person, dung: Person) -> None:
    assert "Diện được tính" not in an.says("đảng viên dự bị có tính không")
    assert "Diện được tính" not in dung.says("tính trồng 50 cây dừa")
