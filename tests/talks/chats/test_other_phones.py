"""Who holds a phone that was given up gets in no more, and who lost one to somebody else gets it back."""

import pytest

from tests.talking import Person, Village

OTHER = {"telegram": "zalo", "zalo": "telegram"}


@pytest.fixture
def new(an: Person, village: Village) -> Person:
    """Return another phone, where the code of the member was used and the data were agreed to."""
    person = village.stranger(OTHER[an.channel])
    person.says(village.code_for(an.member_id))
    person.picks("Tôi đồng ý")
    return person


@pytest.fixture
def both(an: Person, new: Person) -> Person:
    """Return another phone of the member, beside the first."""
    new.picks("Dùng thêm nơi này")
    an.receives()
    an.picks("Đúng là tôi")
    new.receives()
    return new


def test_a_phone_taken_off_before_its_owner_withdrew_does_not_come_back(
    an: Person, both: Person, village: Village
) -> None:
    an.says("/dulieu noi")
    an.picks(f"Bỏ {both.channel.capitalize()}")
    both.receives()
    village.wait(days=1)
    an.says("/dulieu rut")
    an.says("tôi rút")
    assert "mã mời" in both.says("cho tôi quay lại")
    assert "Đồng chí có đồng ý" in an.says("cho tôi quay lại")


def test_every_chat_hears_of_a_withdrawal_and_may_come_back(an: Person, both: Person) -> None:
    an.says("/dulieu rut")
    an.says("tôi rút")
    assert f"rút lại trên {an.channel.capitalize()}" in both.receives()
    assert "Đồng chí có đồng ý" in both.picks("Tôi muốn quay lại")


def test_a_withdrawal_ends_the_codes_not_used_yet(an: Person, village: Village) -> None:
    code = village.code_for(an.member_id)
    an.says("/dulieu rut")
    an.says("tôi rút")
    assert "không còn dùng được" in village.stranger(OTHER[an.channel]).says(code)
