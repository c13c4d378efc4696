"""What is read back of a promise is the work alone with its number: nothing of who speaks or of what is told before."""

from datetime import date

import pytest

from domain.understanding.just_work import just_work
from domain.understanding.sentence import read_pledge

TODAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("typed", "content"),
    [
        ("Ờ ờ, biết rồi, ghi tui 45 gốc chanh", "45 gốc chanh"),
        ("Đề nghị ghi cho tôi: tặng 9 chiếc xe lăn trước 30/9", "tặng 9 chiếc xe lăn"),
        ("đăng ký cho tui 70 cây sao", "70 cây sao"),
        ("Em tình nguyện phụ trách 3 buổi phát thanh", "phụ trách 3 buổi phát thanh"),
        ("Tui xung phong vá 12 cái áo cho trẻ mồ côi", "vá 12 cái áo cho trẻ mồ côi"),
        ("Đường trơn quá trời, con nít té hoài, thôi để tui đổ 15 khối đá mi", "đổ 15 khối đá mi"),
        ("Mùa bão ngoài kia cực quá, tôi xin góp 80 thùng mì", "góp 80 thùng mì"),
        ("Hổng dám hứa nhiều, chỉ hứa 8 cây nhãn", "8 cây nhãn"),
        ("ừ đăng ký đi, 15 con vịt, bán giữa tháng 8", "15 con vịt"),
        ("đk giùm mình: dọn 900m kênh, ghi giùm e nha", "dọn 900m kênh"),
        ("Không uống rượu khi lái xe, tôi xin hứa", "Không uống rượu khi lái xe"),
        ("e tính may 25 cái mền mà chưa dám hẹn ngày nào xong", "may 25 cái mền"),
        ("Vẽ 4 bức tường trường, không biết vậy có hợp lệ không?", "Vẽ 4 bức tường trường"),
    ],
)
def test_the_content_is_the_work_alone(typed: str, content: str) -> None:
    assert read_pledge(typed, TODAY).content == content


@pytest.mark.parametrize(
    "content",
    [
        "Phân loại rác tại nhà",
        "tới hết mùa lúa bỏ đốt đồng",
        "Bà con tổ 5 góp 20 ngày công",
        "Con tôi sẽ đi nghĩa vụ đợt này",
        "mở 2 lớp dạy may",
        "Thi chứng chỉ tin học",
        "bắc cầu qua rạch",
        "Trồng 50 cây, giờ tôi xin thêm 20 cây",
        "vợ chồng tui mỗi tháng góp 200 ngàn",
        "Cùng thầy trụ trì trồng 30 cây",
    ],
)
def test_nothing_of_the_work_is_cut(content: str) -> None:
    assert just_work(content) == content
