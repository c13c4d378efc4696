"""The indicators of a resolution, by domain and by year, each with its target."""

import tomllib
from collections import Counter
from datetime import date

import pytest
from sqlmodel import Session, col, select

from domain.campaigns.movement import Movement
from domain.campaigns.unit_facts import FactKind, Noted
from storage import organisations
from storage.campaigns import applying, unit_facts
from storage.tables import Campaign
from tests.talking import Person, Village
from tests.talks.indicators.conftest import FILE

pytestmark = pytest.mark.usefixtures("resolution")


def test_the_file_is_counted_by_domain_as_it_is_written(chi: Person) -> None:
    written = tomllib.loads(FILE.read_text(encoding="utf-8"))["indicators"]
    assert list(Counter(each["domain"] for each in written).values()) == [9, 12, 13, 11]
    said = chi.says("các chỉ tiêu năm 2021")
    assert "Năm 2021 có 45 chỉ tiêu, tăng 9 so với năm 2020" in said
    for domain, count in Counter(each["domain"] for each in written).items():
        assert f"{domain}: {count}" in said
    before = sum(each["from_year"] == 2020 for each in written)
    assert f"Năm 2020 có {before} chỉ tiêu" in chi.says("chỉ tiêu năm 2020")
    assert "Năm 2019 chưa có chỉ tiêu nào" in chi.says("xem các chỉ tiêu năm 2019")


def test_a_domain_is_paged(chi: Person) -> None:
    assert "Quốc phòng - an ninh, năm 2026: 11 chỉ tiêu" in chi.says("chỉ tiêu quốc phòng, an ninh")
    said = chi.says("chỉ tiêu xây dựng Đảng")
    assert "Xây dựng Đảng, năm 2026: 9 chỉ tiêu" in said
    assert "Kết nạp đảng viên" in said
    assert "Ấn phẩm" not in said
    assert "Ấn phẩm" in chi.picks("Xem tiếp")
    said = chi.picks("Ấn phẩm")
    assert "1 ấn phẩm" in said
    assert "Theo Nghị quyết năm 2021" in said


def test_applied_twice_nothing_changes(village: Village, movement: Movement) -> None:
    done = village.database.transact(applying.apply, movement, village.stamp)
    assert not done.added
    assert not done.changed


def test_a_target_depends_on_what_a_unit_is(chi: Person, binh: Person, movement: Movement) -> None:
    assert "từ 40% đến 50%" in chi.says("chỉ tiêu tỷ lệ chi bộ được công nhận vững mạnh")


def test_a_target_depends_on_a_fact_noted_of_the_unit(chi: Person, village: Village) -> None:
    def note(session: Session) -> None:
        place = organisations.by_code(session, "XA")
        campaign = session.exec(select(col(Campaign.id)).where(Campaign.code == "NQ")).one()
        assert place is not None
        assert campaign is not None
        kind = FactKind("nong_thon_moi", "Đạt chuẩn nông thôn mới", ("đạt chuẩn nông thôn mới",))
        unit_facts.note(session, campaign, place.id, kind, Noted(date(2026, 2, 15)), "", village.stamp)

    asked = "chỉ tiêu tỷ lệ chi bộ được công nhận vững mạnh"
    assert "100%" not in chi.says(asked)
    village.database.transact(note)
    assert "Riêng Đảng bộ xã An Thạnh: mỗi năm 100%" in chi.says(asked)


def test_an_unclear_name_is_asked(chi: Person) -> None:
    assert "muốn nói chỉ tiêu nào" in chi.says("chỉ tiêu nông thôn mới")
    assert "7 xã" in chi.picks("nâng cao")


def test_a_member_sees_and_reports_nothing(an: Person) -> None:
    assert "45 chỉ tiêu" in an.says("các chỉ tiêu")
    assert "Báo kết quả" not in an.says("chỉ tiêu kết nạp đảng viên")
    assert "do bí thư" in an.says("báo chỉ tiêu kết nạp đảng viên: 5")
