"""A plain yes where something was proposed, and what is no answer while a question is open."""

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register


def test_a_yes_takes_the_group_that_was_guessed_and_registers(an: Person, village: Village) -> None:
    assert "Tôi xếp việc này vào nhóm: Phát triển kinh tế - xã hội" in an.says(
        "Tôi đăng ký trồng 50 cây dừa trước 30/6"
    )
    an.says("dung roi chau")
    assert [pledge.content for pledge in kept(village)] == ["Trồng 50 cây dừa"]


def test_thanks_do_not_become_the_content(an: Person) -> None:
    an.says("Tôi đăng ký đan 12 tấm lưới trước 30/6")
    an.says("cam on chau nha")
    assert "Việc sẽ làm: Đan 12 tấm lưới" in an.picks("Phát triển kinh tế")


def test_a_yes_out_of_the_blue_stops_no_reminders(an: Person) -> None:
    register(an)
    assert "ngừng" not in an.says("dung roi")


def test_a_week_is_a_week(an: Person, village: Village) -> None:
    register(an)
    assert "17/03/2026" in an.says("nghi mot tuan dung nhac nua nghe")


def test_a_total_in_doubt_gives_way_to_a_wish_and_to_a_new_report(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao 1 100")
    an.says("/baocao 1 50")
    assert "Xin lỗi" in an.says("đừng nhắn nữa")
    an.says("/huy")
    an.says("/huy")
    an.says("/baocao 1 50")
    an.says("mới trồng thêm 10 cây nữa")
    assert kept(village)[0].done == 110


def test_a_yes_to_several_wishes_asks_which_and_to_one_takes_it(an: Person, binh: Person) -> None:
    heard = an.says("con ơi bác Chín đây, bác muốn nuôi 20 con gà thả vườn bán Tết, ghi cho bác")
    assert "Đăng ký việc mới" in heard
    assert "là việc nào" in an.says("có")
    assert "“Nuôi 20 con gà thả vườn bán Tết”" in an.says("dạ đăng ký")
    an.says("/huy")
    assert "Tôi đang gặp khó khăn" in an.says("tui rút, gà bịnh hết trơn")
    assert "chia sẻ" in an.says("dạ có")


def test_a_yes_passes_words_on_where_that_was_asked(an: Person, binh: Person) -> None:
    assert "biết nhé?" in an.says("đường ấp 3 lầy lội quá, ai lo")
    assert "chuyển lời" in an.says("có")
    assert "lầy lội" in binh.receives()


def test_a_yes_begins_the_first_pledge_where_that_was_offered(an: Person) -> None:
    an.says("/camket")
    assert "làm việc gì" in an.says("ừ")
    an.says("/huy")
    an.says("trồng được 12 cây rồi")
    assert "làm việc gì" in an.says("dạ đúng")
