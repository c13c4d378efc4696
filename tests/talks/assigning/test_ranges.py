"""Targets that are a range are given whole: "40-50%" to each unit."""

import pytest

from tests.talking import Person

pytestmark = pytest.mark.usefixtures("resolution")
NAME = "giao chỉ tiêu tỷ lệ chi bộ được công nhận vững mạnh"


def test_one_figure_in_place_of_a_range_is_at_least_so_much(chi: Person, binh: Person) -> None:
    assert "Chi bộ ấp 1: 45%" in chi.says(f"{NAME} 45% cho các chi bộ")
    chi.picks("Đúng, giao")
    assert "45%" in binh.receives()
    assert "45%" in binh.says("chỉ tiêu được giao")


@pytest.mark.parametrize(
    "said",
    ["40-50% cho các chi bộ", "40% – 50% cho các chi bộ", "từ 40% đến 50% cho mỗi chi bộ", "cho các chi bộ 40-50%"],
)
def test_a_range_is_given_to_each(chi: Person, binh: Person, said: str) -> None:
    answer = chi.says(f"{NAME} {said}")
    assert "Chi bộ ấp 1: từ 40% đến 50%" in answer
    assert "Chi bộ ấp 2: từ 40% đến 50%" in answer
    chi.picks("Đúng, giao")
    assert "từ 40% đến 50%" in binh.receives()
    assert "từ 40% đến 50%" in binh.says("chỉ tiêu được giao")
    chi.says("đã giao cho ai, đạt tới đâu")
    assert "Chi bộ ấp 2: từ 40% đến 50%" in chi.picks("Tỷ lệ chi bộ")


def test_what_only_looks_like_a_range_is_none(chi: Person) -> None:
    said = chi.says("giao chỉ tiêu kết nạp đảng viên cho chi bộ ấp 1 - 5 đảng viên")
    assert "khoảng" not in said
    assert "Chi bộ ấp 1: 5 đảng viên" in said


def test_another_figure_agreed_to_takes_the_place_of_a_range(chi: Person, binh: Person) -> None:
    chi.says(f"{NAME} 40-50% cho các chi bộ")
    chi.picks("Đúng, giao")
    binh.receives()
    assert "từ 40% đến 50%" in binh.picks("Xin mức khác")
    binh.says("35")
    assert "35% thay cho từ 40% đến 50%" in binh.says("ấp mới thành lập")
    binh.picks("Đúng, gửi")
    chi.receives()
    assert "35%" in chi.picks("Đồng ý")
    said = binh.says("chỉ tiêu được giao")
    assert "35%" in said
    assert "50%" not in said


def test_a_range_the_wrong_way_round_and_of_what_is_shared_out_are_refused(chi: Person) -> None:
    assert "trước nhỏ hơn" in chi.says(f"{NAME} 50-40% cho các chi bộ")
    assert "một con số" in chi.says("giao chỉ tiêu kết nạp 40-50 đảng viên cho các chi bộ")
