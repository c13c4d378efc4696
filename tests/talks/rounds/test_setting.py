"""Rounds are set in any words: one opened, rhythms for a campaign or a committee, days moved, for all or for one."""

from datetime import date

import pytest

from domain.understanding.movement.act import MovementAct
from tests.talking import Person, Village

SET = MovementAct.SET_ROUNDS


def on(village: Village, day: date) -> None:
    village.wait(days=(day - village.now.date()).days)


def test_a_round_is_opened_with_its_due_day_and_those_who_owe_are_told(dung: Person, binh: Person) -> None:
    said = dung.means(SET, "Mở kỳ báo cáo quý I, hạn nộp 25/3")
    assert "Báo cáo quý I/2026" in said
    assert "→ Hạn nộp 25/03/2026" in said
    assert "Hạn nộp 25/03/2026" in dung.picks("Đúng")
    assert "Báo cáo quý I/2026 có ngày mới: Hạn nộp 25/03/2026" in binh.receives()
    assert "Tôi nộp như vậy nhé" in binh.means(MovementAct.HAND_IN_REPORT, "nộp báo cáo quý I nha")


def test_rhythms_are_set_alone_and_go_back(dung: Person, binh: Person) -> None:
    said = dung.means(SET, "đặt kỳ báo cáo 6 tháng với năm thôi, khỏi báo cáo tháng")
    assert "– 6 tháng một lần; gần nhất: Báo cáo 6 tháng đầu năm 2026, hạn 05/07/2026" in said
    assert "– hằng năm; gần nhất: Báo cáo năm 2026, hạn 05/01/2027" in said
    assert "Không còn: hằng quý" in said
    assert "Đã ghi" in dung.picks("Đúng")
    back = dung.choice("như cũ").value
    told = binh.receives()
    assert "đặt kỳ báo cáo: 6 tháng một lần" in told
    assert "không yêu cầu báo cáo này nữa: hằng quý" in told
    assert "6 tháng đầu năm 2026" in binh.means(MovementAct.SHOW_ROUNDS, "kỳ tới báo cáo chừng nào vậy")
    assert "trở lại như trước" in dung.taps(back)
    assert "quý I/2026" in binh.means(MovementAct.SHOW_ROUNDS, "kỳ tới báo cáo chừng nào vậy")
    assert "đã được lấy lại" in dung.taps(back)


def test_a_committee_asks_those_below_each_month(hai: Person, binh: Person, chi: Person) -> None:
    said = hai.means(SET, "xã mình cho báo cáo hàng tháng, ngày 20 là chốt")
    assert "Kỳ báo cáo của Đảng bộ xã An Thạnh" in said
    assert "hằng tháng, chốt ngày 20; gần nhất: Báo cáo tháng 3/2026, hạn 20/03/2026" in said
    hai.picks("Đúng")
    assert "Đảng bộ xã An Thạnh đặt kỳ báo cáo: hằng tháng" in binh.receives()
    assert "Báo cáo tháng 3/2026: Hạn nộp 20/03/2026" in binh.means(MovementAct.SHOW_ROUNDS, "ky toi bao cao chung nao")
    hai.village.wait(days=6)
    missing = hai.means(MovementAct.MISSING_REPORTS, "còn chi bộ nào chưa nộp báo cáo tháng 3")
    assert "còn 2/2 nơi chưa nộp" in missing
    assert "Đảng bộ xã An Thạnh" not in missing


def test_a_committee_ends_none_of_the_rounds_above_it(hai: Person) -> None:
    said = hai.means(SET, "thôi khỏi báo cáo quý nữa")
    assert "Không còn" not in said
    assert "cấp trên đặt thì giữ nguyên" in hai.picks("Đúng")


def test_a_review_each_year_with_a_reminder(dung: Person) -> None:
    said = dung.means(SET, "sơ kết vào dịp 17/1 hằng năm, nhắc trước 2 tuần")
    assert "hằng năm, dịp 17/1" in said
    assert "Nhắc trước 14 ngày" in said
    dung.picks("Đúng")
    assert "trở lại như trước" in dung.picks("Nhắc như trước")


def test_more_often_than_each_month_is_explained(dung: Person) -> None:
    said = dung.means(SET, "đợt cao điểm này ngắn quá, cho báo cáo 2 tuần một lần được hông em")
    assert "chưa dày hơn được" in said
    assert "hằng tháng; gần nhất" in dung.picks("Hằng tháng")


def test_a_due_day_is_moved_before_the_end_of_its_stretch(dung: Person) -> None:
    dung.means(SET, "đặt kỳ báo cáo 6 tháng")
    dung.picks("Đúng")
    said = dung.means(SET, "doi han bao cao 6 thang qua 10/6 vi 15 trung ngay hop")
    assert "→ Hạn nộp 10/06/2026" in said
    assert "Hạn nộp 10/06/2026" in dung.picks("Đúng")


def test_it_is_not_shortened_behind_a_report_that_came_in_time(village: Village, dung: Person, binh: Person) -> None:
    on(village, date(2026, 4, 3))
    binh.says("nộp báo cáo quý 1")
    binh.picks("nộp báo cáo")
    said = dung.means(SET, "rút ngắn hạn báo cáo quý 1 còn tới 2/4 vì gấp")
    assert "đã có 1 báo cáo nộp đúng hạn" in said.casefold()


def test_a_round_is_closed_and_opened_again(village: Village, dung: Person, bao: Person) -> None:
    on(village, date(2026, 4, 6))
    dung.means(SET, "đóng kỳ báo cáo quý I lại vì đủ rồi")
    assert "nhận đến 06/04/2026" in dung.picks("Đúng")
    village.wait(days=1)
    assert "nhận báo cáo từ" in bao.means(MovementAct.HAND_IN_REPORT, "nộp báo cáo quý 1")
    dung.means(SET, "mở lại kỳ báo cáo quý I tới 20/4 vì ấp 2 chưa nộp")
    dung.picks("Đúng")
    assert "Tôi nộp như vậy nhé" in bao.means(MovementAct.HAND_IN_REPORT, "nộp báo cáo quý 1")


def test_one_unit_is_given_more_time_in_words(village: Village, chi: Person, bao: Person, binh: Person) -> None:
    on(village, date(2026, 4, 4))
    said = chi.means(SET, "cho chi bộ ấp 2 nộp báo cáo quý 1 trễ tới 12/4 vì bí thư nằm viện")
    assert "Báo cáo quý I/2026, Chi bộ ấp 2" in said
    assert "Chỉ riêng đơn vị này" in said
    chi.picks("Đúng")
    assert "12/04/2026" in bao.receives()
    on(village, date(2026, 4, 8))
    missing = chi.means(MovementAct.MISSING_REPORTS, "ai chưa nộp báo cáo quý 1")
    assert "Chi bộ ấp 2 (được đến Chủ nhật, 12/04/2026)" in missing
    bao.means(MovementAct.HAND_IN_REPORT, "nop bao cao quy 1")
    assert "tính là nộp trễ" not in bao.picks("nộp báo cáo")


def test_a_unit_asks_and_those_above_answer_by_one_tap(village: Village, chi: Person, bao: Person) -> None:
    on(village, date(2026, 4, 4))
    words = "kỳ này tụi tui báo sau được hông, đ/c phó đang nằm viện"
    assert "xin nộp đến ngày nào" in bao.means(MovementAct.ASK_MORE_TIME, words)
    assert "Chi bộ ấp 2 xin nộp Báo cáo quý I/2026 đến 15/04/2026" in bao.says("15/4")
    assert "Đã gửi lên cấp trên" in bao.picks("Đúng")
    assert "nằm viện" in chi.receives()
    refuse = chi.choice("Giữ nguyên hạn").value
    chi.picks("Cho đến 15/04/2026")
    assert "15/04/2026" in bao.receives()
    assert "đã được trả lời rồi" in chi.taps(refuse)


def test_another_day_than_was_asked_for_answers_the_wish_too(village: Village, chi: Person, bao: Person) -> None:
    on(village, date(2026, 4, 4))
    bao.means(MovementAct.ASK_MORE_TIME, "xin nộp báo cáo quý 1 trễ tới 15/4 vì mất điện")
    bao.picks("Đúng")
    assert "mất điện" in chi.receives()
    give = chi.choice("Cho đến 15/04/2026").value
    chi.means(MovementAct.SET_ROUNDS, "cho chi bộ ấp 2 nộp báo cáo quý 1 tới 10/4 thôi")
    chi.picks("Đúng")
    assert "10/04/2026" in bao.receives()
    assert "đã được trả lời rồi" in chi.taps(give)


def test_a_refusal_is_told_and_can_be_thought_over(village: Village, chi: Person, bao: Person) -> None:
    on(village, date(2026, 4, 4))
    bao.means(MovementAct.ASK_MORE_TIME, "xin nộp báo cáo quý 1 trễ tới 15/4 vì mất điện")
    assert "Đã gửi" in bao.picks("Đúng")
    assert "mất điện" in chi.receives()
    chi.picks("Giữ nguyên hạn")
    assert "hạn nộp vẫn là 05/04/2026" in bao.receives()
    chi.picks("Vẫn cho đến 15/04/2026")
    assert "15/04/2026" in bao.receives()


def test_whoever_runs_nothing_hears_who_does(binh: Person, an: Person) -> None:
    assert "gần nhất" not in binh.means(SET, "đặt kỳ báo cáo hàng tháng")
    assert "gần nhất" not in an.means(SET, "đặt kỳ báo cáo hàng tháng")


def test_reminders_of_pledges_are_data_of_the_campaign(village: Village, dung: Person, an: Person) -> None:
    said = dung.means(SET, "việc đăng ký thì nhắc trước 20 và 5 ngày, trễ thì mỗi tuần nhắc một lần tới 2 tuần")
    assert "được nhắc trước hạn 20 và 5 ngày" in said
    assert "Quá hạn thì nhắc sau 1 và 8 ngày" in said
    dung.picks("Đúng")
    back = dung.choice("Nhắc như trước").value
    an.says("tôi đăng ký trồng 50 cây dừa trước 30/4")
    an.picks("Đúng, đăng ký")
    on(village, date(2026, 4, 9))
    assert village.remind() == 0
    on(village, date(2026, 4, 10))
    assert village.remind() == 1
    assert "trở lại như trước" in dung.taps(back)
    assert "đã được lấy lại" in dung.taps(back)


def test_a_round_that_opens_and_is_due_is_told_to_those_who_owe(village: Village, dung: Person, bao: Person) -> None:
    village.tell_of_rounds()
    on(village, date(2026, 3, 21))
    village.tell_of_rounds()
    assert "Báo cáo quý I/2026 đã mở" in bao.receives()
    village.tell_of_rounds()
    assert bao.receives() == ""
    on(village, date(2026, 4, 2))
    village.tell_of_rounds()
    assert "chưa nộp" in bao.receives()


def test_who_runs_no_campaign_sets_no_reminders(hai: Person) -> None:
    said = hai.means(SET, "sơ kết xã mình vào dịp 17/1 hằng năm, nhắc trước 2 tuần")
    assert "Nhắc trước mấy ngày do nơi phát động" in said
    hai.picks("Đúng")
    assert "Nhắc như trước" not in str(hai.heard)


def test_all_rounds_are_moved_by_some_days(dung: Person) -> None:
    said = dung.means(SET, "lùi tất cả các kỳ thêm 5 ngày")
    assert "hằng quý; gần nhất: Báo cáo quý I/2026, hạn 10/04/2026" in said
    assert "Không còn: hằng quý; gần nhất: Báo cáo quý I/2026, hạn 05/04/2026" in said
    dung.picks("Đúng")
    assert "Hạn nộp 10/04/2026" in dung.means(MovementAct.SHOW_ROUNDS, "kỳ tới báo cáo chừng nào")


def test_some_days_more_are_counted_from_the_due_day(village: Village, chi: Person, bao: Person) -> None:
    on(village, date(2026, 4, 4))
    assert "→ Hạn nộp 08/04/2026" in chi.means(MovementAct.ASK_MORE_TIME, "cho chi bộ ấp 2 thêm 3 ngày vì mưa bão")
    chi.says("thôi")
    bao.means(MovementAct.ASK_MORE_TIME, "xin trễ 1 tuần vì mất điện cả ấp")
    assert "đến 12/04/2026" in bao.reads(bao.heard)


def test_only_those_who_are_missing_are_reminded(village: Village, chi: Person, bao: Person, binh: Person) -> None:
    on(village, date(2026, 4, 3))
    binh.says("nộp báo cáo quý 1")
    binh.picks("nộp báo cáo")
    chi.means(MovementAct.MISSING_REPORTS, "còn nơi nào chưa nộp báo cáo quý")
    assert "đã nhắc 1 đồng chí" in chi.picks("Nhắc riêng")
    assert "Báo cáo quý I/2026 hạn nộp 05/04/2026" in bao.receives()
    assert binh.receives() == ""


def test_a_round_that_is_not_there_is_not_moved(hai: Person) -> None:
    assert "chưa có kỳ báo cáo 6 tháng đầu năm 2026" in hai.means(SET, "dời hạn báo cáo 6 tháng qua 10/6 vì bận họp")


@pytest.mark.parametrize("to", ["qua 12/4", "sang ngày 12/4", "đến hết 12/4"])
def test_the_new_day_is_meant_and_not_the_end_of_the_quarter_that_is_named(dung: Person, to: str) -> None:
    assert "→ Hạn nộp 12/04/2026" in dung.means(SET, f"dời hạn báo cáo quý I {to} vì các chi bộ bận họp")
