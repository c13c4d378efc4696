"""A leader or an administrator has a death noted in one sentence, with its day."""

import pytest

from tests.talking import Person, Village


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("ông An mất ngày 9/3, ghi từ trần", "09/03/2026"),
        ("chú An qua đời hôm qua, cập nhật từ trần giùm cô", "09/03/2026"),
        ("đồng chí An từ trần ngày 5/3, ghi nhận từ trần nhé", "05/03/2026"),
        ("ong An mat hom 8/3, ghi giup tu tran", "08/03/2026"),
        ("anh An mất ngày 7/3 rồi em, gỡ tên ảnh ra giùm", "07/03/2026"),
        ("bác An mới mất hôm 6/3, đánh dấu đã mất nghe", "06/03/2026"),
    ],
)
def test_it_is_read_back_with_its_day(an: Person, binh: Person, dung: Person, words: str, day: str) -> None:
    for who in (binh, dung):
        said = who.says(words)
        assert f"{day}, đồng chí Nguyễn Văn An không còn sinh hoạt" in said
        assert "chia buồn" in "\n".join(each.text for each in who.heard)
        who.says("thôi")


def test_of_whom_is_not_there_that_is_said(an: Person, binh: Person) -> None:
    assert "không có ai tên “Sáu”" in binh.says("cô Sáu mất ngày 23/3, ghi từ trần")


def test_an_administrator_is_not_taken_for_the_mourner(dung: Person, village: Village) -> None:
    said = dung.says("Bác Trần Văn Út mất rồi, ngưng mọi tin gửi tới số ấy nghe")
    assert "không gửi lời nhắc vào máy này" not in said
    assert "ghi lại ở đây" in said
    assert "ghi lại ở đây" not in dung.says("ba tôi mới mất hôm qua")


@pytest.mark.parametrize(
    "words", ["ông An mất cái điện thoại rồi, ghi giúp", "ghi giúp ông An 20 cây dừa", "mẹ chị mới mất"]
)
def test_nobody_is_written_off_by_other_words(an: Person, binh: Person, words: str) -> None:
    assert "không còn sinh hoạt" not in binh.says(words)


@pytest.mark.parametrize(
    "words",
    [
        "chú An nằm viện rồi, tạm ngưng nhắc chú tới tháng 6",
        "anh An mổ tim, tắt nhắc anh giùm",
        "bác An yếu lắm, đừng nhắc bác nữa",
        "chị Lan sanh em bé, khoá nhắc chị ít bữa",
        "cô Nga nghỉ hộ sản, ngừng nhắc cô giùm em",
        "chi Lan om nghen, tat nhac chi gium",
    ],
)
def test_a_wish_for_quiet_is_not_parted_into_urging(an: Person, binh: Person, chi: Person, words: str) -> None:
    for who in (binh, chi):
        assert "2 việc" not in "\n".join([who.says(words), *(each.text for each in who.heard)])
        assert "nhắc bí thư những nơi" not in "\n".join(each.text for each in who.heard)
        who.says("thôi")


@pytest.mark.parametrize(
    "words", ["chi bộ nào còn chưa đăng ký vậy em", "những ấp nào còn dưới 50% đăng ký", "ai còn trễ hẹn vậy"]
)
def test_what_is_left_is_one_question(chi: Person, words: str) -> None:
    assert "2 việc" not in "\n".join([chi.says(words), *(each.text for each in chi.heard)])
