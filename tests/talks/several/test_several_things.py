"""Several things in one message: it is said how many, they are taken one after the other, and none is lost."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register

MANGOES = "trồng 30 cây xoài trước 30/4"
LETTER = "nhờ báo chị Bình giùm tôi họp trễ"


@pytest.fixture
def palms(an: Person, binh: Person) -> Person:
    """A member of Bình's branch who pledged 500 palms."""
    register(an, "Trồng 500 cây dừa", "")
    return an


@pytest.mark.parametrize(
    ("message", "seen"),
    [
        ("tui muốn đăng ký với lại cho hỏi đăng ký xong có được sửa hông", 2),
        ("tui muon dang ky voi lai cho hoi dang ky xong co duoc sua hong", 2),
        ("hôm trước má tôi bệnh nên trồng có 80, nay má khỏe rồi tôi tiếp, nhờ báo chị Bình giùm tôi họp trễ", 2),
        ("dừa trồng được 80 cây rồi, còn hạn chót là bữa nào vậy", 2),
        ("dua trong duoc 80 cay roi, nho nhan bi thu gium toi mai vang hop", 2),
        ("trồng được 80 cây dừa rồi, nhờ báo bí thư giùm tôi mai vắng họp", 2),
        ("tôi đăng ký trồng 30 cây xoài trước 30/4, nhắc tôi tuần sau nghe", 2),
        ("dừa trồng được 80 cây, đăng ký thêm nuôi 20 con gà trước tết", 2),
        ("dừa trồng được 80 cây rồi. Tôi đăng ký thêm tặng 10 phần quà trước tết. Cho hỏi ai là bí thư?", 3),
        ("dời hạn trồng dừa qua 30/9, với lại đăng ký tặng 10 phần quà trước tết", 2),
        ("đăng ký tặng 10 phần quà trước tết, với lại dời hạn trồng dừa qua 30/9", 2),
        ("tui trồng xong 80 cây dừa rồi, cho hỏi tui còn thiếu bao nhiêu", 2),
        ("1. dừa được 80 cây 2. đăng ký nuôi 20 con gà trước 30/4 3. cho hỏi ai là bí thư", 3),
        ("1) dừa được 80 cây\n2) đăng ký nuôi 20 con gà trước 30/4\n3) nhắc tôi tuần sau nghe", 3),
        ("- dừa trồng được 80 cây rồi\n- nhờ báo chị Bình giùm tôi mai họp trễ\n- cho hỏi ai là bí thư", 3),
        ("dừa trồng được 80 cây rồi\nđăng ký nuôi 20 con gà và tặng 10 phần quà trước tết", 3),
        ("tôi bệnh nằm viện mấy bữa nay, nhờ báo chị Bình giùm mai tôi vắng họp", 2),
        ("rút cái vụ trồng dừa giùm tôi, với lại đăng ký nuôi 20 con gà trước tết", 2),
        ("cho hỏi ai là bí thư với lại tôi đăng ký trồng 30 cây xoài trước 30/4", 2),
        ("dừa được 95 cây, mai nhắc tôi, còn ai là bí thư", 3),
        ("nhắc tôi tuần sau nghe, còn dừa trồng được 80 cây rồi", 2),
        ("dừa trồng được 80 cây, sẵn đăng ký thêm nuôi 20 con gà trước tết, nhờ báo chị Bình giùm mai tôi họp trễ", 3),
    ],
)
def test_it_is_said_how_many_things_were_seen(palms: Person, message: str, seen: int) -> None:
    heard = palms.says(message)
    assert f"Đồng chí nói {seen} việc" in heard
    assert heard.split("\n\n")[0].count("• ") == seen


@pytest.mark.parametrize(
    "message",
    [
        "Dạ chào đồng chí. Tôi là An. Tôi đăng ký trồng 50 cây xoài trước 30/6. Cảm ơn đồng chí.",
        "tôi đăng ký trồng 30 cây xoài, trước 30/4, hạn 30/4",
        "dừa trồng được 80 cây rồi, còn thiếu 20 cây",
        "dừa trồng được 80 cây rồi, xin gia hạn thêm 1 tuần",
        "dừa xong rồi nghen, khỏi nhắc nữa",
        "má tôi mới mất, nhờ báo chị Bình giùm tôi họp trễ",
        "nếu tôi trồng 80 cây dừa rồi đăng ký thêm 20 con gà thì sao",
        "nhắn bí thư: dừa trồng được 80 cây rồi, mai nhắc tôi",
        "Năm rồi trồng 50 cây dừa, năm nay tui đăng ký trồng 120 cây luôn",
        "đăng ký rồi có sửa được hông",
        "mấy bữa nay tui bệnh, cho tui xin lùi hạn tới tháng 9",
        "sao nhắn hoài một câu, tui trả lời rồi mà",
    ],
)
def test_one_thing_with_its_reason_stays_one(palms: Person, message: str) -> None:
    assert "Đồng chí nói" not in palms.says(message)


def test_a_question_is_answered_at_once_and_the_registration_begins(an: Person, village: Village) -> None:
    heard = an.says("tui muốn đăng ký với lại cho hỏi đăng ký xong có được sửa hông")
    assert "Đồng chí viết điều muốn sửa" in heard
    assert heard.rstrip().endswith("ví dụ: trồng 50 cây dừa trước 30/6") or "làm việc gì" in heard
    an.says(MANGOES)
    an.picks("Đúng, đăng ký")
    assert [each.content for each in kept(village)] == ["Trồng 30 cây xoài"]


def test_a_report_and_words_for_the_secretary(palms: Person, binh: Person, village: Village) -> None:
    palms.says(f"hôm trước má tôi bệnh nên trồng có 80, nay má khỏe rồi tôi tiếp, {LETTER}")
    heard = palms.picks("Đúng rồi")
    assert "Tiếp theo" in heard
    assert "“họp trễ”" in heard
    assert kept(village)[0].done == 80
    palms.picks("Gửi")
    heard = binh.receives()
    assert "họp trễ" in heard
    assert "Nguyễn Văn An" in heard


def test_a_report_of_the_same_number_again_still_leads_to_the_letter(palms: Person, village: Village) -> None:
    palms.says("dừa trồng được 80 cây rồi")
    heard = palms.says(f"hôm trước má tôi bệnh nên trồng có 80, nay má khỏe rồi tôi tiếp, {LETTER}")
    assert "• nhờ báo chị Bình" in heard
    if "phải không" in heard and "họp trễ”" not in heard:
        heard = palms.picks("Đúng rồi")
    assert "“họp trễ”" in heard


def test_three_kinds_come_one_after_the_other(palms: Person, village: Village) -> None:
    palms.says(f"dừa trồng được 80 cây rồi, đăng ký thêm nuôi 20 con gà trước 30/6, {LETTER}")
    assert kept(village)[0].done == 80
    heard = palms.picks("Đúng, đăng ký")
    assert len(kept(village)) == 2
    assert "“họp trễ”" in heard


def test_two_reports_are_one_thing_told_of_two_pledges(palms: Person, village: Village) -> None:
    register(palms, "Vận động quỹ", "50 triệu đồng")
    palms.says(f"dừa được 60 cây, tiền được 12 triệu, {LETTER}")
    while "Đúng rồi" in palms.reads(palms.heard):
        palms.picks("Đúng rồi")
    assert [each.done for each in kept(village)] == [60, 12_000_000]
    assert "“họp trễ”" in palms.reads(palms.heard)


@pytest.mark.parametrize(
    "message", ["1/ dừa được 60 cây 2/ tiền được 12 triệu", "1. dừa được 60 cây 2. tiền được 12 triệu"]
)
def test_the_numbers_of_a_list_are_no_figures(palms: Person, village: Village, message: str) -> None:
    register(palms, "Vận động quỹ", "50 triệu đồng")
    palms.says(f"{message} 3/ {LETTER}" if "/" in message else f"{message} 3. {LETTER}")
    assert [each.done for each in kept(village)] == [60, 12_000_000]
    palms.says(message.replace("60", "70").replace("12", "13"))
    assert [each.done for each in kept(village)] == [70, 13_000_000]


def test_a_change_and_a_pledge(palms: Person, village: Village) -> None:
    assert "30/09" in palms.says("dời hạn trồng dừa qua 30/9, với lại đăng ký nuôi 20 con gà trước 30/6")
    heard = palms.picks("Đúng, sửa lại")
    assert "Nuôi 20 con gà" in heard
    palms.picks("Đúng, đăng ký")
    assert [each.content for each in kept(village)] == ["Trồng 500 cây dừa", "Nuôi 20 con gà"]


def test_what_waits_is_offered_after_something_else_and_taken_up(palms: Person, binh: Person) -> None:
    palms.says(f"hôm trước má tôi bệnh nên trồng có 80, nay má khỏe rồi, {LETTER}")
    palms.says("/camket")
    palms.says("/huy")
    assert "họp trễ" in palms.reads(palms.heard)
    palms.picks("Làm tiếp việc này")
    palms.picks("Gửi")
    assert "họp trễ" in binh.receives()


def test_to_stop_the_first_asks_about_the_next(palms: Person, village: Village) -> None:
    palms.says(f"đăng ký nuôi 20 con gà trước 30/6, {LETTER}")
    heard = palms.says("huỷ")
    assert f"Còn việc đồng chí nói lúc nãy: “{LETTER}”" in heard
    assert "Đã bỏ qua" in palms.picks("Thôi, bỏ qua")
    assert "Không có việc nào đang làm dở" in palms.says("huỷ")
    assert len(kept(village)) == 1


def test_to_stop_twice_drops_what_waits_and_says_so(palms: Person) -> None:
    palms.says(f"đăng ký nuôi 20 con gà trước 30/6, {LETTER}")
    palms.says("huỷ")
    assert f"tôi bỏ qua:\n• {LETTER}" in palms.says("huỷ")


def test_what_waits_is_there_on_the_next_day(palms: Person, village: Village) -> None:
    palms.says(f"đăng ký nuôi 20 con gà trước 30/6, {LETTER}")
    village.wait(hours=26)
    heard = palms.says("dừa trồng được 80 cây rồi")
    assert f"Còn việc đồng chí nói lúc nãy: “{LETTER}”" in heard
    assert "“họp trễ”" in palms.picks("Làm tiếp việc này")


def test_a_death_meanwhile_is_mourned_and_nothing_goes_on(palms: Person) -> None:
    palms.says(f"đăng ký nuôi 20 con gà trước 30/6, {LETTER}")
    heard = palms.says("má tôi mới mất hồi khuya")
    assert "chia buồn" in heard.casefold()
    assert "họp trễ" not in heard


def test_an_illness_is_answered_first_and_the_letter_asked_about(palms: Person) -> None:
    heard = palms.says("tôi bệnh nằm viện mấy bữa nay, nhờ báo chị Bình giùm mai tôi vắng họp")
    assert "sức khỏe" in heard or "sức khoẻ" in heard
    assert "“mai tôi vắng họp”" in heard


def test_a_leader_gets_the_list_and_reports(binh: Person, village: Village) -> None:
    register(binh, "Trồng 500 cây dừa", "")
    heard = binh.says("dừa trồng được 80 cây rồi, với lại cho hỏi ai chưa đăng ký")
    assert "Đồng chí nói 2 việc" in heard
    assert kept(village)[0].done == 80
    assert "Tiếp theo" in heard


def test_orders_typed_at_another_question_are_served_one_by_one(binh: Person, village: Village) -> None:
    village.person(binh.channel, "Trần Văn Bảy", "CB1")
    assert "Gửi" in binh.says("nhắc mấy người chưa đăng ký giùm")
    heard = binh.says("in danh sách chi bộ với lại ghi giùm anh Bảy trồng 30 cây dừa trước 30/6")
    assert "Đồng chí nói 2 việc" in heard
    binh.picks("Đúng, đăng ký")
    assert [each.content for each in kept(village)] == ["Trồng 30 cây dừa"]


def test_what_waits_goes_with_its_owner(palms: Person, village: Village) -> None:
    palms.says(f"đăng ký nuôi 20 con gà trước 30/6, {LETTER}")
    tam = village.person(palms.channel, "Võ Thị Tám", "CB1")
    code = village.code_for(tam.member_id)
    palms.says("huỷ")
    assert "họp trễ" not in village.stranger(palms.channel).says(code)
