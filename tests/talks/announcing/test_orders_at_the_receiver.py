"""Where it is asked whom an announcement is for, an order about an organisation is none of its receivers."""

import pytest

from domain.roles import Role
from tests.talking import Person, Village

ORDERS = [
    "đổi tên chi bộ ấp 2 thành chi bộ Tân Lợi",
    "dời ông Hai ấp 2 qua ấp 1 nghen",
    "cho bà Bình thôi bí thư ấp 1",
    "thêm đảng viên Nguyễn Văn Tám vào chi bộ ấp 1",
    "giải thể chi bộ ấp 2",
    "xóa chi bộ ấp 2 đi",
    "ông An ấp 1 làm phó bí thư",
    "tách chi bộ ấp 1 ra làm 2",
    "nhắc mấy đứa chi bộ ấp 1 chưa đăng ký",
    "đảng viên ấp 1 có mấy người",
]


@pytest.mark.parametrize("said", ORDERS)
def test_an_order_is_no_receiver(village: Village, channel: str, said: str) -> None:
    dung = village.person(channel, "Phạm Dũng", "", (Role.ADMIN, ""))
    dung.says("gửi thông báo: mai cúp điện cả ngày, bà con chuẩn bị nước")
    assert "Nơi nhận" not in dung.says(said)


@pytest.mark.parametrize(
    "said", ["chuyển qua ấp 1", "đổi nơi nhận thành chi bộ ấp 1", "cho ấp 1 thôi", "gửi vô ấp 1 nghen", "bà con ấp 1"]
)
def test_a_receiver_in_such_words_is_one(village: Village, channel: str, an: Person, said: str) -> None:
    dung = village.person(channel, "Phạm Dũng", "", (Role.ADMIN, ""))
    dung.says("gửi thông báo: mai cúp điện cả ngày, bà con chuẩn bị nước")
    assert "Nơi nhận: Chi bộ ấp 1" in dung.says(said)


def test_a_comrade_is_moved_there(village: Village, channel: str) -> None:
    village.person(channel, "Võ Văn Hai", "CB2")
    dung = village.person(channel, "Phạm Dũng", "", (Role.ADMIN, ""))
    dung.says("gửi thông báo: mai cúp điện cả ngày, bà con chuẩn bị nước")
    assert "thôi sinh hoạt ở Chi bộ ấp 2" in dung.says("dời ông Hai ấp 2 qua ấp 1 nghen")
