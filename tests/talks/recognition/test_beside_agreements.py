"""Sentences that only sound like a deed on an agreement; lone signatures; and which paper is printed."""

from dataclasses import replace

import pytest

from domain.agreements.wishes import Wish, wish_in
from domain.understanding.agreements.sayings import signs_alone
from tests.papers import sent, words
from tests.talking import Person, Village
from tests.talks.recognition.agreeing import agreed, arrived, drawn_up, signs

DEEDS = (Wish.BREAK, Wish.LEAVE, Wish.SCORE, Wish.CHANGE, Wish.UNSIGN, Wish.WITHDRAW, Wish.SIGN)


@pytest.mark.parametrize(
    "said",
    [
        "cho tôi coi nội dung giao ước",
        "noi dung giao uoc nam nay",
        "đúng giao ước rồi",
        "ấp mình làm đúng giao ước",
        "dùng mẫu giao ước năm ngoái",
        "đừng hủy giao ước nha",
        "dung huy giao uoc nghe",
        "ap dung giao uoc cu",
        "nộp chậm giao ước",
        "nop cham giao uoc",
        "chờ điểm giao ước",
        "đưa ra giao ước để bàn",
        "ai rời giao ước vậy",
        "hủy buổi ký giao ước chiều nay",
        "thêm 2 cây dừa theo giao ước",
        "thông báo các chi bộ mai họp ký giao ước",
        "báo cáo đã ký giao ước với 3 chi bộ",
        "tổng hợp tình hình ký giao ước",
        "khối chậm nộp báo cáo",
    ],
)
def test_what_only_sounds_like_a_deed_is_none(said: str) -> None:
    assert wish_in(said) not in DEEDS


@pytest.mark.parametrize(
    ("said", "wish"),
    [
        ("dừng giao ước cụm", Wish.BREAK),
        ("cham dut giao uoc", Wish.BREAK),
        ("huỷ bỏ giao ước cụm", Wish.BREAK),
        ("rời khỏi giao ước cụm", Wish.LEAVE),
        ("roi khoi giao uoc", Wish.LEAVE),
        ("chấm điểm giao ước", Wish.SCORE),
        ("cham giao uoc", Wish.SCORE),
        ("cho điểm giao ước", Wish.SCORE),
        ("tự chấm giao ước cụm", Wish.SCORE),
        ("sửa giao ước", Wish.CHANGE),
        ("doi noi dung giao uoc", Wish.CHANGE),
        ("bổ sung thêm một nội dung vào giao ước", Wish.CHANGE),
        ("ký giao ước đi", Wish.SIGN),
    ],
)
def test_a_deed_is_heard_with_its_accents_and_without_any(said: str, wish: Wish) -> None:
    assert wish_in(said) is wish


@pytest.mark.parametrize(
    "said",
    [
        "Đồng Khởi mới khác các phong trào trước ở điểm nào",
        "Dong Khoi moi khac Dong Khoi 1960 cho nao",
        "phong trào Đồng Khởi mới xã mình xếp thứ mấy",
        "nhắn mấy bà chưa đăng ký giùm chị, nói chị Hai nhắc",
        "100% can bo su dung chu ky so trong nam 2027",
    ],
)
def test_the_movement_is_no_cluster_and_a_registration_no_signature(said: str) -> None:
    assert wish_in(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "kỳ này",
        "ky nay",
        "làm kỹ nha",
        "hẹn kỳ tới",
        "dặn kỹ chi bộ rồi",
        "bà Tám gởi gạo bếp ăn rồi đó, năm chục ký",
        "chờ xã ký",
        "xuất bản word để trình ký",
        "mấy người kia ký rồi",
    ],
)
def test_no_signature_is_read_into_other_words(said: str) -> None:
    assert not signs_alone(said)


@pytest.mark.parametrize(
    ("said", "answered"),
    [
        ("mẹ tôi mất rồi, mai không ký giao ước được", "chia buồn"),
        ("me toi mat roi, mai toi khong ky giao uoc duoc", "chia buồn"),
        ("ký giao ước giùm tui, tui đang nằm viện", "Xin chia sẻ"),
    ],
)
def test_bad_news_is_heard_first(chi: Person, binh: Person, bao: Person, said: str, answered: str) -> None:
    drawn_up(chi)
    heard = binh.says(said)
    assert "Đúng, tôi ký" not in heard
    assert answered in heard


@pytest.mark.parametrize("said", ["vận động được 12 hộ ký giao ước rồi", "tôi đăng ký vận động 5 hộ ký giao ước"])
def test_work_with_agreements_is_no_signature(chi: Person, binh: Person, bao: Person, said: str) -> None:
    drawn_up(chi)
    assert "Đúng, tôi ký" not in binh.says(said)


def test_a_lone_signature_binds_nobody_and_the_other_comes_back(
    chi: Person, binh: Person, bao: Person, village: Village
) -> None:
    number = drawn_up(chi)
    signs(binh, number)
    bao.says(f"/giaouoc roi {number} 2")
    bao.says("năm nay thiếu người làm")
    left = bao.picks("Đúng")
    assert "không còn trong giao ước" in left
    shown = binh.says(f"/giaouoc xem {number}")
    assert "có hiệu lực từ" not in shown
    assert "Đưa giao ước vào" not in shown
    bao.says(f"/giaouoc tolai {number} 2")
    assert "đã có hiệu lực" in signs(bao, number)


def test_nobody_signs_alone(chi: Person, binh: Person, bao: Person) -> None:
    number = drawn_up(chi)
    bao.says(f"/giaouoc roi {number} 2")
    bao.says("năm nay thiếu người làm")
    bao.picks("Đúng")
    assert "dưới hai bên" in binh.says(f"/giaouoc ky {number} 1")


def test_who_signed_and_left_completes_the_signatures_by_coming_back(
    chi: Person, binh: Person, bao: Person, village: Village
) -> None:
    number = drawn_up(chi)
    signs(binh, number)
    binh.says(f"/giaouoc roi {number} 1")
    binh.says("năm nay thiếu người làm")
    binh.picks("Đúng")
    assert "dưới hai bên" in bao.says(f"/giaouoc ky {number} 2")
    binh.says(f"/giaouoc tolai {number} 1")
    assert "đã có hiệu lực" in signs(bao, number)


def test_the_paper_is_of_the_agreement_that_is_shown(chi: Person, binh: Person, bao: Person, village: Village) -> None:
    village.deployment = replace(village.deployment, public=True)
    first = agreed(chi, binh, bao)
    agreed(chi, binh, bao, "Giữ đường hoa: 100 điểm", "năm 2027")
    arrived(village, binh)
    binh.says(f"/giaouoc xem {first}")
    binh.picks("Bản để in và ký")
    binh.picks("Đúng, dùng như vậy")
    said = words(sent(village, binh))
    assert "Xây dựng Đảng" in said
    assert "Giữ đường hoa" not in said
    binh.says("/giaouoc xem 2")
    binh.picks("Bản để in và ký")
    assert "Giữ đường hoa" in words(sent(village, binh))


@pytest.mark.parametrize(("typed", "sums"), [("38,35,20", "93"), ("38, 35, 20", "93")])
def test_points_in_a_row_are_one_each(chi: Person, binh: Person, bao: Person, typed: str, sums: str) -> None:
    number = agreed(chi, binh, bao)
    binh.says(f"/giaouoc cham {number} 1")
    assert sums in binh.says(typed)


def test_work_is_no_points(chi: Person, binh: Person, bao: Person) -> None:
    number = agreed(chi, binh, bao)
    binh.says(f"/giaouoc cham {number} 1")
    assert "chưa thấy điểm" in binh.says("28 việc")


@pytest.mark.parametrize("said", ["gõ lộn, xây dựng Đảng 35 điểm thôi", "sửa lại xay dung dang 35 diem"])
def test_points_that_were_kept_are_put_right_in_words(chi: Person, binh: Person, bao: Person, said: str) -> None:
    number = agreed(chi, binh, bao)
    binh.says(f"/giaouoc cham {number} 1")
    binh.says("38 35 20")
    assert "93 điểm" in binh.picks("Đúng, ghi điểm")
    read = binh.says(said)
    assert "tự chấm 35\n" in read
    assert "90 điểm" in read
    assert "90 điểm" in binh.picks("Đúng, ghi điểm")
