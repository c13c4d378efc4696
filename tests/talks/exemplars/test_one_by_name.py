"""One nomination that waits is withdrawn, decided on, returned with its reason, and asked after by a name."""

import pytest

from domain.understanding.movement.act import MovementAct
from tests.talking import Person

DECIDE = MovementAct.DECIDE_NOMINATION


@pytest.fixture(autouse=True)
def nominated(binh: Person, tam: Person) -> None:
    binh.says("đề nghị điển hình đồng chí Tám, về giúp hộ nghèo")
    binh.picks("Để nhân rộng")
    binh.picks("Đúng, đề nghị")


@pytest.mark.parametrize("words", ["duyệt cô Tám", "công nhận chị Tám đi"])
def test_recognised(chi: Person, words: str) -> None:
    assert "Công nhận điển hình này" in chi.says(words)
    assert "Đã công nhận" in chi.picks("Có")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("trả hồ sơ bà Tám về, chưa ghi giúp hộ nào", "chưa ghi giúp hộ nào"),
        ("không duyệt chị Tám, thành tích chưa rõ", "thành tích chưa rõ"),
        ("gửi trả hồ sơ cô Tám vì thiếu hình", "thiếu hình"),
    ],
)
def test_returned_with_its_reason(chi: Person, binh: Person, words: str, why: str) -> None:
    said = chi.means(DECIDE, words)
    assert "Trả lại đề nghị này cho Chi bộ ấp 1" in said
    assert f"Lý do: “{why}”" in said
    assert "Đã trả lại" in chi.picks("Đúng, trả lại")
    assert why in binh.receives()


def test_a_reason_that_is_not_said_is_asked(chi: Person) -> None:
    assert "trả lại" in chi.means(DECIDE, "hồ sơ chị Tám gởi trả chi bộ giùm")
    assert "Đã trả lại" in chi.says("chưa rõ thành tích")


@pytest.mark.parametrize("words", ["thôi rút cô Tám ra, cổ ngại", "gỡ tên chị Tám giùm", "cho tôi xin lại tên bà Tám"])
def test_withdrawn(binh: Person, words: str) -> None:
    assert "Rút đề nghị điển hình này: " in binh.says(words)


@pytest.mark.parametrize("words", ["vụ cô Tám xã xét tới đâu rồi", "hồ sơ chị Tám được duyệt chưa"])
def test_asked_after(binh: Person, words: str) -> None:
    assert "chờ cấp trên" in binh.says(words)


@pytest.mark.parametrize(
    "words",
    [
        "Chi bộ ấp 1 đã tổ chức quán triệt chỉ thị ngày 20/2, có 28/30 đảng viên dự học",
        "nha tinh nghia thi ap 1 nhan, con ket nap de hop chi bo xong tinh",
        "cán bộ chi bộ ấp 1 họp xong hết rồi",
    ],
)
def test_a_unit_that_is_named_withdraws_nothing(binh: Person, words: str) -> None:
    assert "Rút đề nghị" not in binh.says(words)


def test_a_sentence_of_something_else_is_no_withdrawal(binh: Person) -> None:
    said = binh.means(MovementAct.WITHDRAW_NOMINATION, "con đường ấp mình đổ bê tông tới đâu")
    assert "Tôi chưa rút gì" in said
    assert "Rút đề nghị" in binh.means(MovementAct.WITHDRAW_NOMINATION, "thôi cho đồng chí Tám ra khỏi danh sách")


def test_the_few_are_listed_with_how_far_they_are(binh: Person, chi: Person) -> None:
    assert "Võ Thị Tám (Chi bộ ấp 1) – chờ" in binh.means(MovementAct.SHOW_NOMINATIONS, "ds điển hình")
    said = chi.means(MovementAct.SHOW_NOMINATIONS, "ds điển hình xã mình đang có ai vậy")
    assert "Một đồng chí của Chi bộ ấp 1 – chờ" in said
    assert "đồng chí Tám (" in chi.means(DECIDE, "công nhận đồng chí Tám là điển hình")
