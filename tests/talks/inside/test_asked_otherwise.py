"""A picture or another urging asked for where a question waits is served, and no answer to the question."""

import pytest

from tests.talking import Person
from tests.talks.figures.test_peers import came_of


@pytest.mark.parametrize("asked", ["ảnh tổng hợp gửi nhóm", "anh tong hop gui nhom", "cho xin hình cho nhóm Zalo"])
def test_the_picture_comes_and_the_question_after_it(an: Person, binh: Person, chi: Person, asked: str) -> None:
    assert "Tôi gửi nhé" in chi.says("đôn đốc")
    said = chi.says(asked)
    assert "Đảng viên đã đăng ký" in said
    assert "Đồng chí cứ gửi ảnh" not in said
    assert said.index("Đảng viên đã đăng ký") < said.index("Tôi gửi nhé")


@pytest.mark.parametrize("order", ["đôn đốc người quá hạn", "nhac may nguoi tre han"])
def test_those_who_are_late_take_the_place_of_who_has_not_registered(
    an: Person, bay: Person, binh: Person, order: str
) -> None:
    came_of(an, 50, None)
    assert "Trần Văn Bảy" in binh.says("đôn đốc")
    said = binh.says(order)
    assert "quá hạn" in said
    assert "Nguyễn Văn An" in said
    assert "Trần Văn Bảy" not in said


def test_a_committee_urges_for_another_reason_instead(an: Person, bay: Person, binh: Person, chi: Person) -> None:
    came_of(an, 50, None)
    assert "chưa đăng ký" in chi.says("đôn đốc")
    assert "2 việc quá hạn" in chi.says("đôn đốc người quá hạn")
    assert "chưa đăng ký" in chi.says("nhắc các chi bộ chưa đăng ký")
    chi.says("thôi")
    assert "đang làm dở" in chi.says("thôi")


def test_a_name_left_out_is_still_an_answer(an: Person, bay: Person, binh: Person) -> None:
    binh.says("đôn đốc")
    assert "Trần Văn Bảy" not in binh.says("bỏ anh Bảy ra rồi gửi").split("\n")[-1]
