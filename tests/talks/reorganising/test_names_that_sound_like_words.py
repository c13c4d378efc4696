"""A name that sounds like a word of the sentence stays whole: "An Thạnh" is not cut at "thành", nor "Tám" at "tạm"."""

from datetime import date

import pytest

from domain.reorganising.change import What
from domain.reorganising.saying import said
from domain.roster.orders import OrderKind, read_order
from tests.talking import Person, Village

TODAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("sentence", "of", "to"),
    [
        ("đổi tên chi bộ ấp Phú Thạnh thành chi bộ ấp Phú Lợi", "chi bộ ấp Phú Thạnh", "chi bộ ấp Phú Lợi"),
        ("đổi tên ấp Tân Thành thành ấp Tân Lập", "ấp Tân Thành", "ấp Tân Lập"),
        ("sửa tên chi bộ ấp Phước Lạ lại là chi bộ ấp Phước Hòa", "chi bộ ấp Phước Lạ", "chi bộ ấp Phước Hòa"),
        ("doi ten chi bo ap An Thanh thanh chi bo ap An Loc", "chi bo ap An Thanh", "chi bo ap An Loc"),
        ("đổi tên ấp 4 thành ấp Tân Thạnh", "ấp 4", "ấp Tân Thạnh"),
    ],
)
def test_a_renamed_one_keeps_its_name(sentence: str, of: str, to: str) -> None:
    order = said(sentence, TODAY)
    assert order is not None
    assert (order.what, order.of, order.name) == (What.RENAME, (of,), to)


@pytest.mark.parametrize(
    ("sentence", "of", "other"),
    [
        ("tách ấp Đồng Khởi ra khỏi chi bộ ấp Tân Thới", "chi bộ ấp Tân Thới", "ấp Đồng Khởi"),
        ("chuyển chi bộ ấp Vĩnh Sáng sang đảng bộ xã Tân Phú", "chi bộ ấp Vĩnh Sáng", "đảng bộ xã Tân Phú"),
        ("sáp nhập ấp Vàm Vô vô ấp 4", "ấp Vàm Vô", "ấp 4"),
    ],
)
def test_other_changes_keep_it_too(sentence: str, of: str, other: str) -> None:
    order = said(sentence, TODAY)
    assert order is not None
    assert order.of == (of,)
    assert other in (order.name, order.under)


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("cho Lê Ngọc Tám làm phó bí thư chi bộ ấp 5", "Lê Ngọc Tám"),
        ("đồng chí Đặng Hữu Mới làm bí thư", "đồng chí Đặng Hữu Mới"),
        ("Tran Van Tam lam bi thu ap 2", "Tran Van Tam"),
        ("ghi anh Tám làm chi ủy viên", "anh Tám"),
        ("cử Nguyễn Thị Sẽ làm phó bí thư", "Nguyễn Thị Sẽ"),
        ("anh Hai tạm làm bí thư đến 30/6", "anh Hai"),
        ("anh hai tam lam bi thu den 30/6", "anh hai"),
        ("đồng chí Tám tạm làm bí thư", "đồng chí Tám"),
    ],
)
def test_who_gets_a_post_keeps_their_name(sentence: str, who: str) -> None:
    order = read_order(sentence, TODAY)
    assert order is not None
    assert (order.kind, order.who) == (OrderKind.POST, who)


def test_it_is_renamed_in_a_talk(dung: Person, village: Village) -> None:
    village.organisation("CB3", "Chi bộ ấp Phú Thạnh", "XA")
    asked = dung.says("đổi tên chi bộ ấp Phú Thạnh thành chi bộ ấp Phú Lợi từ hôm nay")
    assert "Chi bộ ấp Phú Thạnh" in asked
    assert "hi bộ ấp Phú Lợi" in asked


def test_tam_is_nobody_who_acts(binh: Person, village: Village, channel: str) -> None:
    village.person(channel, "Lê Ngọc Tám", "CB1")
    asked = binh.says("cho Lê Ngọc Tám làm phó bí thư")
    assert "không thấy ai" not in asked
    assert "Lê Ngọc Tám" in asked or "Đến hết ngày nào" in asked
