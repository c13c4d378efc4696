"""An administrator orders in one sentence what becomes of organisations; what is missing is asked."""

from datetime import date

import pytest

from domain.reorganising.change import What
from domain.reorganising.saying import Said, said
from tests.talking import Person, Village
from tests.talks.reorganising.test_changing import shape
from tests.talks.reorganising.test_merging import counted

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "sáp nhập ấp 3 với ấp 4 thành ấp Tân Phú từ 1/1/2027",
            Said(What.MERGE, ("ấp 3", "ấp 4"), "ấp Tân Phú", day=date(2027, 1, 1)),
        ),
        (
            "Gộp chi bộ ấp 3, ấp 4 và ấp 5 thành Chi bộ Tân Phú kể từ ngày 1/1",
            Said(What.MERGE, ("chi bộ ấp 3", "ấp 4", "ấp 5"), "Chi bộ Tân Phú", day=date(2027, 1, 1)),
        ),
        ("nhập ấp 3 vào ấp 4", Said(What.MERGE, ("ấp 3",), under="ấp 4")),
        ("sap nhap ap 3 voi ap 4", Said(What.MERGE, ("ap 3", "ap 4"))),
        (
            "đổi tên ấp 3 thành ấp Tân Phú từ hôm nay",
            Said(What.RENAME, ("ấp 3",), "ấp Tân Phú", day=TODAY),
        ),
        ("chuyển ấp 3 về trực thuộc xã Bình Hòa", Said(What.MOVE, ("ấp 3",), under="xã Bình Hòa")),
        ("đóng chi bộ ấp 2, chuyển hết về ấp 1", Said(What.MERGE, ("chi bộ ấp 2",), under="ấp 1")),
        ("giải thể chi bộ ấp 3", Said(What.CLOSE, ("chi bộ ấp 3",))),
        ("thành lập Chi bộ ấp 7 thuộc xã An Thạnh", Said(What.OPEN, (), "Chi bộ ấp 7", "xã An Thạnh")),
        ("tách ấp 3B ra khỏi ấp 3", Said(What.SPLIT, ("ấp 3",), "ấp 3B")),
        ("tách chi bộ ấp 3 thành hai chi bộ", Said(What.SPLIT, ("chi bộ ấp 3",))),
    ],
)
def test_a_sentence_is_read(text: str, meant: Said) -> None:
    assert said(text, TODAY) == meant


@pytest.mark.parametrize("text", ["trồng 50 cây dừa", "thành lập tổ hợp tác", "đổi ý rồi", "xin chuyển hạn sang 30/9"])
def test_other_sentences_order_nothing_of_organisations(text: str) -> None:
    found = said(text, TODAY)
    assert found is None or found.what is What.MOVE  # names no organisation, so nothing is heard


def test_a_merger_is_ordered_in_one_sentence(dung: Person, an: Person, village: Village) -> None:
    read = dung.says("sáp nhập ấp 1 với ấp 2 thành ấp Tân Phú từ 10/3/2026")
    assert "Chi bộ ấp 1 và Chi bộ ấp 2 sáp nhập thành Chi bộ ấp Tân Phú" in read
    dung.picks("Đúng, thực hiện")
    assert counted(village, "CB1-2") == (0, 1)


def test_without_accents_and_with_what_is_missing_asked(dung: Person, an: Person, village: Village) -> None:
    assert "Từ ngày nào" in dung.says("nhap ap 1 vao ap 2")
    assert "Chi bộ ấp 1 nhập vào Chi bộ ấp 2" in dung.says("hôm nay")
    dung.picks("Đúng, thực hiện")
    assert counted(village, "CB2") == (0, 1)


def test_a_name_nobody_knows_is_asked_again(dung: Person) -> None:
    assert "không tìm thấy tổ chức nào tên “ấp 9”" in dung.says("sáp nhập ấp 1 với ấp 9 thành ấp Tân Phú")
    assert "Từ ngày nào" in dung.says("ấp 2")


def test_a_branch_nobody_knows_is_said(dung: Person) -> None:
    assert "không tìm thấy tổ chức nào tên “chi bộ ấp 9”" in dung.says("giải thể chi bộ ấp 9")


def test_of_two_that_are_called_alike_one_is_chosen(dung: Person, village: Village) -> None:
    village.organisation("XB", "Đảng bộ xã Bình Hòa", "TINH")
    village.organisation("XB1", "Chi bộ ấp 1", "XB")
    asked = dung.says("đổi tên ấp 1 thành ấp Tân Phú từ hôm nay")
    assert "Chi bộ ấp 1 · Đảng bộ xã Bình Hòa" in asked
    dung.picks("Bình Hòa")
    dung.picks("Đúng, thực hiện")
    assert shape(village)["XB1"] == ("Chi bộ ấp Tân Phú", "XB")
    assert shape(village)["CB1"] == ("Chi bộ ấp 1", "XA")


def test_a_day_that_has_passed_is_said_and_asked_again(dung: Person) -> None:
    asked = dung.says("đổi tên ấp 1 thành ấp Tân Phú từ 1/3/2026")
    assert "đã qua" in asked
    assert "Từ ngày nào" in asked


def test_a_member_who_says_so_orders_nothing(an: Person, village: Village) -> None:
    an.says("sáp nhập ấp 1 với ấp 2 thành ấp Tân Phú từ 10/3/2026")
    assert shape(village)["CB1"] == ("Chi bộ ấp 1", "XA")
    assert all("Đúng, thực hiện" not in choice.label for message in an.heard for choice in message.choices)


def test_what_is_closed_with_everybody_sent_elsewhere_is_a_merger(dung: Person) -> None:
    dung.says("đóng chi bộ ấp 2, chuyển hết về ấp 1")
    assert "Chi bộ ấp 2 nhập vào Chi bộ ấp 1" in dung.says("hôm nay")


def test_the_organisations_are_shown_when_asked_for(dung: Person) -> None:
    assert "Đảng bộ tỉnh (mã TINH)" in dung.says("các tổ chức")


def test_a_cluster_is_said_in_the_words_of_the_south(dung: Person) -> None:
    assert "Chi bộ ấp 1 thuộc “cụm số 1”" in dung.says("xếp chi bộ ấp 1 vô cụm số 1")


def test_of_several_for_one_cluster_one_is_begun_with(dung: Person) -> None:
    assert "Mỗi lần tôi ghi" in dung.says("xếp chi bộ ấp 1 với chi bộ ấp 2 vô cụm số 1")
    dung.picks("Chi bộ ấp 2")
    assert "Chi bộ ấp 2 thuộc “cụm số 1”" in dung.says("cụm số 1")


def test_a_question_beside_the_order_is_no_part_of_the_name() -> None:
    text = "đổi tên chi bộ ấp 2 thành Chi bộ ấp An Hòa nhé, mà bí thư ấp 2 bây giờ là ai ấy nhỉ"
    ordered = said(text, date(2026, 3, 10))
    assert ordered is not None
    assert (ordered.name, ordered.head) == ("Chi bộ ấp An Hòa", "")
