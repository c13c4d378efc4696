"""A death is heard in country words: "nằm xuống", "nhắm mắt", "chở về quàn"; a nap or a lost thing is none."""

import pytest

from domain.understanding.acts.deaths import tells_of_a_death
from domain.understanding.text.words import tokenised


@pytest.mark.parametrize(
    "told",
    [
        "ông Bảy Đờn nằm xuống hồi khuya rồi con",
        "Nội em nhắm mắt lúc 4 giờ sáng nay",
        "má chồng tui mới xuôi tay bữa qua",
        "cha tui nham mat roi",
        "anh Hai Rẫy xe quẹt, đem về quàn ở đình",
        "bố tôi ở quê mất hôm kia, tôi ra Bắc liền",
        "em dâu của dì Năm mất bên đó, chưa đưa về được",
        "thằng cháu nội tui chết đuối ngoài vàm",
        "đứa em út té kinh mất bữa mùng 3",
        "chú Tám bên ấp 2 mất rồi",
        "anh Ba tổ 5 mất hồi khuya",
        "chu Sau duoi ap 3 mat roi",
        "đồng chí Lành chi bộ ấp 2 mất hôm qua",
    ],
)
def test_a_death(told: str) -> None:
    assert tells_of_a_death(tokenised(told))


@pytest.mark.parametrize(
    "told",
    [
        "tui mất cái xe đạp hôm qua",
        "mấy bữa nay mất ngủ",
        "nằm xuống nghỉ chút rồi làm tiếp",
        "nhắm mắt cũng trồng được 20 cây",
        "mẹ tôi đau mắt hôm qua đi khám",
        "cây dừa nằm xuống rồi, bão quật",
        "bo tui chet hom qua, con bo cai",
        "dạy bơi cho 20 em phòng đuối nước",
        "làm ở cơ quan tại xã",
        "ba con đi rẫy rồi",
        "em trai đi chợ rồi, mất điện thoại",
        "anh Ba tổ 5 mất 2 triệu",
        "chú Tám ấp 2 mất xe rồi",
    ],
)
def test_none(told: str) -> None:
    assert not tells_of_a_death(tokenised(told))
