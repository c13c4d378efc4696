"""What is taken back is what was done last: somebody added, a post given, a name changed, and not an older merger."""

import pytest

from tests.talking import Person, Village

WORDS = [
    "lấy lại cái vừa thêm, bấm nhầm rồi",
    "lấy lại",
    "làm nhầm rồi, lấy lại giùm",
    "hoàn tác",
    "nhầm rồi, trả lại như cũ",
]


def planned(dung: Person, village: Village) -> None:
    village.organisation("CB3", "Chi bộ ấp 3", "XA")
    dung.says("sáp nhập chi bộ ấp 3 vào chi bộ ấp 2 từ 1/4")
    dung.picks("Đúng, thực hiện")
    village.wait(hours=1)


def added(dung: Person) -> None:
    dung.says("thêm đồng chí Ngô Văn Sang vào chi bộ ấp 2")
    assert "Mã mời" in dung.says("không")


@pytest.mark.parametrize("words", WORDS)
def test_somebody_added_is_newer_than_a_merger(dung: Person, village: Village, words: str) -> None:
    planned(dung, village)
    added(dung)
    asked = dung.says(words)
    assert "thêm đồng chí Ngô Văn Sang" in asked
    assert "nhập vào" not in asked
    assert "Ngô Văn Sang" in dung.picks("Đúng, lấy lại")


def test_a_merger_is_newer_than_somebody_added(dung: Person, village: Village) -> None:
    added(dung)
    planned(dung, village)
    assert "nhập vào Chi bộ ấp 2" in dung.says("bấm nhầm rồi, lấy lại")


@pytest.mark.parametrize("words", WORDS[:3])
def test_a_post_given_is_taken_back(an: Person, dung: Person, village: Village, words: str) -> None:
    planned(dung, village)
    dung.says("cho đồng chí Nguyễn Văn An làm phó bí thư chi bộ ấp 1")
    dung.picks("Không thời hạn")
    dung.picks("Đúng, ghi")
    assert "ghi đồng chí Nguyễn Văn An làm phó bí thư" in dung.says(words)
    assert "như trước" in dung.picks("Đúng, lấy lại")


def test_a_name_changed_is_taken_back(an: Person, dung: Person, village: Village) -> None:
    planned(dung, village)
    dung.says("đổi tên đồng chí Nguyễn Văn An thành Nguyễn Văn Ân")
    dung.picks("Đúng")
    assert "Nguyễn Văn An thành Nguyễn Văn Ân" in dung.says("lấy lại cái vừa sửa")


def test_what_is_taken_back_is_offered_no_more(dung: Person, village: Village) -> None:
    planned(dung, village)
    added(dung)
    dung.says("lấy lại")
    dung.picks("Không, cứ để vậy")
    assert "Ngô Văn Sang" in dung.says("lấy lại")


def test_after_a_day_it_is_no_more_the_newest(dung: Person, village: Village) -> None:
    added(dung)
    village.wait(days=3)
    assert "Ngô Văn Sang" not in dung.says("lấy lại")


def test_a_members_report_is_taken_back_as_before(an: Person) -> None:
    an.says("lấy lại")
    assert "thêm đồng chí" not in an.says("bấm nhầm rồi, lấy lại")
