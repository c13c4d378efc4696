"""A code typed as people type: in a sentence, with a slip, again, too late, or somebody else's."""

from collections.abc import Callable

import pytest

from tests.rules.keyboards import telex, vni
from tests.talking import Person, Village


@pytest.fixture
def code(village: Village) -> str:
    return village.code_for(village.member("Nguyễn Văn Mới", "CB1"))


WAYS = [
    "{}",
    "{first} {last}",
    "{first}-{last}.",
    "mã của tôi là {}",
    "ma moi: {first} {last} nha em",
    "dạ em gửi mã {} ạ",
    "https://t.me/bot?start={}",
    "/start {}",
    "lien ket {}",
]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("case", [str.upper, str.lower])
def test_a_code_is_taken_however_it_comes(
    village: Village, channel: str, code: str, way: str, case: Callable[[str], str]
) -> None:
    typed = case(code)
    answer = village.stranger(channel).says(way.format(typed, first=typed[:4], last=typed[4:]))
    assert "Nguyễn Văn Mới" in answer


@pytest.mark.parametrize("keyboard", [telex, vni])
def test_a_code_survives_a_vietnamese_keyboard(
    village: Village, channel: str, code: str, keyboard: Callable[[str], str]
) -> None:
    assert "Nguyễn Văn Mới" in village.stranger(channel).says(keyboard(code.lower()))


def test_one_sign_too_few_or_too_many_is_said_and_costs_nothing(village: Village, channel: str, code: str) -> None:
    stranger = village.stranger(channel)
    for _ in range(4):
        assert "thiếu một chữ" in stranger.says("BCFG234")
        assert "dư một chữ" in stranger.says("mã là BCFG23456")
    assert "có: O" in stranger.says("BCFO2345")
    assert "Nguyễn Văn Mới" in stranger.says(code)


def test_one_sign_wrong_is_said(village: Village, channel: str, code: str) -> None:
    wrong = code[:-1] + ("B" if code[-1] != "B" else "C")
    answer = village.stranger(channel).says(wrong)
    assert "gõ nhầm một chữ" in answer
    assert wrong in answer


def test_ones_own_link_tapped_again_greets(village: Village, channel: str, code: str) -> None:
    an = village.stranger(channel)
    an.says(code)
    an.picks("Tôi đồng ý")
    for _ in range(6):
        assert "Chào mừng đồng chí Nguyễn Văn Mới" in an.says(f"/start {code}")
        assert "Chào mừng đồng chí Nguyễn Văn Mới" in an.says(code)
    village.wait(days=40)
    assert "Chào mừng đồng chí Nguyễn Văn Mới" in an.says(f"mã của tôi là {code}")


def test_anothers_used_code_says_so_and_no_name(an: Person, village: Village, channel: str, code: str) -> None:
    owner = village.stranger(channel)
    owner.says(code)
    owner.picks("Tôi đồng ý")
    for person in (an, village.stranger(channel)):
        for text in (code, f"/start {code}"):
            answer = person.says(text)
            assert "đã dùng rồi" in answer
            assert "Mới" not in answer


def test_a_code_that_was_replaced_or_ran_out_says_so(village: Village, channel: str, an: Person) -> None:
    old = village.code_for(an.member_id)
    new = village.code_for(an.member_id)
    assert "mã mới hơn" in village.stranger(channel).says(old)
    village.wait(days=31)
    assert "hết hạn" in village.stranger(channel).says(new)


def test_a_code_typed_once_more_at_the_consent_asks_again(village: Village, channel: str, code: str) -> None:
    stranger = village.stranger(channel)
    stranger.says(code)
    answer = stranger.says(code)
    assert "Nguyễn Văn Mới" in answer
    assert "một trong hai câu trả lời" not in answer
    assert "Chào mừng" in stranger.says("đồng ý")


def test_guessing_slows_the_guesser_and_never_who_taps_their_own(an: Person, village: Village, channel: str) -> None:
    code = village.code_for(an.member_id)
    for _ in range(5):
        an.says("BCFG2345")
    assert "Chào mừng đồng chí Nguyễn Văn An" in an.says(code)
    assert "sau 1 phút" in an.says("BCFG2346")
