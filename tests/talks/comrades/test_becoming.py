"""What a comrade is to the Party is noted from a day on, is told to them, and can be taken back."""

from datetime import date

import pytest

from domain.roster.orders import OrderKind, read_order
from domain.stamps import AsOf
from storage.people import kinds
from tests.talking import Person, Village

TODAY = date(2026, 3, 10)


def kind(village: Village, person: Person, day: date) -> str | None:
    return village.database.transact(kinds.kind_of, person.member_id, AsOf(day))


def test_in_ones_own_words_from_a_past_day(an: Person, binh: Person, village: Village) -> None:
    village.database.transact(kinds.become, an.member_id, "du_bi", village.stamp.of_day(date(2025, 2, 3)))
    read_back = binh.says("đồng chí An được chuyển chính thức từ 3/2")
    assert "từ thứ Ba, 03/02/2026 đồng chí Nguyễn Văn An là đảng viên chính thức" in read_back
    assert "trước đó: đảng viên dự bị" in read_back
    assert "Đã ghi" in binh.picks("Đúng, ghi như vậy")
    assert "đồng chí là đảng viên chính thức" in an.receives()
    assert kind(village, an, date(2026, 2, 2)) == "du_bi"
    assert kind(village, an, date(2026, 2, 3)) == "dang_vien"


def test_by_buttons_and_from_a_day_to_come(an: Person, binh: Person, village: Village) -> None:
    binh.says("tìm đồng chí An")
    binh.picks("Sửa thông tin")
    binh.picks("Diện")
    assert "từ ngày nào" in binh.says("miễn sinh hoạt")
    assert "hơn một năm nữa" in binh.says("1/1/2030")
    assert "trước đó: đảng viên chính thức" in binh.says("1/6")
    binh.picks("Đúng, ghi như vậy")
    assert kind(village, an, date(2026, 5, 31)) is None
    assert kind(village, an, date(2026, 6, 1)) == "mien_sinh_hoat"


def test_what_was_a_slip_is_taken_back_once_with_what_it_dropped(an: Person, binh: Person, village: Village) -> None:
    binh.says("cho đồng chí An miễn sinh hoạt từ 1/6")
    binh.picks("Đúng, ghi như vậy")
    assert "thì bỏ: đảng viên miễn sinh hoạt" in binh.says("ghi đồng chí An là quần chúng từ hôm nay")
    binh.picks("Đúng, ghi như vậy")
    assert kind(village, an, date(2026, 6, 1)) == "quan_chung"
    back = binh.choice("Ghi nhầm, lấy lại").value
    assert "Nguyễn Văn An trở lại như trước" in binh.taps(back)
    assert kind(village, an, TODAY) is None
    assert kind(village, an, date(2026, 6, 1)) == "mien_sinh_hoat"
    assert "đã được lấy lại" in binh.taps(back)


def test_what_was_noted_since_is_not_taken_back_with_an_old_button(an: Person, binh: Person, village: Village) -> None:
    binh.says("ghi đồng chí An là quần chúng từ hôm nay")
    binh.picks("Đúng, ghi như vậy")
    back = binh.choice("Ghi nhầm, lấy lại").value
    binh.says("ghi đồng chí An là đoàn viên từ hôm nay")
    binh.picks("Đúng, ghi như vậy")
    assert "đã được lấy lại" in binh.taps(back)
    assert kind(village, an, TODAY) == "doan_vien"


def test_what_stands_so_already_is_said(an: Person, binh: Person) -> None:
    assert "ghi như vậy rồi" in binh.says("đồng chí An được chuyển chính thức từ 3/2")


def test_nobody_of_another_branch(an: Person, bao: Person, village: Village) -> None:
    assert "không thấy ai" in bao.says("đồng chí An được chuyển sang quần chúng từ hôm nay")
    assert kind(village, an, TODAY) is None


def test_a_no_changes_nothing(an: Person, binh: Person, village: Village) -> None:
    binh.says("ghi đồng chí An là quần chúng từ hôm nay")
    assert "chưa thay đổi" in binh.picks("Không, cứ để vậy").casefold() or kind(village, an, TODAY) is None
    assert kind(village, an, TODAY) is None


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("đồng chí An được chuyển chính thức từ 3/2", "đồng chí An", "dang_vien"),
        ("An được công nhận đảng viên chính thức", "An", "dang_vien"),
        ("cho bà Bảy miễn sinh hoạt từ 1/6", "bà Bảy", "mien_sinh_hoat"),
        ("dong chi Hoa la dang vien du bi", "dong chi Hoa", "du_bi"),
        ("anh Tư sinh hoạt tạm thời từ hôm nay", "anh Tư", "tam_thoi"),
        ("ghi chú Năm là quần chúng", "chú Năm", "quan_chung"),
    ],
)
def test_what_is_heard_as_such(text: str, who: str, what: str) -> None:
    order = read_order(text, TODAY)
    assert order is not None
    assert (order.kind, order.who, order.what) == (OrderKind.BECOMES, who, what)


@pytest.mark.parametrize(
    "text",
    [
        "ai là đảng viên dự bị",
        "đồng chí An chưa được chuyển chính thức à?",
        "chuyển đồng chí An về chi bộ ấp 2",
        "tôi giới thiệu 2 quần chúng ưu tú vào Đảng",
        "vận động 5 hộ dân tham gia là quần chúng nòng cốt",
        "đồng chí An làm phó bí thư",
        "Vận động 3 thanh niên trở thành đoàn viên",
        "bồi dưỡng anh Nam thành đảng viên dự bị",
    ],
)
def test_what_is_not(text: str) -> None:
    order = read_order(text, TODAY)
    assert order is None or order.kind is not OrderKind.BECOMES
