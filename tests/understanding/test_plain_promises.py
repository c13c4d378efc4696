"""A promise beyond doubt is read back at once, whatever it says of last year, of a no before it, or of who helps."""

import pytest

from domain.understanding.acts.act import Act
from domain.understanding.acts.reading import read_act


@pytest.mark.parametrize(
    "text",
    [
        "Vợ chồng tôi đăng ký nuôi 40 con gà ta, bán dịp Tết",
        "báo cáo, tôi xin đăng ký trồng 60 cây sao trước 30/6",
        "tôi và vợ tôi xin nhận nấu 50 suất cháo mỗi tháng",
        "Năm ngoái làm chưa được, năm nay tôi xin hứa dọn 2 km kênh",
        "tui xin nhận vận động 6 hộ dời hàng rào vô trong, trước 2/9",
        "Không hứa nhiều, tôi xin nhận giúp 2 hộ nghèo",
    ],
)
def test_it_is_read_back(text: str) -> None:
    heard = read_act(text)
    assert (heard.act, heard.sure) == (Act.PROMISE, True)


@pytest.mark.parametrize(
    "text",
    [
        "vợ tôi đăng ký nuôi 40 con gà",
        "năm ngoái tôi có đăng ký 60 cây sao",
        "tôi không đăng ký trồng cây nữa",
        "đổi giùm tôi 60 cây thành 40 cây",
        "chồng tôi hứa dọn 2 km kênh",
    ],
)
def test_what_is_somebody_elses_past_or_denied_is_not(text: str) -> None:
    heard = read_act(text)
    assert not (heard.act is Act.PROMISE and heard.sure)
