"""What is told out of the blue, in the words people use: noted as meant or asked, never a number nobody said."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept

PALMS, MONEY = "Trồng 200 cây dừa trước 30/6", "Vận động 50 triệu đồng trước 31/12"


def pledged(person: Person, *sentences: str) -> None:
    for sentence in sentences:
        person.says(f"/dangky {sentence}")
        if not any("đăng ký" in choice.label for choice in person.heard[-1].choices):
            person.picks("Phát triển kinh tế")
        person.picks("Đúng, đăng ký")


@pytest.mark.parametrize(
    ("pledge", "words", "heard"),
    [
        (PALMS, "trồng 80 cây mà nước mặn làm chết 15, còn sống 65", "65/200"),
        (PALMS, "trồng 90 mà chết 20", "mất 20 cây dừa"),
        (PALMS, "hơn 100", "100/200"),
        (MONEY, "12 triệu, chú Tư cho 5, cô Hai cho 7", "12 triệu đồng"),
        (MONEY, "500 đô", "kèm đơn vị"),
        (MONEY, "bà con 10 triệu", "10 triệu đồng/50 triệu đồng"),
        ("Hiến máu 4 lần trước 31/12", "mới hiến lần 2", "2/4 lần"),
        ("Xây 26 căn nhà tình thương trước 31/12", "căn thứ hai xong, căn thứ ba lên khung", "được 2 căn nhà"),
        ("Xây 26 căn nhà tình thương trước 31/12", "4 nhà nữa", "4/26 căn"),
    ],
)
def test_it_is_noted_or_read_back(an: Person, pledge: str, words: str, heard: str) -> None:
    pledged(an, pledge)
    said = an.says(words)
    if "Báo việc đã làm" in said:
        said = an.picks("Báo việc đã làm")
    assert heard in said


def test_so_much_from_each_is_tapped_in_thousands(an: Person, village: Village) -> None:
    pledged(an, MONEY)
    assert "6 triệu đồng" in an.says("30 người mỗi người 200")
    assert kept(village)[0].done is None


@pytest.mark.parametrize(
    ("words", "palms", "money"),
    [
        ("50 cây với 8tr rồi", 50, 8_000_000),
        ("bên tiền đạt 30% rồi, còn dừa chưa đâu vô đâu", 0, 15_000_000),
        ("ben tien dat 30% roi, con dua chua dau vo dau", 0, 15_000_000),
    ],
)
def test_two_pledges_in_one_breath_are_both_noted(
    an: Person, village: Village, words: str, palms: int, money: int
) -> None:
    pledged(an, PALMS, MONEY)
    an.says(words)
    assert [each.done for each in kept(village)] == [palms, money]


def test_one_month_is_not_the_whole_of_a_monthly_pledge(an: Person, village: Village) -> None:
    pledged(an, "Đóng 200 ngàn đồng mỗi tháng đến 31/12")
    assert "toàn bộ" not in an.says("tháng này đóng hai trăm ngàn rồi")
    assert (kept(village)[0].done, kept(village)[0].state) == (200_000, "active")
    an.says("/baocao")
    an.picks("Đã hoàn thành")
    an.picks("đã xong toàn bộ")
    assert kept(village)[0].state == "claimed"


def test_a_secretary_hears_who_else_confirms_their_own_work(binh: Person) -> None:
    binh.says("tôi đăng ký trồng 50 cây dừa trước 30/11")
    binh.picks("Cá nhân tôi")
    binh.picks("Đúng, đăng ký")
    said = binh.says("báo cáo trồng dừa được 50 cây, xong hết rồi")
    if "phải không" in said:
        said = binh.picks("Đúng")
    assert "phó bí thư hoặc cấp trên" in said
    assert "bí thư sẽ xác nhận" not in said.replace("phó bí thư", "")
