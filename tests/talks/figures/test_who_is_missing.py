"""Who has not reported, and the figures of an organisation that is named, in a leader's own words."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


@pytest.mark.parametrize("sentence", ["ai chưa báo cáo", "còn ai chưa báo cáo vậy", "ai chua nop bao cao"])
def test_a_secretary_hears_who_has_not_reported(an: Person, binh: Person, village: Village, sentence: str) -> None:
    silent = village.person(an.channel, "Trần Văn Im", "CB1")
    register(an)
    register(silent, "Giúp hộ nghèo", "2 hộ", "30/6")
    an.says("/baocao 1 120")
    heard = binh.says(sentence)
    assert "Trần Văn Im" in heard
    assert "Nguyễn Văn An" not in heard


def test_of_this_month_who_reported_before_is_named_too(an: Person, binh: Person, village: Village) -> None:
    register(an)
    an.says("/baocao 1 120")
    village.wait(days=30)
    assert "Nguyễn Văn An" not in binh.says("ai chưa báo cáo")
    heard = binh.says("tháng này ai chưa báo cáo")
    assert "từ 01/04/2026 đến nay chưa báo cáo" in heard
    assert "Nguyễn Văn An" in heard
    assert "1 đồng chí" in binh.picks("Nhắc các đồng chí này")
    binh.says("hủy")
    assert "Nguyễn Văn An" not in binh.says("năm nay ai chưa báo cáo")


def test_a_report_taken_back_is_none(an: Person, binh: Person) -> None:
    register(an)
    an.says("/baocao 1 120")
    assert "Nguyễn Văn An" not in binh.says("ai chưa báo cáo")
    an.says("báo nhầm rồi, hủy báo cáo vừa rồi")
    if an.heard[-1].choices:
        an.picks(an.heard[-1].choices[0].label)
    assert "Nguyễn Văn An" in binh.says("ai chưa báo cáo")


def test_a_committee_hears_no_names_of_its_branches(an: Person, chi: Person, dung: Person) -> None:
    register(an)
    for person in (chi, dung):
        assert "Nguyễn Văn An" not in person.says("ai chưa báo cáo")


@pytest.mark.parametrize(
    ("sentence", "heard"),
    [
        ("ấp 2 bao nhiêu người đăng ký rồi", "Chi bộ ấp 2"),
        ("toàn xã bao nhiêu người đăng ký", "Đảng bộ xã An Thạnh"),
        ("ap 1 co may nguoi dang ky roi", "Chi bộ ấp 1"),
    ],
)
def test_the_organisation_that_is_named_is_the_one_told_of(chi: Person, an: Person, sentence: str, heard: str) -> None:
    assert chi.says(sentence).startswith(f"📊 {heard}")


@pytest.mark.parametrize("sentence", ["toàn xã bao nhiêu người đăng ký", "ấp 2 bao nhiêu người đăng ký rồi"])
def test_an_administrator_too(dung: Person, an: Person, sentence: str) -> None:
    assert dung.says(sentence).startswith("📊 ")


def test_another_branch_is_not_ones_own_to_see(binh: Person, an: Person) -> None:
    assert "Chi bộ ấp 2" not in binh.says("ấp 2 bao nhiêu người đăng ký rồi").splitlines()[0] or "không thuộc" in (
        binh.reads(binh.heard)
    )


def test_those_who_have_not_reported_are_reminded_in_words(an: Person, binh: Person) -> None:
    an.says("/dangky Trồng 200 cây dừa trước 30/6")
    an.picks("Đúng, đăng ký")
    assert "1 đồng chí đã đăng ký mà chưa báo cáo" in binh.says("nhắc dùm chị mấy người chưa báo cáo")
    binh.picks("Gửi")
    assert "muốn biết việc đồng chí đã đăng ký tới đâu rồi" in an.receives()


def test_nobody_is_reminded_of_a_report_that_was_given(an: Person, binh: Person) -> None:
    an.says("/dangky Trồng 200 cây dừa trước 30/6")
    an.picks("Đúng, đăng ký")
    an.says("trồng được 20 cây rồi")
    assert "Không có ai cần nhắc" in binh.says("/dondoc baocao")
