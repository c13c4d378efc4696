"""What a unit was told, asked after without the word itself, and said once more."""

import pytest

from tests.talking import Person


@pytest.mark.parametrize(
    "said",
    [
        "hôm trước chị dặn chi bộ ấp 1 dọn cỏ tuyến đường hoa, bên đó làm tới đâu rồi",
        "bua truoc toi keu ap 1 don co tuyen duong hoa ho no phan hoi chua",
    ],
)
def test_what_was_never_told_is_offered_to_be_told_now(chi: Person, binh: Person, said: str) -> None:
    told = chi.says(said)
    assert "chưa ghi chỉ đạo nào như vậy gửi Chi bộ ấp 1" in told
    read_back = chi.says("vậy nhắc lại đi")
    assert "tới Chi bộ ấp 1" in read_back
    assert "tuyến đường hoa" in read_back or "tuyen duong hoa" in read_back
    assert "Đã gửi Chi bộ ấp 1" in chi.picks("Gửi")


@pytest.mark.usefixtures("binh")
def test_what_was_told_is_shown_and_said_again_in_its_place(chi: Person) -> None:
    chi.says("chỉ đạo ấp 1 họp chi bộ trước 20/3")
    chi.picks("Gửi")
    told = chi.says("hôm bữa chị giao ấp 1 họp chi bộ, tụi nó trả lời chưa em")
    assert "chờ trả lời" in told
    assert "nào như vậy" in chi.says("bữa trước tôi dặn ấp 1 dọn cỏ đường hoa, họ làm tới đâu rồi")
    assert "chờ trả lời" in chi.says("hôm bữa chị giao ấp 1 họp chi bộ, tụi nó trả lời chưa em")
    read_back = chi.says("thôi nhắc lại lần nữa đi")
    assert "Thay cho chỉ đạo trước" in read_back
    assert "20/03/2026" in read_back


@pytest.mark.usefixtures("binh")
def test_a_target_that_was_given_is_no_instruction(chi: Person) -> None:
    assert "chỉ đạo nào như vậy" not in chi.says("hôm bữa chị giao chỉ tiêu cho ấp 1, tụi nó trả lời chưa")


def test_said_of_nothing_it_stays_what_it_was(chi: Person) -> None:
    assert "chỉ đạo" not in chi.says("vậy nhắc lại đi")
