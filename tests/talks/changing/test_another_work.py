"""A wish that speaks of another work changes nothing of the only one there is, and the old number is not the new."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept


@pytest.fixture
def palms(an: Person) -> Person:
    """An, with 200 palms by the end of June, nothing reported."""
    an.says("/dangky Trồng 200 cây dừa trước 30/6")
    an.picks("Đúng, đăng ký")
    return an


_OTHER = "mà việc đang ghi là “Trồng 200 cây dừa”"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Xin hạ chỉ tiêu còn 45 suất quà", "45 suất"),
        ("nang len 30 nguoi giup toi", "30 nguoi"),
        ("80 áo mưa nhiều quá, cho tui còn 50", "80 áo"),
        ("giá vải lên 90 ngàn một mét, rút còn 12 bộ thôi", "12 bộ"),
        ("tăng quỹ lên 15 triệu nghen", "15 triệu"),
        ("sửa 300 thành 280 học sinh", "280 học"),
        ("đổi tôm thẻ thành tôm sú dùm tui", "tôm thẻ"),
        ("xin giảm từ 6 chuyến xuống 4 chuyến", "4 chuyến"),
    ],
)
def test_another_work_is_said_to_be_another(palms: Person, village: Village, words: str, said: str) -> None:
    heard = palms.says(words)
    assert said in heard
    assert _OTHER in heard
    assert "sửa lại như vậy" not in heard
    (pledge,) = kept(village)
    assert (pledge.value, pledge.content) == (200, "Trồng 200 cây dừa")


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("200 gốc nhiều quá, 130 thôi nghen", "130"),
        ("hai trăm cây làm không nổi, cho tui xuống 90", "90"),
        ("200 cay nang qua, con 140 thoi", "140"),
        ("sửa lại 200 thành 160 giùm", "160"),
        ("dừa giống lên 70 ngàn một cây, cho tui bớt còn 110 cây", "110"),
        ("đất hẹp, con cái 3 đứa đi xa hết, cho tui giảm còn 100 cây", "100"),
    ],
)
def test_the_number_that_is_too_much_is_not_the_new_one(palms: Person, words: str, value: str) -> None:
    heard = palms.says(words)
    assert f"200 cây dừa → {value} cây dừa" in heard


@pytest.mark.parametrize(
    ("words", "content"),
    [
        ("đổi qua nấu cháo cho bệnh viện được hông con", "Nấu cháo cho bệnh viện"),
        ("cho tôi chuyển sang dạy võ cho thiếu nhi", "Dạy võ cho thiếu nhi"),
        ("đổi dừa qua bưởi da xanh", "Trồng 200 cây bưởi da xanh"),
    ],
)
def test_another_work_in_its_place_is_read_whole(palms: Person, words: str, content: str) -> None:
    assert f"“{content}”" in palms.says(words)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("hạn 30/6 gấp quá, cho tui tới 30/9", "30/09/2026"),
        ("30/8 mắc thi, tới 30/10 được hông", "30/10/2026"),
        ("tháng 7 kẹt quá, xin dời qua tháng 11", "30/11/2026"),
        ("cuoi thang 8 khong kip, het thang 10 duoc khong", "31/10/2026"),
        ("hồi đầu tui nói cuối tháng sáu giờ nước lớn quá cho tui qua rằm tháng mười nghe", "23/11/2026"),
        ("xin thêm 1 tháng", "31/07/2026"),
    ],
)
def test_a_day_on_which_it_cannot_be_is_not_the_new_one(palms: Person, words: str, day: str) -> None:
    assert f"→ {day}" in palms.says(words)


@pytest.mark.parametrize("words", ["cho lùi hạn, tháng 8 chưa xong", "thêm ngày cho tui, tháng này chưa được"])
def test_where_only_such_a_day_is_told_the_new_one_is_asked(palms: Person, words: str) -> None:
    assert "dời tới ngày nào" in palms.says(words)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("nâng mổ mắt lên 15 ca giùm", "15 ca"),
        ("số tiết giảng từ 40 xuống 32", "tiết giảng"),
        ("tăng chỉ tiêu bảo hiểm lên 300", "bảo hiểm"),
        ("14 ổ gà nhiều quá, cho tui 9 thôi", "14 ổ gà"),
        ("hai chục nhà đông quá, bớt còn mười hai nhà", "nhà"),
        ("đổi qua tủ thuốc được không", "tủ thuốc"),
        ("chuyển thành lớp dạy bơi nha", "lớp dạy bơi"),
        ("đổi cây ổi thành cây cam giùm", "cây ổi"),
        ("500 khẩu trang đổi còn 300 khẩu", "khẩu"),
    ],
)
def test_what_is_counted_otherwise_or_of_another_kind_is_another(
    palms: Person, village: Village, words: str, said: str
) -> None:
    heard = palms.says(words)
    assert said in heard
    assert _OTHER in heard
    assert "sửa lại như vậy" not in heard
    (pledge,) = kept(village)
    assert (pledge.value, pledge.content) == (200, "Trồng 200 cây dừa")


@pytest.mark.parametrize("words", ["đổi qua thứ bảy nha", "dời lớp sang chủ nhật", "chuyển lớp qua tối thứ năm"])
def test_a_weekday_is_no_content(palms: Person, words: str) -> None:
    assert "sửa lại như vậy" not in palms.says(words)


@pytest.mark.parametrize(
    ("words", "content"),
    [("đổi qua bưởi da xanh nghen", "bưởi da xanh"), ("thay dừa bằng cây mắm", "Trồng 200 cây mắm")],
)
def test_another_plant_takes_its_place(palms: Person, words: str, content: str) -> None:
    heard = palms.says(words)
    assert content in heard
    assert "cây cây" not in heard


def test_of_other_work_without_a_number_how_much_is_asked(palms: Person, village: Village) -> None:
    assert "“Nuôi gà” là bao nhiêu" in palms.says("đổi qua nuôi gà")
    assert "chưa thấy con số" in palms.says("chưa biết nữa")
    assert "200 cây dừa → 30 con" in palms.says("30 con")
    palms.picks("Đúng, sửa")
    (pledge,) = kept(village)
    assert (pledge.value, pledge.content) == (30, "Nuôi gà")
