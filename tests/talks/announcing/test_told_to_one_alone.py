"""What is told to one comrade alone, what has not gone out and what was taken back is shown to nobody else."""

import pytest

from domain.roles import Role
from tests.talking import Person, Village
from tests.talks.announcing.hearing import heard_by
from tests.talks.announcing.reading import announced

ALONE = "đừng nói ai nghen, nói mình đồng chí Bình biết thôi, má tôi bệnh nặng nên tôi chưa hiểu"


@pytest.fixture
def dung(village: Village) -> Person:
    return village.person("zalo", "Trần Kim Dung", "CB2", (Role.SECRETARY, "XA"))


def test_words_for_one_alone_are_not_read_above(an: Person, binh: Person, dung: Person, village: Village) -> None:
    announced(binh, village, to="CB1")
    heard_by(village, an, binh)
    an.says("tôi chưa hiểu thông báo số 1, họp nội dung gì vậy")
    said = an.says(ALONE)
    if "Chỉ đồng chí" in said:
        assert "Cấp ủy chi bộ của đồng chí cũng đọc được" not in said
    an.picks("Gửi")
    shown = dung.says("ai chưa hiểu thông báo số 1")
    assert "má tôi bệnh" not in shown
    assert "Nguyễn Văn An" not in shown


def test_what_has_not_gone_out_is_quoted_to_nobody(binh: Person, dung: Person) -> None:
    dung.says("/thongbao Kiểm tra đột xuất Chi bộ ấp 1 về quỹ")
    dung.says("XA")
    dung.says("gửi lúc 8h sáng mai")
    dung.picks("Gửi")
    assert "đột xuất" not in binh.says("chép y nguyên gửi lại cho 5 người đó giùm tôi")


def test_what_was_taken_back_is_quoted_no_more(an: Person, binh: Person, village: Village) -> None:
    announced(binh, village, to="CB1")
    heard_by(village, an, binh)
    binh.says("thu hồi thông báo số 1 vì sai ngày")
    binh.picks("Thu hồi")
    heard_by(village, an, binh)
    assert "ghi:" not in an.says("thông báo số 1 nộp báo cáo ngày nào vậy")


def test_a_list_finds_nobody_by_a_given_name_alone_where_one_manages_nobody(an: Person, village: Village) -> None:
    tinh = village.person("zalo", "Võ Thị Tính", "CB2", (Role.STAFF, "XA"))
    tinh.says("/thongbao Mời các đồng chí họp lúc bảy giờ")
    tinh.says("XA")
    assert "Nguyễn Văn An" not in tinh.says("chỉ gửi danh sách sau: An, Bình")
    tinh.says("chỉ gửi danh sách sau: Nguyễn Văn An")
    assert "Nguyễn Văn An" in tinh.reads(tinh.heard)
