"""What was once taken for something that hurts: a rest for a stop of reminders, a pledge for an order."""

import pytest

from tests.talking import Person, Village


def test_a_rest_of_the_branch_said_at_a_question_stops_no_reminders(binh: Person) -> None:
    binh.says("đăng ký")
    said = binh.says("ngày 5 và 6/12 chi bộ tôi nghỉ, đừng nhắn ai")
    assert "ngừng nhắc" not in said
    assert "05/12" in said


def test_registering_in_a_campaign_that_is_named_is_no_order_about_it(binh: Person, dung: Person) -> None:
    dung.says("mở cao điểm ba tháng trồng cây từ 1/3 đến 31/5")
    dung.picks("Đúng, mở")
    assert "đăng ký cho ai" in binh.says("tôi đăng ký trồng 30 cây dừa trước 30/4 đợt cao điểm ba tháng trồng cây")


def test_a_members_suggestion_reaches_the_secretary(an: Person, binh: Person) -> None:
    an.says("giới thiệu anh Bảy làm điển hình, anh ấy giúp 3 hộ nghèo")
    an.picks("Gửi")
    assert "anh Bảy làm điển hình" in binh.receives()


def test_those_above_read_nobodys_name_in_the_words_of_a_nomination(
    village: Village, an: Person, binh: Person, chi: Person
) -> None:
    village.person(an.channel, "Võ Thị Tám", "CB1")
    binh.says("đăng ký cá nhân điển hình: đồng chí An, anh An cùng chị Tám giúp 3 hộ thoát nghèo")
    binh.picks("Để nhân rộng")
    binh.picks("Đúng, đề nghị")
    read = chi.receives()
    assert "giúp 3 hộ thoát nghèo" in read
    assert "An" not in read.split("“")[1]
    assert "Tám" not in read


@pytest.mark.parametrize(
    "typed",
    ["/chitieugiao vuot 1 abc", "/chitieugiao vuot 1 NaN", "/dotthidua the 99999999999999999999", "/ngaynghi lai"],
)
def test_what_is_typed_behind_a_command_breaks_nothing(an: Person, binh: Person, typed: str) -> None:
    assert an.says(typed)
    assert binh.says(typed)
