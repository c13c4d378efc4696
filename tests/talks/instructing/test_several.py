"""Several organisations are told the same at once: each once, each answers, and one tap takes all of it back."""

import pytest

from tests.talking import Person, Village
from tests.talks.instructing.conftest import hands_in, hear


@pytest.mark.parametrize(
    "words",
    [
        "chỉ đạo ấp 1, ấp 2 họp chi bộ trước thứ sáu",
        "chi dao ap 1 va ap 2 hop chi bo truoc thu sau",
        "chỉ đạo chi bộ ấp 1, 2 họp chi bộ trước thứ sáu",
        "chỉ đạo các chi bộ họp chi bộ trước thứ sáu",
        "chỉ đạo các chi bộ chưa báo cáo họp chi bộ trước thứ sáu",
    ],
)
def test_each_is_told_once_and_answers_for_itself(
    april: Village, binh: Person, bao: Person, chi: Person, words: str
) -> None:
    read_back = chi.says(words)
    assert "2 đơn vị (Chi bộ ấp 1, Chi bộ ấp 2)" in read_back
    assert ("chưa nộp: Báo cáo tháng 3/2026" in read_back) == ("chưa báo cáo" in words)
    assert "“họp chi bộ trước thứ sáu”" in read_back.casefold().replace(
        "op chi bo truoc thu sau", "ọp chi bộ trước thứ sáu"
    )
    assert "Hạn: thứ Sáu, 03/04/2026" in read_back
    assert "Mỗi đơn vị trả lời riêng" in chi.picks("Gửi")
    told = hear(april, binh, bao)
    assert "chỉ đạo Chi bộ ấp 1" in told[0]
    assert "chỉ đạo Chi bộ ấp 2" in told[1]
    binh.picks("Trả lời")
    binh.says("Đã họp hôm qua")
    binh.picks("Gửi")
    assert "Đã họp hôm qua" in chi.receives()
    assert "1/2 đã trả lời" in chi.says("có chỉ đạo nào chưa trả lời")
    answers = chi.picks("2 đơn vị")
    assert "Đã trả lời: 1; chưa trả lời: 1" in answers
    assert "Chi bộ ấp 2: chờ trả lời" in answers
    assert "Chi bộ ấp 1: Đã họp hôm qua" in answers


def test_one_tap_takes_all_back(april: Village, binh: Person, bao: Person, chi: Person) -> None:
    chi.says("chỉ đạo ấp 1, ấp 2 họp chi bộ")
    chi.picks("Gửi")
    hear(april, binh, bao)
    assert "Đã thu lại, 2 đơn vị" in chi.picks("thu lại tất cả")
    assert all("thu lại chỉ đạo" in each for each in hear(april, binh, bao))
    assert "thu lại rồi" in chi.says("/chidao thuhet 1")


def test_only_those_who_have_not_handed_in(april: Village, binh: Person, bao: Person, chi: Person) -> None:
    hands_in(binh)
    read_back = chi.says("chỉ đạo các chi bộ chưa báo cáo tháng 3 nộp ngay")
    assert "chỉ đạo của Đảng bộ xã An Thạnh tới Chi bộ ấp 2" in read_back
    assert "Đây là những nơi chưa nộp: Báo cáo tháng 3/2026." in read_back
    chi.picks("Gửi")
    hands_in(bao)
    assert "Hiện không có đơn vị nào" in chi.says("chỉ đạo các chi bộ chưa nộp báo cáo tháng 3 nộp ngay")


def test_a_unit_named_in_the_words_is_not_told(april: Village, chi: Person) -> None:
    assert "chỉ đạo của Đảng bộ xã An Thạnh tới Chi bộ ấp 1." in chi.says("chỉ đạo ấp 1 phối hợp với ấp 2 dọn kênh")


def test_who_leads_none_of_them_instructs_nobody(april: Village, binh: Person, chi: Person) -> None:
    assert "Tôi chuyển chỉ đạo" not in binh.says("chỉ đạo ấp 1, ấp 2 họp chi bộ")
    chi.says("chỉ đạo ấp 1, ấp 2 họp chi bộ")
    chi.picks("Gửi")
    assert "chỉ đạo Chi bộ ấp 1" in binh.says("/chidao ai 1")
    assert "Chỉ người được chỉ đạo" in binh.says("/chidao thuhet 1")
