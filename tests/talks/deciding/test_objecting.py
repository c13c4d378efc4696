""" "Chưa đúng, tôi đếm mới có 150": what a leader says of what waits gives it back with these words, after a yes."""

import pytest

from domain.pledges.states import PledgeState
from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept


@pytest.fixture
def claims(an: Person, binh: Person) -> Person:
    an.says("tôi đăng ký trồng 200 cây dừa trước 31/12/2026")
    an.picks("Đúng, đăng ký")
    an.says("xong hết 200 cây dừa rồi")
    an.says("đúng")
    return an


@pytest.mark.parametrize(
    "words", ["có ai báo gì chờ tôi không", "ai đang chờ tôi vậy", "còn việc gì chờ tôi không", "/dangcho"]
)
def test_what_waits_is_shown_by_name(claims: Person, binh: Person, words: str) -> None:
    answer = binh.says(words)
    assert "Nguyễn Văn An" in answer
    assert "Trồng 200 cây dừa" in answer
    binh.picks("Xác nhận hoàn thành")


@pytest.mark.parametrize(
    "words",
    [
        "chưa đúng, tôi ra vườn đếm mới có 150 cây",
        "tôi ra vườn đếm mới có 150 cây thôi",
        "anh An chưa xong đâu, mới 150 cây",
        "toi xuong coi moi co 150 cay",
    ],
)
@pytest.mark.parametrize("looked", [True, False])
def test_an_objection_is_read_back_as_the_reason(
    claims: Person, binh: Person, village: Village, words: str, *, looked: bool
) -> None:
    if looked:
        binh.says("có ai báo gì chờ tôi không")
    assert f"kèm lời nhắn: “{words}”" in binh.says(words)
    assert kept(village)[0].state == PledgeState.CLAIMED
    assert "Đã trả lại" in binh.says("ừ trả lại cho anh An đi")
    assert kept(village)[0].state == PledgeState.ACTIVE
    assert f"“{words}”" in claims.receives()


@pytest.mark.parametrize("words", ["trả lại cho anh An đi", "ừ trả lại giùm anh An", "không duyệt anh An"])
def test_a_bare_order_is_no_reason(claims: Person, binh: Person, words: str) -> None:
    assert "muốn nhắn gì" in binh.says(words)
    assert "kèm lời nhắn: “mới có 150 cây”" in binh.says("mới có 150 cây")


def test_the_other_decision_is_read_back_first(claims: Person, binh: Person, village: Village) -> None:
    binh.says("chưa đúng, tôi ra vườn đếm mới có 150 cây")
    assert "xác nhận việc này đã hoàn thành" in binh.says("thôi xác nhận đi")
    assert kept(village)[0].state == PledgeState.CLAIMED
    binh.says("ừ")
    assert kept(village)[0].state == PledgeState.DONE


def test_a_leaders_own_report_stays_one(claims: Person, binh: Person, village: Village) -> None:
    binh.says("tôi đăng ký trồng 100 cây cam trước 30/6")
    binh.picks("Cá nhân")
    binh.picks("Đúng, đăng ký")
    answer = binh.says("chưa xong, mới có 30 cây cam")
    assert "Trồng 100 cây cam" in answer
    assert "lời nhắn" not in answer


def test_who_waits_is_told_what_became_of_it(claims: Person, binh: Person) -> None:
    answer = claims.says("bí thư xác nhận chưa")
    assert "còn chờ" in answer
    assert "Lê Thị Bình" in answer
    binh.says("anh An chưa xong đâu, mới 150 cây")
    binh.says("ừ")
    answer = claims.says("sao rồi, bí thư xác nhận chưa")
    assert "mới 150 cây" in answer
    assert "không thuộc nhiệm vụ" not in answer
    assert "150 cây dừa" in claims.says("ừ thì 150")
