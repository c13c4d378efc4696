"""What members say over several turns: corrections in words, losses, questions in between, a pause, a farewell."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


@pytest.fixture
def palms(an: Person, binh: Person) -> Person:
    """A member of Bình's branch who pledged 200 palms."""
    register(an, "Trồng 200 cây dừa trước 31/12/2026", "")
    return an


@pytest.fixture
def two(an: Person, binh: Person) -> Person:
    """A member with two pledges."""
    register(an, "Giúp 2 hộ thoát nghèo trước 31/12/2026", "")
    register(an, "Trồng 100 cây xanh trước 30/6/2026", "")
    return an


@pytest.mark.parametrize("slip", ["nhầm, hai chục thôi", "nham, 20", "à lộn, hai mươi lận"])
def test_a_number_after_a_slip_at_the_question_of_the_day_is_the_target(an: Person, slip: str) -> None:
    an.says("tôi muốn đăng ký trồng 50 cây bưởi")
    answer = an.says(slip)
    assert "Trồng 20 cây bưởi" in answer
    assert "Bao giờ hoàn thành" in answer


def test_a_day_after_a_slip_is_a_day(an: Person) -> None:
    an.says("tôi muốn đăng ký trồng 50 cây bưởi")
    assert "31/12/2027" in an.says("nhầm, cuối năm sau")


def test_a_number_after_a_slip_where_all_is_read_back_is_the_target(an: Person) -> None:
    an.says("tôi muốn đăng ký trồng 50 cây bưởi cuối năm")
    assert "25 cây bưởi" in an.says("à lộn 25 mới đúng")


@pytest.mark.parametrize("slip", ["a lon, 60 thoi", "lộn, 60 cây chứ"])
def test_a_smaller_number_after_a_slip_asks_to_put_the_report_right(palms: Person, slip: str) -> None:
    palms.says("trong duoc 80 cay roi")
    answer = palms.says(slip)
    assert "Tôi sửa lại là 60 cây dừa nhé?" in answer
    assert "140" not in answer
    assert "60/200 cây dừa" in palms.says("u dung roi do")


def test_what_only_explains_the_total_changes_nothing(palms: Person) -> None:
    palms.says("trong duoc 60 cay roi")
    assert "đang ghi đúng như vậy" in palms.says("60 nay la tinh luon 20 cay hoi thang truoc roi nghe")
    assert "60/200 cây dừa" in palms.says("/camket")


@pytest.mark.parametrize("lost", ["ma hong, chet het nam cay, tru ra di", "chết 5 cây rồi, bớt ra giùm"])
def test_what_died_is_taken_off_when_that_is_said(palms: Person, lost: str) -> None:
    palms.says("được 30 cây rồi")
    answer = palms.says(lost)
    assert "lần này là 25 cây dừa" in answer
    assert "55" not in answer
    assert "25/200 cây dừa" in palms.says("đúng hết")


def test_ten_more_of_this_morning_are_added(palms: Person) -> None:
    palms.says("được 30 cây rồi")
    assert "40 cây dừa" in palms.says("a con muoi cay trong hoi sang nua, ghi luon")


def test_ten_still_to_plant_are_never_noted_unasked(palms: Person) -> None:
    palms.says("được 30 cây rồi")
    assert "phải không" in palms.says("còn 10 cây nữa mai trồng")


@pytest.mark.parametrize("missed", ["toi trong 50 cay roi ma co thay ghi dau", "trồng 50 cây rồi sao chưa thấy ghi"])
def test_what_is_missed_in_the_book_is_read_back_with_regret(palms: Person, missed: str) -> None:
    answer = palms.says(missed)
    assert "Xin lỗi" in answer
    assert "50 cây dừa" in answer
    assert "50/200 cây dừa" in palms.says("ghi di")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("roi khong lam kip thi co bi cat thi dua khong", "Không ai bị loại"),
        ("xóa rồi có ảnh hưởng gì tới đảng tịch không", "đảng tịch vẫn như trước"),
        ("vậy thì ghi sao", "báo bấy nhiêu"),
        ("chị Bình biết chưa", "đã xem hay chưa thì tôi không biết"),
        ("sao rồi, bí thư xác nhận chưa", "đã xem hay chưa thì tôi không biết"),
        ("việc của tôi giờ ghi sao", "chưa có báo cáo"),
    ],
)
def test_what_members_ask_in_between_is_known(palms: Person, asked: str, told: str) -> None:
    assert told in palms.says(asked)


def test_who_sees_it_is_answered_at_the_open_question(an: Person, binh: Person) -> None:
    an.says("tôi muốn đăng ký trồng 50 cây bưởi")
    answer = an.says("mà đăng ký rồi ai thấy")
    assert "chỉ ở trong chi bộ" in answer
    assert "Bao giờ hoàn thành" in answer


def test_something_else_after_a_death_is_not_mourned(palms: Person) -> None:
    palms.says("ba xa toi mat hom qua roi")
    assert "chia buồn" not in palms.says("thôi khoan, chờ có giấy giới thiệu đã")
    palms.says("còn thiếu bao nhiêu")
    assert "chia buồn" not in palms.says("bả hiền lắm")


def test_a_word_right_after_a_death_is(palms: Person) -> None:
    palms.says("ba xa toi mat hom qua roi")
    assert "chia buồn" in palms.says("bả hiền lắm")


@pytest.mark.parametrize("eyes", ["tháng tới tôi đi mổ mắt", "má tui đi mổ mắt rồi", "con mắt tôi mờ quá"])
def test_an_eye_is_no_death(palms: Person, eyes: str) -> None:
    assert "chia buồn" not in palms.says(eyes)


DICTATED = (
    "alo tôi báo cáo là hôm qua tôi vận động được một hộ thoát nghèo rồi còn cây xanh thì mới trồng được hai chục "
    "cây thôi à mà tháng tới tôi đi mổ mắt nên có nhắc thì nhắc sau ngày mười lăm tháng tư giùm tôi"
)


def test_a_dictated_message_without_signs_is_taken_apart(two: Person) -> None:
    answer = two.says(DICTATED)
    assert "1/2 hộ" in answer
    assert "20/100 cây xanh" in answer
    assert "ngừng nhắc đến hết thứ Tư, 15/04/2026" in answer
    assert "15/04/2026" in two.says("mà bữa nào mới nhắc tôi lại vậy")


def test_what_is_not_recognised_yet_is_taken_off_after_a_yes(two: Person) -> None:
    two.says("giúp được 1 hộ rồi")
    assert "lần này là 0 hộ" in two.says("à cái hộ đó mới nộp đơn thôi chưa được công nhận đâu")
    two.says("ừ để chừng nào có giấy rồi tính")
    assert "1/2 hộ" not in two.says("/camket")


@pytest.mark.parametrize("words", ["để tôi suy nghĩ, mai tính", "để tui tính lại cái đã", "thôi mai tính"])
def test_thinking_it_over_leaves_it_for_later(an: Person, words: str) -> None:
    an.says("vậy tôi đăng ký học tập và làm theo Bác")
    assert "không gấp" in an.says(words)


@pytest.mark.parametrize("words", ["tôi không muốn dùng cái này nữa", "tui hổng xài cái này nữa đâu"])
def test_who_wants_no_more_of_it_is_asked_one_plain_question(palms: Person, words: str) -> None:
    assert "chỉ thôi nhắc, hay đồng chí muốn thôi hẳn" in palms.says(words)
    assert "ngừng nhắc" in palms.picks("Ngừng nhắc cho tới")


def test_who_speaks_of_data_sees_what_is_kept(palms: Person, village: Village) -> None:
    assert "đang lưu về đồng chí" in palms.says("tui không đồng ý cho lưu nữa")
