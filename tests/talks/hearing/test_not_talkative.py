"""Strangers and groups hear little, but a code is always heard."""

from tests.talking import Village


def test_a_stranger_is_answered_three_times_an_hour(village: Village, channel: str) -> None:
    stranger = village.stranger(channel)
    answers = [stranger.says(f"xin chào {number}") for number in range(6)]
    assert [bool(answer) for answer in answers] == [True] * 3 + [False] * 3
    village.wait(minutes=61)
    assert "mã mời" in stranger.says("xin chào")


def test_a_strangers_commands_are_answered_no_oftener(village: Village, channel: str) -> None:
    stranger = village.stranger(channel)
    answers = [stranger.says(words) for words in ("/dangky", "/tonghop", "120", "/camket", "/batdau", "/xyz")]
    assert len([answer for answer in answers if answer]) <= 3


def test_a_code_is_heard_after_much_talk(village: Village, channel: str) -> None:
    code = village.code_for(village.member("Nguyễn Văn An", "CB1"))
    stranger = village.stranger(channel)
    for number in range(6):
        stranger.says(f"xin chào {number}")
    assert "Nguyễn Văn An" in stranger.says(f"mã của tôi là {code}")
    assert "Đồng chí muốn làm việc nào" in stranger.picks("đồng ý")


def test_a_group_gets_one_hint_a_day(village: Village, channel: str) -> None:
    group = village.stranger(channel)
    answers = [group.sends(text=words, private=False) for words in ("chào bot", "/dangky", "120")]
    assert "riêng" in answers[0]
    assert answers[1:] == ["", ""]
    village.wait(hours=25)
    assert "riêng" in group.sends(text="chào", private=False)


def test_a_members_code_in_a_group_joins_nobody(village: Village, channel: str) -> None:
    code = village.code_for(village.member("Nguyễn Văn An", "CB1"))
    group = village.stranger(channel)
    assert "Nguyễn Văn An" not in group.sends(text=code, private=False)
    assert "Nguyễn Văn An" in village.stranger(channel).says(code)
