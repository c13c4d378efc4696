"""Whoever is named is meant by "ảnh", "chỉ", "ổng" in what comes next, and no picture is made of him."""

import pytest

from tests.talking import Person, Village


@pytest.mark.parametrize("said", ["vậy nhắc ảnh giùm tui", "nhắc ổng báo cáo giùm", "nhac anh ay bao cao gium"])
def test_who_was_named_is_reminded(binh: Person, said: str) -> None:
    binh.says("chú Bảy nhà mình làm tới đâu rồi")
    assert "Trần Văn Bảy" in binh.says(said)


def test_what_was_told_of_a_comrade_is_entered_for_him(binh: Person) -> None:
    binh.says("hôm qua gặp anh An ngoài ruộng, ảnh khoe được 15 cây rồi")
    binh.says("thôi")
    read_back = binh.says("vậy ghi giùm ảnh luôn đi, tui chịu trách nhiệm")
    assert "Ghi giúp đồng chí Nguyễn Văn An" in read_back
    assert "15 cây" in read_back


def test_what_fits_no_work_of_a_comrade_is_asked_about_and_not_noted(binh: Person) -> None:
    told = binh.says("anh Bảy nói xong 25 hộ hết rồi mà sao chưa thấy ghi")
    assert "“" in told
    card = binh.says("vậy ghi giùm ảnh luôn đi")
    assert "không khớp" in card
    assert "Sửa 3 cây cầu" in card


def test_a_letter_goes_to_the_secretary_below_who_was_named(village: Village, chi: Person, channel: str) -> None:
    read_back = chi.says("để tôi gọi anh Bảo sau. em nhắn ảnh mai đem sổ họp qua đảng ủy giùm tôi")
    assert "Chi bộ ấp 2" in read_back
    assert "đem sổ họp" in read_back


def test_a_picture_is_still_a_picture(binh: Person, village: Village) -> None:
    binh.says("chú Bảy nhà mình làm tới đâu rồi")
    binh.says("gửi ảnh tổng hợp chi bộ cho nhóm zalo")
    assert "Trần Văn Bảy" not in binh.says("gửi ảnh tổng hợp chi bộ cho nhóm zalo")


def test_who_is_named_is_the_one_who_is_reminded(village: Village, binh: Person, channel: str) -> None:
    village.person(channel, "Ngô Thị Chi", "CB1")
    for said in ("nhắc chị Bảy báo cáo giùm", "nhac chi Bay bao cao gium"):
        asked = binh.says(said)
        assert "Trần Văn Bảy" in asked
        assert "Ngô Thị Chi" not in asked
        binh.says("thôi")


def test_somebody_in_mourning_is_left_out_and_the_others_are_named(
    village: Village, binh: Person, channel: str
) -> None:
    lanh = village.person(channel, "Đỗ Thị Lành", "CB1")
    lanh.says("tôi đăng ký may 10 áo ấm trước 30/11/2026")
    lanh.picks("Đúng")
    binh.says("ai chưa báo cáo vậy")
    assert "2 đồng chí" in binh.says("nhắc giùm từng người cái nghen")
    left = binh.says("khoan, chừa chị Lành ra, ba chỉ mới mất")
    assert "chia buồn" in left
    assert "Trần Văn Bảy" in left
    assert "Lành" not in left
    assert "Đã gửi đến 1 đồng chí" in binh.says("rồi, gửi đi")
    assert not lanh.receives()


def test_of_somebody_nobody_knows_it_is_said(binh: Person) -> None:
    binh.says("nhắc anh Bảy báo cáo giùm")
    asked = binh.says("khoan, bỏ cô Thắm ra nha")
    assert "không có ai là “cô Thắm”" in asked
    assert "Trần Văn Bảy" in asked


@pytest.mark.parametrize("said", ["An trễ cái vụ dừa, gia hạn cho nó tới 31/8", "An trồng 8 hay 18 cây? sửa lại 18 đi"])
def test_what_is_said_of_a_bare_name_changes_nothing_of_ones_own(binh: Person, an: Person, said: str) -> None:
    binh.says("tôi đăng ký thăm 6 hộ neo đơn trước 30/11/2026")
    binh.picks("Cá nhân tôi")
    binh.picks("Đúng")
    heard = binh.says(said)
    assert "neo đơn" not in heard
