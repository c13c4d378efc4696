"""Of an announcement in one sentence the words for everybody are kept, no more and no fewer."""

import pytest

from tests.talking import Person


@pytest.mark.parametrize(
    ("said", "announced"),
    [
        ("báo hết thảy bà con chiều mai 5 giờ họp ở đình", "chiều mai 5 giờ họp ở đình"),
        ("nói với cả nhà là chủ nhật dọn nghĩa trang liệt sĩ", "chủ nhật dọn nghĩa trang liệt sĩ"),
        ("nhắn cả ấp 15h thứ năm họp tại trụ sở", "15h thứ năm họp tại trụ sở"),
        ("con báo cho bà con hay tối nay 7 giờ chiếu phim", "tối nay 7 giờ chiếu phim"),
        ("loan tin cho cả chi bộ sáng mốt 6 giờ vớt bèo", "sáng mốt 6 giờ vớt bèo"),
        ("sáng mai 7 giờ đắp đê, báo hết giùm", "sáng mai 7 giờ đắp đê"),
        ("dời họp qua 14h thứ sáu, nhắn cả chi bộ hay", "dời họp qua 14h thứ sáu"),
    ],
)
def test_what_is_announced(binh: Person, said: str, announced: str) -> None:
    assert f"“{announced}”" in binh.says(said)


@pytest.mark.parametrize(
    ("said", "never"),
    [
        ("tôi trồng xong 30 cây rồi, báo giùm", "“tôi trồng xong 30 cây rồi”"),
        ("báo cả nhà văn hóa mai đóng cửa sửa điện", "“văn hóa mai đóng cửa"),
        ("chị Lành bịnh rồi, nhắn giùm", "📢"),
    ],
)
def test_what_is_not(binh: Person, said: str, never: str) -> None:
    assert never not in binh.says(said)
