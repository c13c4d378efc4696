"""A word of thanks that can be shown, and the good example of a month, which stands on the sheet only with a yes."""

from dataclasses import replace

import pytest

from tests.papers import sent, words
from tests.talking import Person, Village


@pytest.fixture(autouse=True)
def downloads(village: Village) -> None:
    village.deployment = replace(village.deployment, public=True)


def done(an: Person, binh: Person) -> None:
    an.says("/dangky trồng 100 cây dừa trước 30/6")
    an.picks("Đúng, đăng ký")
    an.says("/baocao 1 xong 100 cây")
    an.picks("Đúng")
    binh.says("/duyet 1 dat")
    binh.says("đúng")
    an.receives()


def test_a_secretary_thanks_for_what_was_done(an: Person, bay: Person, binh: Person) -> None:
    done(an, binh)
    assert "viết thế nào" in binh.says("gửi lời cảm ơn đồng chí An")
    asked = binh.picks("Chi bộ cảm ơn")
    assert "Gửi đồng chí Nguyễn Văn An:\n“Chi bộ cảm ơn đồng chí đã làm xong việc: Trồng 100 cây dừa.”" in asked
    assert "Đã gửi" in binh.picks("Đúng, gửi")
    heard = an.receives()
    assert "💐 Lời cảm ơn của Chi bộ ấp 1\n“Chi bộ cảm ơn" in heard
    assert "1 lời cảm ơn" in an.says("lời cảm ơn của tôi")
    assert "chuyển cho ai xem" in an.picks("Chi bộ cảm ơn")
    assert an.heard[0].text.startswith("💐 Lời cảm ơn của Chi bộ ấp 1")
    assert "gửi cho đồng chí khác" in bay.says("/loicamon xem 1")
    binh.says("/loicamon gui 1")
    binh.picks("Chi bộ cảm ơn")
    assert "đã gửi lời cảm ơn rồi" in binh.picks("Đúng, gửi")


def test_it_is_taken_back_once(an: Person, binh: Person, bay: Person, village: Village) -> None:
    binh.says("/loicamon gui")
    binh.says("Bảy")
    binh.says("cảm ơn đồng chí gắn đèn cả xóm")
    binh.picks("Đúng, gửi")
    bay.receives()
    assert "Ai gửi thì người đó lấy lại" in bay.says("/loicamon lai 1")
    assert "Đã lấy lại" in binh.says("/loicamon lai 1")
    assert "lấy lại lời gửi nhầm" in bay.receives()
    assert "không còn nữa" in binh.says("/loicamon lai 1")
    assert "nằm ở đây" in bay.says("/loicamon")


def test_the_good_example_stands_on_the_sheet_only_with_a_yes(
    an: Person, bay: Person, binh: Person, village: Village
) -> None:
    done(an, binh)
    binh.says("chọn anh An là gương tốt của tháng")
    binh.says("anh An trồng đủ 100 cây dừa, cây nào cũng sống")
    assert "đồng ý thì mới ghi vào phiếu họp" in binh.reads(binh.heard)
    binh.picks("Đúng, gửi")
    binh.says("phiếu họp chi bộ")
    assert "Gương tốt" not in words(sent(village, binh))
    binh.says("/loicamon thang")
    binh.says("Bảy")
    binh.says("gắn đèn cả xóm")
    assert "đã chọn gương tốt rồi" in binh.picks("Đúng, gửi")
    assert "Dạ, không ghi vào phiếu nào" in an.says("/loicamon thoi 1")
    assert "xin không nêu" in binh.receives()
    assert "Phiếu họp sẽ nêu" in an.picks("Tôi đồng ý")
    assert "đồng ý nêu trong phiếu họp" in binh.receives()
    assert "đã ghi như vậy" in an.says("/loicamon dongy 1")
    binh.says("phiếu họp chi bộ")
    said = words(sent(village, binh))
    assert "Gương tốt của tháng: Nguyễn Văn An: “anh An trồng đủ 100 cây dừa, cây nào cũng sống”" in said


def test_only_who_leads_the_branch_thanks_and_not_themselves(
    an: Person, bay: Person, bao: Person, binh: Person
) -> None:
    assert "bí thư, phó bí thư gửi" in an.says("/loicamon gui")
    bao.says("/loicamon gui")
    assert "không có ai tên “Nguyễn Văn An”" in bao.says("Nguyễn Văn An")
    assert "gửi lời cảm ơn" not in an.says("cảm ơn")
