"""What the readers of the desk hear in words of people, and what they leave to others."""

from datetime import date

import pytest

from domain.campaigns.orders import split_order
from domain.papers.kinds import Kind, asked
from domain.papers.said import leaves_blank
from domain.people import telephones
from domain.understanding.followups.reading import urges
from domain.understanding.movement.instruction_said import asks
from domain.understanding.movement.rounds_said import Doing, read_rounds
from domain.understanding.remarks import worries
from domain.understanding.several_things.own_wish import wants_others_told, wishes_of_its_own
from domain.understanding.text.words import fold

TODAY = date(2026, 7, 10)


@pytest.mark.parametrize(
    "text",
    [
        "roi bao lai cho 2 bi thu luon",
        "xong nhắn cho các chi bộ giùm",
        "thông báo cho tất cả các bí thư biết luôn",
        "à nhắc lại giúp hai ấp nha",
    ],
)
def test_a_wish_is_no_reason(text: str) -> None:
    assert wishes_of_its_own(text)
    assert wants_others_told(text)


@pytest.mark.parametrize(
    "text",
    [
        "vì mưa bão",
        "hai xã mới sáp nhập",
        "nhắc nhiều lần mà chưa nộp",
        "gửi cho xã trễ nên phải lùi",
        "báo cáo trễ vì họp",
        "chi bộ 2 bị ngập",
        "mở thêm cho các ấp xa",
    ],
)
def test_a_reason_is_no_wish(text: str) -> None:
    assert not wishes_of_its_own(text)


def test_who_agreed_is_the_reason() -> None:
    assert split_order("gia hạn kỳ bc quý 2 tới 17/7 nha, anh Hùng đồng ý rồi", TODAY) == (
        date(2026, 7, 17),
        "anh Hùng đồng ý rồi",
    )
    assert split_order("gia hạn tới 20/7, xã đồng ý không", TODAY)[1] == ""
    assert split_order("gia hạn tới 20/7, xin đảng ủy cho phép", TODAY)[1] == ""


@pytest.mark.parametrize(
    "text", ["ngày ký cứ để trống nha", "số để trống", "ngày tháng đừng điền", "số văn bản chưa ghi"]
)
def test_what_is_left_blank(text: str) -> None:
    assert leaves_blank(fold(text))


@pytest.mark.parametrize("text", ["ngày ghi sẵn luôn", "ngày 5 để trống", "ngày mai trồng cây"])
def test_what_is_not_left_blank(text: str) -> None:
    assert not leaves_blank(fold(text))


def test_numbers_of_telephones() -> None:
    assert telephones.wanted(fold("danh sách ra excel, có cột sđt nha"))
    assert not telephones.wanted(fold("thôi bỏ cột sđt đi, thêm cột hạn"))
    assert telephones.asked_of_others(fold("cho xin số điện thoại chị Lan bên ấp 3"))
    assert not telephones.asked_of_others(fold("đổi số điện thoại của tôi"))
    assert not telephones.asked_of_others(fold("sao biết số điện thoại tôi vậy"))


@pytest.mark.parametrize(
    "text",
    [
        "tui chưa trồng được cây nào, có sao không em",
        "ba làm chậm quá có bị rầy hông con",
        "vậy tui có bị tính trễ hông",
        "chưa xong có ảnh hưởng gì không",
    ],
)
def test_worries(text: str) -> None:
    assert worries.asks_whether_it_matters(text)


@pytest.mark.parametrize("text", ["tôi chưa đăng ký có bị phê bình không", "có sao đâu", "trồng chưa được cây nào hết"])
def test_no_worries_of_ones_work(text: str) -> None:
    assert not worries.asks_whether_it_matters(text)


def test_what_is_owed_and_not_reminded_of() -> None:
    assert worries.asks_what_is_owed("kỳ này tui phải nộp gì, hạn chừng nào")
    assert worries.asks_what_is_owed("tui còn nợ gì không")
    assert not worries.asks_what_is_owed("tôi phải làm gì")
    assert worries.asks_why_not_reminded("lâu nay sao không thấy ai nhắc tui vậy")
    assert not worries.asks_why_not_reminded("sao nhắc tôi hoài")


def test_those_who_owe_are_urged_in_a_few_words() -> None:
    assert urges("Nhắc cả ba giúp tôi, nói rõ là hạn 20/10 không lùi") == "hạn 20/10 không lùi"
    assert urges("nhắc hết đi em") == ""
    assert urges("nhắc tôi mai") is None


def test_a_round_that_runs_is_closed_before_its_day() -> None:
    said = read_rounds("kỳ này chốt luôn đi, khỏi chờ tới 15/7", TODAY)
    assert said.doing is Doing.CLOSE
    assert said.due_on == date(2026, 7, 15)
    assert read_rounds("chốt số liệu tới ngày 30/6", TODAY).doing is not Doing.CLOSE


def test_instructions_asked_after_at_length() -> None:
    assert asks("Xã có chỉ đạo gì xuống ấp mà tui chưa trả lời không ta")


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("làm báo cáo 6 tháng bản nội bộ", Kind.HALF_YEAR_INSIDE),
        ("báo cáo 6 tháng nội bộ", Kind.HALF_YEAR_INSIDE),
        ("làm báo cáo 6 tháng chi bộ ấp 1 có tên", Kind.HALF_YEAR_INSIDE),
        ("lam bao cao 6 thang dung ghi ten ai", Kind.HALF_YEAR),
        ("làm báo cáo 6 tháng, khỏi ghi tên", Kind.HALF_YEAR),
        ("làm báo cáo 6 tháng gửi cấp trên chứ không phải bản nội bộ", Kind.HALF_YEAR),
    ],
)
def test_names_stand_in_a_report_where_they_are_wished(text: str, paper: Kind) -> None:
    assert asked(fold(text), committee=False) is paper
