"""A question opens no announcement, another order leaves it, and one not meant to be sent is stopped after a yes."""

import pytest

from tests.talking import Person, Village


@pytest.mark.parametrize(
    "question",
    [
        "ai ở chi bộ ấp 1",
        "chi bộ ấp 1 có ai",
        "ở chi bộ ấp 1 là những ai vậy",
        "chi bộ ấp 1 sao rồi",
        "ấp 1 có gì mới không",
    ],
)
def test_a_question_opens_no_announcement(dung: Person, an: Person, question: str) -> None:
    assert "thông báo điều gì" not in dung.says(question)
    assert "Nơi nhận" not in dung.says("thành viên ấp 1")


ORDERS = [
    ("sáp nhập chi bộ ấp 2 vào chi bộ ấp 1 từ 1/4", "nhập vào Chi bộ ấp 1"),
    ("giải thể chi bộ ấp 2", "Từ ngày nào"),
    ("đổi tên chi bộ ấp 2 thành chi bộ ấp Đông", "Từ ngày nào"),
]


@pytest.mark.parametrize(("order", "said"), ORDERS)
def test_another_order_chooses_no_receivers(dung: Person, an: Person, order: str, said: str) -> None:
    dung.says("gửi chi bộ ấp 1: mai 8 giờ họp chi bộ")
    answer = dung.says(order)
    assert "Mỗi lần tôi gửi đến một tổ chức" not in answer
    assert said in answer


STOPS = [
    "chết rồi, dừng lại, tôi đâu có muốn gửi cái đó",
    "trời ơi tôi không muốn gửi tin đó",
    "dừng ngay việc gửi giùm tôi",
    "ngưng gửi liền đi",
    "tôi đâu có định gửi",
]


@pytest.mark.parametrize("said", STOPS)
def test_what_nobody_meant_to_send_is_stopped_after_a_yes(
    dung: Person, an: Person, village: Village, said: str
) -> None:
    dung.says("gửi chi bộ ấp 1: mai 8 giờ họp chi bộ")
    dung.picks("Gửi")
    dung.says("xem tình trạng trợ lý")
    assert "Dừng lại, phải không" in dung.says(said)
    assert "Đã dừng thông báo số 1" in dung.picks("Dừng thông báo")
    village.advance_broadcasts()
    assert an.receives() == ""


@pytest.mark.parametrize(
    "said", ["dừng nhắc giùm", "tôi muốn gửi thông báo", "đừng gửi tiền cho ai lạ nhé", "không muốn nhận tin nhắc nữa"]
)
def test_other_words_stop_no_announcement(dung: Person, an: Person, village: Village, said: str) -> None:
    dung.says("gửi chi bộ ấp 1: mai 8 giờ họp chi bộ")
    dung.picks("Gửi")
    assert "Đã dừng thông báo số 1" not in dung.says(said)


@pytest.mark.parametrize("place", ["ấp 1 thôi", "gửi ấp 1 thôi", "đổi nơi nhận thành ấp 1"])
def test_a_place_is_chosen_as_before(dung: Person, an: Person, place: str) -> None:
    dung.says("gửi chi bộ ấp 2: mai 8 giờ họp chi bộ")
    assert "Nơi nhận: Chi bộ ấp 1" in dung.says(place)
