"""Mergers in everyday words, called off in words, and ordered by those who may not."""

import pytest

from tests.talking import Person, Village


@pytest.mark.parametrize(
    "order",
    [
        "gộp ấp 2 vô ấp 1 từ 1/6",
        "nhập chi bộ ấp 2 qua chi bộ ấp 1 từ 1/6 nha em",
        "sáp nhập cb ấp 2 vô cb ấp 1 từ 1/6",
        "gop ap 2 sang ap 1 tu 1/6",
        "chi bộ ấp 2 sáp nhập vào chi bộ ấp 1 từ 1/6, nghị quyết 44-NQ/TU",
        "ấp 2 nhập vô ấp 1 từ 1/6 theo quyết định số 12-QĐ/TU ngày 2/12",
    ],
)
def test_one_goes_into_the_other_however_that_is_said(dung: Person, order: str) -> None:
    assert "Chi bộ ấp 2 nhập vào Chi bộ ấp 1" in dung.says(order)


def _planned(dung: Person) -> None:
    dung.says("gộp ấp 2 vô ấp 1 từ 1/6")
    dung.picks("Đúng, thực hiện")


@pytest.mark.parametrize(
    "words",
    [
        "hủy kế hoạch gộp ấp 2 vô ấp 1 nha",
        "thôi khỏi sáp nhập nữa",
        "đừng nhập ấp 2 vô ấp 1 nữa em",
        "hoãn sáp nhập đã lên lịch giùm",
        "bỏ chuyện hợp nhất ấp 1 với ấp 2 đi",
        "khong sap nhap ap 2 nua",
    ],
)
def test_what_is_planned_is_called_off_in_words(dung: Person, village: Village, words: str) -> None:
    _planned(dung)
    village.wait(days=2)
    assert "Chi bộ ấp 2 nhập vào Chi bộ ấp 1" in dung.says(words)
    assert "nhập vào" in dung.picks("Đúng, lấy lại")
    assert "Chi bộ ấp 2 nhập vào" not in dung.says("hủy sáp nhập")


@pytest.mark.parametrize("words", ["hủy sáp nhập ấp 9", "đừng nhập danh sách nữa", "thôi không mở nữa"])
def test_another_is_not_called_off(dung: Person, words: str) -> None:
    _planned(dung)
    assert "Tôi lấy lại nhé" not in dung.says(words)


@pytest.mark.parametrize(
    "words", ["sáp nhập ấp 2 vô ấp 1", "gộp chi bộ ấp 1 với chi bộ ấp 2 lại đi", "giải thể chi bộ ấp 2"]
)
def test_a_committee_is_told_who_does_that(chi: Person, binh: Person, words: str) -> None:
    assert "quản trị viên" in chi.says(words)
    assert "quản trị viên" in binh.says(words)


def test_entering_work_for_somebody_is_no_merger(binh: Person, an: Person) -> None:
    assert "quản trị viên" not in binh.says("nhập giúp ông An 20 cây dừa vô ấp 1")
