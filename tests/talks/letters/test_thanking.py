"""Thanks for others go to whoever is named, in the sender's words, after one yes; to nobody else."""

import pytest

from tests.talking import Person, Village

YES = "Gửi"


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("gởi lời cảm ơn con An với chị Tám giùm tui, hai người làm đều lắm", "hai người làm đều lắm"),
        ("nhờ em gửi lời cảm ơn tới đồng chí Nguyễn Văn An, chị Tám đã vận động bà con", "đã vận động bà con"),
        ("cam on thang An voi co Tam gium chi, lam gioi qua", "lam gioi qua"),
        ("chuyển lời cảm ơn anh An cùng chị Tám nha. Chi bộ vui lắm", "Chi bộ vui lắm"),
    ],
)
def test_a_leader_thanks_whom_they_name(
    village: Village, an: Person, bay: Person, tam: Person, binh: Person, words: str, others: str
) -> None:
    shown = binh.says(words)
    assert "Nguyễn Văn An, Võ Thị Tám" in shown
    assert others.casefold() in shown.casefold()
    assert "con An" not in shown
    binh.picks(YES)
    came = village.deliver(an.channel)
    assert {each.address for each in came} == {an.address, tam.address}
    assert all("Cảm ơn đồng chí" in each.message.text for each in came)


@pytest.mark.parametrize(
    "words", ["cảm ơn tất cả những ai đã đăng ký giùm tôi", "cam on may nguoi da dang ky gium toi"]
)
def test_those_who_did_something_are_thanked_together(
    an: Person, bay: Person, binh: Person, village: Village, words: str
) -> None:
    an.says("tôi đăng ký trồng 20 cây dừa trước 30/9/2026")
    an.picks("Đúng")
    shown = binh.says(words)
    assert "Chỉ gửi: đồng chí đã đăng ký" in shown
    assert "Cảm ơn các đồng chí" in shown
    binh.picks("Không gửi")
    assert an.receives() == ""


@pytest.mark.parametrize("words", ["cảm ơn anh Bảo giùm chị nha, ấp 2 làm tốt", "gui loi cam on anh Bao dum tui"])
def test_a_committee_thanks_who_leads_below(chi: Person, bao: Person, words: str) -> None:
    assert "bí thư Chi bộ ấp 2" in chi.says(words)
    chi.picks(YES)
    assert "Cảm ơn đồng chí" in bao.receives()


def test_a_member_thanks_the_secretary_and_through_them_another(an: Person, bay: Person, binh: Person) -> None:
    assert "Lê Thị Bình" in an.says("cảm ơn chị Bình giùm con nghe, chị lo cho tụi con quá")
    an.picks(YES)
    assert "Chị lo cho tụi con quá" in binh.receives()
    assert "Lê Thị Bình" in an.says("gửi lời cảm ơn anh Bảy giùm con")
    an.picks("Không gửi")
    assert bay.receives() == ""


@pytest.mark.parametrize(
    "words", ["cảm ơn em nhiều nha", "cảm ơn đồng chí đã nhắc", "cam on con nghen", "cảm ơn chị giùm"]
)
def test_thanks_for_the_assistant_write_to_nobody(binh: Person, an: Person, words: str) -> None:
    assert "phải không" not in binh.says(words)
    assert an.receives() == ""
