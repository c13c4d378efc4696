""" "15/12 6 giờ nhắc tôi gọi anh Ba": a note to oneself, kept, shown, taken back by a tap, told once, erased."""

from datetime import datetime

import pytest

from domain.mornings.notes import MOST
from storage.erasing.erase import erase
from storage.notes import kept
from tests.talking import ZONE, Person, Village
from tests.talks.registering.test_registering import register


@pytest.mark.parametrize(
    ("words", "when", "what"),
    [
        (
            "Đề nghị trợ lý nhắc tôi vào lúc 15 giờ ngày 18/3 để đi nhận cây giống.",
            "15:00 thứ Tư, 18/03/2026",
            "nhận cây",
        ),
        ("9h sáng thứ 5 nhắc mình gọi ấp 1 hỏi giống nghen", "09:00 thứ Năm, 12/03/2026", "gọi ấp 1 hỏi giống"),
        ("nhắc tôi đi họp thứ năm 9 giờ", "09:00 thứ Năm, 12/03/2026", "đi họp"),
        ("mai 8 giờ họp chi bộ, nhớ nhắc tui nha", "08:00 thứ Tư, 11/03/2026", "họp chi bộ"),
        ("nhac toi di kham benh 7h30 sang mai", "07:30 thứ Tư, 11/03/2026", "di kham benh"),
        ("chiều nay 3 giờ nhắc tui đi rước cháu nghen", "15:00 thứ Ba, 10/03/2026", "đi rước cháu"),
        ("thứ bảy này nhắc tôi đi đám cưới con anh Sáu", "07:30 thứ Bảy, 14/03/2026", "đám cưới con anh Sáu"),
        ("Nhắc em nộp đảng phí ngày 20/3 giùm", "07:30 thứ Sáu, 20/03/2026", "nộp đảng phí"),
        ("30 phút nữa nhắc tôi tắt máy bơm", "09:30 thứ Ba, 10/03/2026", "tắt máy bơm"),
        ("Kêu tui dậy tưới dừa 5h sáng thứ sáu", "19:00 thứ Năm, 12/03/2026", "dậy tưới dừa"),
        ("20h45 toi nay nhac tui goi cho thang Ut", "20:00 thứ Ba, 10/03/2026", "goi cho thang Ut"),
        ("chủ nhật nhắc bác uống thuốc", "07:30 Chủ nhật, 15/03/2026", "uống thuốc"),
    ],
)
def test_a_note_is_kept_with_its_day_and_hour(an: Person, words: str, when: str, what: str) -> None:
    register(an)
    heard = an.says(words)
    assert f"{when} tôi nhắc đồng chí" in heard
    assert what in heard
    assert what in an.says("lịch nhắc")


@pytest.mark.parametrize(
    "words",
    [
        "mai nhắc tôi lại",
        "20/3 nhắc tui vụ trồng dừa",
        "nhắc anh Ba đi họp thứ năm 9 giờ",
        "sao hôm nay nhắc tôi đi họp",
        "từ nay nhắc tôi lúc 7 giờ tối",
        "thứ hai hàng tuần nhắc tôi đi họp",
        "đang bận, chiều nhắc tôi",
        "nhac em Tam di hop thu nam",
    ],
)
def test_what_sounds_near_is_no_note(village: Village, an: Person, words: str) -> None:
    register(an)
    an.says(words)
    assert village.database.transact(kept.count_of, an.member_id) == 0


def test_an_early_hour_is_put_to_the_evening_before(an: Person) -> None:
    heard = an.says("15/3 luc 6h sang nhac toi goi anh Ba ben trai giong lay cay")
    assert "19:00 thứ Bảy, 14/03/2026" in heard
    assert "bảy giờ sáng" in heard


def test_it_is_told_at_its_hour_and_once(village: Village, an: Person) -> None:
    an.says("thứ năm 9 giờ nhắc tôi đi họp")
    village.now = datetime(2026, 3, 12, 8, 59, tzinfo=ZONE)
    village.tell_notes()
    assert an.receives() == ""
    village.now = datetime(2026, 3, 12, 9, 0, tzinfo=ZONE)
    village.tell_notes()
    assert "Đồng chí dặn tôi nhắc: “đi họp”" in an.receives()
    village.tell_notes()
    assert an.receives() == ""
    assert "13/03/2026" in an.taps("/loinhac mai 1")


def test_without_an_hour_it_comes_with_all_else_of_its_day(village: Village, an: Person) -> None:
    register(an, deadline="19/3")
    an.says("12/3 nhắc tôi gọi thợ sửa máy bơm")
    village.now = datetime(2026, 3, 12, 7, 30, tzinfo=ZONE)
    village.together(village.remind, village.tell_notes)
    heard = an.receives()
    assert len(an.heard) == 1
    assert "gọi thợ sửa máy bơm" in heard
    assert "dừa" in heard


def test_a_sunday_is_kept_as_it_was_asked_for(village: Village, an: Person) -> None:
    an.says("chủ nhật 8 giờ nhắc tôi đi đám giỗ bác Hai")
    village.now = datetime(2026, 3, 15, 8, 0, tzinfo=ZONE)
    village.tell_notes()
    assert "đi đám giỗ bác Hai" in an.receives()


def test_it_is_taken_back_and_kept_again(village: Village, an: Person) -> None:
    an.says("thứ năm 9 giờ nhắc tôi đi họp")
    assert "bỏ lời nhắc" in an.picks("lấy lại")
    village.now = datetime(2026, 3, 11, 9, 0, tzinfo=ZONE)
    assert "09:00 thứ Năm" in an.picks("Bỏ nhầm")
    an.says("lịch nhắc")
    an.picks("Bỏ: đi họp")
    village.now = datetime(2026, 3, 12, 9, 0, tzinfo=ZONE)
    village.tell_notes()
    assert an.receives() == ""


def test_nobody_takes_back_what_is_not_theirs(village: Village, an: Person, bay: Person) -> None:
    an.says("thứ năm 9 giờ nhắc tôi đi họp")
    bay.taps("/loinhac bo 1")
    assert village.database.transact(kept.count_of, an.member_id) == 1


def test_so_many_and_no_more(village: Village, an: Person) -> None:
    for hour in range(MOST):
        an.says(f"thứ năm {7 + hour % 12} giờ nhắc tôi gọi khách thứ {hour + 1}")
    assert f"đã dặn {MOST} việc" in an.says("thứ sáu 9 giờ nhắc tôi đi họp")
    assert village.database.transact(kept.count_of, an.member_id) == MOST


def test_erasing_empties_it(village: Village, an: Person) -> None:
    an.says("thứ năm 9 giờ nhắc tôi đi khám bệnh")
    village.database.transact(erase, an.member_id, village.stamp)
    note = village.database.transact(kept.one_of, an.member_id, 1)
    assert note is not None
    assert note.words == ""
    village.now = datetime(2026, 3, 12, 9, 0, tzinfo=ZONE)
    assert village.tell_notes() == 0
