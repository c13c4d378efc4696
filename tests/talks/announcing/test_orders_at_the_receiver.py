"""Where it is asked whom an announcement is for, an order about an organisation is none of its receivers."""

import pytest

from domain.roles import Role
from tests.talking import Village


@pytest.mark.parametrize("said", ["đổi tên chi bộ ấp 2 thành chi bộ Tân Lợi", "dời ông Hai ấp 2 qua ấp 1 nghen"])
def test_an_order_is_no_receiver(village: Village, channel: str, said: str) -> None:
    dung = village.person(channel, "Phạm Dũng", "", (Role.ADMIN, ""))
    dung.says("gửi thông báo: mai cúp điện cả ngày, bà con chuẩn bị nước")
    assert "Thông báo gửi" not in dung.says(said)
