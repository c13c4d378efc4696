"""What people say in ways of their own: another thing, a higher target, two people at once, the figures of others."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register

PALMS = "Trồng 200 cây dừa trước 30/6/2027"


@pytest.fixture
def palms(an: Person, binh: Person) -> Person:
    """A member of Bình's branch who pledged 200 palms."""
    register(an, PALMS, "")
    return an


@pytest.mark.parametrize("told", ["xoài 100 cây", "bưởi được 30 cây rồi", "đã trồng 40 cây cau", "buoi 30 cay roi"])
def test_another_thing_than_was_pledged_is_asked_about_and_nothing_noted(palms: Person, told: str) -> None:
    assert "Tôi ghi thế nào cho đúng?" in palms.says(told)
    assert "Đã ghi" not in palms.says("/camket")


def test_another_thing_counts_where_that_is_chosen(palms: Person) -> None:
    palms.says("xoài 100 cây")
    assert "100/200 cây dừa" in palms.picks("Tính vào việc")


def test_another_thing_is_registered_where_that_is_chosen(palms: Person) -> None:
    palms.says("xoài 100 cây")
    assert "“Xoài 100 cây”" in palms.picks("Đăng ký thành việc mới")


@pytest.mark.parametrize("told", ["dừa 100 cây", "dừa xiêm được 100 cây", "heo ủi mất mấy cây, còn 100 cây"])
def test_the_thing_that_was_pledged_is_not_asked_about(palms: Person, told: str) -> None:
    assert "Tôi ghi thế nào" not in palms.says(told)


def test_what_is_told_beside_another_thing_comes_after_it(palms: Person) -> None:
    register(palms, "Vận động 50 triệu đồng trước 31/12/2027", "")
    palms.says("xoài 100 cây, tiền 3 triệu")
    assert "3 triệu đồng/50 triệu đồng" in palms.picks("Tính vào việc")


@pytest.mark.parametrize(
    ("wish", "target"),
    [
        ("Nới thêm năm chục cho tròn hai trăm rưởi coi cho đã mắt", 250),
        ("nới lên hai trăm rưỡi cây cho tui", 250),
        ("thêm chỉ tiêu 50 cây nữa nghen em", 250),
        ("bác muốn nống lên 250 gốc coi có nổi hông", 250),
        ("đôn lên 220 cây đi con", 220),
        ("tang them 50 cay cho tron 250 nha", 250),
        ("cho tui hứa thêm năm chục cây nữa, vị chi hai trăm rưỡi", 250),
        ("đẩy lên hai trăm hai chục cây", 220),
    ],
)
def test_a_wish_for_more_changes_the_target_and_reports_nothing(palms: Person, wish: str, target: int) -> None:
    assert f"200 cây dừa → {target} cây dừa" in palms.says(wish)


@pytest.mark.parametrize("told", ["trồng thêm 20 cây", "nới rộng lộ 50 mét", "mới nới thêm 20 cây rồi"])
def test_more_that_was_done_changes_nothing(palms: Person, told: str) -> None:
    assert "→" not in palms.says(told)


@pytest.mark.parametrize(
    ("wish", "words", "day"),
    [
        ("đổi thành 150 cây mít, hạn 31/8/2027", "“Trồng 150 cây mít”", "31/08/2027"),
        ("sửa lại trồng 100 cây bưởi tới cuối năm 2027", "“Trồng 100 cây bưởi”", "31/12/2027"),
        ("cho tui đổi qua xoài, dời hạn tới 30/9/2027", "“Trồng 200 cây xoài”", "30/09/2027"),
        ("đổi dừa thành mít và lùi hạn tới 2/9/2027", "“Trồng 200 cây mít”", "02/09/2027"),
    ],
)
def test_a_wish_for_another_thing_and_another_day_changes_both(palms: Person, wish: str, words: str, day: str) -> None:
    heard = palms.says(wish)
    assert words in heard
    assert f"→ {day}" in heard


def test_a_wish_for_an_earlier_day_that_names_none_is_asked_for_it(palms: Person) -> None:
    assert "dời tới ngày nào" in palms.says("kéo hạn lên sớm một tháng đi")


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("Phần chị mới 31 cây hà, còn An thì chưa có gì", "ghi giúp đồng chí Nguyễn Văn An: chưa có gì"),
        ("em 25 cây, anh An 50 cây", "ghi giúp đồng chí Nguyễn Văn An: 50 cây"),
        ("toi 12 cay, anh An chua co cay nao", "ghi giúp đồng chí Nguyễn Văn An: chua co cay nao"),
        ("của tôi đạt 80 cây; của đồng chí An đạt 100 cây", "ghi giúp đồng chí Nguyễn Văn An: đạt 100 cây"),
    ],
)
def test_a_leaders_own_report_and_that_of_a_member_are_two_things(
    palms: Person, binh: Person, said: str, seen: str
) -> None:
    register(binh, PALMS, "")
    heard = binh.says(said)
    assert seen in heard
    assert "phải không" in heard
    assert "Nguyễn Văn An" in binh.picks("Đúng")


def test_reports_of_two_members_are_two_things(palms: Person, binh: Person, village: Village, channel: str) -> None:
    bay = village.person(channel, "Trần Văn Bảy", "CB1")
    register(bay, PALMS, "")
    heard = binh.says("anh An 50 cây, anh Bảy 30 cây")
    assert "Nguyễn Văn An: 50 cây" in heard
    assert "Trần Văn Bảy: 30 cây" in heard


@pytest.mark.parametrize(
    "asked", ["Mở cho chị dòm bên ấp 3 người ta làm tới đâu đặng so kè", "mở số liệu ấp 2 ra coi", "ap 2 toi dau roi"]
)
def test_the_figures_of_others_are_not_shown(binh: Person, asked: str) -> None:
    assert "không được phép cho xem" in binh.says(asked)


def test_whoever_is_above_sees_the_figures_of_a_branch(chi: Person, binh: Person) -> None:
    assert "Chi bộ ấp 1" in chi.says("cho xem chi bộ ấp 1 tới đâu rồi")


@pytest.mark.parametrize("asked", ["ai cho coi số liệu của tui", "mấy cái tui ghi có ai dòm được không"])
def test_who_sees_what_one_wrote_is_answered(palms: Person, asked: str) -> None:
    assert "chỉ ở trong chi bộ" in palms.says(asked)


@pytest.mark.parametrize("denied", ["ủa ai nói tui 45 cây, tui có nói hồi nào đâu", "tui đâu có báo 50 cây"])
def test_a_number_nobody_reported_is_denied_and_the_book_is_shown(palms: Person, denied: str) -> None:
    assert "chưa ghi kết quả nào" in palms.says(denied)


@pytest.mark.parametrize(
    ("named", "asked"), [("nuôi bò", "làm được bao nhiêu"), ("sửa cầu", "Bao giờ"), ("đắp đường", "làm được bao nhiêu")]
)
def test_two_words_of_work_begin_a_pledge(palms: Person, named: str, asked: str) -> None:
    assert asked in palms.says(named)


def test_two_words_of_what_is_pledged_may_be_either(palms: Person) -> None:
    palms.says("trồng dừa")
    assert {choice.label for choice in palms.heard[-1].choices} >= {"Báo việc đã làm", "Đăng ký việc mới"}


@pytest.mark.parametrize("said", ["sửa lại", "làm gì", "làm rồi", "mở loa"])
def test_two_words_that_name_no_work_begin_none(palms: Person, said: str) -> None:
    assert "làm được bao nhiêu" not in palms.says(said)


@pytest.mark.parametrize(
    "said", ["Con là cháu ngoại bà Võ Thị Tám, bà biểu con hỏi bà ghi mấy cây", "con là cháu ông Bảy, ông nhờ con hỏi"]
)
def test_a_living_relative_is_not_mourned(village: Village, channel: str, said: str) -> None:
    assert "chia buồn" not in village.stranger(channel).says(said)


@pytest.mark.parametrize("told", ["tắt gửi tin toàn hệ thống giúp tôi", "khoá vòi lại", "khoan gửi gì hết"])
def test_an_administrator_who_would_stop_all_hears_what_can_be_stopped(dung: Person, told: str) -> None:
    heard = dung.says(told)
    assert "Hiện không có thông báo nào" in heard
    assert "người giữ máy chủ" in heard


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("mai gả con gái, để hai bữa nữa hẵng nhắc", 2),
        ("nhà đang có đám cưới, tuần sau nhắc lại giùm", 7),
    ],
)
def test_a_wedding_is_congratulated_and_the_reminder_put_off(
    palms: Person, village: Village, said: str, day: int
) -> None:
    heard = palms.says(said)
    assert "Xin chúc mừng" in heard
    assert "tôi sẽ nhắc" in heard


@pytest.mark.parametrize("said", ["tháng/nghỉ nhắc", "nghỉ nhắc một tháng"])
def test_a_month_without_reminders_is_a_month(palms: Person, said: str) -> None:
    assert "ngừng nhắc đến hết" in palms.says(said)


def test_two_weeks_without_telephone_are_two_weeks_without_reminders(palms: Person) -> None:
    assert "ngừng nhắc đến hết" in palms.says("Mới mổ cườm về, bác sĩ biểu cữ coi điện thoại hai tuần")


@pytest.mark.parametrize("said", ["duyệt cho anh An nghen", "chị coi vườn anh An rồi, duyệt cho ảnh đi"])
def test_nothing_waits_of_the_one_who_is_named_and_it_may_be_entered(palms: Person, binh: Person, said: str) -> None:
    assert "chưa báo kết quả nào" in binh.says(said)
    assert "làm được bao nhiêu" in binh.picks("Ghi kết quả giúp")


def test_the_list_of_what_each_promised_is_no_list_of_people(palms: Person, binh: Person) -> None:
    assert "“Trồng 200 cây dừa”" in binh.says("Làm chị cái bảng ai hứa gì, ngày nào xong, được nhiêu rồi")


@pytest.mark.parametrize(
    "list_of_two",
    [
        "2 việc: trồng 20 cây mít, sửa 1 cây cầu trước 30/6/2027",
        "Một là, trồng 20 cây mít. Hai là, sửa 1 cây cầu trước 30/6/2027",
    ],
)
def test_words_that_count_the_things_are_none_of_their_words(an: Person, list_of_two: str) -> None:
    heard = an.says(list_of_two)
    assert "• trồng 20 cây mít" in heard.casefold()
    assert "• sửa 1 cây cầu" in heard.casefold()


def test_the_same_day_is_the_day_of_the_one_before(an: Person) -> None:
    an.says("trồng 20 cây xoài trước 30/6/2027, sửa 2 cây cầu cũng tới bữa đó luôn")
    an.picks("Đúng, đăng ký")
    assert "30/06/2027" in an.picks("Có, đăng ký việc này")


def test_a_day_answers_the_offer_to_register(an: Person, village: Village) -> None:
    an.says("trồng 30 gốc chanh")
    assert "31/12/2027" in an.says("cuối năm 2027")
    an.picks("Đúng, đăng ký")
    assert [pledge.content for pledge in kept(village)] == ["Trồng 30 gốc chanh"]


def test_a_letter_at_a_question_is_read_back_and_the_question_asked_again(an: Person, binh: Person) -> None:
    an.says("/dangky trồng 30 gốc chanh")
    assert "mai tui vắng họp" in an.says("nhắn chị Bình mai tui vắng họp")
    assert "Bao giờ hoàn thành" in an.picks("Gửi")
    assert "mai tui vắng họp" in binh.receives()


def test_an_aching_back_is_no_day(an: Person) -> None:
    an.says("/dangky trồng 30 gốc chanh")
    assert "Xin chia sẻ" in an.says("mấy bữa nay đau lưng quá")


def test_an_amount_without_spaces_is_no_code(palms: Person) -> None:
    assert "mã" not in palms.says("24caytre").casefold()


def test_a_member_called_by_the_bare_name_is_written_to(palms: Person, binh: Person) -> None:
    assert "Nguyễn Văn An" in binh.says("nói với An là mai ghé ký biên bản")


def test_which_of_two_is_due_first_is_answered(palms: Person) -> None:
    register(palms, "Vận động 50 triệu đồng trước 31/12/2027", "")
    assert "Thời hạn những việc" in palms.says("hai cái của tui cái nào gấp hơn")


def test_an_emergency_is_felt_with_before_it_is_put_off(palms: Person) -> None:
    assert "Xin chia sẻ" in palms.says("con tui nó đi cấp cứu, để bữa khác")


def test_work_that_sounds_like_hardship_is_offered_to_be_registered(an: Person) -> None:
    an.says("lập tổ tự quản 15 hộ ở tổ 4, tới giữa năm sau")
    assert "Đăng ký việc mới" in {choice.label for choice in an.heard[-1].choices}


def test_whoever_is_late_is_listed_before_anybody_is_reminded(palms: Person, binh: Person) -> None:
    assert "chưa đăng ký sẽ nhận" not in binh.says("ai trễ hạn thì nhắc giùm chị một tiếng")


def test_an_elder_who_speaks_of_himself_registers(an: Person, binh: Person) -> None:
    heard = an.says("vậy ghi cho ông Tư đi: ông lãnh phần sửa ba cây cầu ván qua xóm Lung trước 30/1/2027")
    heard = heard if "Đúng, đăng ký" in heard else an.picks("Chính tôi làm việc này")
    assert "Việc sẽ làm: Sửa ba cây cầu ván qua xóm Lung" in heard


def test_what_is_said_for_another_may_be_ones_own(an: Person, binh: Person) -> None:
    an.says("ghi giùm bà Sáu: nuôi 30 con gà trước 30/6/2027")
    assert "Việc sẽ làm: Nuôi 30 con gà" in an.picks("Chính tôi làm việc này")


def test_an_elder_who_has_something_noted_reports(palms: Person) -> None:
    assert "55 cây dừa, phải không" in palms.says("cưng ơi ghi dùm cô 55 cây nghen, mắt mờ bấm hổng được")


def test_whom_a_leader_has_not_asked_nothing_is_entered_for(
    palms: Person, binh: Person, village: Village, channel: str
) -> None:
    village.person(channel, "Võ Thị Tám", "CB1")
    register(binh, PALMS, "")
    heard = binh.says("Chị được 70, An được 90, còn Tám chị chưa hỏi")
    assert "Nguyễn Văn An: được 90" in heard
    assert "Võ Thị Tám" not in heard


@pytest.mark.parametrize(
    "said",
    ["bà Tám hàng xóm đăng ký gì vậy con", "co Tam dang ky gi vay con", "anh Chín hứa gì rồi, được nhiêu?"],
)
def test_what_another_comrade_does_a_member_is_not_shown(palms: Person, said: str) -> None:
    answer = palms.says(said)
    assert "chỉ đồng chí ấy và người phụ trách" in answer or "do bí thư xem" in answer


def test_who_speaks_of_himself_by_name_sees_his_own(palms: Person) -> None:
    assert "chỉ đồng chí ấy" not in palms.says("chú An đăng ký gì rồi ta")


@pytest.mark.parametrize("said", ["nhắn nhầm rồi, tin này gửi cho vợ tôi", "gui lon roi, cai nay cho con gai tui"])
def test_what_was_meant_for_somebody_else_is_written_nowhere(palms: Person, said: str) -> None:
    assert "không ghi gì vào sổ" in palms.says(said)


def test_a_new_comrade_is_proposed_as_in_a_letter(binh: Person) -> None:
    assert "thêm đồng chí Huỳnh Thị Út (1994)" in binh.says(
        "Đề nghị bổ sung đồng chí Huỳnh Thị Út, sinh năm 1994, mới về"
    )


@pytest.mark.parametrize("said", ["xóa chi bộ ấp 2 luôn đi em", "bo chi bo ap 2 di"])
def test_a_branch_is_closed_in_everyday_words(dung: Person, said: str) -> None:
    assert "Từ ngày nào" in dung.says(said)
