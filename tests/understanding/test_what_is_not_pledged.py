"""What one has, did once or is worth is not the target, and of the two sides of a piece of land neither alone is."""

import pytest

from domain.understanding.goals import read_goal


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Nhà tôi có kệ sách chừng 250 cuốn, để cũng phí. Tôi xin tặng 120 cuốn cho trường", 120),
        ("hồi trẻ tui gặt 15 công mỗi mùa, giờ yếu rồi, xin dạy đan cho 6 chị", 6),
        ("nhà em còn vườn tạp 4 công, em xin trồng 70 gốc bưởi", 70),
        ("tui 71t rồi, xin quét 200 mét lộ", 200),
        ("Nhà tôi còn tủ sách cũ, không đứa nào đọc. Tôi có nguyện vọng trao lại cho trường 130 quyển", 130),
        # what is pledged stays so
        ("nhà tôi xin tặng 120 cuốn sách", 120),
        ("tặng kệ sách 250 cuốn cho trường", 250),
        ("chở 15 tấn cát, đổ 200 mét lộ", 15),
    ],
)
def test_what_one_has_or_did_once_is_not_what_is_pledged(text: str, value: int) -> None:
    goal = read_goal(text).goal
    assert goal is not None
    assert goal.value == value


@pytest.mark.parametrize(
    "text",
    [
        "hiến miếng đất ngang 4 mét dài 25 mét làm sân bóng",
        "cho xóm mở lộ ngang 2m dài 70m",
        "hien dat ngang 3m dai 40m",
    ],
)
def test_of_two_sides_it_is_asked_which_counts(text: str) -> None:
    reading = read_goal(text)
    assert reading.asks
    assert len(reading.others) == 1


def test_one_length_alone_is_the_target() -> None:
    reading = read_goal("đắp bờ bao dài 80 mét")
    assert not reading.asks
    assert reading.goal is not None
    assert reading.goal.value == 80
