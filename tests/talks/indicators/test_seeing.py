"""The indicators of a resolution, by domain and by year, each with its target."""

import tomllib
from collections import Counter

import pytest

from domain.campaigns.movement import Movement
from storage.campaigns import applying
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


def test_an_unclear_name_is_asked(chi: Person) -> None:
    assert "muốn nói chỉ tiêu nào" in chi.says("chỉ tiêu nông thôn mới")
    assert "7 xã" in chi.picks("nâng cao")


def test_a_member_sees_and_reports_nothing(an: Person) -> None:
    assert "45 chỉ tiêu" in an.says("các chỉ tiêu")
    assert "Báo kết quả" not in an.says("chỉ tiêu kết nạp đảng viên")
    assert "do bí thư" in an.says("báo chỉ tiêu kết nạp đảng viên: 5")
