"""After an announcement went out: it is put right for the same people, and how many have it is told truly."""

import pytest

from tests.talking import Person, Village

WORDS = "chủ nhật này họp lúc 8h tại nhà văn hóa"


@pytest.fixture
def sent(an: Person, binh: Person, chi: Person, dung: Person) -> Person:
    """An administrator whose announcement to branch 1 is on its way."""
    dung.says(f"thông báo cho chi bộ ấp 1: {WORDS}")
    dung.picks("Gửi")
    return dung


@pytest.mark.parametrize("yes", ["ừ gửi đính chính đi", "u gui di", "1"])
def test_a_correction_goes_to_the_same_people(
    sent: Person, an: Person, chi: Person, village: Village, yes: str
) -> None:
    village.advance_broadcasts()
    assert "8h tại nhà văn hóa" in an.receives()
    answer = sent.says("chết sai rồi, thứ hai mới đúng")
    assert "Nơi nhận: Chi bộ ấp 1" in answer
    assert "“Đính chính: thứ hai họp lúc 8h tại nhà văn hóa”" in answer
    sent.picks("Gửi") if yes == "1" else sent.says(yes)
    village.advance_broadcasts()
    assert "Đính chính: thứ hai" in an.receives()
    assert "Đính chính" not in chi.receives()


def test_what_has_not_gone_out_is_stopped_by_the_correction(sent: Person, an: Person, village: Village) -> None:
    assert "thông báo số 1 dừng lại" in sent.says("sai rồi, thứ hai mới đúng")
    assert "số 1 đã dừng; lúc dừng đã có 0 người nhận" in sent.says("gửi đi")
    village.advance_broadcasts()
    received = an.receives()
    assert "Đính chính: thứ hai" in received
    assert "chủ nhật này" not in received


@pytest.mark.parametrize("said", ["gửi đính chính đi", "cho tui gui dinh chinh"])
def test_without_what_is_right_the_text_is_asked(sent: Person, said: str) -> None:
    assert "Nội dung đúng là thế nào" in sent.says(said)
    answer = sent.says("thứ hai 16/3 họp lúc 9h tại hội trường xã")
    assert "“Đính chính: thứ hai 16/3 họp lúc 9h tại hội trường xã”" in answer
    assert "Nơi nhận: Chi bộ ấp 1" in answer


def test_only_that_it_was_wrong_is_asked_further(sent: Person) -> None:
    answer = sent.says("sai rồi")
    assert "Gửi tin đính chính" in answer
    assert "Dừng thông báo" in answer
    assert "Đính chính: chủ nhật này họp lúc 9h" in sent.says("9h mới đúng")


def test_the_button_below_what_is_called_back_puts_it_right(sent: Person, village: Village) -> None:
    village.advance_broadcasts()
    village.deliver(sent.channel)
    village.advance_broadcasts()
    assert "Vì sao thu hồi" in sent.says("thu hồi thông báo vừa gửi")
    assert "Nội dung đúng là thế nào" in sent.picks("Gửi nội dung đúng thay vào")


@pytest.mark.parametrize("said", ["mấy người nhận được rồi", "may nguoi nhan duoc roi", "gửi tới hết chưa"])
def test_how_many_have_it_is_told_truly(sent: Person, village: Village, said: str) -> None:
    village.member("Lê Chưa Vào", "CB1")
    village.advance_broadcasts()
    village.deliver(sent.channel)
    answer = sent.says(said)
    assert "số 1 gửi Chi bộ ấp 1" in answer
    assert "2" in answer
    assert "3" in answer
    assert "Chưa tham gia: 1" in answer
    assert "Ổ đĩa" not in answer


@pytest.mark.parametrize("said", ["nãy giờ có gửi ai chưa", "gửi chưa"])
def test_what_was_sent_before_is_told_beside_what_was_left(sent: Person, village: Village, said: str) -> None:
    sent.says("gửi chi bộ ấp 2: mai họp sớm nha")
    sent.says("thôi")
    answer = sent.says(said)
    assert "Chưa gửi cho ai" in answer
    assert "số 1 gửi Chi bộ ấp 1" in answer


@pytest.mark.parametrize(
    "said", ["sai rồi, 30 cây mới đúng", "chủ nhật này tôi bận", "mấy người nhận được quà rồi", "ok cảm ơn"]
)
def test_other_things_begin_no_correction(sent: Person, said: str) -> None:
    answer = sent.says(said)
    assert "Nơi nhận" not in answer
    assert "Nội dung đúng" not in answer
    assert "số 1" not in answer


def test_long_after_it_nothing_is_put_right(sent: Person, village: Village) -> None:
    village.wait(hours=30)
    assert "Đính chính" not in sent.says("sai rồi, thứ hai mới đúng")


@pytest.mark.parametrize("said", ["dừng lại đi, sai rồi", "khoan đã, sai ngày rồi", "khoan gửi"])
def test_who_says_stop_stops_what_is_under_way(sent: Person, an: Person, village: Village, said: str) -> None:
    assert "Thông báo số 1" in sent.says(said)
    assert "0 người đã nhận" in sent.says("có ai nhận chưa")
    assert "Đã dừng thông báo số 1" in sent.picks("Dừng thông báo")
    village.advance_broadcasts()
    assert WORDS not in an.receives()
    assert "đã đến 0 trong số 2 người" in sent.says("có ai nhận chưa").replace("*", "")


@pytest.mark.parametrize("said", ["gửi được mấy người rồi", "mấy người đọc rồi", "nãy gửi thông báo chưa"])
def test_it_is_told_in_other_words_too(sent: Person, said: str) -> None:
    assert "số 1 gửi Chi bộ ấp 1" in sent.says(said)


def test_without_an_announcement_a_correction_is_one(dung: Person) -> None:
    assert "thông báo điều gì" in dung.says("gửi đính chính")
