"""`/baocao`, `/duyet` and the reminders that lead there."""

from datetime import timedelta

import pytest

from domain.roles import Role
from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register


def test_a_number_is_a_report(an: Person, village: Village) -> None:
    register(an)
    assert "500 cây" in an.says("/baocao")
    assert "120/500 cây (24%)" in an.says("120")
    assert kept(village)[0].done == 120
    an.says("/baocao")
    assert "140/500" in an.says("thêm 20 cây nữa")


def test_done_is_claimed_and_confirmed_by_another(an: Person, binh: Person, village: Village) -> None:
    register(an)
    an.says("/baocao")
    an.picks("Đã hoàn thành")
    assert "bí thư sẽ xác nhận" in an.picks("đã xong toàn bộ")
    assert kept(village)[0].state == "claimed"
    assert "Nguyễn Văn An" in binh.says("/duyet")
    assert "Đã xác nhận" in binh.picks("Xác nhận hoàn thành")
    assert kept(village)[0].state == "done"
    assert "xác nhận hoàn thành" in an.receives()


def test_nobody_confirms_their_own(binh: Person, village: Village) -> None:
    register(binh)
    binh.says("/baocao")
    binh.picks("Đã hoàn thành")
    binh.picks("đã xong toàn bộ")
    assert "Không có việc nào chờ" in binh.says("/duyet")


def test_a_claim_given_back_can_be_reported_again(an: Person, binh: Person, village: Village) -> None:
    register(an)
    an.says("/baocao")
    an.says("500")
    an.picks("đã xong toàn bộ")
    binh.says("/duyet")
    binh.picks("Chưa đạt")
    binh.picks("Không nhắn gì thêm")
    assert kept(village)[0].state == "active"
    assert "xem lại" in an.receives()


def test_an_admitted_failure_is_believed(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao")
    assert "khép lại" in an.picks("Không thực hiện được")
    assert kept(village)[0].state == "active"
    assert "thẳng thắn" in an.picks("Đúng rồi")
    assert kept(village)[0].state == "missed"


def test_giving_up_by_a_slip_of_the_finger_closes_nothing(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao")
    an.picks("Không thực hiện được")
    assert "làm được bao nhiêu" in an.picks("Không, tôi làm tiếp")
    assert "120/500" in an.says("120")
    assert kept(village)[0].state == "active"


def test_less_than_last_time_is_asked_not_refused(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao 1")
    an.says("120")
    an.says("/baocao")
    assert "Lần trước là 120" in an.says("100")
    assert kept(village)[0].done == 120
    an.picks("Đúng rồi")
    assert kept(village)[0].done == 100


def test_more_than_the_target_is_asked_too(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao")
    assert "vượt chỉ tiêu" in an.says("5000")
    assert "làm được bao nhiêu" in an.picks("Chưa đúng")


def test_another_target_is_not_taken_for_this_one(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao")
    assert "không phải 400" in an.says("120/400")
    assert kept(village)[0].done is None


def test_several_pledges_are_asked_which(an: Person, village: Village) -> None:
    register(an)
    register(an, "Giúp hộ nghèo", "2 hộ", "cuối năm")
    assert "việc nào" in an.says("/baocao")
    an.picks("Giúp hộ nghèo")
    assert "1/2 hộ (50%)" in an.says("1")


def test_nobody_reports_on_anothers_pledge(an: Person, village: Village, channel: str) -> None:
    register(an)
    other = village.person(channel, "Người Khác", "CB1")
    assert "không có việc số 1" in other.says("/baocao 1")


def test_reminders_come_thirty_seven_and_one_days_before_and_after(an: Person, village: Village) -> None:
    register(an, deadline="30/6")
    heard = []
    for _ in range(115):
        village.wait(days=1)
        village.remind()
        text = an.receives()
        if text:
            heard.append((village.now.date().isoformat(), text))
            an.says("/huy")
    assert [day for day, _ in heard] == ["2026-05-30", "2026-06-23", "2026-06-29", "2026-07-01"]
    assert "còn 7 ngày" in heard[1][1]
    assert "đã đến hạn" in heard[3][1]


def test_several_reminders_of_one_person_are_one_message(an: Person, village: Village) -> None:
    register(an)
    register(an, "Giúp hộ nghèo", "2 hộ", "30/6")
    village.now = village.now.replace(month=6, day=23)
    assert village.remind() == 1
    text = an.receives()
    assert "Trồng dừa" in text
    assert "Giúp hộ nghèo" in text
    assert village.remind() == 0
    assert an.receives() == ""


def reminded(an: Person, village: Village) -> None:
    """A pledge registered, and the reminder of its last week heard."""
    register(an)
    village.now = village.now.replace(month=6, day=23)
    village.remind()
    an.receives()


def test_the_reminders_button_opens_the_report(an: Person, village: Village) -> None:
    reminded(an, village)
    assert "làm được bao nhiêu" in an.picks("Báo cáo tiến độ")


def test_a_bare_number_answers_the_one_reminder(an: Person, village: Village) -> None:
    reminded(an, village)
    assert "120/500" in an.says("120")


def test_thanks_without_accents_after_a_reminder_are_no_report(an: Person, village: Village) -> None:
    reminded(an, village)
    assert "mạnh khỏe" in an.says("cam on dong chi")
    assert "chọn một dòng" in an.says("toi khong hieu gi")
    assert kept(village)[0].state == "active"
    assert kept(village)[0].done is None


@pytest.mark.parametrize("words", ["xong hop roi", "an com xong bao", "lam roi bao sau", "đang bận", "gần tết rồi"])
def test_words_that_may_mean_other_things_are_no_report(an: Person, village: Village, words: str) -> None:
    reminded(an, village)
    an.says(words)
    assert (kept(village)[0].state, kept(village)[0].done) == ("active", None)
    assert "120/500" in an.says("120")


@pytest.mark.parametrize(
    ("words", "state"),
    [("dạ xong rồi ạ", "claimed"), ("da hoan thanh roi dong chi", "claimed"), ("trồng dừa xong rồi", "claimed")],
)
def test_a_plain_word_after_a_reminder_is_the_report(an: Person, village: Village, words: str, state: str) -> None:
    reminded(an, village)
    assert "xong toàn bộ" in an.says(words)
    assert kept(village)[0].state == "active"
    an.says("đúng")
    assert kept(village)[0].state == state


def test_reminders_are_not_sent_at_night(an: Person, village: Village) -> None:
    register(an)
    village.now = village.now.replace(month=6, day=23, hour=23)
    assert village.remind() == 0
    village.wait(hours=9)
    assert village.remind() == 1


def test_a_week_of_outage_is_one_reminder_not_a_burst(an: Person, village: Village) -> None:
    register(an, deadline="20/3")
    village.now = village.now.replace(month=3, day=25)
    assert village.remind() == 1
    text = an.receives()
    assert text.count("Trồng dừa") == 1


def test_a_reminder_waits_while_a_menu_is_open_where_there_are_no_buttons(an: Person, village: Village) -> None:
    register(an)
    village.now = village.now.replace(month=6, day=23)
    an.says("/dangky")
    village.remind()
    if an.channel == "telegram":
        assert "Trồng dừa" in an.receives()
        return
    assert an.receives() == ""
    village.wait(minutes=31)
    assert "Trồng dừa" in an.receives()
    assert "120/500" in an.says("120")


def test_the_branchs_pledge_reminds_its_secretary(binh: Person, village: Village) -> None:
    binh.says("/dangky")
    binh.picks("Cả Chi bộ ấp 1")
    binh.says("Trồng 50 cây dừa")
    binh.says("30/6")
    binh.picks("Đúng, đăng ký")
    village.now = village.now.replace(month=6, day=23)
    assert village.remind() == 1
    assert "Trồng 50 cây dừa" in binh.receives()
    village.person(binh.channel, "Phó Một", "CB1", (Role.DEPUTY, "CB1"))


def test_the_level_above_confirms_the_branchs_own_pledge(binh: Person, chi: Person, village: Village) -> None:
    binh.says("/dangky")
    binh.picks("Cả Chi bộ ấp 1")
    binh.says("Trồng 50 cây dừa")
    binh.says("30/6")
    binh.picks("Đúng, đăng ký")
    binh.says("/baocao")
    binh.picks("Đã hoàn thành")
    binh.picks("đã xong toàn bộ")
    assert "Không có việc nào chờ" in binh.says("/duyet")
    assert "Cả Chi bộ ấp 1" in chi.says("/duyet")
    chi.picks("Xác nhận hoàn thành")
    assert kept(village)[0].state == "done"
    assert "xác nhận hoàn thành" in binh.receives()


def test_the_level_above_confirms_a_secretarys_pledge_without_a_name(
    binh: Person, chi: Person, village: Village
) -> None:
    register(binh)
    binh.says("/baocao")
    binh.picks("Đã hoàn thành")
    binh.picks("đã xong toàn bộ")
    text = chi.says("/duyet")
    assert "đồng chí của Chi bộ ấp 1" in text
    assert "Lê Thị Bình" not in text
    chi.picks("Chưa đạt")
    chi.picks("Không nhắn gì thêm")
    assert kept(village)[0].state == "active"


def test_a_long_list_goes_on_with_the_nearest_deadline_first(an: Person, village: Village) -> None:
    contents = [f"Làm vườn cho nhà {letter}" for letter in "ABCDEGHIKLMN"]
    for day in range(12, 0, -1):
        register(an, contents[day - 1], "5 lần", f"{day}/12")
    first, rest = an.says("/camket"), an.picks("Xem thêm")
    assert [content for content in contents if f"“{content}”\n" in first] == contents[:10]
    assert [content for content in contents if f"“{content}”\n" in rest] == contents[10:]
    an.says("/baocao")
    labels = [f"“{content}”" for content in contents]
    assert [choice.label for choice in an.heard[-1].choices] == [*labels[:8], "Xem thêm"]
    an.picks("Xem thêm")
    assert [choice.label for choice in an.heard[-1].choices] == [*labels[8:], "Xem thêm"]
    assert contents[0] in an.picks("Xem thêm")
    an.picks("Xem thêm")
    assert f"📌 {labels[-1]}" in an.picks(contents[-1])


def test_a_reminder_that_waited_can_be_answered_like_any_other(an: Person, village: Village) -> None:
    register(an)
    village.now = village.now.replace(month=6, day=23)
    an.says("/dangky")
    village.now += timedelta(minutes=40)
    village.remind()
    an.receives()
    assert "xin nhắc" in an.heard[-1].text
    assert "được bao nhiêu" in an.picks("Báo cáo tiến độ")


def test_a_reminder_that_waited_speaks_the_language_of_the_chat(an: Person, village: Village) -> None:
    register(an)
    an.says("/ngonngu")
    an.picks("English")
    an.says("/dangky")
    village.now = village.now.replace(month=6, day=23)
    village.remind()
    assert "a pledge is coming due" in an.receives()


def test_a_loss_is_asked_about_before_a_total_is_kept(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao")
    assert "mất 5 cây" in an.says("được 120 cây, chết 5 cây")
    assert kept(village)[0].done is None
    assert [choice.label for choice in an.heard[-1].choices][:2] == ["115 cây", "120 cây"]
    assert "115/500 cây" in an.picks("115 cây")
    assert kept(village)[0].done == 115


def test_the_nth_of_them_can_be_tapped_as_the_total(an: Person, village: Village) -> None:
    register(an, "Giúp hộ nghèo", "5 hộ", "cuối năm")
    an.says("/baocao")
    assert "đã xong một phần" in an.says("hộ thứ 3 xong rồi")
    assert kept(village)[0].done is None
    assert "3/5 hộ" in an.picks("3 hộ")
    assert kept(village)[0].done == 3


def test_another_measure_of_the_same_kind_is_told_in_the_pledged_one(an: Person, village: Village) -> None:
    register(an, "Góp gạo giúp hộ nghèo", "3 tấn gạo", "cuối năm")
    an.says("/baocao")
    assert "0,7/3 tấn gạo" in an.says("7 tạ rồi")


def test_a_slip_in_what_was_added_is_mended_from_the_total_before(an: Person) -> None:
    register(an)
    an.says("tôi trồng được 120 cây")
    an.says("thêm 80 cây nữa")
    an.says("à nhầm, 60 thôi")
    assert "180/500" in an.picks("Thêm 60 cây, tổng là 180 cây")


def test_a_smaller_number_that_is_no_slip_adds_to_what_stands(an: Person) -> None:
    register(an)
    an.says("tôi trồng được 120 cây")
    an.says("thêm 80 cây nữa")
    an.says("được 60 cây")
    assert "260/500" in an.picks("Thêm 60 cây, tổng là 260 cây")
