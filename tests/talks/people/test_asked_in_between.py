"""What leaders ask in the middle of noting a leaving, of adding and of entering is answered; the question stays."""

import pytest

from tests.talking import Person, Village


@pytest.fixture
def moving(an: Person, binh: Person) -> Person:
    assert "Chi bộ ấp 2" in binh.says("anh An chuyển sinh hoạt qua chi bộ ấp 2 từ 1/4")
    return binh


@pytest.mark.parametrize("words", ["mấy việc anh ấy đăng ký thì sao", "việc ảnh đăng ký có mất không"])
def test_what_becomes_of_the_pledges(moving: Person, words: str) -> None:
    answer = moving.says(words)
    assert "đi theo người" in answer
    assert "không có việc nào" in answer
    assert "Đúng không ạ?" in answer


@pytest.mark.parametrize("words", ["thôi khoan, chờ có giấy giới thiệu đã", "khoan, để hỏi lại chi ủy đã"])
def test_it_is_left_where_something_has_to_come_first(moving: Person, an: Person, words: str) -> None:
    heard = moving.says(words)
    assert "Đã dừng" in heard or "không gấp" in heard


def test_a_phone_without_the_assistant_is_answered(binh: Person) -> None:
    binh.says("thêm đảng viên mới Huỳnh Thị Mở")
    answer = binh.says("chị Mở xài điện thoại cục gạch thì làm sao")
    assert "đăng ký giúp" in answer
    assert "cán bộ lãnh đạo" in answer


def test_nobody_decides_on_what_they_entered(binh: Person) -> None:
    assert "phó bí thư" in binh.says("cái này tôi tự duyệt được không")


@pytest.mark.parametrize("words", ["không phải An bên mình, ông An bên ấp 2 lận", "ủa, An ở chi bộ ấp 2 kìa mà"])
@pytest.mark.parametrize("begun", [True, False])
def test_a_death_elsewhere_is_noted_by_those_who_lead_there(
    an: Person, binh: Person, village: Village, words: str, *, begun: bool
) -> None:
    binh.says("anh An mất đêm qua rồi")
    if begun:
        binh.picks("từ trần")
    answer = binh.says(words)
    assert "Chi bộ ấp 2 thì lãnh đạo nơi đó ghi" in answer
    assert "đăng ký" not in answer
    binh.says("đúng")
    assert "Nguyễn Văn An" in binh.says("danh sách đảng viên")
