"""What was done by mistake is taken back at once, by whoever did it, as long as nobody went on with it."""

from datetime import timedelta

from domain.roles import Role
from tests.talking import Person, Village
from tests.talks.deciding.test_attacks_confirming import register_for_the_branch
from tests.talks.registering.test_registering import kept, register


def state(village: Village) -> tuple[str, str | None]:
    """Where the only pledge stands."""
    (pledge,) = kept(village)
    return pledge.state, None if pledge.done is None else str(pledge.done)


def claim(person: Person) -> None:
    """All of it is reported as done."""
    person.says("/baocao 1 500")
    person.picks("đã xong toàn bộ")


def test_a_report_by_mistake_falls_back_to_the_total_before(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao 1 120")
    an.says("/baocao 1 400")
    assert "400" in an.picks("nhầm")
    assert state(village) == ("active", "400")
    an.says("có")
    assert state(village) == ("active", "120")


def test_one_before_it_can_be_taken_back_as_well(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao 1 120")
    an.says("/baocao 1 400")
    for _ in range(2):
        an.says("/laylai")
        an.says("có")
        an.says("/huy")
    assert state(village) == ("active", None)


def test_an_answer_that_was_chosen_is_named_as_it_stood_there(an: Person) -> None:
    register(an)
    an.says("/baocao")
    an.picks("Đã hoàn thành")
    assert an.says("/huy").startswith("Đã dừng: việc báo cáo tiến độ. ")
    an.says("/baocao")
    an.picks("Đã hoàn thành")
    an.picks("Đúng, đã xong toàn bộ")
    assert "“Đã hoàn thành”" in an.says("lấy lại")


def test_a_claim_by_mistake_is_active_again_and_nobody_is_asked_to_confirm(
    an: Person, binh: Person, village: Village
) -> None:
    register(an)
    claim(an)
    asked = an.says("tôi bấm nhầm")
    assert "Trồng dừa" in asked
    assert "Tôi lấy lại báo cáo này nhé?" in asked
    an.says("có")
    assert state(village) == ("active", None)
    assert "Không có việc nào chờ" in binh.says("/duyet")


def test_giving_up_by_mistake_is_active_again(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao")
    an.picks("Không thực hiện được")
    an.picks("Đúng rồi")
    assert state(village)[0] == "missed"
    an.says("/laylai")
    an.says("có")
    assert state(village) == ("active", None)


def test_the_number_that_was_meant_is_taken_after_the_yes(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao 1 500")
    an.says("đúng")
    assert "Trồng dừa" in an.says("Tôi gõ nhầm, mới được 50")
    assert state(village)[0] == "claimed"
    assert "50/500 cây" in an.says("có")
    assert state(village) == ("active", "50")


def test_a_no_changes_nothing(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao 1 120")
    an.says("/laylai")
    an.says("không")
    assert state(village) == ("active", "120")


def test_a_confirmation_by_mistake_waits_again_and_the_member_hears_so(
    an: Person, binh: Person, village: Village
) -> None:
    register(an)
    claim(an)
    binh.says("/duyet 1 dat")
    an.receives()
    assert "Trồng dừa" in binh.says("tôi bấm nhầm")
    binh.says("có")
    assert state(village) == ("claimed", "500")
    assert "Trồng dừa" in an.receives()
    assert "Nguyễn Văn An" in binh.says("/duyet")


def test_a_return_by_mistake_waits_again(an: Person, binh: Person, village: Village) -> None:
    register(an)
    claim(an)
    binh.says("/duyet 1 lai")
    binh.picks("Không nhắn gì thêm")
    assert state(village)[0] == "active"
    binh.says("/laylai")
    binh.says("có")
    assert state(village) == ("claimed", "500")
    assert "Trồng dừa" in an.receives()


def test_where_nothing_was_done_a_corrected_number_is_a_report(an: Person, village: Village) -> None:
    register(an)
    an.says("Tôi gõ nhầm, mới được 50")
    assert state(village) == ("active", "50")


def test_where_nothing_was_done_nothing_is_taken_back(an: Person, village: Village) -> None:
    register(an)
    an.says("/laylai")
    assert [choice.value for choice in an.heard[-1].choices] == ["/camket"]
    assert state(village) == ("active", None)


def test_a_report_that_was_confirmed_is_not_taken_back(an: Person, binh: Person, village: Village) -> None:
    register(an)
    claim(an)
    an.says("/laylai")
    binh.says("/duyet 1 dat")
    assert "bí thư" in an.says("có")
    assert state(village) == ("done", "500")


def test_a_return_that_was_reported_on_is_not_taken_back(an: Person, binh: Person, village: Village) -> None:
    register(an)
    claim(an)
    binh.says("/duyet 1 lai")
    binh.picks("Không nhắn gì thêm")
    binh.says("/laylai")
    village.wait(minutes=1)
    an.says("/baocao 1 300")
    an.says("đúng")
    binh.says("có")
    assert state(village) == ("active", "300")


def test_anothers_deed_is_never_taken_back(an: Person, binh: Person, village: Village, channel: str) -> None:
    deputy = village.person(channel, "Phó Một", "CB1", (Role.DEPUTY, "CB1"))
    register(an)
    claim(an)
    binh.says("/duyet 1 dat")
    for person in (an, deputy):
        person.says("/laylai")
        person.says("có")
    assert state(village) == ("done", "500")


def test_what_another_added_meanwhile_stays(binh: Person, village: Village) -> None:
    deputy = village.person(binh.channel, "Phó Một", "CB1", (Role.DEPUTY, "CB1"))
    register_for_the_branch(binh)
    binh.says("/baocao 1 thêm 5")
    deputy.says("/baocao 1 thêm 7")
    binh.says("/laylai")
    assert "không lấy lại được" in binh.says("có")
    assert state(village) == ("active", "12")
    for person in (deputy, binh):
        person.says("/laylai")
        person.says("có")
        person.says("/huy")
    assert state(village) == ("active", None)


def test_what_was_done_long_ago_is_not_just_done(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao 1 120")
    village.wait(days=8)
    an.says("/laylai")
    an.says("có")
    assert state(village) == ("active", "120")


def test_a_second_yes_takes_nothing_more_back(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao 1 120")
    an.says("/baocao 1 200")
    an.says("/laylai")
    button = an.choice("Đúng, lấy lại").value if an.channel == "telegram" else ""
    an.says("có")
    an.taps(button) if button else an.says("có")
    assert state(village) == ("active", "120")


def test_a_slip_in_what_was_registered_is_no_report(an: Person, village: Village) -> None:
    register(an)
    said = an.says("ghi lộn rồi, tôi đăng ký 120 cây chứ hổng phải 500")
    assert "500 cây → 120 cây" in said
    assert state(village) == ("active", None)


def test_one_more_said_at_the_question_is_added_and_leaves_the_report(an: Person, village: Village) -> None:
    register(an)
    an.says("trồng được 10 cây rồi")
    an.says("gõ nhầm")
    assert "15/500" in an.says("thêm 5 cây")


def test_the_right_total_said_at_the_question_takes_its_place(an: Person, village: Village) -> None:
    register(an)
    an.says("trồng được 10 cây rồi")
    an.says("gõ nhầm")
    assert "5/500" in an.says("có 5 cây thôi")


def test_a_change_of_the_target_is_no_report(an: Person, village: Village) -> None:
    register(an)
    assert "sửa lại như vậy" in an.says("ghi lộn rồi, tôi đăng ký 120 cây chứ hổng phải 500")
    assert kept(village)[0].done is None


def test_whoever_leaves_it_hears_that_nothing_was_changed(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao 1 120")
    an.says("/laylai")
    assert "vẫn giữ nguyên" in an.says("không")
    assert state(village) == ("active", "120")


def test_what_is_noted_instead_is_said_and_keeps_its_day(an: Person, village: Village) -> None:
    register(an)
    an.says("hôm qua trồng được ba chục cây rồi")
    assert "sửa lại là 20 cây" in an.says("nhầm, hai chục thôi")
    yesterday = f"{village.now - timedelta(days=1):%d/%m/%Y}"
    assert yesterday in an.picks("Đúng, sửa lại")
    assert state(village) == ("active", "20")


def test_a_day_that_was_told_stays_while_the_number_is_asked(an: Person, village: Village) -> None:
    register(an)
    assert "con số" in an.says("bữa kia có trồng thêm một mớ")
    assert f"{village.now - timedelta(days=2):%d/%m/%Y}" in an.says("35")


def test_so_many_more_is_put_right_as_so_many_more(an: Person) -> None:
    an.says("tôi đăng ký trồng 300 cây mắm trước 30/9/2026")
    an.picks("Đúng")
    an.says("trồng được 120 cây")
    an.says("trồng thêm được tám chục cây nữa rồi")
    assert "thêm 70 cây mắm, tổng là 190 cây mắm" in an.says("ờ khoan, bảy chục thôi hổng phải tám")
    assert "195/300" in an.says("75 mới đúng")


def test_a_sum_that_is_told_stays_a_sum(an: Person) -> None:
    an.says("tôi đăng ký trồng 300 cây mắm trước 30/9/2026")
    an.picks("Đúng")
    an.says("trồng được 120 cây")
    an.says("trồng thêm được tám chục cây nữa rồi")
    assert "Tôi sửa lại là 190 cây mắm nhé" in an.says("ghi nhầm rồi, tổng cộng 190 cây")
