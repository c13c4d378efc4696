"""Who left can be seen and taken up again; who died cannot; moves go by button or in words, also to yesterday."""

import pytest

from tests.talking import Person, Village
from tests.talks.people.test_ending_a_stay import end
from tests.talks.registering.test_registering import register


def test_somebody_comes_back_after_a_month(an: Person, binh: Person, village: Village) -> None:
    register(an)
    end(binh, "Nguyễn Văn An", "Xin ra khỏi Đảng")
    village.deliver(an.channel)
    village.wait(days=41)
    assert "Nguyễn Văn An" in binh.says("những người đã rời chi bộ")
    binh.picks("Trở lại sinh hoạt: Nguyễn Văn An")
    assert "không thể trở lại trước" in binh.says("1/3")
    binh.says("hôm nay")
    assert "trở lại sinh hoạt ở Chi bộ ấp 1" in binh.picks("Đúng, ghi như vậy")
    assert "Chi bộ ấp 1" in an.receives()
    assert "Nguyễn Văn An ·" in binh.says("/thanhvien")
    assert "Trồng dừa" in binh.says("/danhsach")


def test_in_ones_own_words(an: Person, binh: Person, village: Village) -> None:
    end(binh, "Nguyễn Văn An", "Xin ra khỏi Đảng")
    village.wait(days=41)
    assert "Đồng chí Nguyễn Văn An trở lại" in binh.says("anh An trở lại sinh hoạt")


def test_who_died_is_struck_out_in_one_sentence_and_never_offered_again(
    an: Person, binh: Person, village: Village
) -> None:
    read_back = binh.says("cho ông An ra khỏi danh sách, ông mất hôm qua")
    assert "09/03/2026" in read_back
    assert "từ trần" in read_back
    binh.picks("Đúng, ghi như vậy")
    assert village.deliver(an.channel) == []
    village.wait(days=1)
    binh.says("/dondoc")
    assert "Nguyễn Văn An" not in binh.reads(binh.heard)
    binh.says("những người đã rời chi bộ")
    assert not [choice for choice in binh.heard[-1].choices if "Trở lại" in choice.label]


def test_the_same_name_once_more_asks_for_who_comes_back(an: Person, binh: Person, village: Village) -> None:
    end(binh, "Nguyễn Văn An", "Xin ra khỏi Đảng")
    village.wait(days=10)
    assert "đã rời Chi bộ ấp 1" in binh.says("thêm đồng chí Nguyễn Văn An")
    binh.picks("Chính đồng chí ấy trở lại")
    assert "trở lại sinh hoạt ở Chi bộ ấp 1" in binh.picks("Trở lại sinh hoạt: Nguyễn Văn An")


def test_an_administrator_hears_who_bears_the_name_elsewhere(an: Person, dung: Person) -> None:
    said = dung.says("thêm đồng chí Nguyễn Văn An vào chi bộ ấp 2")
    assert "Chi bộ ấp 1 đã có đồng chí Nguyễn Văn An" in said
    dung.picks("Không, vẫn là")
    assert "từ ngày nào" in dung.picks("Chuyển về Chi bộ ấp 2")


@pytest.mark.parametrize("words", ["chuyển đồng chí An về ấp 2", "đồng chí An chuyển về ấp 2"])
def test_a_move_to_yesterday_is_in_one_branch_each_day(an: Person, binh: Person, bao: Person, words: str) -> None:
    binh.says(words)
    binh.says("hôm qua")
    binh.picks("Đúng, ghi như vậy")
    assert "Nguyễn Văn An ·" not in binh.says("/thanhvien")
    assert "Nguyễn Văn An ·" in bao.says("/thanhvien")
    heard = {each.address: each.message.text for each in an.village.deliver(an.channel)}
    assert "Chi bộ ấp 2" in heard[an.address]
    assert "Nguyễn Văn An" in heard[bao.address]


def test_a_move_by_buttons(an: Person, binh: Person, bao: Person) -> None:
    binh.says("tìm đồng chí An")
    binh.picks("Sửa thông tin")
    binh.picks("Chuyển sang chi bộ khác")
    binh.picks("Chi bộ ấp 2")
    binh.picks("Hôm nay")
    binh.picks("Đúng, ghi như vậy")
    assert "Nguyễn Văn An ·" in bao.says("/thanhvien")


def test_somebody_moved_meanwhile_is_moved_once(an: Person, binh: Person, bao: Person, dung: Person) -> None:
    for leader in (binh, dung):
        leader.says("chuyển đồng chí An về ấp 2")
        leader.picks("Hôm nay")
    binh.picks("Đúng, ghi như vậy")
    assert "đã chuyển sang chi bộ khác" in dung.picks("Đúng, ghi như vậy")
    assert bao.says("/thanhvien").count("Nguyễn Văn An ·") == 1
    assert "Nguyễn Văn An ·" not in binh.says("/thanhvien")
