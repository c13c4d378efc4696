"""Pledges, reports and everyday talk that name a model, criteria or workers stay what they are."""

import pytest

from domain.criteria import said as criteria
from domain.understanding.exemplars import said as exemplars


@pytest.mark.parametrize(
    "text",
    [
        "Tôi đã lắp 2 máy tưới theo mô hình tiết kiệm nước",
        "Hôm qua mấy nhà đã làm theo mô hình tổ nhân dân tự quản, được 3 hộ",
        "Tôi đăng ký làm theo mô hình vườn rau sạch: trồng 50 m2 rau trước 30/9/2026",
        "đăng ký học tập mô hình dân vận khéo, vận động 10 hộ hiến đất trước 30/11",
        "Tôi xem mô hình trồng dừa xiêm ở ấp 3 rồi, về trồng được 12 cây",
        "toi da lap 2 may tuoi theo mo hinh tiet kiem nuoc",
    ],
)
def test_work_is_no_wish_about_exemplars(text: str) -> None:
    assert exemplars.wish_in(text) is None


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("tôi muốn học tập điển hình trồng dừa", exemplars.Wish.FOLLOW),
        ("chi bộ đã nhân rộng mô hình phân loại rác ra 3 tổ", exemplars.Wish.COPIED),
        ("tìm điển hình ở ấp 2", exemplars.Wish.FIND),
        ("ai đang học tập điển hình", exemplars.Wish.TABLE),
    ],
)
def test_wishes_about_exemplars_are_still_heard(text: str, wish: exemplars.Wish) -> None:
    assert exemplars.wish_in(text) is wish


@pytest.mark.parametrize(
    "text",
    [
        "Tôi đã vận động 5 hộ thực hiện các tiêu chí nông thôn mới",
        "Báo cáo: đã vận động 8 hộ đạt các tiêu chí gia đình văn hóa",
        "Trong nhiệm kỳ này chi bộ mình kết nạp được bao nhiêu công nhân?",
        "Đồng chí nào bị chậm sinh hoạt chi bộ thì nhắc giúp tôi",
        "Thông báo các chi bộ nộp hồ sơ xếp loại đảng viên, hoàn thành trước ngày 15/12",
        "Chúc mừng đồng chí An được xếp loại xuất sắc",
    ],
)
def test_everyday_talk_is_of_no_criteria(text: str) -> None:
    assert criteria.wish_in(text) is None
