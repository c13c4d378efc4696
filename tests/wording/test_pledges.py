"""How goals, days and pledges read in both languages."""

from datetime import date
from decimal import Decimal

import pytest

from domain.chat import plain
from domain.pledges.goal import Comparator, Goal, Part
from domain.pledges.states import PledgeState
from locales.language import language
from locales.wording.days import days_left, due_text
from locales.wording.goals import amount_text, goal_text, target_text
from locales.wording.pledges import pledge_card, pledge_entry, progress_text, state_text
from locales.wording.reminding.mornings import reminder_text
from locales.wording.reports import report_noted
from tests.rules.pledges import TODAY, goal, pledge

VI, EN = language("vi"), language("en")


@pytest.mark.parametrize(
    ("aim", "vietnamese", "english"),
    [
        (goal(), "500 cây", "500 cây"),
        (goal("1500", "cây"), "1.500 cây", "1,500 cây"),
        (goal("5", "vụ", Comparator.AT_MOST), "không quá 5 vụ", "at most 5 vụ"),
        (goal("0", "vụ", Comparator.ZERO), "không có vụ", "no vụ"),
        (goal("10", "% hộ", Comparator.RANGE, "20"), "từ 10% đến 20% hộ", "from 10% to 20% hộ"),
        (goal("10", "% hộ", Comparator.DOWN), "giảm 10% hộ", "down by 10% hộ"),
        (goal("2500000000", "đồng"), "2,5 tỷ đồng", "2.5 billion đồng"),
        (goal("500", "cây dừa\nxiêm"), "500 cây dừa xiêm", "500 cây dừa xiêm"),
    ],
)
def test_a_goal_is_read_back(aim: Goal, vietnamese: str, english: str):
    assert (goal_text(VI, aim), goal_text(EN, aim)) == (vietnamese, english)


def test_the_parts_of_a_goal_stand_below_it():
    parts = (Part(value=Decimal(200), unit="cây xoài"), Part(value=Decimal(300)))
    aim = goal().model_copy(update={"parts": parts, "per": "năm"})
    assert goal_text(VI, aim) == "mỗi năm 500 cây\n   · trong đó 200 cây xoài\n   · trong đó 300 cây"


def test_a_product_is_quoted():
    assert target_text(VI, None, "Sổ tay\nmẫu") == "sản phẩm: “Sổ tay mẫu”"


def test_small_sums_are_not_said_in_millions():
    assert amount_text(VI, Decimal(1_500_500), "đồng") == "1.500.500 đồng"


@pytest.mark.parametrize(
    ("day", "left", "due"),
    [
        (date(2026, 3, 17), "còn 7 ngày", "hạn thứ Ba, 17/03/2026, còn 7 ngày"),
        (date(2026, 3, 10), "hôm nay", "hạn hôm nay, thứ Ba, 10/03/2026"),
        (date(2026, 3, 9), "quá 1 ngày", "hạn thứ Hai, 09/03/2026, đã quá 1 ngày"),
    ],
)
def test_how_long_there_is_still(day: date, left: str, due: str):
    assert (days_left(VI, TODAY, day), due_text(VI, TODAY, day)) == (left, due)


@pytest.mark.parametrize(
    ("aim", "done", "text"),
    [
        (goal(), "120", "120/500 cây (24%)"),
        (goal("60000000", "đồng"), "45000000", "45 triệu đồng/60 triệu đồng (75%)"),
        (goal("5", "vụ", Comparator.AT_MOST), "2", "2 vụ (chỉ tiêu: không quá 5 vụ)"),
        (goal("100", "% hồ sơ"), "80", "80% hồ sơ (chỉ tiêu: 100% hồ sơ)"),
        (goal(), "", ""),
        (None, "60", "khoảng 60%"),
        (goal("40", "hộ", Comparator.RANGE, "50"), "45", "45 hộ (chỉ tiêu: từ 40 đến 50 hộ), đã đạt"),
        (goal("5", "vụ", Comparator.AT_MOST), "7", "7 vụ (chỉ tiêu: không quá 5 vụ), quá mức cho phép"),
    ],
)
def test_how_far_a_pledge_has_come(aim: Goal | None, done: str, text: str):
    assert progress_text(VI, TODAY, pledge(aim, done)) == text


def test_only_what_is_still_worked_on_can_be_late():
    late = pledge(goal(), deadline=date(2026, 3, 1))
    assert state_text(VI, TODAY, late) == "đang thực hiện, đã quá hạn"
    done = pledge(goal(), deadline=date(2026, 3, 1), state=PledgeState.DONE)
    assert state_text(VI, TODAY, done) == "đã hoàn thành"


def test_a_card_says_everything_and_quotes_what_was_typed():
    assert plain(pledge_card(VI, TODAY, pledge(goal(), "120"))) == (
        "📌 “Trồng dừa”\n"
        "Chỉ tiêu: 500 cây\n"
        "Thời hạn: thứ Ba, 30/06/2026 (còn 112 ngày)\n"
        "Tình trạng: đang thực hiện\n"
        "Tiến độ: 120/500 cây (24%)"
    )


def test_in_a_list_the_words_have_a_line_of_their_own():
    own = pledge(goal(), "120", member_id=None)
    assert plain(pledge_entry(EN, TODAY, own)) == (
        "• “Trồng dừa”\n   whole organisation · by 30 Jun 2026 · under way · 120/500 cây (24%)"
    )


def test_one_reminder_names_everything_that_is_due():
    first, second = pledge(goal(), deadline=date(2026, 3, 11)), pledge(goal(), content="Giúp hộ nghèo", deadline=TODAY)
    assert reminder_text(VI, TODAY, [second, first]) == (
        "⏰ Thưa đồng chí, xin nhắc 2 việc đã đăng ký:\n"
        "• “Giúp hộ nghèo”\n   500 cây: chưa có báo cáo, hạn hôm nay, thứ Ba, 10/03/2026\n"
        "• “Trồng dừa”\n   500 cây: chưa có báo cáo, còn 1 ngày (hạn thứ Tư, 11/03/2026)"
    )


@pytest.mark.parametrize(
    ("state", "done", "text"),
    [
        (None, "120", "Đã ghi:\n“Trồng dừa”\nTiến độ: 120/500 cây (24%)"),
        (None, "", "Đã ghi là đang thực hiện:\n“Trồng dừa”"),
        (PledgeState.MISSED, "", "Đã ghi là không thực hiện được:\n“Trồng dừa”\nCảm ơn đồng chí đã báo thẳng thắn."),
        (PledgeState.CLAIMED, "", "Hoan nghênh đồng chí! Đã ghi hoàn thành; bí thư sẽ xác nhận:\n“Trồng dừa”"),
    ],
)
def test_a_report_is_noted_in_the_words_of_its_outcome(state: PledgeState | None, done: str, text: str):
    assert plain(report_noted(VI, TODAY, pledge(goal(), done), state)) == text
