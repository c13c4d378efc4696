"""Views of a summary in few words: by group, what does not agree, for the group of the chat, of the level above."""

import pytest

from tests.talking import Person
from tests.talks.registering.test_registering import register


@pytest.mark.parametrize(("typed", "heard"), [("ketqua", "kết quả đến ngày"), ("lech", "khớp"), ("im", "im lặng")])
def test_views_need_no_code(an: Person, binh: Person, chi: Person, typed: str, heard: str) -> None:
    assert "Không có tổ chức nào" not in chi.says(f"/tonghop {typed}")
    assert heard in chi.says(f"/tonghop {typed}").lower() or typed == "im"


@pytest.mark.parametrize(
    "typed", ["tổng hợp theo nhóm", "Theo nhóm", "nhóm nào chưa ai đăng ký", "nhom nao chua ai dang ky"]
)
def test_by_group(an: Person, binh: Person, chi: Person, typed: str) -> None:
    register(an)
    for who in (binh, chi):
        said = who.says(typed)
        assert "hoàn thành 0/1" in said
        assert "Chưa ai đăng ký ở nhóm" in said


@pytest.mark.parametrize("typed", ["số liệu nào không khớp", "so lieu nao khong khop"])
def test_what_does_not_agree(binh: Person, chi: Person, typed: str) -> None:
    assert "khớp" in chi.says(typed)
    assert "📊" not in chi.says(typed)


def test_the_label_for_the_group_is_understood_alone(binh: Person, chi: Person) -> None:
    assert "Chi bộ ấp 1" in binh.says("bản gửi nhóm")
    assert "chưa đăng ký" in chi.says("ban gui nhom")


def test_a_level_above_is_not_answered_with_ones_own(binh: Person, chi: Person) -> None:
    assert "Đảng bộ xã An Thạnh không thuộc phần" in binh.says("tổng hợp xã")
    assert "📊 Đảng bộ xã An Thạnh" in chi.says("tổng hợp xã")
