"""Who calls a meeting at once is shown it with all that was said, and is asked nothing that may be left open."""

import pytest

from tests.talking import Person


@pytest.mark.parametrize(
    "said",
    [
        "chi bộ họp 19h thứ sáu tại nhà văn hóa ấp 1, gửi liền khỏi hỏi",
        "chi bo hop 19h thu sau tai nha van hoa ap 1, gui luon dung hoi nua",
        "chi bộ họp 19h thứ sáu tại nhà văn hóa ấp 1, mời luôn nghen",
    ],
)
def test_nothing_more_is_asked(binh: Person, said: str) -> None:
    answer = binh.says(said)
    assert "19:00 thứ Sáu, 13/03/2026" in answer
    assert "Tôi gửi giấy mời nhé?" in answer


def test_whoever_is_tired_of_questions_is_asked_no_more(binh: Person) -> None:
    binh.says("chi bộ họp 19h thứ sáu tại nhà văn hóa ấp 1")
    assert "Tôi gửi giấy mời nhé?" in binh.says("hỏi hoài, khỏi hỏi nữa")
    assert "mời" in binh.says("trời ơi!!! 1")


def test_bad_weather_and_absences_are_told_and_change_no_day(binh: Person) -> None:
    answer = binh.says(
        "chi bộ họp 8h chủ nhật tại nhà văn hóa ấp 1, nếu mưa lớn thì dời qua thứ hai, "
        "ai vắng báo trước thứ bảy, khỏi hỏi"
    )
    assert "08:00 Chủ nhật, 15/03/2026" in answer
    assert "mưa lớn thì dời qua thứ hai" in answer


def test_the_secretaries_and_the_programme_are_taken_over(dung: Person, binh: Person) -> None:
    answer = dung.says(
        "tạo cuộc họp giao ban bí thư 14h thứ năm tại hội trường xã, tui chủ trì, nội dung 1 nước sạch 2 cây giống, "
        "mời các bí thư với anh Lâm"
    )
    assert "Chỉ các đồng chí bí thư" in answer
    assert "1 nước sạch 2 cây giống" in answer
    assert "Mời riêng “Lâm”" in answer
    assert "15:30" in dung.says("Dời xuống 15h30. Giấy mời thì 4h chiều hãy gửi")
    assert "mời" in dung.says("ok chốt, ai vắng thì báo tui")
