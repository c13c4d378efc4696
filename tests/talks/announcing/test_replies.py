"""An answer to an announcement goes to whoever sent it, by name and after a yes, never into a void."""

import pytest

from domain.chat import Kind
from domain.roles import Role
from tests.talking import Person, Village

WORDS = "Mời các đồng chí dự lễ phát động"


@pytest.fixture
def told(an: Person, hai: Person, village: Village) -> Person:
    """A member who got an announcement of the staff of the commune."""
    hai.says(f"/thongbao {WORDS}")
    hai.says("CB1")
    hai.picks("Gửi")
    village.advance_broadcasts()
    an.receives()
    return an


def test_what_quotes_it_goes_to_its_author(told: Person, hai: Person) -> None:
    answer = told.sends(text="Tôi xin phép vắng vì đi viện", quotes=told.arrived[-1].platform_id)
    assert "đồng chí Lê Hải, người gửi thông báo" in answer
    assert "Đã chuyển đến đồng chí Lê Hải" in told.picks("Gửi")
    came = hai.receives()
    assert "Đồng chí Nguyễn Văn An (Chi bộ ấp 1) trả lời thông báo số 1" in came
    assert "Tôi xin phép vắng vì đi viện" in came


@pytest.mark.parametrize("said", ["hỏi lại thông báo: mấy giờ bắt đầu vậy", "tra loi thong bao: may gio bat dau vay"])
def test_what_says_that_it_answers_does(told: Person, hai: Person, said: str) -> None:
    assert "đồng chí Lê Hải" in told.says(said)
    told.picks("Gửi")
    assert "trả lời thông báo số 1" in hai.receives()


def test_the_words_are_asked_where_there_are_none(told: Person, hai: Person) -> None:
    assert "muốn nhắn gì" in told.says("trả lời thông báo")
    told.says("Tôi đến được")
    told.picks("Gửi")
    assert "Tôi đến được" in hai.receives()


def test_thanks_are_no_letter(told: Person, hai: Person) -> None:
    told.sends(text="cảm ơn", quotes=told.arrived[-1].platform_id)
    assert hai.receives() == ""


def test_after_a_no_nothing_goes(told: Person, hai: Person) -> None:
    told.sends(text="Tôi xin phép vắng vì đi viện", quotes=told.arrived[-1].platform_id)
    told.picks("Không gửi")
    assert hai.receives() == ""


def test_where_its_author_is_gone_who_leads_there_gets_it(told: Person, chi: Person, hai: Person) -> None:
    hai.sends(kind=Kind.BLOCKED)
    told.says("trả lời thông báo: tôi xin phép vắng")
    told.picks("Gửi")
    assert "trả lời thông báo số 1" in chi.receives()


def test_without_an_announcement_it_is_none(an: Person, village: Village, channel: str) -> None:
    village.person(channel, "Lê Quản", "", (Role.ADMIN, ""))
    assert "người gửi thông báo" not in an.says("trả lời thông báo: tôi xin vắng")
