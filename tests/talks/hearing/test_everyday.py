"""Everyday sentences: a promise asked as a question, a loss beside a report, another thing, whether it counts."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register


def pledged(an: Person) -> None:
    an.says("/dangky Trồng 100 cây mít trước 30/6")
    an.picks("Đúng, đăng ký")


def commands(person: Person) -> str:
    return " ".join(choice.value for message in person.heard for choice in message.choices)


@pytest.mark.parametrize(
    ("asked", "work"),
    [
        ("đăng ký cai thuốc lào được không con, vợ tui la hoài", "“Cai thuốc lào”"),
        ("tui muốn lượm rác bờ kinh, vậy có đăng ký được hông", "“Lượm rác bờ kinh”"),
        ("dk nuoi 5 con heo dc ko em", "“Nuôi 5 con heo”"),
    ],
)
def test_whether_work_may_be_registered_is_answered_yes_and_asked_on(an: Person, asked: str, work: str) -> None:
    heard = an.says(asked)
    assert "Dạ được" in heard
    assert work in heard


@pytest.mark.parametrize(
    "asked", ["đăng ký trễ được không", "bán vé số có đăng ký được không", "không đăng ký được không"]
)
def test_a_question_about_registering_registers_nothing(an: Person, asked: str) -> None:
    assert "Dạ được" not in an.says(asked)
    assert not an.heard[-1].text.startswith("“")


def test_a_report_with_a_loss_is_noted_first_and_then_felt_with(an: Person, village: Village) -> None:
    pledged(an)
    heard = an.says("trồng 50 mà nước mặn vô chết hết 8, giờ còn 42")
    assert kept(village)[0].done == 42
    assert heard.index("42/100") < heard.index("Xin chia sẻ")
    assert "chia sẻ" not in an.says("trồng được 45 cây rồi")


@pytest.mark.parametrize(
    ("said", "now"),
    [
        ("hổm tui ghi lộn, xoài chớ hổng phải mít", "Trồng 100 cây xoài"),
        ("đổi mít thành bưởi giùm tui", "Trồng 100 cây bưởi"),
        ("mít rớt giá quá, tui đổi qua sầu riêng", "Trồng 100 cây sầu riêng"),
    ],
)
def test_another_thing_takes_the_place_of_the_old_one(an: Person, village: Village, said: str, now: str) -> None:
    pledged(an)
    assert now in an.says(said)
    an.picks("Đúng, sửa lại")
    assert kept(village)[0].content == now


def test_what_counts_for_nothing_registered_is_offered_to_be_registered(an: Person, village: Village) -> None:
    pledged(an)
    assert "không tính vào" in an.says("bữa qua tui đi vá lộ hết 3 ngày công, cái đó có tính vô hông")
    assert "/dangky" in commands(an)
    assert kept(village)[0].done is None


def test_what_counts_is_no_other_work(an: Person) -> None:
    pledged(an)
    assert "không tính vào" not in an.says("hôm qua trồng thêm 12 cây mít có tính vô không")


def test_a_number_below_the_last_may_come_on_top_of_it(an: Person, village: Village) -> None:
    pledged(an)
    an.says("/baocao")
    an.says("60 cây")
    an.says("/baocao")
    an.says("30")
    an.picks("Thêm 30")
    assert kept(village)[0].done == 90


def test_who_gave_the_number_is_answered_and_the_reminders_stop(an: Person) -> None:
    pledged(an)
    heard = an.says("ai cho số tui vô đây vậy, tui không muốn nhận tin nữa")
    assert "ngừng nhắc" in heard
    assert "không biết số điện thoại" in heard


def test_whether_one_is_rated_lower_is_answered_whole(an: Person) -> None:
    heard = an.says("đăng ký xong mà làm không kịp có bị hạ xếp loại không")
    assert "gia hạn" in heard
    assert "chi bộ và cấp ủy xét" in heard


@pytest.mark.parametrize("words", ["trưa mua giùm bó rau với con cá lóc nghe bà", "tối ghé rước thằng nhỏ nha má nó"])
def test_what_is_meant_for_the_family_is_said_to_be_so(an: Person, words: str) -> None:
    assert "gửi cho người khác" in an.says(words)


def test_a_secretary_registers_what_somebody_told_her(binh: Person, village: Village) -> None:
    chin = village.person(binh.channel, "Hồ Văn Chín", "CB1")
    heard = binh.says("đồng chí Chín nói miệng với tôi là nuôi 30 con vịt tới hết năm sau, tôi ghi thay được không")
    assert "Hồ Văn Chín" in heard
    assert "30 con vịt" in heard
    assert kept(village) == []
    assert chin.receives() == ""


def test_whose_wife_died_is_not_written_off_and_reminded_no_more(binh: Person, village: Village) -> None:
    chin = village.person(binh.channel, "Hồ Văn Chín", "CB1")
    register(chin)
    heard = binh.says("ông Chín mới mất vợ, em đừng nhắn hối ổng nghe")
    assert "chia buồn" in heard
    assert "không gửi lời nhắc" in heard
    village.now = village.now.replace(month=6, day=23)
    village.remind()
    assert chin.receives() == ""


def test_of_a_relatives_death_nobody_is_noted_as_dead(binh: Person, village: Village) -> None:
    village.person(binh.channel, "Trần Văn Bảy", "CB1")
    assert "chia buồn" in binh.says("má anh Bảy mới mất, mai đưa tang")
    assert "từ trần" not in " ".join(choice.label for message in binh.heard for choice in message.choices)


def test_an_announcement_to_the_whole_province_is_not_asked_where(an: Person, dung: Person) -> None:
    assert "Nơi nhận: Đảng bộ tỉnh" in dung.says("Thông báo toàn tỉnh: từ tháng sau báo cáo trước ngày 20")


def test_a_funeral_told_to_the_branch_is_announced(binh: Person) -> None:
    assert "Tôi gửi nhé" in binh.says("cho cả chi bộ hay sáng mai động quan bác Hai, anh em đi viếng")


def test_what_a_secretary_has_counted_is_read_back_for_whoever_it_is(
    an: Person, binh: Person, village: Village
) -> None:
    pledged(an)
    heard = binh.says("vườn anh An chị ra đếm rồi, 30 cây là đúng")
    assert "Ghi giúp đồng chí Nguyễn Văn An" in heard
    assert "30 cây mít" in heard
    assert kept(village)[0].done is None
    binh.picks("Đúng rồi")
    assert kept(village)[0].done == 30


def test_a_report_that_ends_in_a_question_is_read_back(an: Person, village: Village) -> None:
    pledged(an)
    assert "phải không" in an.says("mít hả, tui trồng được 30 cây rồi, còn bao nhiêu con tính giùm tui")
    assert kept(village)[0].done is None
