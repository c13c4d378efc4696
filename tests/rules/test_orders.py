"""What a leader orders about somebody on the list is read however it is said, and nothing else is."""

from datetime import date

import pytest

from domain.roles import Role
from domain.roster.orders import PERHAPS, Order, OrderKind, read_order

TODAY = date(2026, 3, 10)
K = OrderKind
ORDERS = [
    ("đổi tên Nguyễn Văn An thành Nguyễn Văn Ân", Order(K.RENAME, "Nguyễn Văn An", "Nguyễn Văn Ân")),
    ("sửa lại họ tên đồng chí An là NGUYỄN VĂN ÂN giúp tôi", Order(K.RENAME, "đồng chí An", "Nguyễn Văn Ân")),
    ("tên chị Hoa viết sai, sửa lại là Nguyễn Thị Hòa", Order(K.RENAME, "chị Hoa", "Nguyễn Thị Hòa")),
    ("doi ten ong An thanh nguyen van an", Order(K.RENAME, "ong An", "Nguyen Van An")),
    ("gộp Nguyễn Văn An với TV00012", Order(K.MERGE, "Nguyễn Văn An", "TV00012")),
    ("tìm đồng chí hoa", Order(K.FIND, "Hoa")),
    ("tìm bảy", Order(K.FIND, "Bảy", PERHAPS)),
    ("tìm Nguyen Van An giùm", Order(K.FIND, "Nguyen Van An")),
    ("chuyển đồng chí An về ấp 5", Order(K.MOVE, "đồng chí An", "ấp 5")),
    (
        "đồng chí An chuyển sang chi bộ ấp 2 từ 1/3",
        Order(K.MOVE, "đồng chí An", "chi bộ ấp 2 từ 1/3", day=date(2026, 3, 1)),
    ),
    ("đồng chí An làm phó bí thư", Order(K.POST, "đồng chí An", role=Role.DEPUTY)),
    ("cử anh Bảy làm quyền bí thư đến 31/12", Order(K.POST, "anh Bảy", role=Role.SECRETARY, day=date(2026, 12, 31))),
    ("cho anh Bảy thôi làm phó bí thư", Order(K.END_POST, "anh Bảy", role=Role.DEPUTY)),
    ("miễn nhiệm bí thư của bà Bình", Order(K.END_POST, "bà Bình", role=Role.SECRETARY)),
    ("danh sách quản trị viên", Order(K.ADMINS)),
    ("rút quyền quản trị của anh Dũng", Order(K.END_ADMIN, "anh Dũng")),
    ("những người đã rời chi bộ", Order(K.GONE)),
    ("danh sách đồng chí đã chuyển đi", Order(K.GONE)),
    ("những người đã rời", Order(K.GONE)),
    ("anh Bảy trở lại sinh hoạt", Order(K.RETURN, "anh Bảy")),
    ("cho anh Bảy trở lại", Order(K.RETURN, "anh Bảy")),
    ("bác Sáu quay lại rồi nha em ơi", Order(K.RETURN, "bác Sáu")),
    ("cô Ngọc mới dìa lại đó", Order(K.RETURN, "cô Ngọc")),
    ("cô Ngọc được công nhận đảng viên chính thức rồi", Order(K.BECOMES, "cô Ngọc", "dang_vien")),
    (
        "bác Sáu trước là đoàn viên, nay được chuyển dự bị luôn từ 2/3",
        Order(K.BECOMES, "bác Sáu", "du_bi", day=date(2026, 3, 2)),
    ),
    (
        "đồng chí Ngọc là đảng viên dự bị, mới chuyển chính thức hôm 1/3 rồi",
        Order(K.BECOMES, "đồng chí Ngọc", "dang_vien", day=date(2026, 3, 1)),
    ),
]
OTHERS = [
    *("tìm 5 hộ nghèo", "đổi tên đường thành đường hoa?", "anh Bảy làm bí thư hả, ai làm phó"),
    *("ai làm bí thư chi bộ", "đồng chí An làm bí thư phải không", "chuyển 5 hộ về ấp 2 chưa", "gộp lại"),
    *("trồng 50 cây dừa trước 30/6", "thêm đồng chí Nguyễn Thị Hoa", "làm đường ấp 5"),
    "ông Hai chuyển 20 cây dừa về ấp 5",
    *("nước ngập ngoài đồng quay lại rồi", "chị Sáu về lại chưa", "chị Sáu quay lại trồng 20 cây dừa"),
    "những người đã rời nhà đi trồng cây",
]


@pytest.mark.parametrize(("text", "order"), ORDERS)
def test_an_order_is_read(text: str, order: Order) -> None:
    assert read_order(text, TODAY) == order


@pytest.mark.parametrize("text", OTHERS)
def test_nothing_is_ordered(text: str) -> None:
    assert read_order(text, TODAY) is None
