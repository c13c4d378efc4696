"""A committee that wants a file gets one where a file arrives, and hears how to have it where none does."""

import pytest

from tests.talking import Person


@pytest.mark.parametrize(
    "said",
    [
        "có bản word không em, chị cần báo cáo họp giao ban sáng thứ hai",
        "có bản word không em",
        "xuất cho chị cái file excel để chị nộp huyện",
        "in ra pdf luôn",
        "số liệu xã dạng excel",
    ],
)
def test_where_no_file_arrives_the_figures_are_offered(chi: Person, binh: Person, an: Person, said: str) -> None:
    answer = chi.says(said)
    assert "chưa làm được" not in answer
    assert "bán hàng" not in answer
    if chi.channel == "zalo":
        assert "chưa gửi được tệp" in answer
        assert "Đảng bộ xã An Thạnh" in chi.picks("Tổng hợp")


def test_a_table_that_compares_shows_figures_and_no_list_of_people(chi: Person, binh: Person, an: Person) -> None:
    answer = chi.says("lập giùm chị bảng so sánh 3 ấp để chiếu lên màn hình")
    assert "Chi bộ ấp 1" in answer
    assert "0 người" not in answer


def test_a_list_that_is_brought_is_none_that_is_wanted(chi: Person, binh: Person) -> None:
    assert "cần tệp" not in chi.says("tôi có file excel danh sách đảng viên thì gửi sao")
