"""Whoever has not joined tries what is no code, asks what is kept, or wants to be left alone: each is answered."""

import pytest
from sqlmodel import select

from domain.understanding.remarks.like_a_code import taken_for_a_code
from storage.tables import Account
from tests.talking import Person, Village

INVITES = "bí thư chi bộ mã mời"


@pytest.fixture
def stranger(village: Village, channel: str) -> Person:
    return village.stranger(channel)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("chào, bí thư đưa tôi cái mã này 482715", "482715"),
        ("à lộn, 482175", "482175"),
        ("482 175", "482 175"),
        ("ma cua toi la bk72", "bk72"),
        ("mã mời: 12345678", "12345678"),
        ("mã 7K2M-4Q", "7k2m-4q"),
        ("trồng 2000 cây", ""),
        ("tôi sinh năm 1948", ""),
        ("nhà tôi có 5000 cây dừa mà không ai hỏi", ""),
        ("12", ""),
        ("xin mã", ""),
    ],
)
def test_what_is_taken_for_a_code(text: str, code: str) -> None:
    assert taken_for_a_code(text) == code


def test_a_number_is_no_code_and_that_is_said(stranger: Person) -> None:
    answer = stranger.says("chào, bí thư đưa tôi cái mã này 482715")
    assert "“482715” chưa phải mã mời" in answer
    assert "8 chữ và số" in answer
    assert "“482175”" in stranger.says("à lộn, 482175")


def test_behind_such_a_number_a_code_still_joins(stranger: Person, village: Village) -> None:
    stranger.says("mã của tôi là 482715")
    assert "đồng ý" in stranger.says(village.code_for(village.member("Nguyễn Văn An", "CB1")))


@pytest.mark.parametrize("said", ["mã không được thì phải làm sao", "nhập mã hoài không được", "mã bị lỗi rồi"])
def test_a_code_that_fails_is_one_for_the_secretary(stranger: Person, said: str) -> None:
    answer = stranger.says(said)
    assert "cấp mã mới" in answer
    assert "hôm khác cũng được" in answer
    assert INVITES not in answer


@pytest.mark.parametrize(
    "said",
    [
        "mà vô đây mấy người giữ thông tin gì của tôi",
        "giu thong tin gi cua toi vay",
        "vô rồi ai xem được của tôi",
        "lấy thông tin của tôi làm gì",
    ],
)
def test_what_is_kept_is_told_to_whoever_has_not_joined(stranger: Person, said: str) -> None:
    answer = stranger.says(said)
    assert "xin phép trước" in answer
    assert "cấp trên chỉ thấy con số" in answer
    assert "Xin lỗi" not in answer


@pytest.mark.parametrize(
    "said", ["tôi tên Lâm Văn Tư, chi bộ ấp 2", "tui là Tư Đực ở ấp 2 nè em", "ong Hai ap 2 keu toi vo day ne"]
)
def test_a_name_alone_is_not_enough_and_nothing_is_told_of_it(stranger: Person, village: Village, said: str) -> None:
    village.member("Lâm Văn Tư", "CB2")
    answer = stranger.says(said)
    assert "chỉ xưng tên" in answer
    assert "Tư" not in answer


def test_a_telephone_number_is_not_needed(stranger: Person) -> None:
    answer = stranger.says("số điện thoại tui 0912345678 nè")
    assert "không cần và không giữ" in answer
    assert "0912" not in answer


@pytest.mark.parametrize(
    "said",
    ["thoi phien qua, toi khong vo nua", "phiền quá đi", "tôi không tham gia nữa đâu", "thôi khỏi, đừng nhắn nữa"],
)
def test_who_wants_to_be_left_alone_is_invited_no_more(stranger: Person, said: str) -> None:
    assert "chỉ trả lời khi máy này nhắn tới" in stranger.says(said)
    for word in ("ừ", "ok", "vậy đi"):
        answer = stranger.says(word)
        assert INVITES not in answer
        assert len(answer.splitlines()) <= 1


@pytest.mark.parametrize("said", ["sao tôi không vô được", "không vào được nữa"])
def test_who_cannot_get_in_is_not_left_alone(stranger: Person, said: str) -> None:
    assert "Xin lỗi đã làm phiền" not in stranger.says(said)


@pytest.mark.parametrize("said", ["xoa so cua toi luon di", "xóa hết thông tin của tôi", "bỏ tên tôi ra giùm"])
def test_what_is_kept_of_a_stranger_is_deleted(stranger: Person, village: Village, said: str) -> None:
    stranger.says("ai vay")
    answer = stranger.says(said)
    assert "Tôi không giữ tên, số điện thoại" in answer
    assert INVITES not in answer
    mine = select(Account).where(Account.chat == stranger.chat)
    assert village.database.transact(lambda session: session.exec(mine).all()) == []
    done = stranger.says("xong chua")
    assert "Dạ xong" in done
    assert len(done.splitlines()) == 1


def test_who_guesses_codes_does_not_wipe_the_slate(stranger: Person, village: Village) -> None:
    for code in ("BCFG2345", "BCFG2346", "BCFG2347"):
        stranger.says(code)
    assert "Mai đồng chí nhắn lại" in stranger.says("xoa so cua toi di")
    assert "phút" in stranger.says("BCFG2348")
    village.wait(hours=25)
    assert "Dạ xong" in stranger.says("xoa so cua toi di")


@pytest.mark.parametrize("said", ["sau này muốn xóa tên thì làm sao", "lỡ tay xóa mã rồi"])
def test_a_question_of_deleting_deletes_nothing(stranger: Person, said: str) -> None:
    assert "Dạ xong" not in stranger.says(said)


def test_thanks_are_answered_without_an_invitation(stranger: Person) -> None:
    answer = stranger.says("ok cảm ơn em")
    assert "Không có gì" in answer
    assert INVITES not in answer
