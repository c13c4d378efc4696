"""The queue: one card after the other or a list, skipped, several at once, people of one name told apart."""

import pytest

from domain.pledges.states import PledgeState
from domain.roles import Role
from tests.talking import Person, Village
from tests.talks.campaigns.test_approving import registered
from tests.talks.registering.test_registering import kept


@pytest.fixture
def two(approving: Person, an: Person, bay: Person) -> Person:
    """Bình, for whom An's palms and Bảy's households wait."""
    registered(an)
    registered(bay, "Tôi đăng ký giúp 2 hộ thoát nghèo trước 31/12")
    approving.village.wait(minutes=5)
    return approving


def states(village: Village) -> list[str]:
    return [each.state.value for each in kept(village)]


@pytest.mark.parametrize("later", ["", "để sau", "bo qua", "tiếp"])
def test_a_card_is_skipped_by_a_tap_or_a_word_and_comes_round_again(two: Person, later: str) -> None:
    assert "Nguyễn Văn An" in two.says("/duyet")
    assert "Trần Văn Bảy" in (two.says(later) if later else two.picks("Để sau"))
    assert "Nguyễn Văn An" in two.picks("Để sau")


@pytest.mark.parametrize("words", ["", "cho xem danh sách chờ duyệt", "mo ds cho duyet"])
def test_the_list_names_everybody_and_leads_to_each(two: Person, words: str) -> None:
    two.says("/duyet")
    shown = two.says(words) if words else two.picks("Xem danh sách")
    assert "Đồng chí Nguyễn Văn An đăng ký, chờ duyệt" in shown
    assert "Đồng chí Trần Văn Bảy đăng ký, chờ duyệt" in shown
    assert "📌 “Giúp 2 hộ thoát nghèo”" in two.picks("Trần Văn Bảy")


def test_a_long_list_goes_on_page_by_page(approving: Person, an: Person) -> None:
    for number in range(11, 17):
        registered(an, f"Tôi đăng ký trồng {number} cây dừa trước 30/6")
    shown = approving.says("/duyet ds")
    assert "Trồng 14 cây" in shown
    assert "Trồng 15 cây" not in shown
    assert "Trồng 15 cây" in approving.picks("Xem thêm")


@pytest.mark.parametrize("words", ["duyệt hết", "xác nhận tất cả đi", "duyet het giup chi", "phê duyệt tất cả"])
def test_several_are_read_back_before_they_are_decided_at_once(two: Person, village: Village, words: str) -> None:
    shown = two.says(words)
    assert "Trồng 50 cây dừa" in shown
    assert "Giúp 2 hộ thoát nghèo" in shown
    assert states(village) == ["waiting", "waiting"]
    assert "Đã quyết định 2 việc" in two.picks("Đúng, duyệt hết")
    assert states(village) == ["active", "active"]


def test_each_of_several_hears_of_it(two: Person, an: Person, bay: Person, village: Village) -> None:
    two.says("duyệt hết")
    two.picks("Đúng, duyệt hết")
    told = {each.address.chat: each.message.text for each in village.deliver(an.channel)}
    assert "Trồng 50 cây dừa" in told[an.chat]
    assert "Giúp 2 hộ thoát nghèo" in told[bay.chat]


def test_nothing_is_decided_at_once_that_was_not_shown(approving: Person, an: Person, village: Village) -> None:
    for number in range(11, 18):
        registered(an, f"Tôi đăng ký trồng {number} cây dừa trước 30/6")
    shown = approving.says("duyệt hết")
    assert "Trồng 15 cây" in shown
    assert "Trồng 16 cây" not in shown
    assert "còn 2 việc nữa" in shown
    approving.picks("Đúng, duyệt hết")
    assert states(village) == ["active"] * 5 + ["waiting"] * 2


def test_what_changed_since_it_was_shown_is_left_out(two: Person, an: Person, village: Village) -> None:
    two.says("duyệt hết")
    an.says("sửa lại 50 thành 90")
    an.picks("Đúng, sửa lại")
    assert "1 việc để lại" in two.picks("Đúng, duyệt hết")
    assert states(village) == ["waiting", "active"]


def test_several_are_taken_back_by_one_yes(two: Person, village: Village) -> None:
    two.says("duyệt hết")
    two.picks("Đúng, duyệt hết")
    village.wait(minutes=9)
    assert "2 việc một lượt" in two.picks("lấy lại hết")
    two.picks("Đúng, lấy lại")
    assert states(village) == ["waiting", "waiting"]


def test_one_of_several_that_went_on_stays_decided(two: Person, an: Person, village: Village) -> None:
    two.says("duyệt hết")
    two.picks("Đúng, duyệt hết")
    village.wait(minutes=1)
    an.says("trồng được 20 cây rồi")
    two.says("bấm nhầm")
    assert "đã có bước tiếp theo" in two.picks("Đúng, lấy lại")
    assert states(village) == ["active", "waiting"]


def test_two_of_one_name_are_told_apart(two: Person, village: Village, channel: str) -> None:
    other = village.person(channel, "Nguyễn Văn An", "CB1")
    registered(other, "Tôi đăng ký trồng 70 cây dừa trước 30/6")
    shown = two.says("duyệt cho chú An")
    assert shown.count("Nguyễn Văn An (TV") == 2
    assert "Trồng 50 cây dừa" in shown
    assert "Trồng 70 cây dừa" in shown
    assert "Giúp 2 hộ" not in shown
    assert states(village) == ["waiting"] * 3
    first, second = two.says("/duyet 1"), two.says("/duyet 3")
    assert first.split("📌")[0] != second.split("📌")[0]
    two.picks("Duyệt")
    assert states(village) == ["waiting", "waiting", "active"]


def test_a_name_that_is_not_the_one_on_the_card_decides_on_another(two: Person, village: Village) -> None:
    two.says("/duyet 1")
    assert "Trần Văn Bảy" in two.says("duyệt cho chú Bảy")
    two.picks("Có")
    assert states(village) == ["waiting", "active"]


def test_nobody_decides_on_what_is_their_own_or_they_entered(approving: Person, village: Village) -> None:
    approving.says("Tôi đăng ký trồng 50 cây dừa trước 30/6")
    approving.picks("Cá nhân tôi")
    approving.picks("Đúng, đăng ký")
    approving.says("/duyet 1 dat")
    approving.says("duyệt hết")
    approving.says("/duyet 1")
    assert states(village) == ["waiting"]


def test_no_member_and_no_other_branch_decides(two: Person, an: Person, village: Village, channel: str) -> None:
    bao = village.person(channel, "Hồ Văn Bảo", "CB2", (Role.SECRETARY, "CB2"))
    for person in (an, bao):
        for words in ("/duyet 2 dat", "/duyet 2", "/duyet ds", "/duyet het", "duyệt hết"):
            assert "Giúp 2 hộ" not in person.says(words)
    assert states(village) == ["waiting", "waiting"]


def test_all_kinds_wait_in_one_queue(two: Person, an: Person, bay: Person, village: Village) -> None:
    two.says("/duyet 1 dat")
    two.says("/duyet 2 dat")
    an.says("trồng xong hết 50 cây dừa rồi")
    an.picks("Đúng, đã xong")
    bay.says("xin dời hạn sang 31/1/2027")
    bay.picks("Vì việc gia đình")
    bay.picks("Đúng, gửi đề nghị")
    shown = two.says("/duyet ds")
    assert "báo đã làm xong" in shown
    assert "có đề nghị" in shown
    assert "Xác nhận hoàn thành" in two.picks("Trồng 50 cây dừa")
    assert kept(village)[0].state is PledgeState.CLAIMED
