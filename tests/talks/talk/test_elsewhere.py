"""Words that cannot answer the open question and are surely something else are served, and nothing of them is lost."""

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register


def test_a_leader_asks_for_something_else_where_a_choice_is_asked(an: Person, binh: Person, village: Village) -> None:
    register(an)
    binh.says("/dangky")
    assert "chưa báo cáo" in binh.says("ai chưa báo cáo")
    assert "đăng ký cho ai" in binh.says("làm tiếp")
    assert "Cá nhân tôi" in binh.says("có hai mươi người đi họp")


def test_what_is_promised_where_the_name_is_asked_is_kept(binh: Person, village: Village) -> None:
    binh.says("/dangky")
    assert "hiến đất làm đường" in binh.says("vận động 10 hộ hiến đất làm đường trước 30/12/2026")
    assert "Chỉ tiêu: 10 hộ" in binh.says("chi bộ")
    binh.says("đúng rồi")
    assert [pledge.member_id for pledge in kept(village)] == [None]


def test_the_own_name_in_words(binh: Person) -> None:
    binh.says("/dangky")
    assert "làm việc gì" in binh.says("tui")


def test_a_question_about_ones_own_is_answered_and_the_open_one_asked_again(binh: Person) -> None:
    binh.says("/dangky")
    heard = binh.says("bí thư của tôi là ai vậy")
    assert "đăng ký cho ai" in heard
    assert "đồng chí chính là bí thư" in heard.partition("đăng ký cho ai")[0]


def test_an_announcement_that_waits_for_its_yes_lets_others_be_urged(an: Person, binh: Person) -> None:
    register(an)
    assert "“7 giờ tối mai sinh hoạt”" in binh.says("thông báo chi bộ 7 giờ tối mai sinh hoạt")
    assert "Nguyễn Văn An (báo cáo)" in binh.says("nhắc An báo cáo đi")
    binh.picks("Không gửi")
    assert "7 giờ tối mai" in binh.says("làm tiếp")


def test_a_bare_name_that_says_something_is_entered_for_its_bearer(an: Person, binh: Person, village: Village) -> None:
    register(an)
    register(binh)
    assert "Ghi giúp đồng chí Nguyễn Văn An" in binh.says("an nói trồng được 30 cây rồi")
    assert [pledge.done for pledge in kept(village)] == [None, None]


def test_nothing_is_offered_to_be_passed_on_where_nobody_could_hear_it(an: Person, binh: Person) -> None:
    assert "trao đổi trực tiếp với cấp ủy cấp trên" in binh.says("an nói mai bận không đi họp được")
